import { freeDaysOf, type Recurrence } from './recurrence.ts'
import type { DayOfMonth, FreeDays, Rule, RuleDays } from './recurrenceRule.ts'

/**
 * The text that is kept of a recurrence: a cron as it was, words in English and always in one order, so that what says the same is
 * the same. `readRecurrence` reads it back.
 */
export function writeRecurrence(recurrence: Recurrence): string {
  const said = recurrence.kind === 'cron' ? recurrence.expression : writeRule(recurrence.rule)
  const freeDays = freeDaysOf(recurrence)
  return freeDays === null ? said : `${said}; ${writeFreeDays(freeDays)}`
}

function writeRule({ days, time, from, until }: Rule): string {
  const said = [writeDays(days), time]
  if (from !== null) said.push(`from ${from}`)
  if (until !== null) said.push(`until ${until}`)
  return said.join(' ')
}

function writeDays(days: RuleDays): string {
  switch (days.kind) {
    case 'daily':
      return 'every day'
    case 'working-days':
      return 'every working day'
    case 'weekly': {
      const weekdays = days.weekdays.map((weekday) => weekdayNames[weekday - 1])
      if (days.every === 1) return `every ${listed(weekdays)}`
      // "every second Tuesday and Thursday" could be the second of each.
      return `every ${ordinal(days.every)} ${weekdays.length > 1 ? 'week on ' : ''}${listed(weekdays)}`
    }
    case 'monthly':
      return `the ${writeDay(days.on)} of every ${days.every === 1 ? '' : `${ordinal(days.every)} `}month`
    case 'yearly':
      return days.on.kind === 'day' && days.on.day !== 'last'
        ? `every year ${days.on.day} ${monthNames[days.month - 1]}`
        : `the ${writeDay(days.on)} of ${monthNames[days.month - 1]} every year`
  }
}

function writeDay(on: DayOfMonth): string {
  switch (on.kind) {
    case 'day':
      return on.day === 'last' ? 'last day' : numeral(on.day)
    case 'weekday':
      return `${nthText(on.nth)} ${weekdayNames[on.weekday - 1]}`
    case 'working-day':
      return `${nthText(on.nth)} working day`
  }
}

function writeFreeDays({ when, instead }: FreeDays): string {
  const what = instead === 'skip' ? 'skipped' : `moved to the ${instead} working day`
  return `${what} if ${when === 'red' ? 'red' : 'not a working day'}`
}

function listed(words: readonly (string | undefined)[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function nthText(nth: number | 'last'): string {
  return nth === 'last' ? 'last' : ordinal(nth)
}

function ordinal(number: number): string {
  return ordinals[number - 1] ?? numeral(number)
}

function numeral(number: number): string {
  const inTens = number % 10
  const isTeen = number > 10 && number < 14
  return `${number}${isTeen ? 'th' : inTens === 1 ? 'st' : inTens === 2 ? 'nd' : inTens === 3 ? 'rd' : 'th'}`
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
