import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode, ReachAnnotationId } from '../../shared/contract/scalars.ts'
import { enteredByHand, type ObservationContent } from '../../shared/reach/observation.ts'
import { type SeriesQuestion, seriesGroupings, seriesSteps } from '../../shared/reach/series.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { writeSettings } from '../store/settings.ts'
import { audience } from './audience.ts'
import { media } from './media.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { reach } from './reach.ts'
import { reachView } from './reachView.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const allTime = { from: null, to: null }
const visits = (content: Partial<ObservationContent>) =>
  reach['reach.addObservation'](workspace.deps, {
    ...enteredByHand,
    ...{ source: 'Matomo', channel: 'webbplats', metric: 'visits', value: 1, county: null },
    ...{ periodFrom: '2020-03-01', periodTo: '2020-03-31', postId: null, note: '' },
    ...content,
  })
const ask = (question: Partial<SeriesQuestion> = {}) =>
  reachView['reach.series'](workspace.deps, {
    ...{ period: allTime, step: 'month', metric: 'visits', by: 'none' },
    ...question,
  })

it('opens what a report leaves out to the measurements that reach outside the period', () => {
  visits({ value: 1 })
  visits({ value: 2, periodFrom: '2020-02-15', periodTo: '2020-03-15' })
  visits({ value: 3, periodFrom: '2020-01-01', periodTo: '2020-12-31' })
  visits({ value: 4, periodFrom: '2020-04-01', periodTo: '2020-04-30' })
  const { id } = visits({ value: 5, periodFrom: '2020-01-01', periodTo: '2021-12-31' })
  reach['reach.deleteObservation'](workspace.deps, { id })
  for (const period of [
    { from: '2020-03-01', to: '2020-03-31' },
    { from: null, to: '2020-03-31' },
    { from: '2020-03-01', to: null },
    allTime,
  ]) {
    const { leftOut } = reach['reach.report'](workspace.deps, { by: 'county', period })
    const { observations } = reachView['reach.leftOutRows'](workspace.deps, { period })
    expect(observations).toHaveLength(leftOut)
  }
  const march = { from: '2020-03-01', to: '2020-03-31' }
  const { observations } = reachView['reach.leftOutRows'](workspace.deps, { period: march })
  expect(observations.map(({ value }) => value)).toEqual([3, 2])
})

describe('reach over time', () => {
  it('leaves a gap where nothing was measured, and tells what is longer than a step', () => {
    visits({ value: 10 })
    visits({ value: 30, periodFrom: '2020-05-01', periodTo: '2020-05-31' })
    visits({ value: 500, periodFrom: '2020-01-01', periodTo: '2020-12-31' })
    const { moments, lines, longer } = ask()
    expect(moments.map(({ key }) => key)).toEqual(['2020-03', '2020-04', '2020-05'])
    expect(lines.map(({ values }) => values)).toEqual([[10, null, 30]])
    expect(longer).toBe(1)
    const behind = reachView['reach.seriesRows'](workspace.deps, {
      ...{ period: allTime, step: 'month', metric: 'visits', by: 'none', moment: null, line: null },
    })
    expect(behind.observations.map(({ value }) => value)).toEqual([500])
    expect(ask({ step: 'year' }).lines[0]?.values).toEqual([540])
  })

  it('has a line of its own for what nobody can place and for what was abroad', () => {
    visits({ county: '24' as CountyCode, value: 5 })
    visits({ value: 7 })
    visits({ value: 9, abroad: true })
    expect(ask({ by: 'county' }).lines.map(({ key, values }) => [key, values])).toEqual([
      ['24', [5]],
      ['abroad', [9]],
      ['unknown', [7]],
    ])
  })

  it('counts a mention once, and in the line of each county where it was seen', () => {
    media['media.save'](workspace.deps, {
      id: null,
      content: {
        ...{
          outlet: 'P4 Västerbotten',
          kind: 'radio',
          title: 'Lärcentrum växer',
          programme: '',
          day: '2020-03-12',
        },
        ...{ counties: ['24', '25'] as CountyCode[], link: null, postId: null, note: '' },
        ...{ audience: null, audienceSource: '' },
      },
    })
    expect(ask({ metric: 'mentions' }).lines[0]?.values).toEqual([1])
    const question = { period: allTime, step: 'month', metric: 'mentions', by: 'county' } as const
    expect(ask(question).lines.map(({ key, values }) => [key, values])).toEqual([
      ['24', [1]],
      ['25', [1]],
    ])
    const behind = { ...question, moment: '2020-03', line: '25' }
    expect(reachView['reach.seriesRows'](workspace.deps, behind).mentions.map(({ title }) => title)).toEqual([
      'Lärcentrum växer',
    ])
  })

  it('shows at every point the sum of the rows that it opens to, whatever was measured', () => {
    const days = fc.constantFrom(
      '2020-01-31',
      '2020-02-01',
      '2020-02-29',
      '2020-03-02',
      '2021-01-03',
      '2021-01-04',
    )
    const content = fc.record({
      value: fc.integer({ min: 0, max: 50_000 }).map((thousandths) => thousandths / 1000),
      county: fc.constantFrom('24' as CountyCode, '25' as CountyCode, null),
      channel: fc.constantFrom('webbplats', 'radio'),
      days: fc.array(days, { minLength: 2, maxLength: 2 }).map((two) => two.toSorted()),
    })
    const every = fc.tuple(
      fc.array(content, { maxLength: 12 }),
      fc.constantFrom(...seriesSteps),
      fc.constantFrom(...seriesGroupings),
    )
    fc.assert(
      fc.property(every, ([rows, step, by]) => {
        const added = rows.map(({ days: [periodFrom = '', periodTo = ''], ...row }) =>
          visits({ ...row, periodFrom, periodTo }),
        )
        const question = { period: allTime, step, metric: null, by } as const
        const { moments, lines, longer } = reachView['reach.series'](workspace.deps, question)
        let shown = 0
        for (const line of lines) {
          for (const [index, { key: moment }] of moments.entries()) {
            const { observations } = reachView['reach.seriesRows'](workspace.deps, {
              ...question,
              moment,
              line: line.key,
            })
            shown += observations.length
            const sum = observations.reduce((total, { value }) => total + Math.round(value * 1000), 0) / 1000
            expect(line.values[index] ?? null).toBe(observations.length === 0 ? null : sum)
          }
        }
        expect(shown + longer).toBe(rows.length)
        for (const { id } of added) reach['reach.deleteObservation'](workspace.deps, { id })
      }),
      { numRuns: 40 },
    )
  })
})

