import { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { grace } from '../../shared/schedule/tick.ts'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { askAgainLater, postponeStep, refuseStep, seekStep, uploadAgain } from '../store/publicationSteps.ts'
import { readPublication } from '../store/publications.ts'
import { doubtStep } from '../store/stepsInDoubt.ts'
import type { Publishing } from './publishing.ts'

/** Why a publication does not go on by itself, and what becomes of it. */
export interface Standstill {
  readonly to: 'paused' | 'cancelled'
  readonly trouble: Trouble
}

/** What was asked when the fault came. */
export interface Asked {
  /** As it was before the request, with this attempt counted: `begun` where an earlier attempt is not known to have failed. */
  readonly step: PublicationStep
  readonly steps: readonly PublicationStep[]
  readonly at: 'signIn' | 'look' | 'step'
}

/**
 * Writes down what a fault has made of a step, by its meaning and by what its network allows. What is certain of this attempt is not
 * of an earlier one that nobody knows of: such a step stays begun. Where the schedule has been another's
 * meanwhile, nothing is written down: the step may be out by now.
 */
export function settleFault(publishing: Publishing, asked: Asked, fault: NetworkFault): Standstill | null {
  const { database, channel, session, now, patience, note, adapter } = publishing
  if (!publishing.isOurs()) return null
  const { step } = asked
  const { meaning, trouble } = describeFault(fault, {
    ...{ network: channel.network, channel: channel.name, host: publishing.host, ...numberOf(asked) },
    step: asked.at === 'step' ? step.content.kind : asked.at === 'signIn' ? 'signIn' : 'other',
  })
  const attempts = Math.max(1, step.attempts)
  const isOpen = step.phase === 'begun'

  const later = (at: Temporal.Instant | null) => {
    const change = { trouble, nextAttemptAt: at && instantText(at), attempts: attemptsAfter(asked) }
    if (isOpen) askAgainLater(database, step.id, change)
    else {
      // The journal first: a step that is in line again must not look, after a crash between the two, as if it had gone unseen.
      if (asked.at === 'step' && step.content.kind === 'post') note(step.key, 'refused')
      postponeStep(database, step.id, change)
    }
    return null
  }
  const pausedBy = (reason: Trouble): Standstill => ({ to: 'paused', trouble: reason })
  const gaveUp = { ...trouble, code: 'network-gave-up' }
  const refused = (): Standstill | null => {
    if (asked.at === 'look') {
      later(null)
      return pausedBy(trouble)
    }
    // A second post of the same words is refused where the first one is out.
    if (isOpen && step.content.kind === 'post' && adapter.repeating.publish !== 'with-key') return doubt()
    if (step.content.kind === 'post') note(step.key, 'refused')
    refuseStep(database, step.id, trouble, instantText(now()))
    return pausedBy(trouble)
  }
  const doubt = () => {
    doubtStep(database, step.id, { trouble, candidates: [] }, instantText(now()))
    return null
  }

  switch (meaning.kind) {
    case 'sign-in-lost': {
      const hadSession = asked.at !== 'signIn' && step.trouble?.code !== trouble.code
      session.value = undefined
      later(null)
      // A session may have run out: it is asked once more with a new one.
      if (hadSession) return null
      noteAccountState(database, channel.id, { signInLostAt: instantText(now()) })
      return pausedBy(trouble)
    }
    case 'refused':
      return refused()
    case 'already-there': {
      // Perhaps by an attempt that nobody heard of, or one that somebody took for lost: it is looked for as far back as that.
      const since = readPublication(database, publishing.publicationId)?.startedAt ?? instantText(now())
      const lookAt = instantText(now().add({ milliseconds: patience.settlingMs }))
      seekStep(database, step.id, { trouble, since, nextAttemptAt: lookAt })
      return null
    }
    case 'uploads-forgotten':
      if (attempts > mostUploads) return refused()
      later(null)
      uploadAgain(database, step)
      return null
    case 'limit': {
      const until = toldUntil(meaning.until, now()) ?? patience.limit(attempts, now())
      later(until)
      if (until === null) return pausedBy(gaveUp)
      noteAccountState(database, channel.id, { restsUntil: instantText(until) })
      return null
    }
    case 'unreachable': {
      const at = patience.unreachable(attempts, now())
      later(at)
      return at === null ? pausedBy(gaveUp) : tooLate(publishing, asked, trouble)
    }
    case 'outage':
    case 'unknown': {
      // Of an image nothing is public, whether it arrived or not.
      const isKnown =
        asked.at !== 'step' || step.content.kind === 'image' || (meaning.kind === 'outage' && meaning.certain)
      const at = (meaning.kind === 'outage' ? patience.outage : patience.unknown)(attempts, now())
      if (isKnown) {
        later(at)
        return at === null ? pausedBy(gaveUp) : null
      }
      if (at === null) return doubt()
      askAgainLater(database, step.id, { trouble, nextAttemptAt: instantText(at), attempts: step.attempts })
      return null
    }
  }
}

/** null where the network does not say, or where by our clock it is past: a wrong clock must not make us ask without a pause. */
function toldUntil(until: string | null, now: Temporal.Instant): Temporal.Instant | null {
  const told = until === null ? null : Temporal.Instant.from(until)
  return told !== null && Temporal.Instant.compare(told, now) > 0 ? told : null
}

/** How often a post is tried whose images the network does not find. */
const mostUploads = 3

/** A sign-in or a look that failed is an attempt too: else nobody would ever give up. */
function attemptsAfter({ step, at }: Asked): number {
  return at === 'step' ? step.attempts : step.attempts + 1
}

/** Of a publication of which nothing is out yet, what its missed-run policy says when it has waited for its network too long. */
function tooLate(
  { database, publicationId, missed, now }: Publishing,
  { step, steps }: Asked,
  trouble: Trouble,
): Standstill | null {
  const publication = readPublication(database, publicationId)
  const startedAt = publication?.startedAt ?? null
  const isOut =
    step.phase === 'begun' || steps.some(({ content, phase }) => content.kind === 'post' && phase === 'done')
  if (missed === 'run' || isOut || publication === undefined || startedAt === null) return null
  // One that was to be handed over began before its time.
  const wanted = publication.handsAhead && publication.dueAt > startedAt ? publication.dueAt : startedAt
  if (Temporal.Instant.compare(now(), Temporal.Instant.from(wanted).add(grace)) <= 0) return null
  const late = { ...trouble, code: 'network-too-late' }
  return { to: missed === 'ask' ? 'paused' : 'cancelled', trouble: late }
}

/** Which post of the thread, or which image, from 1. */
function numberOf({ step, steps }: Asked) {
  const alike = steps.filter(({ content }) => content.kind === step.content.kind)
  return { number: { one: alike.findIndex(({ id }) => id === step.id) + 1, of: alike.length } }
}
