import { Temporal } from 'temporal-polyfill'
import type { Language } from '../i18n/catalogue.ts'
import { type Finding, finding } from './finding.ts'
import { at, type Passage } from './passages.ts'
import { withCaseOf } from './words.ts'

/**
 * Dates that do not fall on the weekday that is written with them, and dates that are in no calendar. Without a year the
 * nearest is meant; where it is a third of a year away or more, either year's weekday will do.
 *
 * @param today the day that "nearest" counts from
 */
export function checkWeekdays(
  passages: readonly Passage[],
  { language, today }: { readonly language: Language; readonly today: Temporal.PlainDate },
): Finding[] {
  return passages.flatMap((passage) =>
    patterns[language].flatMap((pattern) =>
      Array.from(passage.prose.matchAll(pattern)).flatMap(({ index, 0: words, groups }): Finding[] => {
        const written = groups?.weekday ?? ''
        const day = Number(groups?.day)
        const month = monthOf(groups?.month ?? '', language)
        if (month === null) return []
        const dates = datesMeant(
          { day, month, year: groups?.year === undefined ? null : Number(groups.year) },
          today,
        )
        const [first] = dates
        if (first === undefined)
          return [finding('date-impossible', at(passage, index, index + words.length), { words })]
        const named = weekdayOf(written, language)
        if (dates.some(({ dayOfWeek }) => dayOfWeek === named)) return []
        const right = withCaseOf(written, weekdays[language][first.dayOfWeek - 1] ?? '')
        const text = `${right}${/ens?$/.exec(written)?.[0] ?? ''}`
        return [
          finding('weekday-wrong', at(passage, index, index + written.length), { words, instead: text }, [
            { kind: 'replaceText', text },
          ]),
        ]
      }),
    ),
  )
}

interface WrittenDate {
  readonly day: number
  readonly month: number
  readonly year: number | null
}

function datesMeant({ day, month, year }: WrittenDate, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const years = year === null ? [today.year - 1, today.year, today.year + 1] : [year]
  const dates = years.flatMap((year) => {
    try {
      return [Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })]
    } catch {
      return []
    }
  })
  const away = (date: Temporal.PlainDate) => Math.abs(today.until(date, { largestUnit: 'days' }).days)
  const nearestFirst = dates.toSorted((one, other) => away(one) - away(other))
  const [nearest] = nearestFirst
  return nearest !== undefined && away(nearest) >= 120 ? nearestFirst.slice(0, 2) : nearestFirst.slice(0, 1)
}

const weekdays = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** By their first three letters, which no two share in either language. */
const months = {
  sv: 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' '),
  en: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
} as const

function weekdayOf(written: string, language: Language): number {
  const start = written.slice(0, 3).toLowerCase()
  return weekdays[language].findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

function monthOf(written: string, language: Language): number | null {
  if (/^\d+$/.test(written)) return Number(written) >= 1 && Number(written) <= 12 ? Number(written) : null
  const found = months[language].indexOf(written.slice(0, 3).toLowerCase())
  return found === -1 ? null : found + 1
}

const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'
const svDay = `(?<weekday>(?:mån|tis|ons|tors|fre|lör|sön)dag(?:ens?)?),? `
const svMonth =
  '(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|aug|sept|okt|nov|dec)'
const enDay = '(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),? '
const enMonth =
  '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)'
const date = '(?<day>\\d{1,2})'
const year = '(?<year>(?:19|20)\\d{2})'

const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  sv: [
    // "torsdag 18 december 2026", "onsdagen den 5:e maj"
    new RegExp(`${start}${svDay}(?:den )?${date}(?::[ae])? ${svMonth}\\.?(?: ${year})?${end}`, 'giu'),
    // "fredag 18/12", "fredag 18/12 2026"
    new RegExp(`${start}${svDay}(?:den )?${date}/(?<month>\\d{1,2})(?:[ -]${year})?${end}`, 'giu'),
    // "fredag 2026-12-18"
    new RegExp(`${start}${svDay}(?:den )?${year}-(?<month>\\d{2})-${date}${end}`, 'giu'),
  ],
  en: [
    // "Thursday 18 December 2026", "Thursday the 18th of December"
    new RegExp(
      `${start}${enDay}(?:the )?${date}(?:st|nd|rd|th)? (?:of )?${enMonth}\\.?(?:,? ${year})?${end}`,
      'giu',
    ),
    // "Thursday, December 18, 2026"
    new RegExp(`${start}${enDay}${enMonth}\\.? ${date}(?:st|nd|rd|th)?(?:,? ${year})?${end}`, 'giu'),
    new RegExp(`${start}${enDay}${year}-(?<month>\\d{2})-${date}${end}`, 'giu'),
  ],
}
