import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { formatMonth } from './reachTexts.ts'
import type { SeriesMoment, SeriesStep } from './series.ts'

/** "mars 2020", "2020", "Vecka 12 2020". */
export function momentText({ key }: Pick<SeriesMoment, 'key'>, step: SeriesStep, t: TFunction): string {
  if (step === 'year') return key
  if (step === 'month') return formatMonth(key, t)
  const { weekOfYear: week = 0, yearOfWeek: year = 0 } = Temporal.PlainDate.from(key)
  return t('reachView.series.week', { week, year })
}

/** Under an axis: "mar", "2020", "v. 12"; and the year where a new one begins, or at the first. */
export function tickText(
  { key, from }: SeriesMoment,
  step: SeriesStep,
  before: SeriesMoment | undefined,
  t: TFunction,
): readonly string[] {
  if (step === 'year') return [key]
  const year = from.slice(0, 4)
  const isNew = before === undefined || before.from.slice(0, 4) !== year
  const name =
    step === 'month'
      ? Temporal.PlainDate.from(from).toLocaleString(t('common.locale'), { month: 'short' })
      : t('reachView.series.weekShort', { week: Temporal.PlainDate.from(from).weekOfYear ?? 0 })
  return isNew ? [name, year] : [name]
}
