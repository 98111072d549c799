import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CountyCode, MediaMentionId } from '../../shared/contract/scalars.ts'
import type { FigureQuery } from '../../shared/reach/figureQuery.ts'
import { mediaKinds } from '../../shared/reach/mediaKind.ts'
import type { MentionContent } from '../../shared/reach/mediaMention.ts'
import { enteredByHand } from '../../shared/reach/observation.ts'
import { reportGroupings } from '../../shared/reach/report.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { writeSettings } from '../store/settings.ts'
import { figures } from './figures.ts'
import { media } from './media.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { reach } from './reach.ts'
import { yearFacts } from './reachFiles/yearFacts.ts'

const year = { from: '2020-01-01', to: '2020-12-31' }
const north = ['25', '24', '23', '22'] as CountyCode[]
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
  writeSettings(workspace.deps.workspace.database, { ...defaultSettings, aimedCounties: north })
})
afterEach(() => workspace.close())

const mention = (more: Partial<MentionContent> = {}): MentionContent => ({
  ...{ outlet: 'Norran', kind: 'newspaper', title: 'Lärcentrum öppnar', programme: '' },
  ...{ day: '2020-11-20', link: null },
  ...{ counties: ['24'] as CountyCode[], postId: null, audience: null, audienceSource: '', note: '' },
  ...more,
})
const save = (more: Partial<MentionContent> = {}) =>
  media['media.save'](workspace.deps, { id: null, content: mention(more) })
const report = (by: (typeof reportGroupings)[number] = 'county') =>
  reach['reach.report'](workspace.deps, { by, period: year })
const ofCounty = (key: string) => report().rows.find((row) => row.key === key)?.values.mentions
const observe = (channel: string, county: string | null, value: number) =>
  reach['reach.addObservation'](workspace.deps, {
    ...enteredByHand,
    ...{
      source: 'Mediebevakningen',
      channel,
      metric: 'mentions',
      value,
      county: county as CountyCode | null,
    },
    ...{ periodFrom: year.from, periodTo: year.to, postId: null, note: '' },
  })

describe('a mention', () => {
  it('counts once in the total, and in each county where it was seen', () => {
    save({ counties: north })
    save({ counties: ['24'] as CountyCode[] })
    expect(north.map(ofCounty)).toEqual([1, 2, 1, 1])
    expect(report().total.values.mentions).toBe(2)
  })

  it('of the whole country is in no county by itself, and is not unknown', () => {
    save({ outlet: 'Dagens Nyheter', counties: [] })
    expect(report().total.values.mentions).toBe(1)
    expect(report().unknown.values.mentions).toBeUndefined()
    expect(ofCounty('24')).toBeUndefined()
  })

  it('is no contact occasion, whatever audience its outlet has', () => {
    save({ audience: 90_000, audienceSource: 'Orvesto 2020' })
    expect(report().total.total).toBeNull()
    expect(report().coverage.reached).toBe(0)
  })

  it('gives a county that nobody aimed at a row of its own', () => {
    save({ counties: ['21'] as CountyCode[] })
    expect(report().rows.find(({ key }) => key === '21')).toMatchObject({
      label: 'Gävleborgs län',
      values: { mentions: 1 },
      total: null,
    })
  })

  it('stands under its kind beside what others have counted there, under its month and under its post', () => {
    const { id } = posts['posts.create'](workspace.deps, { title: 'Lärcentrum öppnar' })
    observe('tidning', '24', 11)
    save({ postId: id })
    const values = (by: 'channel' | 'month' | 'post', key: string) =>
      report(by).rows.find((row) => row.key === key)?.values
    expect(values('channel', 'tidning')).toEqual({ mentions: 12 })
    expect(values('month', '2020-11')).toEqual({ mentions: 1 })
    expect(values('post', String(id))).toEqual({ mentions: 1 })
  })

  it('can be changed, taken away and brought back', () => {
    const { id } = save()
    media['media.save'](workspace.deps, { id, content: mention({ counties: ['25'] as CountyCode[] }) })
    expect([ofCounty('24'), ofCounty('25')]).toEqual([undefined, 1])
    media['media.remove'](workspace.deps, { id })
    expect(report().metrics).toEqual([])
    expect(() => media['media.remove'](workspace.deps, { id })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    media['media.restore'](workspace.deps, { id })
    expect(ofCounty('25')).toBe(1)
    expect(workspace.events.at(-1)).toEqual({ name: 'area.changed', payload: { area: 'reach' } })
  })

  it('outside the period is not counted, and tells in which years there is something to see', () => {
    save({ day: '2019-12-31' })
    expect(report().metrics).toEqual([])
    expect(report().span).toEqual({ from: '2019-12-31', to: '2019-12-31' })
    expect(media['media.list'](workspace.deps, { period: year })).toEqual({
      mentions: [],
      span: { from: '2019-12-31', to: '2019-12-31' },
    })
  })
})

it('opens every number of mentions to the rows that it counts, whatever the report is by', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          kind: fc.constantFrom(...mediaKinds),
          counties: fc.subarray([...north, '01' as CountyCode]),
          day: fc.constantFrom('2020-01-01', '2020-06-15', '2020-12-31', '2021-01-01'),
        }),
        { maxLength: 6 },
      ),
      (mentions) => {
        const ids = mentions.map((one) => save(one).id)
        for (const by of reportGroupings) {
          const { rows, unknown, total } = report(by)
          for (const [key, row] of [...rows, unknown]
            .map((one) => [one.key, one] as const)
            .concat([['', total]])) {
            const opened = reach['reach.rows'](workspace.deps, {
              ...{ by, period: year, key: key === '' ? null : key, metric: 'mentions' },
            })
            expect(opened.mentions.length).toBe(row.values.mentions ?? 0)
          }
        }
        for (const id of ids) media['media.remove'](workspace.deps, { id })
      },
    ),
    { numRuns: 25 },
  )
})

