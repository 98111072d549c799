import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import { textLikeness } from '../../../shared/social/textLikeness.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { OutgoingPost, Scheduling } from '../channelAdapter.ts'
import { askGraph, type PageSession } from './graphApi.ts'

const Created = z.object({ id: z.string().regex(/^[\d_]+$/) })
const Waiting = z.object({
  id: z.string(),
  message: z.string().default(''),
  is_published: z.boolean().optional(),
  /** Seconds since 1970. */
  scheduled_publish_time: z.number().int().min(0).max(8.64e12).optional(),
})

/**
 * A post that Facebook publishes by itself, ten minutes to thirty days ahead: developers.facebook.com/docs/pages-api/posts, "Publish
 * posts"; what waits: …/docs/graph-api/reference/page/scheduled_posts. Its id is the post's own once it is out.
 *
 * @param fieldsOf all that the post would be published with now
 */
export function schedulePosts(
  access: AccountAccess<'facebook'>,
  fieldsOf: (post: OutgoingPost) => NetworkAnswer<Readonly<Record<string, string>>>,
): Scheduling<PageSession> {
  const page = `/${encodeURIComponent(access.config.pageId)}`
  return {
    async hand({ pageToken }, post, _key, at) {
      const made = fieldsOf(post)
      if (made.kind === 'fault') return made
      const fields = {
        ...made.value,
        published: 'false',
        scheduled_publish_time: String(Math.floor(at.epochMilliseconds / 1000)),
      }
      const request = { method: 'POST', path: `${page}/feed`, fields } as const
      const answer = await askGraph(access, pageToken, request, Created)
      if (answer.kind === 'fault') return answer
      return { kind: 'done', value: { kind: 'scheduled', id: answer.value.body.id } }
    },
    async find({ pageToken }, { post }) {
      const query = { fields: 'id,message,scheduled_publish_time', limit: '100' }
      const request = { method: 'GET', path: `${page}/scheduled_posts`, query } as const
      const answer = await askGraph(access, pageToken, request, z.object({ data: z.array(Waiting) }))
      if (answer.kind === 'fault') return answer
      const same = answer.value.body.data.flatMap(({ id, message, scheduled_publish_time: seconds }) =>
        seconds !== undefined && textLikeness(message, post.text) === 1
          ? [{ id, at: Temporal.Instant.fromEpochMilliseconds(seconds * 1000) }]
          : [],
      )
      return { kind: 'done', value: same }
    },
    async readBack({ pageToken }, id) {
      const query = { fields: 'id,is_published,scheduled_publish_time' }
      const request = { method: 'GET', path: `/${encodeURIComponent(id)}`, query } as const
      const answer = await askGraph(access, pageToken, request, Waiting)
      if (answer.kind === 'fault') return isGone(answer) ? { kind: 'done', value: null } : answer
      const { is_published: isOut, scheduled_publish_time: seconds } = answer.value.body
      const at =
        isOut === true || seconds === undefined
          ? null
          : Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      return { kind: 'done', value: at }
    },
    async cancel({ pageToken }, id) {
      const request = { method: 'DELETE', path: `/${encodeURIComponent(id)}` } as const
      const answer = await askGraph(access, pageToken, request, z.object({ success: z.literal(true) }))
      if (answer.kind === 'done') return { kind: 'done', value: 'cancelled' }
      return isGone(answer) ? { kind: 'done', value: 'gone' } : answer
    },
  }
}

/** guides/error-handling: 100 with "does not exist" is what Meta says of an object that is not there. */
function isGone(answer: NetworkAnswer<unknown>): boolean {
  return (
    answer.kind === 'fault' &&
    answer.fault.kind === 'answered' &&
    answer.fault.code === '100' &&
    answer.fault.message.includes('does not exist')
  )
}
