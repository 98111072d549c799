import { z } from 'zod'

/** All that the log tells of, each with how much it weighs. `detail` is written only while a more careful log is asked for. */
export const logEvents = {
  'program.started': 'info',
  'program.ended': 'info',
  'program.uncaught': 'error',
  'program.rejected': 'error',
  'program.child-gone': 'warn',
  'workspace.opened': 'info',
  'workspace.closed': 'info',
  'workspace.refused': 'warn',
  'policy.refused': 'warn',
  'window.gone': 'error',
  'window.hung': 'warn',
  'window.answers': 'info',
  'window.error': 'error',
  'procedure.failed': 'error',
  'procedure.done': 'detail',
  'procedure.refused': 'detail',
  'close.failed': 'error',
  'inbox.failed': 'error',
  'scheduler.failed': 'error',
  'archive.failed': 'error',
  'figures.failed': 'error',
  'notices.failed': 'error',
  'lookout.failed': 'error',
} as const satisfies Record<string, 'error' | 'warn' | 'info' | 'detail'>
export type LogEvent = keyof typeof logEvents

/** A record is kept for so long at most, where the organisation has not decided otherwise. */
export const usualLogDays = 21

/** What may be said of an event: codes, counts and durations. Nothing here has room for what somebody has written. */
export const LogFacts = z.strictObject({
  /** A name of the contract. */
  procedure: z.string().regex(/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/),
  /** Of an error or a refusal: ours, Node's, SQLite's. */
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,60}$/),
  /** A row's number in the database. */
  id: z.int(),
  count: z.int(),
  /** A duration in milliseconds. */
  ms: z.int(),
  /** How a process ended. */
  exit: z.int(),
  version: z.string().regex(/^[0-9][0-9A-Za-z.-]{0,30}$/),
})
export type LogFacts = Partial<z.infer<typeof LogFacts>>

/** A line of the log. */
export const LogRecord = z.strictObject({
  /** An instant, ISO 8601 in UTC. */
  at: z.iso.datetime({ precision: 3 }),
  level: z.enum(['error', 'warn', 'info', 'detail']),
  event: z.enum(Object.keys(logEvents) as [LogEvent, ...LogEvent[]]),
  ...LogFacts.partial().shape,
  /** What an error says of itself, redacted; only where the language, the system or the database said it, or a more careful log is asked for. */
  text: z.string().max(300).optional(),
  /** Where in the program, the innermost first: function, file without folder, line and column. */
  frames: z.array(z.string().max(120)).max(8).optional(),
})
export type LogRecord = z.infer<typeof LogRecord>
