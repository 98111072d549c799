import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemoteFigure, RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { RemoteReply } from '../channelAdapter.ts'
import { askX, Id, timeOfId, type XSession } from './xApi.ts'

const Metrics = z.object({
  data: z.object({ public_metrics: z.record(z.string(), z.number().min(0)) }).optional(),
  errors: z.array(z.object({ title: z.string().optional(), detail: z.string().optional() })).optional(),
})

/** X's own names and words: https://docs.x.com/x-api/fundamentals/metrics. */
const definitions: Readonly<Record<string, string>> = {
  impression_count: 'Number of times the Post has been viewed.',
  like_count: 'Number of Likes of the Post.',
  reply_count: 'Number of Replies to the Post.',
  retweet_count: 'Number of times the Post has been reposted.',
  quote_count: 'Number of times the Post has been reposted with a comment.',
  bookmark_count: 'Number of times the Post has been bookmarked.',
}

/** What X counts for everybody to see. A post that is gone is answered with 200 and an error. */
export async function xFigures(
  access: AccountAccess<'x'>,
  { accessToken }: XSession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteFigure[]>> {
  const path = `/2/tweets/${encodeURIComponent(id)}?tweet.fields=public_metrics`
  const answer = await askX(access, accessToken, { method: 'GET', path }, Metrics)
  if (answer.kind === 'fault') return answer
  const { data, errors } = answer.value.body
  if (data === undefined) {
    const { title = 'Not Found Error', detail = '' } = errors?.[0] ?? {}
    const fault = { kind: 'answered', status: 404, code: title, message: detail, until: null } as const
    return { kind: 'fault', fault }
  }
  const figures = Object.entries(data.public_metrics).flatMap(([name, value]): RemoteFigure[] => {
    const definition = definitions[name]
    if (definition === undefined) return []
    return [{ name, definition, value, metric: name === 'impression_count' ? 'views' : null }]
  })
  return { kind: 'done', value: figures }
}

const Conversation = z.object({ data: z.array(z.object({ id: Id, author_id: z.string() })).optional() })

/** What others have answered, of the last seven days: https://docs.x.com/x-api/posts/search-recent-posts */
export async function xReplies(
  access: AccountAccess<'x'>,
  { accessToken, userId }: XSession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteReply[]>> {
  const query = new URLSearchParams({
    ...{ query: `conversation_id:${id}`, max_results: '100', 'tweet.fields': 'author_id' },
  })
  const path = `/2/tweets/search/recent?${query.toString()}`
  const answer = await askX(access, accessToken, { method: 'GET', path }, Conversation)
  if (answer.kind === 'fault') return answer
  const others = (answer.value.body.data ?? []).filter(({ author_id }) => author_id !== userId)
  return {
    kind: 'done',
    value: others.map((reply) => ({
      id: reply.id,
      url: `https://x.com/i/status/${reply.id}`,
      at: timeOfId(reply.id),
    })),
  }
}
