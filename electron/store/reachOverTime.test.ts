import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode, ObservationId } from '../../shared/contract/scalars.ts'
import { contactMetrics, enteredByHand, type ObservationContent } from '../../shared/reach/observation.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import { seriesGroupings, seriesSteps } from '../../shared/reach/series.ts'
import { momentOf } from '../../shared/reach/seriesMoments.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { endObservations } from './endObservations.ts'
import { insertObservation } from './observations.ts'
import { lastObserved } from './reachCoverage.ts'
import { countLeftOut } from './reachLeftOut.ts'
import { observationRows } from './reachRows.ts'
import { countedBy, seriesAmounts } from './reachSeries.ts'
import { openSums } from './reachSums.ts'

const at = '2026-12-01T08:00:00.000Z'
let workspace: TestWorkspace
beforeAll(() => {
  workspace = openTestWorkspace()
})
afterAll(() => workspace.close())
const database = () => workspace.deps.workspace.database
const always: ReportPeriod = { from: null, to: null }
const measured = contactMetrics.filter((metric) => metric !== 'delivered')

const day = fc.constantFrom(
  ...['2018-12-31', '2019-01-01', '2019-01-06', '2019-12-30', '2020-01-01', '2020-01-15', '2020-01-31'],
  ...['2020-02-01', '2020-02-29', '2020-12-31', '2021-01-01', '2021-01-03', '2022-06-15'],
)
const content = fc
  .record({
    source: fc.constantFrom('A', 'B'),
    channel: fc.constantFrom('radio', 'webb'),
    metric: fc.constantFrom('people' as const, 'visits' as const, 'mentions' as const),
    value: fc.oneof(fc.constant(0), fc.nat(50)),
    place: fc.constantFrom('', '24', '25', '2481', '2482', '2580', 'abroad'),
    measure: fc.constantFrom(null, 'reach/1', 'views/1'),
    days: fc.tuple(day, day).map((both) => both.toSorted()),
    short: fc.boolean(),
  })
  .map(({ place, days: [periodFrom = '', last = ''], short, ...rest }): ObservationContent => {
    const county = place === 'abroad' || place === '' ? null : (place.slice(0, 2) as CountyCode)
    const municipality = place.length === 4 ? (place as MunicipalityCode) : null
    const periodTo = short ? periodFrom : last
    return {
      ...{ ...enteredByHand, note: '', postId: null, ...rest, periodFrom, periodTo },
      ...{ abroad: place === 'abroad', county, municipality },
    }
  })
const period = fc
  .tuple(fc.option(day), fc.option(day))
  .map(
    ([from, to]): ReportPeriod =>
      from !== null && to !== null && from > to ? { from: to, to: from } : { from, to },
  )

/** Asserts what holds of some rows, some of them ended, in some period. */
function holding(holds: (asked: ReportPeriod) => void): void {
  const run = fc.property(
    fc.array(content, { minLength: 1, maxLength: 12 }),
    fc.array(fc.nat(12), { maxLength: 3 }),
    fc.array(period, { minLength: 1, maxLength: 4 }),
    (contents, ended, periods) => {
      const rows = observationRows(database(), always, 'county', undefined, [...measured, 'mentions'])
      endObservations(
        database(),
        rows.map(({ id }) => id),
        'deleted',
        at,
      )
      const ids = contents.map((one) => insertObservation(database(), one, at).id)
      endObservations(
        database(),
        ended.flatMap((index) => ids[index] ?? []) as ObservationId[],
        'deleted',
        at,
      )
      for (const asked of periods) holds(asked)
    },
  )
  fc.assert(run, { numRuns: 30 })
}

