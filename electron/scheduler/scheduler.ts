import { uptime } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { schedule } from 'node-cron'
import { Temporal } from 'temporal-polyfill'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { LeaseHolder, SchedulerLease } from '../../shared/schedule/schedulerLease.ts'
import { type Action, tick } from '../../shared/schedule/tick.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { type SendingManner, usualManner } from '../delivery/sendingManner.ts'
import { recoverInterrupted } from '../store/ledger.ts'
import { pausedAllReader } from '../store/pausedAll.ts'
import { readPending } from '../store/pending.ts'
import { scheduleHeld } from '../store/schedulerLease.ts'
import { doubtCalledOff } from '../store/stepsInDoubt.ts'
import type { Deps } from '../usecases/deps.ts'
import { publicationsChanged } from '../usecases/startPublication.ts'
import { requireInPlace } from '../workspace/storageFault.ts'
import { createArchivist } from './archivist.ts'
import { createFigureCollector } from './figureCollector.ts'
import { holdLease, type Tenure } from './holdLease.ts'
import { keepSpells } from './keepSpells.ts'
import { createPerform } from './perform.ts'

export interface Scheduler {
  /** Runs until `stop`. Where another runs the schedule it does nothing, and goes on by itself once that one has ended. */
  start(): void
  /** Lets what is in the air finish and takes nothing more. */
  stop(): Promise<void>
  /** Looks at once instead of at the next tick: something was planned or changed, or the computer woke. */
  wake(): void
  /** The computer is about to sleep: what comes due until it wakes was missed because of that. */
  suspended(): void
  /**
   * Runs until nothing can go on now and nothing is due within a minute.
   * @throws RundbrevError `schedule-held` where another runs the schedule
   */
  runUntilIdle(): Promise<void>
  /** The publications that this scheduler has moved, in the order it came to them. */
  ran(): readonly PublicationId[]
}

/** Which program the scheduler is a part of. */
export interface SchedulerRole {
  readonly kind: LeaseHolder['kind']
  /** Told once of each other run that has the schedule, and of null when it is ours. */
  readonly whoseTurn?: (lease: SchedulerLease | null) => void
  /** Told of each look that could not be taken: a full disk, a folder that has gone, a database that is damaged. */
  readonly failed?: (thrown: unknown) => void
  /** Seconds that have gone by, those in which the computer slept counted in; left out: the computer's own count since it was started. */
  readonly elapsed?: () => number
}

/** Nothing due within this: idle. */
const horizonSeconds = 60
/** How long to wait at most before looking again; the ticks of node-cron come sooner, and so does the lease's next sign of life. */
const longestWaitMs = 60_000
/** What waits longer than this is not read: by then somebody has looked again. Longer than both of the above. */
export const lookAhead = Temporal.Duration.from({ minutes: 2 })
/** How often to look whether the schedule is free, where another has it. */
const askAgainMs = 500

/**
 * The clock of the program. node-cron gives one tick every 15 seconds and nothing else, in UTC, where no hour is missing
 * or comes twice; due times are rows, and `tick` decides. Between ticks a timer waits for the next due time, so that what
 * is due in a second does not wait for the quarter of a minute.
 */
