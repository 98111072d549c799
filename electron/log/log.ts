import { homedir } from 'node:os'
import type { Temporal } from 'temporal-polyfill'
import { type LogEvent, type LogFacts, logEvents } from '../../shared/program/logRecord.ts'
import { logRecordOf } from '../../shared/program/logRecordOf.ts'
import type { LogFile } from './logFile.ts'

/** Notes what has come to pass, for whoever looks for a fault later. Never fails. @param thrown whatever was caught */
export type Log = (event: LogEvent, facts?: LogFacts, thrown?: unknown) => void

/** To a file of the program's own. @param detailedUntil asked for each record: until when a more careful log is kept; null: none is */
export function createLog(
  file: LogFile,
  now: () => Temporal.Instant,
  detailedUntil: () => Temporal.Instant | null,
): Log {
  const homes = [homedir()]
  return (event, facts = {}, thrown) => {
    const at = now()
    const until = detailedUntil()
    const isDetailed = until !== null && at.epochMilliseconds < until.epochMilliseconds
    if (logEvents[event] === 'detail' && !isDetailed) return
    const moment = { at: at.toString({ fractionalSecondDigits: 3 }), isDetailed, homes }
    file.write(logRecordOf(event, facts, thrown, moment))
  }
}

/** To stderr, where whoever runs a command reads it: what went wrong, as it is, and nothing else. */
export const logToTerminal: Log = (event, _facts, thrown) => {
  if (logEvents[event] === 'error') console.error(event, thrown)
}
