import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import { enteredByHand, type Metric, type ObservationContent } from '../../shared/reach/observation.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { insertObservation } from '../store/observations.ts'
import { writeSettings } from '../store/settings.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { reach } from './reach.ts'
import { importReach } from './reachImport.ts'

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` })
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
  const aimedCounties = ['24', '25'] as CountyCode[]
  writeSettings(workspace.deps.workspace.database, { ...defaultSettings, language: 'en', aimedCounties })
})
afterEach(() => workspace.close())

const add = (number: number, more: Partial<ObservationContent> = {}) =>
  insertObservation(
    workspace.deps.workspace.database,
    {
      ...{ ...enteredByHand, source: 'Matomo', channel: 'webbplats', metric: 'visits', value: 10, note: '' },
      ...{ county: '24' as CountyCode, periodFrom: `${number}-01-01`, periodTo: `${number}-12-31` },
      ...{ postId: null, ...more },
    },
    '2026-12-01T08:00:00.000Z',
  )
const compare = (metric: Metric | null, now = 2020, before = 2019) =>
  reach['reach.compare'](workspace.deps, {
    ...{ by: 'county', metric, period: year(now), against: year(before) },
  })
const county = (code: string, metric: Metric | null, now = 2020, before = 2019) =>
  compare(metric, now, before).rows.find(({ key }) => key === code)

it('reproduces the letter’s +150 % from the rows of the sample year', async () => {
  const path = join(import.meta.dirname, '..', '..', 'resources', 'sample', 'rackvidd.csv')
  const bytes = new Uint8Array(readFileSync(path))
  await importReach(workspace.deps, { fileName: 'rackvidd.csv', bytes, source: 'generic' })
  const { total, unknown, rows } = compare('visits')
  expect(total).toMatchObject({
    value: 24_100,
    before: 9640,
    difference: 14_460,
    perCent: 150,
    refused: null,
  })
  expect(unknown).toMatchObject({ value: 840, before: 340, difference: 500 })
  expect(rows.find(({ key }) => key === '24')).toMatchObject({ value: 10_240, before: 4180 })
})

it('divides each of two periods by the inhabitants of its own time', () => {
  add(2019, { value: 271_736 })
  add(2020, { value: 273_192 })
  const perThousand = (number: number) =>
    reach['reach.report'](workspace.deps, { by: 'county', period: year(number) }).rows.find(
      ({ key }) => key === '24',
    )
  expect(perThousand(2019)).toMatchObject({ perThousand: 1000, inhabitants: { of: '2019-12-31' } })
  expect(perThousand(2020)).toMatchObject({ perThousand: 1000, inhabitants: { of: '2020-12-31' } })
})

it('has no difference where one of the numbers is not available, and no per cent from nothing', () => {
  add(2020)
  add(2019, { county: '25' as CountyCode })
  add(2020, { county: '23' as CountyCode })
  add(2019, { county: '23' as CountyCode, value: 0 })
  expect(county('24', 'visits')).toMatchObject({ value: 10, before: null, difference: null, perCent: null })
  expect(county('25', 'visits')).toMatchObject({ value: null, before: 10, difference: null })
  expect(county('23', 'visits')).toMatchObject({ difference: 10, perCent: null, refused: null })
})

it('refuses what a source counts by another definition now than then, only where that source has counted', () => {
  const meta = { source: 'Sidan', channel: 'nätverket', metric: 'views' as const }
  add(2020, { ...meta, measure: 'meta.reach/1' })
  add(2026, { ...meta, measure: 'meta.views/1' })
  add(2020, { county: '25' as CountyCode })
  add(2026, { county: '25' as CountyCode, value: 25 })
  const refused = {
    code: 'figure-measure-differs',
    values: { metric: 'views', source: 'Sidan', now: 'views 1', before: 'reach 1' },
  }
  expect(county('24', 'views', 2026, 2020)).toMatchObject({
    value: 10,
    before: 10,
    difference: null,
    refused,
  })
  expect(county('24', null, 2026, 2020)).toMatchObject({ refused })
  expect(county('25', null, 2026, 2020)).toMatchObject({ perCent: 150, refused: null })
  expect(compare(null, 2026, 2020).total).toMatchObject({ difference: null, refused })
})

it('refuses a comparison over the day on which a source began to count in another way', () => {
  const facebook = { source: 'Sidans egen statistik', channel: 'Facebook', metric: 'views' as const }
  add(2024, facebook)
  add(2026, facebook)
  expect(county('24', 'views', 2026, 2024)?.refused).toMatchObject({
    ...{ code: 'figure-definition-changed', values: { source: 'Sidans egen statistik', day: '2025-11-15' } },
  })
})

it('refuses people of several measurements, who may be the same, and compares those of one', () => {
  const people = { metric: 'people' as const }
  add(2019, people)
  add(2020, { ...people, value: 15 })
  expect(county('24', 'people')).toMatchObject({ perCent: 50 })
  add(2020, { ...people, channel: 'radio' })
  expect(county('24', 'people')).toMatchObject({
    ...{ value: 25, before: 10, difference: null, refused: { code: 'figure-people-do-not-add-up' } },
  })
})

it('refuses a period that ends before it begins', () => {
  const period = { from: '2020-12-31', to: '2020-01-01' }
  expect(() =>
    reach['reach.compare'](workspace.deps, { by: 'county', metric: null, period, against: year(2019) }),
  ).toThrow(expect.objectContaining({ code: 'period-reversed' }))
})

it('tells between which numbers the people lie: of one measurement exactly, of several at least and at most', () => {
  const people = { metric: 'people' as const }
  add(2020, { ...people, value: 14_200 })
  add(2020, { ...people, value: 3000, county: '25' as CountyCode })
  const report = () => reach['reach.report'](workspace.deps, { by: 'county', period: year(2020) })
  expect(report().total.people).toEqual({ atLeast: 17_200, atMost: 17_200, sources: 1 })
  add(2020, { ...people, source: 'Radion', channel: 'radio', value: 9000, county: null })
  expect(report().total.people).toEqual({ atLeast: 17_200, atMost: 26_200, sources: 2 })
  expect(report().unknown.people).toEqual({ atLeast: 9000, atMost: 9000, sources: 1 })
  expect(report().rows.map((row) => row.people?.atMost)).toEqual([14_200, 3000])
  expect(report().total.values.people).toBe(26_200)
})