describe('of whatever was measured and ended, read from the sums,', () => {
  it('every moment of a series is the sum of its rows', () => {
    holding((asked) => {
      const rows = observationRows(database(), asked, 'county', undefined, measured)
      for (const step of seriesSteps)
        for (const by of seriesGroupings) {
          const { amounts, longer } = seriesAmounts(openSums(database(), asked), {
            step,
            by,
            metrics: measured,
          })
          const inStep = rows.filter((row) => momentOf(row.periodFrom, step) === momentOf(row.periodTo, step))
          const lineOf = (row: ObservationContent) =>
            by === 'none'
              ? 'all'
              : by === 'channel'
                ? row.channel
                : row.abroad
                  ? 'abroad'
                  : (row.county ?? 'unknown')
          const expected = Map.groupBy(inStep, (row) => `${momentOf(row.periodFrom, step)} ${lineOf(row)}`)
          const found = Map.groupBy(amounts, ({ moment, key }) => `${moment} ${key}`)
          const told = (all: Map<string, readonly { value?: number; thousandths?: number }[]>) =>
            [...all].map(([key, its]) => [
              key,
              its.reduce((sum, one) => sum + (one.thousandths ?? (one.value ?? 0) * 1000), 0),
            ])
          expect(Object.fromEntries(told(found))).toEqual(Object.fromEntries(told(expected)))
          expect(longer).toBe(rows.length - inStep.length)
        }
    })
  })

  it('a source of several definitions has the first day of each', () => {
    holding((asked) => {
      const rows = observationRows(database(), asked, 'county', undefined, measured)
      const keyOf = (row: { source: string; channel: string; metric: string }) =>
        `${row.source} ${row.channel} ${row.metric}`
      const expected = [...Map.groupBy(rows, keyOf)].flatMap(([key, same]) => {
        const measures = [...Map.groupBy(same, ({ measure }) => measure)]
        return measures.map(([measure, its]) => {
          const first = its.map(({ periodFrom }) => periodFrom).sort()[0] ?? ''
          return `${key} ${measure} ${measures.length > 1 ? first : first.slice(0, 7)}`
        })
      })
      const counted = countedBy(openSums(database(), asked), measured)
      const several = Map.groupBy(counted, keyOf)
      const told = counted.map((one) => {
        const from = (several.get(keyOf(one))?.length ?? 0) > 1 ? one.from : one.from.slice(0, 7)
        return `${keyOf(one)} ${one.measure} ${from}`
      })
      expect(told.toSorted()).toEqual(expected.toSorted())
    })
  })

  it('each place was last reached when its latest row above 0 ended', () => {
    holding(({ to }) => {
      const rows = observationRows(database(), { from: null, to }, 'county', undefined, measured)
      for (const by of ['county', 'municipality'] as const) {
        const placed = rows.filter((row) => row.value > 0 && row[by] !== null)
        const expected = [...Map.groupBy(placed, (row) => row[by] ?? '')].map(([key, its]) => {
          const last = its
            .map(({ periodTo }) => periodTo)
            .sort()
            .at(-1)
          return [key, last]
        })
        const found = lastObserved(database(), by, to)
        expect(Object.fromEntries(found.map((one) => [one.key, one.to]))).toEqual(
          Object.fromEntries(expected),
        )
        for (const { key, from, to: ended, source, channel } of found)
          expect(
            placed.some(
              (row) =>
                row[by] === key &&
                row.periodFrom === from &&
                row.periodTo === ended &&
                row.source === source &&
                row.channel === channel,
            ),
          ).toBe(true)
      }
    })
  })

  it('what a period leaves out of one county, source or channel is what overlaps it there', () => {
    holding((asked) => {
      const rows = observationRows(database(), always, 'county', undefined, ['visits'])
      const [first, last] = [asked.from ?? '0', asked.to ?? '9']
      const overlapping = rows.filter(
        (row) =>
          row.periodFrom <= last &&
          row.periodTo >= first &&
          !(row.periodFrom >= first && row.periodTo <= last),
      )
      const metric = 'visits'
      expect(countLeftOut(database(), asked, { metric })).toBe(overlapping.length)
      for (const only of [{ county: '24' }, { source: 'A' }, { channel: 'webb', county: '25' }])
        expect(countLeftOut(database(), asked, { metric, ...only })).toBe(
          overlapping.filter((row) =>
            Object.entries(only).every(([column, value]) => row[column as 'county'] === value),
          ).length,
        )
    })
  })
})
