import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { trayModel } from '../../shared/program/trayModel.ts'
import type { Log } from '../log/log.ts'
import { createOutlookReader, type OutlookReader } from '../usecases/outlook.ts'
import { whatNeedsMe } from '../usecases/whatNeedsMe.ts'
import type { Badge } from './badge.ts'
import { createKeepAwake } from './keepAwake.ts'
import type { ProgramStore } from './programStore.ts'
import type { Session } from './session.ts'
import type { ShownTray } from './tray.ts'

export interface LookoutOptions {
  readonly session: () => Session | undefined
  readonly program: ProgramStore
  readonly tray: ShownTray
  readonly badge: Badge
  readonly t: () => TFunction
  readonly log: Log
  readonly isSafe: boolean
}

/** Looks what the schedule has before it and what needs the officer, and keeps the icon's words, its badge and the computer's wakefulness as they should be. */
export interface Lookout {
  /** Something has changed: it looks again within a second. */
  changed(): void
  /** undefined while no workspace is open. */
  reader(): OutlookReader | undefined
}

/** While a letter is being sent, something changes many times a second. */
const soonMs = 1000
/** Time passes without a word; shorter than `awakeAhead`. */
const everyMs = 60_000

export function createLookout({ session, program, tray, badge, t, log, isSafe }: LookoutOptions): Lookout {
  const awake = createKeepAwake()
  let known: { readonly session: Session; readonly reader: OutlookReader } | undefined
  let planned: NodeJS.Timeout | undefined

  const reader = () => {
    const current = session()
    if (current === undefined) known = undefined
    else if (known?.session !== current)
      known = { session: current, reader: createOutlookReader(current.deps) }
    return known?.reader
  }

  const count = async () => {
    const current = session()
    const needs = current === undefined ? [] : await whatNeedsMe(current.deps)
    // Another workspace may have been opened meanwhile, and tells its own.
    if (session() === current) badge.show(needs.length)
  }

  const failed = (error: unknown) => {
    // A full disk, a folder that is gone: the scheduler and the window say so, and the next look may see.
    log('lookout.failed', {}, error)
  }

  const look = () => {
    planned = undefined
    void count().catch(failed)
    try {
      const its = reader()
      tray.show(trayModel(its?.outlook() ?? null, t(), Temporal.Now.instant(), isSafe))
      awake.want(program.kept().keepAwake && its?.wantsAwake() === true)
    } catch (error) {
      failed(error)
    }
  }

  setInterval(look, everyMs).unref()
  look()
  return {
    reader,
    changed() {
      if (planned === undefined) planned = setTimeout(look, soonMs).unref()
    },
  }
}
