import { Temporal } from 'temporal-polyfill'
import type { SupportState } from '../../../shared/contract/support.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import type { Log } from '../../log/log.ts'
import type { Desktop } from '../../usecases/deps.ts'
import type { UnexpectedEnds } from '../unexpectedEnds.ts'
import type { Procedures } from './procedures.ts'

type Support =
  | 'program.support'
  | 'program.diagnosis'
  | 'program.saveText'
  | 'program.keepDetailedLog'
  | 'program.logFault'
  | 'program.endsSeen'
  | 'program.restart'

/** What is kept of how the program fares, while it runs. */
export interface SupportDesk {
  readonly isSafe: boolean
  readonly ends: UnexpectedEnds
  readonly log: Log
  readonly diagnosis: () => Promise<string>
  readonly restart: (safely: boolean) => void
  /** Until when a more careful log is kept. */
  detailedUntil: Temporal.Instant | null
  fellOver: boolean
}

/** A window that fails without end fills no log: so many of its faults are noted within a minute. */
const mostFaults = 20

/** What is done when something is wrong with the program itself. */
export function support(desktop: Desktop, desk: SupportDesk): Procedures<Support> {
  const noted: number[] = []
  const state = (): SupportState => {
    const { isSafe, ends, fellOver, detailedUntil } = desk
    const isDetailed =
      detailedUntil !== null && Temporal.Instant.compare(Temporal.Now.instant(), detailedUntil) < 0
    return {
      ...{ isSafe, fellOver, unexpectedEnds: ends.count() },
      detailedUntil: isDetailed ? instantText(detailedUntil) : null,
    }
  }
  return {
    'program.support': state,
    'program.diagnosis': async () => ({ text: await desk.diagnosis() }),
    'program.saveText': async ({ kind, text }) => {
      const day = Temporal.Now.plainDateISO().toString()
      return { file: await desktop.saveFile(`rundbrev-${kind}-${day}.txt`, text) }
    },
    'program.keepDetailedLog': ({ on }) => {
      desk.detailedUntil = on ? Temporal.Now.instant().add({ hours: 1 }) : null
      return state()
    },
    'program.logFault': ({ name, message, stack }) => {
      const now = performance.now()
      while (noted[0] !== undefined && now - noted[0] > 60_000) noted.shift()
      if (noted.length < mostFaults) {
        noted.push(now)
        desk.log('window.error', {}, Object.assign(new Error(message), { name, stack }))
      }
      return {}
    },
    'program.endsSeen': () => {
      desk.ends.forget()
      desk.fellOver = false
      return state()
    },
    'program.restart': ({ safely }) => {
      desk.ends.forget()
      desk.restart(safely)
      return {}
    },
  }
}