describe('coverage', () => {
  const settings = { ...defaultSettings, aimedCounties: ['24', '23'] as CountyCode[] }
  const coverage = (from: string, to: string) =>
    reachView['reach.coverage'](workspace.deps, { period: { from, to } })

  it('says what reached a county in the period, and when it was last reached before', () => {
    writeSettings(workspace.deps.workspace.database, settings)
    visits({ county: '24' as CountyCode, value: 5 })
    visits({ county: '23' as CountyCode, value: 0, periodFrom: '2020-05-01', periodTo: '2020-05-31' })
    expect(coverage('2020-05-01', '2020-12-31').counties).toEqual([
      {
        ...{ code: '24', value: null },
        last: { from: '2020-03-01', to: '2020-03-31', kind: 'observation', what: 'Matomo, webbplats' },
      },
      { code: '23', value: 0, last: null },
    ])
    expect(coverage('2020-03-01', '2020-03-31').counties[0]?.value).toBe(5)
    expect(coverage('2020-01-01', '2020-02-29').counties[0]?.last).toBeNull()
  })

  it('tells of every member of the day, reached or not', async () => {
    const { deps } = workspace
    const { id: group } = await audience['groups.save'](deps, {
      id: null,
      content: { name: 'Förbundet', own: true },
    })
    const municipalities = ['2481', '2313'] as MunicipalityCode[]
    await audience['memberships.add'](deps, { group, municipalities, from: '2019-01-01', to: null, note: '' })
    const lycksele = { county: '24' as CountyCode, municipality: '2481' as MunicipalityCode }
    visits({ ...lycksele, value: 3 })
    const { members } = coverage('2020-01-01', '2020-12-31')
    expect(members?.places.map(({ code, value, last }) => [code, value, last?.to])).toEqual([
      ['2313', null, undefined],
      ['2481', 3, '2020-03-31'],
    ])
  })
})

describe('what happened', () => {
  const content = { day: '2020-03-12', text: ' Inslag i P4 ', county: null, postId: null }
  const list = (period: { from: string | null; to: string | null } = allTime) =>
    reachView['reach.annotations'](workspace.deps, { period }).annotations.map(({ text }) => text)

  it('is noted, changed, taken away and brought back', () => {
    const { id } = reachView['reach.saveAnnotation'](workspace.deps, { id: null, content })
    reachView['reach.saveAnnotation'](workspace.deps, { id, content: { ...content, text: 'Inslag i SVT' } })
    expect(list()).toEqual(['Inslag i SVT'])
    expect(list({ from: '2020-03-13', to: null })).toEqual([])
    reachView['reach.deleteAnnotation'](workspace.deps, { id })
    expect(list()).toEqual([])
    reachView['reach.restoreAnnotation'](workspace.deps, { id })
    expect(list({ from: '2020-03-12', to: '2020-03-12' })).toEqual(['Inslag i SVT'])
  })

  it('refuses to change what is not there', () => {
    const id = 7 as ReachAnnotationId
    expect(() => reachView['reach.saveAnnotation'](workspace.deps, { id, content })).toThrow('not-found')
    expect(() => reachView['reach.deleteAnnotation'](workspace.deps, { id })).toThrow('not-found')
  })
})