it('is counted by a figure as by the report, beside what others have counted, and opens to the same mentions', () => {
  observe('radio', '24', 5)
  for (const kind of ['radio', 'radio', 'tv'] as const) save({ kind, counties: north })
  save({ kind: 'radio', day: '2019-12-31' })
  const ask = (more: Partial<FigureQuery>) => {
    const query: FigureQuery = {
      ...{ metric: 'mentions', source: null, channel: null, county: null, period: year, against: null },
      ...{ comparison: 'difference', roundTo: null },
      ...more,
    }
    const { value } = figures['figures.count'](workspace.deps, { query, unit: '' }).content
    const { observations, mentions } = figures['figures.rows'](workspace.deps, { query }).period
    expect(observations.reduce((sum, row) => sum + row.value, mentions.length)).toBe(value)
    return value
  }
  expect(ask({})).toBe(report().total.values.mentions)
  expect(ask({ channel: 'radio' })).toBe(7)
  expect(ask({ channel: 'radio', county: '24' as CountyCode })).toBe(7)
  expect(ask({ source: 'Medielistan' })).toBe(3)
  expect(ask({ source: 'Medielistan', county: '25' as CountyCode })).toBe(ofCounty('25'))
  expect(figures['figures.measures'](workspace.deps).measures).toContainEqual({
    ...{ metric: 'mentions', source: 'Medielistan', channel: 'radio', from: '2019-12-31', to: '2020-11-20' },
  })
})

it('is named among the sources of a report, with the file that it came from', async () => {
  save({ kind: 'radio' })
  const bytes = new TextEncoder().encode('Datum;Medium;Rubrik\n2020-11-20;Norran;Öppet hus')
  await media['media.import'](workspace.deps, { fileName: 'medier.csv', bytes })
  expect(yearFacts(workspace.deps, { period: year, against: null, language: 'sv' }).sources).toEqual([
    { ...said, channel: 'tidning', rows: 1, byHand: 0, files: ['medier.csv'] },
    { ...said, channel: 'radio', rows: 1, byHand: 1, files: [] },
  ])
})
const said = { source: 'Medielistan', metric: 'mentions', collected: 0 }

