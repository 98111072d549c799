import { abroadKey } from './report.ts'
import type { SeriesLine, SeriesMoment, SeriesQuestion } from './series.ts'
import { momentsBetween } from './seriesMoments.ts'

/** An amount of one moment, in whole thousandths so that the order of adding changes nothing. */
export interface SeriesAmount {
  readonly moment: string
  readonly key: string
  readonly thousandths: number
}

/**
 * The moments and lines of a series. A line has a value where it was measured and null where it was not: a month that nobody
 * measured is no month with 0. The line that reached most comes first; what nobody can place comes last.
 *
 * @param labelOf what a line is called
 */
export function reachSeries(
  amounts: readonly SeriesAmount[],
  { step }: Pick<SeriesQuestion, 'step'>,
  labelOf: (key: string) => string,
): { readonly moments: SeriesMoment[]; readonly lines: SeriesLine[] } {
  const moments = momentsBetween(new Set(amounts.map(({ moment }) => moment)), step)
  const places = new Map(moments.map(({ key }, index) => [key, index]))
  const sums = new Map<string, (number | null)[]>()
  for (const { moment, key, thousandths } of amounts) {
    const place = places.get(moment)
    if (place === undefined) continue
    const line = sums.get(key) ?? moments.map(() => null)
    line[place] = (line[place] ?? 0) + thousandths
    sums.set(key, line)
  }
  const total = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const isLast = (key: string) => key === 'unknown' || key === abroadKey
  const lines = [...sums]
    .toSorted(
      ([one, its], [other, others]) =>
        Number(isLast(one)) - Number(isLast(other)) || total(others) - total(its) || (one < other ? -1 : 1),
    )
    .map(([key, values]) => ({
      key,
      label: labelOf(key),
      values: values.map((value) => (value === null ? null : value / 1000)),
    }))
  return { moments, lines }
}
