import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allDefinitions } from './metricDefinitions.ts'
import { reachSeries } from './reachSeries.ts'
import { seriesSteps } from './series.ts'
import { seriesChanges } from './seriesChanges.ts'
import { seriesLayout } from './seriesLayout.ts'
import { momentDays, momentOf, momentsBetween } from './seriesMoments.ts'

const margin = { top: 10, right: 10, bottom: 20, left: 40 }
const day = fc
  .date({ min: new Date('2019-12-20T00:00:00Z'), max: new Date('2024-01-10T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('steps of time', () => {
  it('hold every day exactly once, and follow each other without a gap', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...seriesSteps), (one, other, step) => {
        const moments = momentsBetween([momentOf(one, step), momentOf(other, step)], step)
        for (const asked of [one, other]) {
          const holding = moments.filter(({ from, to }) => from <= asked && asked <= to)
          expect(holding.map(({ key }) => key)).toEqual([momentOf(asked, step)])
        }
        for (const [index, { to }] of moments.entries()) {
          const next = moments[index + 1]
          if (next !== undefined) expect(Date.parse(next.from) - Date.parse(to)).toBe(86_400_000)
        }
      }),
    )
  })

  it('are weeks from Monday to Sunday, also over a new year', () => {
    expect(momentDays(momentOf('2021-01-03', 'week'), 'week')).toEqual({
      ...{ key: '2020-12-28', from: '2020-12-28', to: '2021-01-03' },
    })
  })
})

describe('a series', () => {
  const amounts = [
    { moment: '2020-01', key: '24', thousandths: 5_000 },
    { moment: '2020-01', key: '24', thousandths: 500 },
    { moment: '2020-04', key: '24', thousandths: 0 },
    { moment: '2020-04', key: 'unknown', thousandths: 90_000 },
    { moment: '2020-04', key: '25', thousandths: 7_000 },
  ]
  const { moments, lines } = reachSeries(amounts, { step: 'month' }, (key) => key)

  it('has every month between the first and the last, null where nobody measured and 0 where somebody measured 0', () => {
    expect(moments.map(({ key }) => key)).toEqual(['2020-01', '2020-02', '2020-03', '2020-04'])
    expect(lines.find(({ key }) => key === '24')?.values).toEqual([5.5, null, null, 0])
  })

  it('puts the line that reached most first and what nobody can place last', () => {
    expect(lines.map(({ key }) => key)).toEqual(['25', '24', 'unknown'])
  })

  it('draws no line over a gap, and a point for 0', () => {
    const values = [3, 4, null, 0, null, 2, 2]
    const layout = seriesLayout({
      ...{ moments: momentsBetween(['2020-01', '2020-07'], 'month'), values, largest: 4, whole: true },
      ...{ width: 400, height: 200, margin },
    })
    expect(layout.points.map(({ index }) => index)).toEqual([0, 1, 3, 5, 6])
    expect(layout.stretches).toHaveLength(2)
    expect(layout.points[2]?.y).toBe(layout.yOf(0))
    expect(layout.xOf('2020-01-01')).toBe(40)
    expect(layout.xOf('2020-01-17')).toBeLessThan(layout.xOf('2020-02-01'))
  })
})

describe('changes of what is counted', () => {
  const moments = momentsBetween(['2022-01', '2024-12'], 'month')
  const counted = (measure: string | null, from: string) => ({
    ...{ source: 'Google Analytics', channel: 'webbplats', metric: 'visits' as const, measure, from },
  })

  it('are marked where the program knows of one in the days shown, and only there', () => {
    const known = allDefinitions([])
    const days = (keys: [string, string]) =>
      seriesChanges([counted(null, '2022-01-01')], known, momentsBetween(keys, 'month'), String).map(
        (change) => change.day,
      )
    expect(days(['2022-01', '2024-12'])).toEqual(['2023-07-01'])
    expect(days(['2023-07', '2024-12'])).toEqual([])
    expect(days(['2022-01', '2023-06'])).toEqual([])
  })

  it("are marked where a source's rows go over to another definition", () => {
    const rows = [counted('meta.reach/1', '2022-01-01'), counted('meta.reach/2', '2024-03-01')]
    expect(seriesChanges(rows, [], moments, (measure) => `as ${measure}`)).toEqual([
      { day: '2024-03-01', source: 'Google Analytics', metric: 'visits', text: 'as meta.reach/2' },
    ])
  })
})
