import { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import type { Database } from '../store/database.ts'
import { lookLater } from '../store/handedSteps.ts'
import { finishStep, listSteps, postponeStep } from '../store/publicationSteps.ts'
import { isAboutNow, postOf } from './followHanded.ts'
import { foundPosts } from './foundPosts.ts'
import { foundWaiting } from './foundWaiting.ts'

/** What became of a post that a network was asked to give back. */
export type TakenBack =
  /** It is not there, neither waiting nor out, and its step is in line again. */
  | { readonly kind: 'back' }
  /** It is out: its step is done. */
  | { readonly kind: 'out' }
  /** It neither waits there nor is it out: it is being published at this moment, or somebody has to look. */
  | { readonly kind: 'going' | 'unclear' }
  /** The network says that it gave it back, and has it. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'fault'; readonly fault: NetworkFault }

interface Asking {
  readonly adapter: ChannelAdapter
  readonly session: unknown
  readonly database: Database
  readonly note: (key: string, fate: 'taken' | 'released') => void
  readonly now: () => Temporal.Instant
}

/**
 * Takes a post back from the network that was given it before its time: it is gone there, read back, before anything is said here.
 * Of what went out in the same moment the receipt is kept.
 *
 * @param step handed over, or perhaps
 */
export async function takeBackPost(asking: Asking, step: PublicationStep): Promise<TakenBack> {
  const { database, note, now } = asking
  const taken = await askForIt(asking, step)
  if (taken.kind === 'out') {
    // The journal first: a crash between the two leaves a step that is looked for, and a journal that knows it has gone.
    note(step.key, 'taken')
    finishStep(database, step.id, { kind: 'post', post: taken.post }, instantText(now()))
    return { kind: 'out' }
  }
  if (taken.kind === 'back') {
    // Before the commit: what has not gone must not look, after a crash between the two, as if it had.
    note(step.key, 'released')
    postponeStep(database, step.id, { trouble: null, nextAttemptAt: null, attempts: 0 })
  }
  return taken
}

async function askForIt({ adapter, session, database, now }: Asking, step: PublicationStep) {
  const { content, handed, begunAt } = step
  const { schedule } = adapter
  if (schedule === null || handed === null || content.kind !== 'post' || begunAt === null)
    return { kind: 'back' } as const
  const steps = listSteps(database, step.publicationId)
  const due = Temporal.Instant.from(handed.at)
  // Whoever crashes from here on looks at once what has become of it; of one that may still be on its way, when it has had time to arrive.
  if (!isOnItsWay(step)) lookLater(database, step, { trouble: step.trouble, lookAt: instantText(now()) })
  const waiting = handed.id === null ? await foundWaiting(adapter, session, database, step) : null
  if (waiting?.kind === 'fault') return waiting
  let cancelled = 0
  for (const id of waiting?.value.ids ?? [handed.id ?? '']) {
    const before = await schedule.readBack(session, id)
    if (before.kind === 'fault') return before
    if (before.value === null) continue
    const answer = await schedule.cancel(session, id)
    // A refusal may be that it went out in this moment: that is seen below.
    if (answer.kind === 'fault' && answer.fault.kind !== 'answered') return answer
    const after = await schedule.readBack(session, id)
    if (after.kind === 'fault') return after
    if (after.value !== null) return answer.kind === 'fault' ? answer : ({ kind: 'kept' } as const)
    if (answer.kind === 'done' && answer.value === 'cancelled') cancelled += 1
  }
  if (cancelled > 0) return { kind: 'back' } as const
  const found = await foundPosts(adapter, session, { database, step, steps })
  if (found.kind === 'fault') return found
  const post = postOf(found.value, handed.id)
  if (post !== undefined) return { kind: 'out', post } as const
  if (isAboutNow(due, now()) || isOnItsWay(step)) return { kind: 'going' } as const
  const isSettled =
    handed.id !== null || (adapter.repeating.publish !== 'never' && waiting?.value.moved !== true)
  return { kind: found.value.length === 0 && isSettled ? 'back' : 'unclear' } as const
}

/** Nobody has looked for it since a program was stopped that had begun to hand it over, perhaps a moment ago. */
function isOnItsWay({ phase, handed, nextAttemptAt }: PublicationStep): boolean {
  return phase === 'begun' && handed?.id === null && nextAttemptAt === null
}