export function createScheduler(
  deps: Deps,
  manner: SendingManner = usualManner(),
  role: SchedulerRole = { kind: 'command' },
): Scheduler {
  const { database } = deps.workspace
  const stopping = new AbortController()
  const perform = createPerform(deps, stopping.signal, manner)
  const archivist = createArchivist(deps)
  const collector = createFigureCollector(deps, stopping.signal)
  const beside = new Set<'archive' | 'figures'>()
  const starting = new Set<PublicationId>()
  const busy = new Set<ChannelId>()
  const underWay = new Set<Promise<void>>()
  const ran = new Set<PublicationId>()
  const setAsideAlready = new Set<PublicationId>()
  const isPaused = pausedAllReader(database)
  const spells = keepSpells({
    ...{ database, bootId: manner.bootId, now: deps.now, longestMs: manner.leaseMs },
    ...{ elapsed: role.elapsed ?? uptime, isHeld: () => deps.guard.isHeld() || isPaused() },
  })
  const lease = holdLease({ database, now: deps.now, kind: role.kind, spells, ...manner })
  let told: string | null | undefined
  let theirs: Extract<Tenure, { kind: 'theirs' }> | null = null
  let alarm = new AbortController()
  let running: Promise<void> | undefined

  const wake = () => alarm.abort()

  const track = <Key>(keys: Set<Key>, key: Key, work: Promise<void>) => {
    keys.add(key)
    const tracked = work.finally(() => {
      keys.delete(key)
      underWay.delete(tracked)
      wake()
    })
    underWay.add(tracked)
  }

  /** What cannot be done and cannot be made to stand either is not tried again at every look. */
  const setAside = (id: PublicationId, why: unknown) => {
    if (!perform.unreadable(id, why)) setAsideAlready.add(id)
  }

  const doOne = (action: Action) => {
    ran.add(action.id)
    switch (action.kind) {
      case 'start':
        track(starting, action.id, perform.start(action.id))
        break
      case 'send':
        track(busy, action.channelId, perform.send(action.id, action.channelId))
        break
      case 'late':
        perform.late(action.id)
        break
      case 'miss':
        perform.miss(action.id, action.next)
        break
      case 'move':
        perform.move(action.id, action.to)
        break
      case 'skip':
        perform.skip(action.id)
        break
      case 'finish':
        perform.finish(action.id)
        break
      case 'unreadable':
        setAside(action.id, action.why)
        break
    }
  }

  /** What is done once before anything else, whenever the schedule has become ours. */
  const takeUp = () => {
    if (recoverInterrupted(database, { bootId: manner.bootId, now: instantText(deps.now()) }) > 0)
      publicationsChanged(deps)
    doubtCalledOff(database, instantText(deps.now()))
  }

  const tell = (holder: SchedulerLease | null) => {
    const now = holder?.holder.bootId ?? null
    if (now !== told) role.whoseTurn?.(holder)
    told = now
  }

  /** Whether the schedule is ours; where it is not, `theirs` says whose. */
  const isOurs = (): boolean => {
    const tenure = lease.keep()
    theirs = tenure.kind === 'theirs' ? tenure : null
    if (tenure.kind === 'theirs') {
      if (tenure.proven) tell(tenure.lease)
      return false
    }
    if (tenure.taken) takeUp()
    tell(null)
    return true
  }

  /** @returns when there is something to do again */
  const sweep = (): Temporal.Instant | null => {
    // Before it is asked whether we slept: what comes due in a sleep that begins after that is found by the next look.
    const now = deps.now()
    requireInPlace(deps.workspace)
    if (!isOurs()) return deps.now().add({ milliseconds: askAgainMs })
    // Asking how posts fare publishes nothing.
    const asked = collector.sweep()
    if (asked !== null) track(beside, 'figures', asked)
    // Nothing is started, missed or skipped: what is due is decided when somebody has looked.
    if (deps.guard.isHeld()) return null
    const kept = archivist.sweep()
    if (kept !== null) track(beside, 'archive', kept)
    // What is due is decided when the officer goes on.
    if (isPaused()) return null
    const { actions: found, wakeAt } = tick(
      {
        pending: readPending(database, now.add(lookAhead)),
        starting,
        busy,
        resting: perform.resting(),
        isRed: isRedDay,
      },
      now,
    )
    const actions = found.filter(({ id }) => !setAsideAlready.has(id))
    for (const action of actions) {
      try {
        doOne(action)
      } catch (error) {
        // What one cannot do is no hindrance to the others; what the disk cannot is one to all.
        if (isOfTheDisk(error)) throw error
        setAside(action.id, error)
      }
    }
    return actions.length === 0 ? wakeAt : deps.now()
  }

  const wait = async (until: Temporal.Instant | null) => {
    const left = until === null ? longestWaitMs : deps.now().until(until).total('milliseconds')
    const milliseconds = Math.min(Math.max(left, 0), longestWaitMs, manner.leaseMs / 3)
    await sleep(milliseconds, undefined, { signal: alarm.signal }).catch(() => undefined)
    alarm = new AbortController()
  }

  const isIdle = (wakeAt: Temporal.Instant | null) =>
    underWay.size === 0 && (wakeAt === null || deps.now().until(wakeAt).total('seconds') >= horizonSeconds)

  const run = async (untilIdle: boolean) => {
    const ticks = schedule('*/15 * * * * *', wake, { timezone: 'UTC', suppressMissedWarning: true })
    try {
      while (!stopping.signal.aborted) {
        const wakeAt = untilIdle ? sweep() : sweepOrReport()
        if (untilIdle && theirs?.proven === true) throw scheduleHeld(theirs.lease)
        if (untilIdle && theirs === null && isIdle(wakeAt)) break
        await wait(wakeAt)
      }
    } finally {
      await Promise.allSettled(underWay)
      await ticks.destroy()
      giveUp()
    }
  }

  /** In the app a fault (a full disk) must not end the clock: it is reported, and the next tick tries again. */
  const sweepOrReport = (): Temporal.Instant | null => {
    try {
      return sweep()
    } catch (error) {
      deps.log('scheduler.failed', {}, error)
      role.failed?.(error)
      return null
    }
  }

  /** Where that cannot be written it ends by its own time. */
  const giveUp = () => {
    try {
      lease.giveUp()
    } catch (error) {
      deps.log('scheduler.failed', {}, error)
    }
  }

  return {
    start() {
      running ??= run(false)
    },
    runUntilIdle() {
      running ??= run(true)
      return running
    },
    async stop() {
      stopping.abort()
      wake()
      await running
    },
    wake,
    suspended: () => spells.suspended(),
    ran: () => [...ran],
  }
}

function isOfTheDisk(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return code.startsWith('SQLITE_') || /^E[A-Z]+$/.test(code)
}
