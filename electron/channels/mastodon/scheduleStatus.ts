import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { HandingAnswer, Scheduling, WaitingPost } from '../channelAdapter.ts'
import { WrittenInstant } from '../writtenInstant.ts'
import type { AskInstance } from './api.ts'
import { isSameSource } from './sameText.ts'
import type { MastodonSession } from './session.ts'
import { remotePostOf, Status } from './status.ts'

type Fields = readonly (readonly [string, string])[]

/** What is read of entities/ScheduledStatus. */
const ScheduledStatus = z.object({
  id: z.string().min(1),
  scheduled_at: WrittenInstant,
  params: z.object({ text: z.string().nullish() }).catch({}),
})

/** More than an account may have waiting (300, models/scheduled_status.rb) are never looked through. */
const pageSize = 40
const mostPages = 8

/**
 * A status that the instance publishes by itself (methods/statuses, "scheduled_at"; methods/scheduled_statuses). A server that does not
 * know the field publishes at once, and answers with a status instead.
 *
 * @param fieldsOf all that the status would be published with now
 */
export function scheduleStatuses(
  ask: AskInstance,
  fieldsOf: (post: Parameters<Scheduling<MastodonSession>['hand']>[1]) => Fields,
): Scheduling<MastodonSession> {
  return {
    async hand({ token }, post, key, at) {
      const answer = await ask(z.union([Status, ScheduledStatus]), {
        ...{ method: 'POST', path: '/api/v1/statuses', token, headers: { 'idempotency-key': key } },
        fields: [...fieldsOf(post), ['scheduled_at', at.toString({ smallestUnit: 'millisecond' })]],
      })
      return answer.kind === 'fault' ? answer : { kind: 'done', value: handed(answer.value.body) }
    },
    async find({ token }, { post }) {
      const found: WaitingPost[] = []
      for (let page = 0, before = ''; page < mostPages; page++) {
        const query = new URLSearchParams({ limit: String(pageSize) })
        if (before !== '') query.set('max_id', before)
        const path = `/api/v1/scheduled_statuses?${query}`
        const answer = await ask(z.array(ScheduledStatus), { method: 'GET', path, token })
        if (answer.kind === 'fault') return answer
        const { body } = answer.value
        for (const { id, scheduled_at, params } of body)
          if (isSameSource(params.text ?? '', post.text))
            found.push({ id, at: Temporal.Instant.from(scheduled_at) })
        before = body.at(-1)?.id ?? ''
        if (body.length < pageSize) break
      }
      return { kind: 'done', value: found }
    },
    async readBack({ token }, id) {
      const answer = await ask(ScheduledStatus, { method: 'GET', path: pathOf(id), token })
      if (answer.kind === 'done')
        return { kind: 'done', value: Temporal.Instant.from(answer.value.body.scheduled_at) }
      return isGone(answer) ? { kind: 'done', value: null } : answer
    },
    async cancel({ token }, id) {
      const answer = await ask(z.unknown(), { method: 'DELETE', path: pathOf(id), token })
      if (answer.kind === 'done') return { kind: 'done', value: 'cancelled' }
      return isGone(answer) ? { kind: 'done', value: 'gone' } : answer
    },
  }
}

function handed(body: Status | z.infer<typeof ScheduledStatus>): HandingAnswer {
  return 'scheduled_at' in body
    ? { kind: 'scheduled', id: body.id }
    : { kind: 'published', post: remotePostOf(body) }
}

function isGone(answer: NetworkAnswer<unknown>): boolean {
  return answer.kind === 'fault' && answer.fault.kind === 'answered' && answer.fault.status === 404
}

function pathOf(id: string): string {
  return `/api/v1/scheduled_statuses/${encodeURIComponent(id)}`
}
