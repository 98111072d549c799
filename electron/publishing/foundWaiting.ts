import { Temporal } from 'temporal-polyfill'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { Scheduling } from '../channels/channelAdapter.ts'
import type { Database } from '../store/database.ts'
import { handedBeside, listSteps } from '../store/publicationSteps.ts'
import { isSame } from './handAhead.ts'
import { outgoingPost } from './outgoing.ts'

export interface FoundWaiting {
  /** With the words and the time that it was handed over with. */
  readonly ids: readonly string[]
  /** The same words wait there for another time: whoever moved them, or somebody else's. */
  readonly moved: boolean
}

/** What waits at a network that a post may be of which nobody knows whether it was taken; nothing that is known as another one. */
export async function foundWaiting(
  schedule: Scheduling<unknown>,
  session: unknown,
  database: Database,
  step: PublicationStep,
): Promise<NetworkAnswer<FoundWaiting>> {
  const { content, handed, key, begunAt } = step
  if (content.kind !== 'post' || handed === null || begunAt === null)
    return { kind: 'done', value: { ids: [], moved: false } }
  const post = outgoingPost(content, listSteps(database, step.publicationId), begunAt)
  const answer = await schedule.find(session, { key, post })
  if (answer.kind === 'fault') return answer
  const others = handedBeside(database, step)
  const its = answer.value.filter(({ id }) => !others.has(id))
  const due = Temporal.Instant.from(handed.at)
  const ids = its.filter(({ at }) => isSame(at, due)).map(({ id }) => id)
  return { kind: 'done', value: { ids, moved: its.length > ids.length } }
}
