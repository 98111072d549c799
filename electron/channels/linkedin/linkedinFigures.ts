import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemoteFigure, RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { RemoteReply } from '../channelAdapter.ts'
import { CountedInstant } from '../writtenInstant.ts'
import { askLinkedin, inPath, instantOf, type LinkedinSession, postUrl } from './linkedinApi.ts'

const count = z.number().min(0)
const SocialMetadata = z.object({
  reactionSummaries: z.record(z.string(), z.object({ count })).optional(),
  commentSummary: z.object({ count }).optional(),
})
const ShareStatistics = z.object({
  elements: z.array(z.object({ totalShareStatistics: z.record(z.string(), z.unknown()) })),
})

/**
 * LinkedIn's own names and words:
 * https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/share-statistics
 */
const statistics: readonly Omit<RemoteFigure, 'value'>[] = [
  { name: 'impressionCount', definition: 'Number of impressions.', metric: 'views' },
  { name: 'uniqueImpressionsCount', definition: 'Number of unique impressions.', metric: 'people' },
  { name: 'clickCount', definition: 'Number of clicks.', metric: null },
  { name: 'shareCount', definition: 'Number of shares.', metric: null },
]

/**
 * Reactions and comments of any post (…/shares/social-metadata-api), and of an organisation's how often it was shown. Statistics that
 * are not given, or not to this application, are left out.
 */
export async function linkedinFigures(
  access: AccountAccess<'linkedin'>,
  { accessToken, author }: LinkedinSession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteFigure[]>> {
  const path = `/rest/socialMetadata/${inPath(id)}`
  const answer = await askLinkedin(access, accessToken, { method: 'GET', path }, SocialMetadata)
  if (answer.kind === 'fault') return answer
  const { reactionSummaries, commentSummary } = answer.value.body
  const reactions =
    reactionSummaries === undefined
      ? null
      : Object.values(reactionSummaries).reduce((sum, reaction) => sum + reaction.count, 0)
  const social = [
    { name: 'reactionSummaries', definition: 'Number of reactions of every type.', value: reactions },
    {
      name: 'commentSummary.count',
      definition: 'Total number of comments, replies to comments included.',
      value: commentSummary?.count ?? null,
    },
  ].flatMap(({ name, definition, value }): RemoteFigure[] =>
    value === null ? [] : [{ name, definition, value, metric: null }],
  )
  if (!author.startsWith('urn:li:organization:')) return { kind: 'done', value: social }
  return { kind: 'done', value: [...social, ...(await shown(access, accessToken, author, id))] }
}

async function shown(
  access: AccountAccess<'linkedin'>,
  accessToken: string,
  author: string,
  id: string,
): Promise<readonly RemoteFigure[]> {
  const kind = id.startsWith('urn:li:ugcPost:') ? 'ugcPosts' : 'shares'
  const path =
    '/rest/organizationalEntityShareStatistics?q=organizationalEntity' +
    `&organizationalEntity=${inPath(author)}&${kind}=List(${inPath(id)})`
  const request = { method: 'GET', path, restliMethod: 'FINDER' } as const
  const answer = await askLinkedin(access, accessToken, request, ShareStatistics)
  if (answer.kind === 'fault') return []
  const told = answer.value.body.elements[0]?.totalShareStatistics ?? {}
  return statistics.flatMap((figure): RemoteFigure[] => {
    const value = count.safeParse(told[figure.name])
    return value.success ? [{ ...figure, value: value.data }] : []
  })
}

const Comments = z.object({
  elements: z.array(z.object({ id: z.string(), created: z.object({ time: CountedInstant }) })),
})

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api; who wrote is not kept. */
export async function linkedinReplies(
  access: AccountAccess<'linkedin'>,
  { accessToken }: LinkedinSession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteReply[]>> {
  const path = `/rest/socialActions/${inPath(id)}/comments?count=100`
  const answer = await askLinkedin(access, accessToken, { method: 'GET', path }, Comments)
  if (answer.kind === 'fault') return answer
  return {
    kind: 'done',
    value: answer.value.body.elements.map((comment) => ({
      id: comment.id,
      url: postUrl(id),
      at: instantOf(comment.created.time),
    })),
  }
}
