import dayjs from 'dayjs'
import { i18n, interfaceLocale } from './i18n.ts'

/** A Sunday, from which weekdays are counted. */
const sunday = Date.UTC(2026, 1, 1)
const dayMs = 86_400_000

/**
 * Tells the calendars of date fields their words. Intl has the months and days of every language, so that none has to be brought along.
 * Weeks begin on Monday in all of them: they are ISO 8601's, as everywhere in Sweden.
 */
export function tellCalendarsTheirWords(): void {
  tellWords()
  i18n.on('languageChanged', tellWords)
}

function tellWords(): void {
  const months = (month: 'long' | 'short') =>
    texts({ month }, (index) => Date.UTC(2026, index, 15), 12).map((name) => name.replace(/\.$/, ''))
  const weekdays = (weekday: 'long' | 'short') =>
    texts({ weekday }, (index) => sunday + index * dayMs, 7).map((name) => name.replace(/\.$/, ''))
  dayjs.locale(
    {
      ...{ name: i18n.language, weekStart: 1, ordinal: String, formats: {}, relativeTime: {} },
      ...{ months: months('long'), monthsShort: months('short') },
      ...{ weekdays: weekdays('long'), weekdaysShort: weekdays('short') },
      weekdaysMin: weekdays('short').map((name) => name.slice(0, 2)),
    },
    undefined,
    true,
  )
}

function texts(form: Intl.DateTimeFormatOptions, dayOf: (index: number) => number, count: number): string[] {
  const format = new Intl.DateTimeFormat(interfaceLocale(), { ...form, timeZone: 'UTC' })
  return Array.from({ length: count }, (_, index) => format.format(dayOf(index)))
}
