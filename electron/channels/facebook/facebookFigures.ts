import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemoteFigure, RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { RemoteReply } from '../channelAdapter.ts'
import { WrittenInstant } from '../writtenInstant.ts'
import { askGraph, type PageSession } from './graphApi.ts'

const count = z.number().min(0)
const total = z.object({ summary: z.object({ total_count: count }).optional() }).optional()
const Engagement = z.object({
  reactions: total,
  comments: total,
  shares: z.object({ count }).optional(),
})

/**
 * What Meta calls them since it dropped impressions and unique reach on 15 June and 15 November 2025
 * (https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics): other names, other counts, never to
 * be held against the old ones.
 */
const insights: readonly Omit<RemoteFigure, 'value'>[] = [
  {
    name: 'post_media_view',
    definition: 'Number of times the post’s content was played or displayed.',
    metric: 'views',
  },
  {
    name: 'post_total_media_view_unique',
    definition: 'Number of people who saw the post’s content at least once.',
    metric: 'people',
  },
  { name: 'post_clicks', definition: 'Number of clicks anywhere in the post.', metric: null },
]

/** Reactions, comments and shares, and of Meta's insights those that this page and this version have. What is not given is left out. */
export async function facebookFigures(
  access: AccountAccess<'facebook'>,
  { pageToken }: PageSession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteFigure[]>> {
  const fields =
    'reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count).filter(stream),shares'
  const request = { method: 'GET', path: `/${encodeURIComponent(id)}`, query: { fields } } as const
  const answer = await askGraph(access, pageToken, request, Engagement)
  if (answer.kind === 'fault') return answer
  const { reactions, comments, shares } = answer.value.body
  const engagement = [
    ['reactions', 'Number of reactions of every type.', reactions?.summary?.total_count],
    ['comments', 'Number of comments, answers to comments included.', comments?.summary?.total_count],
    ['shares', 'Number of times the post was shared.', shares?.count],
  ] as const
  const told = engagement.flatMap(([name, definition, value]): RemoteFigure[] =>
    value === undefined ? [] : [{ name, definition, value, metric: null }],
  )
  // One at a time: a name that Meta has dropped makes it refuse all that were asked for with it.
  const shown = await Promise.all(insights.map((figure) => insight(access, pageToken, id, figure)))
  return { kind: 'done', value: [...told, ...shown.flat()] }
}

const Insights = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      description: z.string().optional(),
      values: z.array(z.object({ value: z.unknown() })),
    }),
  ),
})

/** https://developers.facebook.com/docs/graph-api/reference/insights; only for pages with a hundred likes or more. */
async function insight(
  access: AccountAccess<'facebook'>,
  pageToken: string,
  id: string,
  figure: Omit<RemoteFigure, 'value'>,
): Promise<RemoteFigure[]> {
  const path = `/${encodeURIComponent(id)}/insights/${figure.name}`
  const query = { period: 'lifetime' }
  const answer = await askGraph(access, pageToken, { method: 'GET', path, query }, Insights)
  if (answer.kind === 'fault') return []
  const told = answer.value.body.data.find(({ name }) => name === figure.name)
  const value = count.safeParse(told?.values[0]?.value)
  if (!value.success) return []
  return [{ ...figure, definition: told?.description || figure.definition, value: value.data }]
}

const Comments = z.object({
  data: z.array(
    z.object({ id: z.string(), created_time: WrittenInstant, permalink_url: z.string().optional() }),
  ),
})

/** https://developers.facebook.com/docs/graph-api/reference/object/comments; who wrote is not asked for. */
export async function facebookReplies(
  access: AccountAccess<'facebook'>,
  { pageToken }: PageSession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteReply[]>> {
  const path = `/${encodeURIComponent(id)}/comments`
  const query = { fields: 'id,created_time,permalink_url', filter: 'stream', limit: '100' }
  const answer = await askGraph(access, pageToken, { method: 'GET', path, query }, Comments)
  if (answer.kind === 'fault') return answer
  return {
    kind: 'done',
    value: answer.value.body.data.map((comment) => ({
      id: comment.id,
      url: comment.permalink_url ?? null,
      at: comment.created_time,
    })),
  }
}
