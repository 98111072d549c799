import { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import type { FaultMeaning, NetworkFault } from '../../shared/social/networkFault.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { lookLater } from '../store/handedSteps.ts'
import { handAtItsTime, noteTrouble } from '../store/publications.ts'
import { doubtStep } from '../store/stepsInDoubt.ts'
import type { Publishing } from './publishing.ts'

/** Hours after its time until a network that does not let itself be asked is left to the officer. */
const mostHoursLate = 24
/** Minutes at most between two looks that nobody is let in for. */
const mostMinutes = 60

/**
 * A network that has a post, or may have it, to publish at its time could not be asked about it. It is never said to stand still here,
 * for it may go out all the same: it is looked at again, more and more seldom where somebody has to do something first.
 */
export function cannotLook(
  publishing: Publishing,
  step: PublicationStep,
  fault: NetworkFault,
  at: 'signIn' | 'look' = 'look',
): null {
  const { database, channel, host, session, now, publicationId } = publishing
  const { meaning, trouble } = describeFault(fault, {
    ...{ network: channel.network, channel: channel.name, host },
    step: at === 'signIn' ? 'signIn' : 'other',
  })
  if (meaning.kind === 'sign-in-lost') {
    session.value = undefined
    // Once may be a session that has run out.
    if (at === 'signIn' || step.trouble?.code === trouble.code)
      noteAccountState(database, channel.id, { signInLostAt: instantText(now()) })
  }
  const due = step.handed?.at ?? instantText(now())
  const isLong = Temporal.Instant.compare(now(), Temporal.Instant.from(due).add({ hours: mostHoursLate })) > 0
  if (isLong && step.attempts > 0) {
    doubtStep(database, step.id, { trouble, candidates: [] }, instantText(now()))
    handAtItsTime(database, publicationId)
    return null
  }
  lookLater(database, step, { trouble, lookAt: instantText(againAt(meaning, step.attempts, now())) })
  if (meaning.kind === 'sign-in-lost' || meaning.kind === 'refused')
    noteTrouble(database, publicationId, trouble)
  return null
}

/** @param attempts that have failed before this one */
function againAt(meaning: FaultMeaning, attempts: number, now: Temporal.Instant): Temporal.Instant {
  switch (meaning.kind) {
    case 'sign-in-lost':
    case 'refused':
      return now.add({ minutes: Math.min(mostMinutes, 2 * 2 ** Math.min(attempts, 10)) })
    case 'limit': {
      const soonest = now.add({ minutes: 5 })
      const until = meaning.until === null ? soonest : Temporal.Instant.from(meaning.until)
      return Temporal.Instant.compare(until, soonest) > 0 ? until : soonest
    }
    default:
      return now.add({ minutes: 2 })
  }
}
