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
  return passages.flatMap((passage) => {
    const impossible = Array.from(passage.prose.matchAll(datePatterns[language])).flatMap((match) =>
      readDates(match, language, today)?.length === 0
        ? [
            finding('date-impossible', at(passage, match.index, match.index + match[0].length), {
              words: match[0],
            }),
          ]
        : [],
    )
    const wrong = dayPatterns[language].flatMap((pattern) =>
      Array.from(passage.prose.matchAll(pattern)).flatMap((match): Finding[] => {
        const [first] = readDates(match, language, today) ?? []
        const { 0: words, index, groups } = match
        const written = groups?.weekday ?? ''
        const named = weekdayOf(written, language)
        if (first === undefined || named === null) return []
        const dates = readDates(match, language, today) ?? []
        if (dates.some(({ dayOfWeek }) => dayOfWeek === named)) return []
        const right = weekdays[language][first.dayOfWeek - 1] ?? ''
        const from = index + words.indexOf(written)
        return [
          finding('weekday-wrong', at(passage, from, from + written.length), { words, instead: right }, [
            { kind: 'replaceText', text: inFormOf(written, right) },
          ]),
        ]
      }),
    )
    return [...wrong, ...impossible]
  })
}

/** The dates that may be meant, the likeliest first; [] where it is in no calendar, null where it is no date. */
function readDates(
  { groups }: RegExpExecArray,
  language: Language,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] | null {
  const month = monthOf(groups?.month ?? '', language)
  if (month === null) return null
  const year = groups?.year === undefined ? null : Number(groups.year)
  return datesMeant({ day: Number(groups?.day), month, year }, today)
}

interface WrittenDate {
  readonly day: number
  readonly month: number
  readonly year: number | null
}

/** Far enough for a 29 February. */
const yearsAround = [-4, -3, -2, -1, 0, 1, 2, 3, 4]

function datesMeant({ day, month, year }: WrittenDate, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const years = year === null ? yearsAround.map((away) => today.year + away) : [year]
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

function weekdayOf(written: string, language: Language): number | null {
  // "Sat" is a day, and "sat" is not.
  if (language === 'en' && !/^\p{Lu}/u.test(written)) return null
  const start = written.slice(0, 3).toLowerCase()
  return weekdays[language].findIndex((name) => name.toLowerCase().startsWith(start)) + 1 || null
}

/** "Torsdagen" becomes "Fredagen", "tors" becomes "fre". */
function inFormOf(written: string, right: string): string {
  const ending = /dag(ens?)?$/iu.exec(written)
  if (/day$/i.test(written) || ending !== null) return withCaseOf(written, `${right}${ending?.[1] ?? ''}`)
  return withCaseOf(written, right.endsWith('dag') ? right.slice(0, -3) : right.slice(0, 3))
}

function monthOf(written: string, language: Language): number | null {
  if (/^\d+$/.test(written)) return Number(written) >= 1 && Number(written) <= 12 ? Number(written) : null
  const found = months[language].indexOf(written.slice(0, 3).toLowerCase())
  return found === -1 ? null : found + 1
}

const svFullDay = '(?:mån|tis|ons|tors|fre|lör|sön)dag(?:ens?)?'
const svDay = `(?<weekday>${svFullDay}|mån|tis|ons|tors?|fre|lör|sön)\\.?,? `
const svMonth =
  '(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|aug|sept|okt|nov|dec)'
const enFullDay = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const enDay = `(?<weekday>${enFullDay}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?,? `
const enMonth =
  '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)'
const day = '(?<day>\\d{1,2})'
const year = '(?<year>(?:19|20)\\d{2})'

// "18 december 2026", "18:e dec. 2026"
const svDate = `${day}(?::[ae])? ${svMonth}(?:\\.? ${year})?`
// "18 December 2026", "the 18th of December"
const enDate = `${day}(?:st|nd|rd|th)? (?:of )?${enMonth}(?:\\.?,? ${year})?`
// "December 18, 2026"
const enMonthFirst = `${enMonth}\\.? ${day}(?:st|nd|rd|th)?(?:,? ${year})?`
// "2026-12-18"
const isoDate = `${year}-(?<month>\\d{2})-${day}`

const dayPatterns: Readonly<Record<Language, readonly RegExp[]>> = {
  sv: [
    whole(`${svDay}(?:den )?${svDate}`),
    // "fredag 18/12", "fredag 18/12 2026"
    whole(`${svDay}(?:den )?${day}/(?<month>\\d{1,2})(?:(?: |-)${year})?`),
    whole(`${svDay}(?:den )?${isoDate}`),
    whole(`${svDate} \\((?<weekday>${svFullDay})`),
    whole(`${isoDate} \\((?<weekday>${svFullDay})`),
  ],
  en: [
    whole(`${enDay}(?:the )?${enDate}`),
    whole(`${enDay}${enMonthFirst}`),
    whole(`${enDay}${isoDate}`),
    whole(`${enDate} \\((?<weekday>${enFullDay})`),
    whole(`${isoDate} \\((?<weekday>${enFullDay})`),
  ],
}

const datePatterns: Readonly<Record<Language, RegExp>> = { sv: whole(svDate), en: whole(enDate) }

/** Not within a word or a number; any space may be one that does not break. */
function whole(pattern: string): RegExp {
  const spaced = pattern.replaceAll(' ', '[ \\u00a0\\u202f]')
  return new RegExp(`(?<![\\p{L}\\p{N}])${spaced}(?![\\p{L}\\p{N}])`, 'giu')
}
