import { RundbrevError } from '../errors/rundbrevError.ts'
import { type LogEvent, LogFacts, LogRecord, logEvents } from './logRecord.ts'
import { redact } from './redact.ts'

export interface LogMoment {
  /** Now, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  /** Whether a more careful log is asked for. */
  readonly isDetailed: boolean
  /** Folders that are somebody's own. */
  readonly homes: readonly string[]
}

/**
 * A line for the log. A fact that has not its shape is left out, whatever it is; the error of a server or a library is told by its code and
 * its place in the program alone, because its message may hold somebody else's words.
 */
export function logRecordOf(
  event: LogEvent,
  facts: LogFacts,
  thrown: unknown,
  { at, isDetailed, homes }: LogMoment,
): LogRecord {
  const said = thrown === undefined ? {} : toldBy(thrown, isDetailed, homes)
  return LogRecord.parse({ at, level: logEvents[event], event, ...said, ...wellShaped(facts) })
}

function wellShaped(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => LogFacts.shape[name as keyof LogFacts]?.safeParse(value).success,
    ),
  )
}

function toldBy(thrown: unknown, isDetailed: boolean, homes: readonly string[]) {
  if (!(thrown instanceof Error)) return {}
  const code = thrown instanceof RundbrevError ? thrown.code : codeOf(thrown)
  const frames = framesOf(thrown.stack ?? '')
  const says = isDetailed || isOurOwnWords(thrown) ? redact(thrown.message, homes).slice(0, 300) : ''
  return {
    ...(LogFacts.shape.code.safeParse(code).success ? { code } : {}),
    ...(says === '' ? {} : { text: says }),
    ...(frames.length === 0 ? {} : { frames }),
  }
}

function codeOf(thrown: Error): string {
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name
}

/** The language's, the system's and SQLite's messages: what they quote is quoted, and the rest is theirs. */
function isOurOwnWords(thrown: Error): boolean {
  return (
    ['TypeError', 'RangeError', 'ReferenceError', 'SqliteError'].includes(thrown.name) || 'syscall' in thrown
  )
}

/**
 * A frame of V8's stack ends in the place: "    at name (folder/file.js:12:3)", or "file.js?t=1:12:3" where whoever loads a module anew asks
 * for it so. The lines of the message above them begin otherwise.
 */
const frame =
  /^\s+at (?:(?:async )?(?<name>[\w$.<>]+)(?: \[as \w+\])? \()?.*?(?<file>[\w.$-]+)(?:\?[^\s:/\\)]*)?(?<place>:\d+:\d+)\)?$/gm

function framesOf(stack: string): string[] {
  return [...stack.matchAll(frame)]
    .slice(0, 8)
    .map(({ groups }) =>
      [groups?.name, `${groups?.file}${groups?.place}`].filter(Boolean).join(' ').slice(0, 120),
    )
}
