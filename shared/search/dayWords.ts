import { Temporal } from 'temporal-polyfill'
import type { Language } from '../i18n/catalogue.ts'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const

/** Of each language its twelve, made once: ten thousand days are written for one search. */
const months = new Map<Language, readonly string[]>()

/** A day as one says and types it: "18 december 2026". Anything that is no day: as it is. */
export function dayWords(day: string, language: Language): string {
  const month = monthsOf(language)[Number(day.slice(5, 7)) - 1]
  return month === undefined ? day : `${Number(day.slice(8, 10))} ${month} ${day.slice(0, 4)}`
}

/** What a day is found by: as it is said, and as figures. */
export function searchedDay(day: string, language: Language): string {
  return `${dayWords(day, language)} ${day}`.toLowerCase()
}

function monthsOf(language: Language): readonly string[] {
  const known = months.get(language)
  if (known !== undefined) return known
  const named = Array.from({ length: 12 }, (_, index) =>
    Temporal.PlainDate.from({ year: 2026, month: index + 1, day: 1 }).toLocaleString(locales[language], {
      month: 'long',
    }),
  )
  months.set(language, named)
  return named
}
