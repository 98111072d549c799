import type { TFunction } from 'i18next'
import type { GeoRegistry } from '../geo/registry.ts'
import type { ReachClass } from './classBreaks.ts'
import type { Metric } from './observation.ts'
import type { PeopleBounds } from './peopleBounds.ts'
import { monthWithin } from './periodInstants.ts'
import type { PlaceMap } from './placeMap.ts'
import type { ReachReport, ReachRow, ReportPeriod } from './report.ts'

/** What a column or a map shows of a row. */
export type Measure = 'total' | 'perThousand' | Metric

/** Whether a number stands among whole ones, or among those that all have one decimal: a column's points stand under each other. */
export type Decimals = 'whole' | 'one'

/**
 * A number as the language writes it; "–" where it is not available.
 *
 * @param decimals where it is not said, one that is not whole has one
 */
export function formatReach(value: number | null | undefined, t: TFunction, decimals?: Decimals): string {
  if (value === null || value === undefined) return '–'
  const one = decimals === undefined ? !Number.isInteger(value) : decimals === 'one'
  return numbersIn(t('common.locale'))[one ? 'one' : 'whole'].format(value)
}

function numbersIn(locale: string): Readonly<Record<Decimals, Intl.NumberFormat>> {
  const formats = numberFormats.get(locale) ?? {
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    one: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  }
  numberFormats.set(locale, formats)
  return formats
}

/** Made once a language: a report has thousands of numbers. */
const numberFormats = new Map<string, Readonly<Record<Decimals, Intl.NumberFormat>>>()

/** The decimals that all of these have. */
export function decimalsOf(values: Iterable<number | null>): Decimals {
  for (const value of values) if (value !== null && !Number.isInteger(value)) return 'one'
  return 'whole'
}

/** The decimals of all values in a map. */
export function mapDecimals({ shapes }: Pick<PlaceMap, 'shapes'>): Decimals {
  return decimalsOf(shapes.map(({ value }) => value))
}

/** The decimals of a measure's column; undefined: whole, unless somebody has measured in parts. */
export function decimalsOfMeasure(measure: Measure): Decimals | undefined {
  return measure === 'perThousand' ? 'one' : undefined
}

/** A place's value, said to be an estimate where it is one. */
export function formatPlaceValue(
  { value, estimated }: { readonly value: number; readonly estimated: boolean },
  decimals: Decimals,
  t: TFunction,
): string {
  const shown = formatReach(value, t, decimals)
  return estimated ? t('reachView.map.estimated', { value: shown }) : shown
}

/** The same as short as a map has room for: "≈ 47" where it is an estimate. */
export function shortPlaceValue(
  { value, estimated }: { readonly value: number | null; readonly estimated: boolean },
  decimals: Decimals,
  t: TFunction,
): string {
  return `${estimated ? '≈\u00a0' : ''}${formatReach(value, t, decimals)}`
}

/** What a row has of a measure; null where it is not available. */
export function measureOf(row: ReachRow, measure: Measure): number | null {
  if (measure === 'total') return row.total
  return measure === 'perThousand' ? row.perThousand : (row.values[measure] ?? null)
}

/** The same as it is read: people who may be the same are told as "14 200–47 812", and never as one number. */
export function measureText(row: ReachRow, measure: Measure, t: TFunction): string {
  if (measure !== 'people' || row.people === null)
    return formatReach(measureOf(row, measure), t, decimalsOfMeasure(measure))
  return formatPeople(row.people, t)
}

/** "14 200–47 812"; one number where both are the same. */
export function formatPeople({ atLeast, atMost }: PeopleBounds, t: TFunction): string {
  const [from, to] = [formatReach(atLeast, t), formatReach(atMost, t)]
  return from === to ? to : t('reach.people', { atLeast: from, atMost: to })
}

export function measureName(measure: Measure, t: TFunction): string {
  if (measure === 'total') return t('reach.contacts')
  return measure === 'perThousand' ? t('reach.perThousand') : t(`reach.metric.${measure}`)
}

/** "2020", "december 2020", "2020-01-01–2020-03-31", "Hela tiden". */
export function formatPeriod(period: ReportPeriod, t: TFunction): string {
  const { from, to } = period
  if (from === null) return to === null ? t('reach.period.all') : t('reach.period.to', { to })
  if (to === null) return t('reach.period.from', { from })
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  const month = from.slice(0, 7)
  const whole = monthWithin(month, { from: null, to: null })
  if (from === whole.from && to === whole.to) return formatMonth(month, t)
  return from === to ? from : t('reach.period.days', { from, to })
}

/** "december 2020" for "2020-12". */
export function formatMonth(month: string, t: TFunction): string {
  return monthsIn(t)(month)
}

/** The same for many months: their locale is looked up once. */
export function monthsIn(t: TFunction): (month: string) => string {
  const locale = t('common.locale')
  const format = monthFormats.get(locale) ?? new Intl.DateTimeFormat(locale, monthForm)
  monthFormats.set(locale, format)
  return (month) => {
    const [year, number] = month.split('-').map(Number)
    return format.format(Date.UTC(year ?? 0, (number ?? 1) - 1))
  }
}

const monthForm = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
/** Made once a language: a report of fifteen years names 180 months. */
const monthFormats = new Map<string, Intl.DateTimeFormat>()

/** "10 001–20 000" where only whole numbers occur, "over 1.5 up to 3.0" otherwise. */
export function formatClass(step: ReachClass, decimals: Decimals, t: TFunction): string {
  const upTo = formatReach(step.upTo, t, decimals)
  if (decimals === 'one')
    return t('reach.map.classAbove', { above: formatReach(step.above, t, decimals), upTo })
  const from = formatReach(Math.floor(step.above) + 1, t)
  return from === upTo ? upTo : `${from}–${upTo}`
}

/** "12 av 13 medlemmar i Lärcentrum Inland 2020-12-31", and which no letter was delivered to. */
export function formatMembers(
  { group, day, reached, missing }: NonNullable<ReachReport['members']>,
  { municipalities }: GeoRegistry,
  t: TFunction,
): string {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const values = { group, day, reached: reached.length, members: reached.length + missing.length }
  if (missing.length === 0) return t('reach.members', values)
  return t('reach.membersMissing', {
    ...values,
    missing: missing.map((code) => names.get(code) ?? code).join(', '),
  })
}

/** "4 av 4 län", and which are missing; empty where no county is aimed at. */
export function formatCoverage(coverage: ReachReport['coverage'], t: TFunction): string {
  const { reached, aimed } = coverage
  return aimed === 0 ? t('reach.coverageNone') : t('reach.coverage', { reached, aimed })
}
