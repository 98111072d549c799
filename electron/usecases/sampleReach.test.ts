import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metrics } from '../../shared/reach/observation.ts'
import { totalOf } from '../../shared/reach/reachEvent.ts'
import { furnishWorkspace } from './furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { sampleFile } from './sampleFiles.ts'
import { useCases } from './useCases.ts'

const year = { from: '2020-01-01', to: '2020-12-31' }
const yearBefore = { from: '2019-01-01', to: '2019-12-31' }
const everything = { from: null, to: null }
const programRoot = resolve(import.meta.dirname, '..', '..')
/** Strömsund, where nothing was counted after March 2020. */
const unreached = '2313'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = openTestWorkspace()
  await furnishWorkspace(workspace.deps, { sample: true })
})
afterAll(() => workspace.close())

describe('the sample’s files', () => {
  it('are taken in whole, and what they hold is there already', async () => {
    const visits = await useCases['reach.import'](workspace.deps, sampleFile({ programRoot }, 'rackvidd.csv'))
    expect(visits).toMatchObject({ added: 0, unchanged: 428, rejected: [] })
    const mentions = await useCases['media.import'](
      workspace.deps,
      sampleFile({ programRoot }, 'omnamnanden.csv'),
    )
    expect(mentions).toMatchObject({ added: 0, unchanged: 52, rejected: [] })
  })
})

describe('the sample’s reach', () => {
  it('has the letter’s visits, +150 % on the year before, in every county aimed at', async () => {
    const { total, rows, unknown } = await useCases['reach.compare'](workspace.deps, {
      ...{ by: 'county', metric: 'visits', period: year, against: yearBefore },
    })
    expect(total).toMatchObject({ value: 24_100, before: 9640, perCent: 150, refused: null })
    expect(rows.map(({ key, value, before }) => [key, value, before])).toEqual([
      ['25', 5980, 2410],
      ['24', 10_240, 4180],
      ['23', 3110, 1190],
      ['22', 3930, 1520],
    ])
    expect(unknown).toMatchObject({ value: 840, before: 340 })
  })

  it('has nearly 48 000 people, and reaches all four counties', async () => {
    const { total, coverage } = await useCases['reach.report'](workspace.deps, { by: 'county', period: year })
    expect(total.values.people).toBe(47_812)
    expect(coverage).toMatchObject({ reached: 4, aimed: 4, missingCounties: [] })
  })

  it('is known by municipality for each of the thirteen members of the time', async () => {
    const { members } = await useCases['reach.coverage'](workspace.deps, { period: year })
    expect(members?.places).toHaveLength(13)
    expect(members?.places.every(({ value }) => (value ?? 0) > 0)).toBe(true)
    const before = await useCases['reach.coverage'](workspace.deps, { period: yearBefore })
    expect(before.members?.places.every(({ value }) => (value ?? 0) > 0)).toBe(true)
  })

  it('has one member that nothing has reached since March', async () => {
    const since = { from: '2020-04-01', to: '2020-12-31' }
    const { members, counties } = await useCases['reach.coverage'](workspace.deps, { period: since })
    const missing = members?.places.filter(({ value }) => (value ?? 0) === 0)
    expect(missing).toMatchObject([{ code: unreached, last: { to: '2020-03-31', kind: 'observation' } }])
    expect(counties.every(({ value }) => (value ?? 0) > 0)).toBe(true)
  })

  it('was in newspapers, on the radio and on television in all four counties, every time in the list of mentions', async () => {
    for (const period of [year, yearBefore]) {
      const { mentions } = await useCases['media.list'](workspace.deps, { period })
      const { rows } = await useCases['media.coverage'](workspace.deps, { period })
      expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(mentions.length)
      for (const { kind, total } of rows)
        expect(mentions.filter((mention) => mention.kind === kind)).toHaveLength(total)
    }
    const { rows, aimed } = await useCases['media.coverage'](workspace.deps, { period: year })
    expect(rows.map(({ kind, reached }) => [kind, reached])).toEqual([
      ['newspaper', aimed],
      ['radio', aimed],
      ['tv', aimed],
    ])
    const { total } = await useCases['reach.report'](workspace.deps, { by: 'county', period: year })
    expect(total.values.mentions).toBe(45)
  })

  it('counts as participants those of its events, and nobody else', async () => {
    for (const period of [year, yearBefore]) {
      const { events } = await useCases['events.list'](workspace.deps, { period })
      const { total } = await useCases['reach.report'](workspace.deps, { by: 'county', period })
      expect(total.values.participants).toBe(
        events.reduce((sum, { participants }) => sum + totalOf(participants), 0),
      )
    }
  })

  it('is dated, month by month, and says what happened', async () => {
    const { rows, unknown } = await useCases['reach.report'](workspace.deps, { by: 'month', period: year })
    expect(rows.map(({ key, values }) => (values.visits ?? 0) > 0 && key)).toEqual(
      Array.from({ length: 12 }, (_, month) => `2020-${String(month + 1).padStart(2, '0')}`),
    )
    // Only people cannot be told by month: they are of the whole year.
    expect(metrics.filter((metric) => unknown.values[metric] !== undefined)).toEqual(['people'])
    const { annotations } = await useCases['reach.annotations'](workspace.deps, { period: everything })
    expect(annotations.map(({ day }) => day)).toEqual([
      '2019-11-20',
      '2020-03-18',
      '2020-04-01',
      '2020-11-13',
    ])
  })
})