describe('coverage by kind and county', () => {
  const coverage = () => media['media.coverage'](workspace.deps, { period: year })

  it('says in which of the counties aimed at somebody was seen in newspapers, radio and television', () => {
    for (const county of north) save({ counties: [county] })
    save({ outlet: 'Sameradion', kind: 'radio', counties: north })
    observe('tv', '25', 1)
    observe('tv', '24', 2)
    observe('podd', '24', 1)
    save({ outlet: 'Rapport', kind: 'tv', counties: [] })
    expect(coverage()).toMatchObject({
      ...{ counties: north, aimed: 4 },
      rows: [
        { kind: 'newspaper', counties: { 25: 1, 24: 1, 23: 1, 22: 1 }, total: 4, reached: 4, country: null },
        { kind: 'radio', counties: { 25: 1, 24: 1, 23: 1, 22: 1 }, total: 1, reached: 4 },
        { kind: 'tv', counties: { 25: 1, 24: 2 }, country: 1, total: 4, reached: 2 },
        { kind: null, counties: { 24: 1 }, total: 1, reached: 1 },
      ],
    })
  })

  it('opens each of its numbers to the rows that make it', () => {
    for (const county of [...north, '01' as CountyCode]) save({ counties: [county] })
    save({ kind: 'tv', counties: [] })
    for (const channel of ['radio', 'Lokal-TV', 'press', 'podd']) observe(channel, '23', 2)
    observe('radio', null, 5)
    for (const { kind, ...row } of coverage().rows) {
      const { country, unknown, total } = row
      const cells = { ...row.counties, country, unknown }
      const sum = (county: CountyCode | 'country' | 'unknown' | null) => {
        const opened = media['media.rows'](workspace.deps, { period: year, kind: kind ?? 'other', county })
        const observed = opened.observations.reduce((all, { value }) => all + value, 0)
        return opened.mentions.length + observed
      }
      for (const [county, value] of Object.entries(cells)) expect(sum(county as CountyCode)).toBe(value ?? 0)
      expect(sum(null)).toBe(total)
    }
  })
})

describe('the register of outlets', () => {
  const names = () => media['media.outlets'](workspace.deps).outlets.map(({ name }) => name)

  it("comes with the program, and takes one of one's own, which can be taken away and brought back", () => {
    expect(names()).toContain('Sveriges Radio P4 Västerbotten')
    const content = {
      name: 'Bygdebladet',
      kind: 'newspaper' as const,
      counties: north,
      sites: ['bygden.example'],
    }
    const own = media['media.saveOutlet'](workspace.deps, { id: null, content })
    if (own.id === null) throw new Error('has no id')
    expect(names()).toContain('Bygdebladet')
    expect(own.sites).toEqual(['bygden.example'])
    media['media.removeOutlet'](workspace.deps, { id: own.id })
    expect(names()).not.toContain('Bygdebladet')
    media['media.restoreOutlet'](workspace.deps, { id: own.id })
    expect(names()).toContain('Bygdebladet')
  })

  it('is kept as long as a mention names it, and says how many do', () => {
    const content = { name: 'Bygdebladet', kind: 'newspaper' as const, counties: north, sites: [] }
    const { id } = media['media.saveOutlet'](workspace.deps, { id: null, content })
    if (id === null) throw new Error('has no id')
    const named = save({ outlet: 'BYGDEBLADET' })
    expect(media['media.ownOutlets'](workspace.deps).outlets).toMatchObject([{ id, mentions: 1 }])
    expect(() => media['media.removeOutlet'](workspace.deps, { id })).toThrow(
      expect.objectContaining({ code: 'media-outlet-in-use' }),
    )
    expect(names()).toContain('Bygdebladet')
    media['media.remove'](workspace.deps, { id: named.id })
    media['media.removeOutlet'](workspace.deps, { id })
    expect(names()).not.toContain('Bygdebladet')
  })

  it('goes by what the workspace says of an outlet that the program knows too', () => {
    const content = { name: 'Norran', kind: 'newspaper' as const, counties: north, sites: ['norran.se'] }
    media['media.saveOutlet'](workspace.deps, { id: null, content })
    expect(names().filter((name) => name === 'Norran')).toHaveLength(1)
  })
})

it('refuses a mention that is not there', () => {
  const id = 99 as MediaMentionId
  for (const act of [
    () => media['media.save'](workspace.deps, { id, content: mention() }),
    () => media['media.restore'](workspace.deps, { id }),
  ]) {
    expect(act).toThrow(expect.objectContaining({ code: 'not-found' }))
  }
})
