import { Cron } from 'croner'
import { RundbrevError } from '../errors/rundbrevError.ts'

/**
 * What a recurrence's text says. A text is kept, and not this: it is what the officer and the command line write, and two
 * publications of one series have the same.
 */
export type Recurrence = { readonly kind: 'cron'; readonly cron: Cron }

/**
 * @param text a cron expression of five fields: minute, hour, day of month, month, weekday
 * @throws RundbrevError `recurrence-invalid`
 */
export function readRecurrence(text: string): Recurrence {
  try {
    // croner also takes a date for a cron; that would be a recurrence that never comes back.
    if (text.trim().split(/\s+/).length !== 5) throw new Error('not five fields')
    return { kind: 'cron', cron: new Cron(text, { paused: true, timezone: 'UTC', mode: '5-part' }) }
  } catch (error) {
    throw new RundbrevError(
      'recurrence-invalid',
      { field: 'recurrence' },
      { recurrence: text },
      { cause: error },
    )
  }
}
