import { Temporal } from 'temporal-polyfill'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import type { Database } from '../store/database.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { isSame } from './handAhead.ts'
import { waitingPosts } from './waitingPosts.ts'

export interface FoundWaiting {
  /** With the words and the time that it was handed over with. */
  readonly ids: readonly string[]
  /** The same words wait there for another time: whoever moved them, or somebody else's. */
  readonly moved: boolean
}

/** What waits at a network that a post may be of which nobody knows whether it was taken; nothing that is known as another one. */
export async function foundWaiting(
  adapter: ChannelAdapter,
  session: unknown,
  database: Database,
  step: PublicationStep,
): Promise<NetworkAnswer<FoundWaiting>> {
  const { handed } = step
  if (handed === null) return { kind: 'done', value: { ids: [], moved: false } }
  const steps = listSteps(database, step.publicationId)
  const answer = await waitingPosts(adapter, session, { database, step, steps })
  if (answer.kind === 'fault') return answer
  const due = Temporal.Instant.from(handed.at)
  const ids = answer.value.filter(({ at }) => isSame(at, due)).map(({ id }) => id)
  return { kind: 'done', value: { ids, moved: answer.value.length > ids.length } }
}
