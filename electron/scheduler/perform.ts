import type { Temporal } from 'temporal-polyfill'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import { type Breaker, closedBreaker, countAnswer } from '../../shared/delivery/breaker.ts'
import { RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import type { ErrorCode } from '../../shared/i18n/catalogue.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Occurrence } from '../../shared/schedule/nextOccurrence.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { type ChannelLimits, createChannelLimits } from '../delivery/channelLimits.ts'
import { forgetPace } from '../delivery/livePace.ts'
import type { SendingManner } from '../delivery/sendingManner.ts'
import { suppressUnknownAddresses } from '../delivery/suppressUnknownAddresses.ts'
import { usualPatience } from '../publishing/patience.ts'
import type { SessionKept } from '../publishing/publishing.ts'
import { restingAccounts } from '../store/accountStates.ts'
import { readChannel } from '../store/channels.ts'
import { returnToDoubt } from '../store/ledger.ts'
import { foundMissed, noteLate } from '../store/missedRuns.ts'
import { finishPublication, movePublication, noteTrouble, readPublication } from '../store/publications.ts'
import { moveInTime, slotAt } from '../store/reschedule.ts'
import { mayClaim } from '../store/schedulerLease.ts'
import { sentBefore } from '../store/sentOverChannel.ts'
import { audienceChanged } from '../usecases/contacts.ts'
import type { Deps } from '../usecases/deps.ts'
import { explainFault } from '../usecases/explainFault.ts'
import { keepReceipt } from '../usecases/receiptOfSteps.ts'
import { round } from '../usecases/rounds.ts'
import {
  planFollowing,
  planNext,
  publicationsChanged,
  requirePublication,
  startPublication,
} from '../usecases/startPublication.ts'
import { createProgress } from './progress.ts'
import { publishOnNetwork } from './publishOnNetwork.ts'
import { sendNewsletter } from './sendNewsletter.ts'

/** The doing of what `tick` decides. None of them throws for what a person can mend: that becomes the publication's trouble. */
export interface Perform {
  start(id: PublicationId): Promise<void>
  /** Notes of one that starts late that its time was missed. */
  late(id: PublicationId): void
  miss(id: PublicationId, next: Occurrence | null): void
  /** Gives a missed one another time, as one that is in no series. */
  move(id: PublicationId, to: Occurrence): void
  skip(id: PublicationId): void
  send(id: PublicationId, channelId: ChannelId): Promise<void>
  finish(id: PublicationId): void
  /**
   * It cannot be told when it is to go, or what of it: it stands until somebody has looked.
   *
   * @param why what was thrown
   * @returns whether it does: what is done or cancelled cannot
   */
  unreadable(id: PublicationId, why: unknown): boolean
  /** Channels whose hour's or day's share has gone, and until when. */
  resting(): ReadonlyMap<ChannelId, Temporal.Instant>
}

/** @param stop asks those who send to stop between two messages */
export function createPerform(deps: Deps, stop: AbortSignal, manner: SendingManner): Perform {
  const { database } = deps.workspace
  const progress = createProgress(deps)
  const limits = new Map<ChannelId, ChannelLimits>()
  const breakers = new Map<PublicationId, Breaker>()
  const sessions = new Map<ChannelId, SessionKept>()
  const now = () => instantText(deps.now())

  const limitsOf = (channelId: ChannelId) => {
    const known = limits.get(channelId) ?? createChannelLimits(sentBefore(database, channelId, deps.now()))
    limits.set(channelId, known)
    return known
  }

  const watchOf = (id: PublicationId) => (refusal: string | null) => {
    const { breaker, tripped } = countAnswer(breakers.get(id) ?? closedBreaker, refusal)
    breakers.set(id, breaker)
    return tripped === null
      ? null
      : { code: 'sending-refused-many' satisfies ErrorCode, place: {}, values: { ...tripped } }
  }

  const sessionOf = (channelId: ChannelId) => {
    const known = sessions.get(channelId) ?? { value: undefined }
    sessions.set(channelId, known)
    return known
  }

  const stands = (id: PublicationId, trouble: Trouble, to: 'paused' | 'cancelled' = 'paused') => {
    forgetPace(database, id)
    // What stands in our way need not stand in the way of whoever runs the schedule now.
    if (!mayClaim(database)) return
    const state = readPublication(database, id)?.state
    // Called off while it met the trouble: nobody has to mend anything.
    if (state === 'cancelled') return
    if (state === 'done') {
      returnToDoubt(database, id, now())
      noteTrouble(database, id, trouble)
    } else {
      movePublication(database, id, to, { trouble, ...(to === 'cancelled' && { finishedAt: now() }) })
    }
    publicationsChanged(deps)
  }

  const send = async (id: PublicationId, channelId: ChannelId, calledOff: AbortSignal) => {
    const changed = () => progress.rowChanged(id)
    const ends = AbortSignal.any([stop, calledOff])
    try {
      const channel = readChannel(database, channelId)
      // Of what stays on this computer no other place has to know how far it has come.
      if (channel?.kind === 'email' && channel.config.engine === 'outbox') deps.guard.requireOpen()
      else deps.guard.beginRound()
      if (channel?.kind === 'social') {
        const ways = { session: sessionOf(channelId), patience: usualPatience(manner.chance), stop: ends }
        const standstill = await publishOnNetwork(deps, id, channel, {
          ...ways,
          changed: () => {
            changed()
            publicationsChanged(deps)
          },
        })
        if (standstill !== null) stands(id, standstill.trouble, standstill.to)
        progress.tell(id)
        return
      }
      const ways = { manner, limits: limitsOf(channelId), watch: watchOf(id) }
      const trouble = await sendNewsletter(deps, id, { ...ways, stop: ends, changed })
      if (trouble !== null) stands(id, trouble)
    } catch (error) {
      stands(id, troubleOf(error))
    }
    progress.tell(id)
  }

  return {
    async start(id) {
      try {
        await startPublication(deps, id)
      } catch (error) {
        // The officer paused or cancelled it, or paused everything, while the letter was being rendered: their word counts.
        if (
          error instanceof RundbrevError &&
          (error.code === 'publication-state' || error.code === 'all-paused')
        )
          return
        stands(id, troubleOf(error))
      }
    },

    late(id) {
      noteLate(database, id, foundMissed(database, requirePublication(deps, id), now()))
      publicationsChanged(deps)
    },

    miss(id, next) {
      database.transaction(() => {
        const publication = requirePublication(deps, id)
        const found = foundMissed(database, publication, now())
        if (movePublication(database, id, 'missed', { found })) planNext(deps, publication, next)
      })
      publicationsChanged(deps)
    },

    move(id, { wallTime, dueAt }) {
      const publication = requirePublication(deps, id)
      const time = { wallTime, zone: publication.zone, dueAt: instantText(dueAt) }
      moveInTime(database, id, { ...time, recurrence: null, slotId: slotAt(database, publication, time) })
      publicationsChanged(deps)
    },

    skip(id) {
      movePublication(database, id, 'cancelled', { finishedAt: now() })
      publicationsChanged(deps)
    },

    unreadable(id, why) {
      deps.log('scheduler.failed', {}, why)
      if (!mayClaim(database)) return false
      const stood = movePublication(database, id, 'paused', { trouble: troubleOf(explainFault(deps, why)) })
      if (stood) publicationsChanged(deps)
      return stood
    },

    send: (id, channelId) => round(database, id, (calledOff) => send(id, channelId, calledOff)),

    resting() {
      const closed = [...limits].flatMap(([id, { closedUntil }]) => {
        const channel = readChannel(database, id)
        const config = channel?.kind === 'email' ? channel.config : null
        const until = config === null || config.engine === 'listmonk' ? null : closedUntil(config, deps.now())
        return until === null ? [] : [[id, until] as const]
      })
      return new Map([...closed, ...restingAccounts(database, now())])
    },

    finish(id) {
      const { finished, suppressed } = finishAndLearn(deps, id, now())
      if (!finished) return
      forgetPace(database, id)
      progress.tell(id)
      publicationsChanged(deps)
      if (suppressed > 0) audienceChanged(deps)
    },
  }
}

/** In one transaction, so that a crash between the two does not forget what the servers said. */
function finishAndLearn(deps: Deps, id: PublicationId, now: string) {
  const { database, identityKey } = deps.workspace
  return database.transaction(
    () => {
      const finished = finishPublication(database, id, now)
      if (finished) keepReceipt(database, id)
      const publication = readPublication(database, id)
      // One that its network has published before we looked: nobody else plans what follows.
      if (finished && publication?.channelKind === 'social') planFollowing(deps, publication)
      const done = finished && publication?.state === 'done'
      return { finished, suppressed: done ? suppressUnknownAddresses(database, identityKey, id, now) : 0 }
    },
    { behavior: 'immediate' },
  )
}

function troubleOf(error: unknown): Trouble {
  const { code, place, values } = toErrorRecord(error)
  return { code, place: { ...place }, values: { ...values } }
}
