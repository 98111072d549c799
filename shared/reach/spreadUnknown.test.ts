import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { createTranslator } from '../i18n/translator.ts'
import { reachByCounty } from './reachByCounty.ts'
import { estimatedValues, estimateOf, spreadUnknown } from './spreadUnknown.ts'
import type { Measurement } from './sumReach.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const period = { from: null, to: null }
const reportOf = (measurements: readonly Measurement[]) =>
  reachByCounty(
    {
      ...{ period, measurements, aimed: geo.counties.map(({ code }) => code), populations: [] },
      ...{ leftOut: 0, ownFigures: [], span: null },
    },
    geo,
    createTranslator('sv'),
  )
const spread = (measurements: readonly Measurement[]) =>
  spreadUnknown(reportOf(measurements), { geo, own: [], period })

it('gives each county its part of the unknown by inhabitants, beside what was measured', () => {
  const { rows, unknown } = spread([
    { key: '24', metric: 'visits', value: 100 },
    { key: null, metric: 'visits', value: 1000 },
  ])
  const row = (key: string) => rows.find((one) => one.key === key)
  expect(row('24')).toMatchObject({ values: { visits: 100 }, total: 100 })
  // 279,572 of 10,609,461 live in Västerbotten.
  expect(row('24')?.estimated?.values.visits).toBeCloseTo(126.351, 3)
  expect(row('25')?.values).toEqual({})
  expect(row('25')?.estimated?.values.visits).toBeCloseTo(23.458, 3)
  expect(unknown.values).toEqual({ visits: 1000 })
})

it('spreads no more and no less than what is unknown', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(amount, amount, (measured, unknown) => {
      const { rows } = spread([
        { key: '24', metric: 'people', value: measured },
        { key: null, metric: 'people', value: unknown },
      ])
      const sum = rows.reduce((all, row) => all + (row.estimated?.values.people ?? 0), 0)
      // Each of 21 parts is rounded to a thousandth.
      expect(Math.abs(sum - measured - unknown)).toBeLessThan(0.02)
    }),
  )
})

it('is nothing where nothing is unknown, and nothing of what is abroad', () => {
  expect(
    spread([{ key: '24', metric: 'visits', value: 1 }]).rows.every((row) => row.estimated === undefined),
  ).toBe(true)
  const { rows } = spread([
    { key: 'abroad', metric: 'visits', value: 7 },
    { key: null, metric: 'visits', value: 1 },
  ])
  expect(rows.find(({ key }) => key === 'abroad')?.estimated).toBeUndefined()
})

it('tells an estimate only where it differs from what was measured, in whole numbers', () => {
  const report = spread([
    { key: '24', metric: 'visits', value: 100 },
    { key: '24', metric: 'mentions', value: 3 },
    { key: null, metric: 'visits', value: 1000 },
  ])
  const vasterbotten = report.rows.find(({ key }) => key === '24')
  expect(vasterbotten && estimateOf(vasterbotten, 'visits')).toBe(126)
  expect(vasterbotten && estimateOf(vasterbotten, 'mentions')).toBeUndefined()
  const { values, estimated } = estimatedValues(report, 'visits')
  expect([values.get('24'), values.get('25'), estimated.size]).toEqual([126, 23, 21])
  const measured = estimatedValues(reportOf([{ key: '24', metric: 'visits', value: 1 }]), 'visits')
  expect(measured.estimated.size).toBe(0)
})
