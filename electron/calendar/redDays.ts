import { type InterfaceLanguage, wholeLanguage } from '../../shared/i18n/languages.ts'
import type { RedDays } from '../../shared/schedule/redDays.ts'
import { swedishHolidays } from './swedishHolidays.ts'

/** A day with a name in Sweden's calendar. */
export interface NamedDay {
  /** "2026-12-24" */
  readonly date: string
  /** In the language that was asked for, or in English where Swedish days have no names in it. */
  readonly name: string
  /** red: nobody works. eve: many go home early, or at noon. noted: only a name. */
  readonly kind: 'red' | 'eve' | 'noted'
}

const years = new Map<string, readonly NamedDay[]>()

/**
 * Sweden's named days of a year: public holidays by lagen om allmänna helgdagar (1989:253), and what is taken for one by
 * semesterlagen (1977:480) § 3 a: Midsummer's, Christmas and New Year's Eve.
 */
export function namedDaysOf(year: number, language: InterfaceLanguage): readonly NamedDay[] {
  const key = `${year} ${language}`
  const known = years.get(key)
  if (known !== undefined) return known
  const read = swedishHolidays(wholeLanguage(language))
    .getHolidays(year)
    .map(({ date, name, type }) => ({
      date: date.slice(0, 10),
      name,
      kind: kindOf(type, date),
    }))
  years.set(key, read)
  return read
}

const redDates = new Map<number, ReadonlySet<string>>()

/** A Sunday, or a day of the year that is free for everybody. */
export const isRedDay: RedDays = (date) => {
  const year = Number(date.slice(0, 4))
  const known =
    redDates.get(year) ??
    new Set(
      namedDaysOf(year, 'sv')
        .filter(isRed)
        .map((day) => day.date),
    )
  redDates.set(year, known)
  return known.has(date) || new Date(`${date}T00:00:00Z`).getUTCDay() === 0
}

function isRed({ kind }: NamedDay): boolean {
  return kind === 'red'
}

/** date-holidays calls public holidays `public`, what banks keep too `bank`, and eves from noon `optional`. */
function kindOf(type: string, date: string): NamedDay['kind'] {
  if (type === 'public' || type === 'bank') return 'red'
  return type === 'optional' || date.slice(11, 13) === '12' ? 'eve' : 'noted'
}
