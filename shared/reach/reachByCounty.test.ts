import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountyCode } from '../contract/scalars.ts'
import { inCounty, populationsFor } from '../geo/populations.ts'
import { GeoRegistry } from '../geo/registry.ts'
import { createTranslator } from '../i18n/translator.ts'
import { contactMetrics, metrics } from './observation.ts'
import { type CountyReach, reachByCounty } from './reachByCounty.ts'
import { reachByGrouping } from './reachByGrouping.ts'
import type { ReachReport, ReachRow } from './report.ts'
import type { Measurement } from './sumReach.ts'

const readGeo = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/geo/${name}.json`, import.meta.url), 'utf8'))
const registry = GeoRegistry.parse({
  counties: readGeo('counties'),
  municipalities: readGeo('municipalities'),
  populations: readGeo('populations'),
})
const t = createTranslator('en')
const codes = registry.counties.map((county) => county.code)
const code = (text: string) => text as CountyCode
const aimed = ['25', '24', '23', '22'].map(code)
const year = { from: '2020-01-01', to: '2020-12-31' }

function report(measurements: readonly Measurement[], more: Partial<CountyReach> = {}): ReachReport {
  const reach = {
    period: year,
    measurements,
    aimed,
    populations: [],
    leftOut: 0,
    ownFigures: [],
    span: null,
    ...more,
  }
  return reachByCounty(reach, registry, t)
}
const row = (made: ReachReport, key: string) => made.rows.find((candidate) => candidate.key === key)

const measurement = fc.record({
  key: fc.option(fc.constantFrom<string>(...codes)),
  metric: fc.constantFrom(...metrics),
  value: fc.oneof(
    fc.nat(100_000),
    fc.nat(1_000_000).map((thousandths) => thousandths / 1000),
  ),
})
const measurements = fc.array(measurement, { maxLength: 60 })
/** Exact: values have at most three decimals. */
const sum = (values: readonly (number | null | undefined)[]) =>
  values.reduce<number>((total, value) => total + Math.round((value ?? 0) * 1000), 0) / 1000

describe('the laws of a report', () => {
  it('adds up: the rows and the unknown make the total, in every metric and in contact occasions', () => {
    fc.assert(
      fc.property(measurements, (given) => {
        const made = report(given)
        for (const metric of metrics) {
          const parts = [...made.rows, made.unknown].map((part) => part.values[metric])
          expect(sum(parts)).toBe(made.total.values[metric] ?? 0)
          expect(made.total.values[metric] ?? 0).toBe(
            sum(given.filter((one) => one.metric === metric).map((one) => one.value)),
          )
        }
        expect(sum([...made.rows, made.unknown].map((part) => part.total))).toBe(made.total.total ?? 0)
        for (const part of [...made.rows, made.unknown, made.total]) {
          expect(part.total ?? 0).toBe(sum(contactMetrics.map((metric) => part.values[metric])))
        }
      }),
    )
  })

  it('changes exactly one row, and the total, when one more observation comes', () => {
    const observed = measurement.filter(({ metric, value }) => metric !== 'delivered' && value > 0)
    fc.assert(
      fc.property(measurements, observed, (given, added) => {
        const before = report(given)
        const after = report([...given, added])
        const key = added.key ?? 'unknown'
        const others = (made: ReachReport): ReachRow[] =>
          [...made.rows, made.unknown].filter((part) => part.key !== key)
        expect(others(after)).toEqual(others(before))
        const changed = [...after.rows, after.unknown].find((part) => part.key === key)
        const original = [...before.rows, before.unknown].find((part) => part.key === key)
        expect(changed?.values[added.metric]).toBe(sum([original?.values[added.metric], added.value]))
      }),
    )
  })

  it('does not depend on the order of the measurements', () => {
    const shuffled = measurements.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    )
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(report(other)).toEqual(report(given))
        const label = (key: string) => key
        expect(reachByGrouping('channel', other, report(other), label, t)).toEqual(
          reachByGrouping('channel', given, report(given), label, t),
        )
      }),
    )
  })

  it('shows every county aimed at, first and in their order, whatever was measured', () => {
    fc.assert(
      fc.property(measurements, (given) => {
        const keys = report(given).rows.map((part) => part.key)
        expect(keys.slice(0, aimed.length)).toEqual(aimed)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

it('shows 0 only where somebody measured: the rest is not available', () => {
  const made = report([
    { key: '24', metric: 'visits', value: 0 },
    { key: '25', metric: 'mentions', value: 3 },
  ])
  expect(row(made, '24')).toMatchObject({ values: { visits: 0 }, total: 0 })
  expect(row(made, '25')).toMatchObject({ values: { mentions: 3 }, total: null })
  expect(row(made, '23')).toMatchObject({ values: {}, total: null })
  expect(made.metrics).toEqual(['visits', 'mentions'])
})

it('knows that a county without deliveries has none, because the ledger holds every one', () => {
  const made = report([{ key: '24', metric: 'delivered', value: 12 }])
  expect(row(made, '23')).toMatchObject({ values: { delivered: 0 }, total: 0 })
  expect(made.unknown).toMatchObject({ values: {}, total: null })
})

it('keeps what has no county apart and spreads none of it', () => {
  const made = report([{ key: null, metric: 'people', value: 1592 }])
  expect(made.unknown).toMatchObject({ key: 'unknown', values: { people: 1592 }, total: 1592 })
  expect(made.rows.every((part) => part.total === null)).toBe(true)
  expect(made.total.total).toBe(1592)
  expect(made.coverage).toMatchObject({ reached: 0, aimed: 4 })
})

it('counts coverage over the counties aimed at, and shows the others too', () => {
  const made = report([
    { key: '24', metric: 'people', value: 5 },
    { key: '22', metric: 'visits', value: 0 },
    { key: '01', metric: 'people', value: 7 },
  ])
  expect(made.coverage).toEqual({
    reached: 1,
    aimed: 4,
    reachedCounties: ['24'],
    missingCounties: ['25', '23', '22'],
  })
  expect(made.rows.map((part) => part.key)).toEqual(['25', '24', '23', '22', '01'])
})

it('gives contact occasions per 1,000 inhabitants: of the registry, or of what has been entered for the time', () => {
  const population = (of: number, inhabitants: number) => ({
    county: code('24'),
    inhabitants,
    year: of,
    source: 'SCB',
  })
  const visits = [
    { key: '24', metric: 'visits', value: 500 },
    { key: '25', metric: 'visits', value: 500 },
  ] as const
  const known = report(visits, { populations: [population(2022, 400_000), population(2019, 250_000)] })
  expect(row(known, '24')).toMatchObject({ perThousand: 2, inhabitants: { count: 250_000, of: '2019' } })
  // Nobody has entered another number: the registry's of the period's time holds.
  const of2020 = populationsFor(registry.populations, '2020-12-31')
  const inhabitants = of2020 && inCounty(of2020, code('25'))
  expect(row(known, '25')).toMatchObject({ perThousand: (500 / 249_614) * 1000, inhabitants })
  expect(known.total.perThousand).toBeNull()
  const later = report(visits, { populations: [population(2022, 400_000)] })
  expect(row(later, '24')?.perThousand).toBe(1.25)
})
