import type { Rule, RuleDays } from './recurrenceRule.ts'

/**
 * A cron expression as a rule that names exactly the same times; null where there is none of few words. A 29th to 31st is none: a
 * cron leaves out the months that have not got it.
 */
export function cronAsRule(expression: string): Rule | null {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = expression.split(/\s+/)
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour)) return null
  const days = daysOf(day, month, weekday)
  if (days === null) return null
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  return { days, time, from: null, until: null, freeDays: null }
}

function daysOf(day: string, month: string, weekday: string): RuleDays | null {
  if (day === '*' && month === '*') {
    if (weekday === '*') return { kind: 'daily' }
    const weekdays = weekdaysOf(weekday)
    return weekdays === null ? null : { kind: 'weekly', every: 1, weekdays }
  }
  if (weekday !== '*' || !/^([1-9]|1\d|2[0-8])$/.test(day)) return null
  const on = { kind: 'day', day: Number(day) } as const
  if (month === '*') return { kind: 'monthly', every: 1, on }
  return /^([1-9]|1[0-2])$/.test(month) ? { kind: 'yearly', month: Number(month), on } : null
}

/** "1,3" or "1-5", Sunday 0 or 7. */
function weekdaysOf(field: string): number[] | null {
  const range = /^([0-6])-([1-6])$/.exec(field)
  if (range !== null && Number(range[1]) < Number(range[2]))
    return ordered(
      Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, step) => Number(range[1]) + step),
    )
  return /^[0-7](,[0-7])*$/.test(field) ? ordered(field.split(',').map(Number)) : null
}

function ordered(weekdays: readonly number[]): number[] {
  return [...new Set(weekdays.map((weekday) => (weekday === 0 ? 7 : weekday)))].sort(
    (one, other) => one - other,
  )
}
