import { Cron } from 'croner'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { readFreeDays, readRule } from './readRule.ts'
import type { FreeDays, Rule } from './recurrenceRule.ts'

/**
 * What a recurrence's text says. A text is kept, and not this: it is what the officer and the command line write, and two
 * publications of one series have the same.
 */
export type Recurrence =
  | {
      readonly kind: 'cron'
      /** The five fields. */
      readonly expression: string
      readonly cron: Cron
      readonly freeDays: FreeDays | null
    }
  | { readonly kind: 'words'; readonly rule: Rule }

/** What was read before: the scheduler asks for the same few texts at every look. */
const known = new Map<string, Recurrence>()
const mostKnown = 200

/**
 * @param text a cron expression of five fields (minute, hour, day of month, month, weekday), or words in English or Swedish
 *   ("the first working day of every month 09:00"); after either may stand what becomes of free days ("; skipped if red")
 * @throws RundbrevError `recurrence-invalid` for a cron, `recurrence-…` with the character at fault (1-based) for words
 */
export function readRecurrence(text: string): Recurrence {
  const before = known.get(text)
  if (before !== undefined) return before
  const recurrence = readAnew(text)
  if (known.size >= mostKnown) known.clear()
  known.set(text, recurrence)
  return recurrence
}

function readAnew(text: string): Recurrence {
  const [expression = '', ...clause] = text.split(';')
  if (!isCron(expression)) return { kind: 'words', rule: readRule(text) }
  try {
    // croner also takes a date, seconds and years; five fields are what every cron takes.
    if (expression.trim().split(/\s+/).length !== 5) throw new Error('not five fields')
    // UTC as an offset: as a zone croner asks Intl for every date, which takes three times as long.
    const cron = new Cron(expression.trim(), { paused: true, utcOffset: 0, mode: '5-part' })
    const freeDays = clause.length === 0 ? null : readFreeDays(text, expression.length + 1)
    return { kind: 'cron', expression: expression.trim(), cron, freeDays }
  } catch (error) {
    if (error instanceof RundbrevError) throw error
    throw new RundbrevError(
      'recurrence-invalid',
      { field: 'recurrence' },
      { recurrence: text },
      { cause: error },
    )
  }
}

export function freeDaysOf(recurrence: Recurrence): FreeDays | null {
  return recurrence.kind === 'cron' ? recurrence.freeDays : recurrence.rule.freeDays
}

/** Two fields of figures and signs first: "0 9 1 * *", and not "15 december". */
function isCron(text: string): boolean {
  return /^\s*[\d*/,-]+\s+[\d*/,-]+(\s|$)/.test(text) || /^\s*\*/.test(text)
}
