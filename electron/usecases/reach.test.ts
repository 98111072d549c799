import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  ChannelId,
  CountyCode,
  MunicipalityCode,
  ObservationId,
  PostId,
  PublicationId,
} from '../../shared/contract/scalars.ts'
import { contactMetrics, enteredByHand, type ObservationContent } from '../../shared/reach/observation.ts'
import { type ReportPeriod, reportGroupings } from '../../shared/reach/report.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { channels, deliveries, publications } from '../store/schema.ts'
import { writeSettings } from '../store/settings.ts'
import { memberships } from './memberships.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { reach } from './reach.ts'
import { importReach } from './reachImport.ts'

const year = { from: '2020-01-01', to: '2020-12-31' }
const aimedCounties = ['25', '24', '23', '22'] as CountyCode[]
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
  writeSettings(workspace.deps.workspace.database, { ...defaultSettings, language: 'en', aimedCounties })
})
afterEach(() => workspace.close())

const sampleFile = {
  fileName: 'rackvidd.csv',
  bytes: new Uint8Array(
    readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'sample', 'rackvidd.csv')),
  ),
}
const observation = (more: Partial<ObservationContent> = {}): ObservationContent => ({
  ...enteredByHand,
  source: 'Matomo',
  channel: 'website',
  metric: 'visits',
  value: 10,
  county: '24' as CountyCode,
  periodFrom: '2020-11-01',
  periodTo: '2020-11-30',
  postId: null,
  note: '',
  ...more,
})
const file = (text: string, fileName = 'reach.csv') => ({ fileName, bytes: new TextEncoder().encode(text) })
const report = (by: (typeof reportGroupings)[number] = 'county', period: ReportPeriod = year) =>
  reach['reach.report'](workspace.deps, { by, period })
const total = (key: string, period: ReportPeriod = year) =>
  report('county', period).rows.find((row) => row.key === key)?.total

const rows = (by: (typeof reportGroupings)[number] = 'county', key: string | null = null) =>
  reach['reach.rows'](workspace.deps, { by, period: year, key, metric: null }).observations

/** A newsletter that the server took, at these instants, in these municipalities. */
function deliver(
  rows: readonly {
    readonly municipality: string | null
    readonly at: string
    readonly state?: 'sent' | 'bounced'
  }[],
): PostId {
  const { database } = workspace.deps.workspace
  const post = posts['posts.create'](workspace.deps, { title: 'The year' })
  const name = `Office ${post.id}`
  const channel = database
    .insert(channels)
    .values({ kind: 'email', name, createdAt: '2020-01-01T00:00:00.000Z' })
    .returning()
    .get()
  const publication = database
    .insert(publications)
    .values({
      postId: post.id,
      channelId: channel.id as ChannelId,
      wallTime: '2020-12-18T09:00',
      zone: 'Europe/Stockholm',
      dueAt: '2020-12-18T08:00:00.000Z',
      missed: 'ask',
      state: 'done',
      createdAt: '2020-12-01T08:00:00.000Z',
    })
    .returning()
    .get()
  for (const [index, { municipality, at, state = 'sent' }] of rows.entries()) {
    const email = `r${index}@lycksele.example`
    database
      .insert(deliveries)
      .values({
        publicationId: publication.id as PublicationId,
        email,
        emailKey: email,
        name: '',
        municipality: municipality as MunicipalityCode | null,
        county: (municipality?.slice(0, 2) ?? null) as CountyCode | null,
        state,
        messageId: `<${index}@rundbrev.example>`,
        settledAt: at,
      })
      .run()
  }
  return post.id
}

describe('importing a file', () => {
  it('counts what it holds, and the same file again adds nothing', async () => {
    const first = await importReach(workspace.deps, sampleFile)
    expect(first).toMatchObject({ added: 428, unchanged: 0, rejected: [] })
    const before = report()
    expect(before.rows.map((row) => row.total)).toEqual([19_930, 28_660, 9320, 11_570])
    expect(before.unknown).toMatchObject({ label: 'Unknown county', total: 2432 })
    expect(before.coverage).toMatchObject({ reached: 4, aimed: 4 })
    expect(before.span).toEqual({ from: '2019-01-01', to: '2020-12-31' })

    expect(await importReach(workspace.deps, sampleFile)).toMatchObject({ added: 0, unchanged: 428 })
    expect(report()).toEqual(before)
  })

  it('adds a row once where the file holds it twice', async () => {
    const line = 'A;b;besök;24;1;2020;'
    const text = `källa;kanal;mått;län;värde;period;anteckning\n${line}\n${line}\n`
    expect(await importReach(workspace.deps, file(text))).toMatchObject({ added: 1, unchanged: 1 })
  })

  it('brings a deleted row back as a row of its own, and undo of the deletion then changes nothing', async () => {
    const text = 'källa;kanal;mått;län;värde;period\nA;b;besök;24;5;2020\n'
    await importReach(workspace.deps, file(text))
    const [imported] = rows()
    reach['reach.deleteObservation'](workspace.deps, { id: imported?.id as ObservationId })
    expect(rows()).toEqual([])
    expect(await importReach(workspace.deps, file(text, 'again.csv'))).toMatchObject({ added: 1 })
    const [again] = rows()
    expect(again).toMatchObject({ origin: { fileName: 'again.csv', row: 2 } })
    expect(again?.id).not.toBe(imported?.id)
    const restored = reach['reach.restoreObservation'](workspace.deps, { id: imported?.id as ObservationId })
    expect(restored).toEqual(again)
    expect(rows()).toEqual([again])
  })

  it('keeps nothing of a file that cannot be read as a table', async () => {
    await expect(importReach(workspace.deps, file('nothing here'))).rejects.toThrow(
      expect.objectContaining({ code: 'table-columns-missing' }),
    )
    expect(report().span).toBeNull()
    expect(workspace.events.filter(({ name }) => name !== 'reach.importProgress')).toEqual([])
  })
})

describe('an observation by hand', () => {
  it('is counted, deleted and restored, and whoever shows reach is told each time', () => {
    const { id } = reach['reach.addObservation'](workspace.deps, observation())
    expect(total('24')).toBe(10)
    reach['reach.deleteObservation'](workspace.deps, { id })
    expect(total('24')).toBeNull()
    expect(() => reach['reach.deleteObservation'](workspace.deps, { id })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    reach['reach.restoreObservation'](workspace.deps, { id })
    expect(total('24')).toBe(10)
    expect(workspace.events).toEqual(Array(3).fill({ name: 'area.changed', payload: { area: 'reach' } }))
  })

  it('is refused when its period ends before it begins', () => {
    const reversed = observation({ periodFrom: '2020-12-31', periodTo: '2020-01-01' })
    expect(() => reach['reach.addObservation'](workspace.deps, reversed)).toThrow(
      expect.objectContaining({ code: 'period-reversed' }),
    )
  })
})

describe('a correction', () => {
  const add = (more: Partial<ObservationContent> = {}) =>
    reach['reach.addObservation'](workspace.deps, observation(more))
  const correct = (id: ObservationId, more: Partial<ObservationContent>) =>
    reach['reach.correctObservation'](workspace.deps, { id, content: observation(more) })

  it('is a row of its own that names the one it replaces, and is taken back as a whole', () => {
    const wrong = add()
    const right = correct(wrong.id, { value: 12 })
    expect(right).toMatchObject({ value: 12, replaces: wrong.id })
    expect(right.id).not.toBe(wrong.id)
    expect(total('24')).toBe(12)
    const again = correct(right.id, { value: 13, county: '25' as CountyCode })
    const behind = reach['reach.rows'](workspace.deps, {
      ...{ by: 'county', period: year, key: null, metric: null },
    })
    expect(behind.observations).toEqual([again])
    expect(behind.corrected.map(({ id, value }) => [id, value])).toEqual([
      [wrong.id, 10],
      [right.id, 12],
    ])
    expect(reach['reach.takeBackCorrection'](workspace.deps, { id: again.id })).toEqual(right)
    expect(reach['reach.takeBackCorrection'](workspace.deps, { id: right.id })).toEqual(wrong)
    expect(rows()).toEqual([wrong])
  })

  it('says when it was made and by whom, also where the earlier one was taken back', () => {
    const wrong = add()
    const by = (actor: string, id: ObservationId, value: number) =>
      reach['reach.correctObservation']({ ...workspace.deps, actor }, { id, content: observation({ value }) })
    reach['reach.takeBackCorrection'](workspace.deps, { id: by('anna', wrong.id, 11).id })
    workspace.setNow('2026-12-18T09:00:00Z')
    const right = by('bertil', wrong.id, 12)
    workspace.setNow('2026-12-18T10:00:00Z')
    by('cecilia', right.id, 13)
    const { corrected } = reach['reach.rows'](workspace.deps, {
      ...{ by: 'county', period: year, key: null, metric: null },
    })
    expect(corrected.map(({ value, correctedAt, correctedBy }) => [value, correctedAt, correctedBy])).toEqual(
      [
        [10, '2026-12-18T09:00:00.000Z', 'bertil'],
        [12, '2026-12-18T10:00:00.000Z', 'cecilia'],
      ],
    )
  })

  it('keeps the file and the row that it came from, and stands for that row when the file is imported again', async () => {
    const text = 'källa;kanal;mått;län;värde;period\nMatomo;website;besök;24;10;2020-11\n'
    await importReach(workspace.deps, file(text))
    const [imported] = rows()
    const right = correct(imported?.id as ObservationId, { value: 12 })
    expect(right.origin).toEqual({ fileName: 'reach.csv', row: 2 })
    expect(await importReach(workspace.deps, file(text, 'again.csv'))).toMatchObject({ unchanged: 1 })
    expect(rows()).toEqual([right])
  })

  it('is refused of what has ended, and where its period ends before it begins', () => {
    const wrong = add()
    expect(() => correct(wrong.id, { periodFrom: '2020-12-31' })).toThrow(
      expect.objectContaining({ code: 'period-reversed' }),
    )
    correct(wrong.id, { value: 12 })
    expect(() => correct(wrong.id, { value: 13 })).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('is noted, as what was deleted and restored is', () => {
    const { id } = correct(add().id, { value: 12 })
    reach['reach.takeBackCorrection'](workspace.deps, { id })
    const kept = rows()[0]?.id as ObservationId
    reach['reach.deleteObservation'](workspace.deps, { id: kept })
    reach['reach.restoreObservation'](workspace.deps, { id: kept })
    const noted = workspace.deps.workspace.database.$client
      .prepare('SELECT action FROM audit_entries')
      .pluck()
    expect(noted.all()).toEqual([
      'observation.corrected',
      'observation.correctionTakenBack',
      'observation.deleted',
      'observation.restored',
    ])
  })
})

it('refuses to change what an observation says, whoever asks: only its end is marked', () => {
  const { id } = reach['reach.addObservation'](workspace.deps, observation())
  const { $client } = workspace.deps.workspace.database
  const columns = $client.prepare("SELECT name FROM pragma_table_info('observations')").pluck().all()
  const ends = ['deleted_at', 'ended_why']
  for (const column of columns.filter((name) => !ends.includes(String(name)))) {
    const change = $client.prepare(`UPDATE observations SET ${column} = ${column} WHERE id = ?`)
    expect(() => change.run(id), String(column)).toThrow('an observation is never changed')
  }
  expect(() => $client.prepare('DELETE FROM observations').run()).toThrow('never deleted')
})

it('counts observations by municipality, those of none as unknown and those from abroad on a line of their own', () => {
  const lycksele = { county: '24', municipality: '2481' } as Partial<ObservationContent>
  const add = (more: Partial<ObservationContent>) =>
    reach['reach.addObservation'](workspace.deps, observation(more))
  const [there, whole] = [add(lycksele), add({ value: 5 })]
  const abroad = add({ value: 2, county: null, abroad: true })
  expect(report('municipality')).toMatchObject({
    rows: [
      { key: '2481', label: 'Lycksele', total: 10 },
      { key: 'abroad', label: 'Abroad', total: 2 },
    ],
    unknown: { total: 5 },
    total: { total: 17 },
  })
  expect(rows('municipality', '2481')).toEqual([there])
  expect(rows('municipality', 'unknown')).toEqual([whole])
  expect(rows('municipality', 'abroad')).toEqual([abroad])
  expect(report('county').rows.at(-1)).toMatchObject({ key: 'abroad', total: 2 })
  expect(report('county').unknown.total).toBeNull()
  expect(rows('county', 'abroad')).toEqual([abroad])
})

describe('the period', () => {
  it('counts an observation only when its whole period lies inside, and says how many it left out', () => {
    reach['reach.addObservation'](workspace.deps, observation())
    reach['reach.addObservation'](
      workspace.deps,
      observation({ value: 90, periodFrom: '2020-01-01', periodTo: '2020-12-31' }),
    )
    const november = { from: '2020-11-01', to: '2020-11-30' }
    expect(total('24')).toBe(100)
    expect(total('24', november)).toBe(10)
    expect(report('county', november).leftOut).toBe(1)
    const spring = { from: '2020-01-01', to: '2020-06-30' }
    expect(total('24', spring)).toBeNull()
    expect(report('county', spring).leftOut).toBe(1)
    expect(report('county', { from: '2020-11-02', to: null }).leftOut).toBe(2)
    expect(report('county', { from: null, to: null })).toMatchObject({ leftOut: 0, total: { total: 100 } })
    expect(report('county', { from: '2021-01-01', to: '2021-12-31' }).leftOut).toBe(0)
  })

  it('counts a delivery on the day and in the month of the workspace, not of UTC', () => {
    deliver([
      { municipality: '2481', at: '2020-12-31T22:59:59.999Z' },
      { municipality: '2481', at: '2020-12-31T23:00:00.000Z' },
    ])
    expect(total('24')).toBe(1)
    expect(report('month', { from: null, to: null }).rows).toMatchObject([
      { key: '2020-12', label: 'December 2020', values: { delivered: 1 } },
      { key: '2021-01', values: { delivered: 1 } },
    ])
  })
})

it('counts deliveries that the server took and that did not come back, by municipality too', () => {
  const postId = deliver([
    { municipality: '2481', at: '2020-12-18T08:00:01.000Z' },
    { municipality: '2481', at: '2020-12-18T08:00:02.000Z' },
    { municipality: '2583', at: '2020-12-18T08:00:03.000Z', state: 'bounced' },
    { municipality: null, at: '2020-12-18T08:00:04.000Z' },
  ])
  expect(report('municipality')).toMatchObject({
    metrics: ['delivered'],
    rows: [{ key: '2481', label: 'Lycksele', total: 2 }],
    unknown: { label: 'Unknown municipality', total: 1 },
    total: { total: 3 },
  })
  expect(report().rows.find((row) => row.key === '25')?.total).toBe(0)
  expect(report('post').rows).toMatchObject([{ key: String(postId), label: 'The year', total: 3 }])
  expect(report('channel').rows).toMatchObject([{ label: `Office ${postId}`, total: 3 }])
})

it('tells which members of the period’s last day a letter was delivered to', () => {
  deliver([
    { municipality: '2481', at: '2020-12-18T08:00:01.000Z' },
    { municipality: '2583', at: '2020-12-18T08:00:03.000Z', state: 'bounced' },
  ])
  expect(report('municipality').members).toBeNull()
  const { id } = memberships['groups.save'](workspace.deps, {
    ...{ id: null, content: { name: 'Inland', own: true } },
  })
  const add = (codes: readonly string[], from: string, to: string | null) =>
    memberships['memberships.add'](workspace.deps, {
      ...{ group: id, municipalities: codes as MunicipalityCode[], from, to, note: '' },
    })
  add(['2481', '2583'], '2011-01-01', '2020-12-31')
  add(['2418'], '2021-01-01', null)
  const inland = { group: 'Inland' }
  expect(report('municipality').members).toEqual({
    ...{ ...inland, day: '2020-12-31', reached: ['2481'], missing: ['2583'] },
  })
  expect(report('municipality', { from: null, to: null }).members).toEqual({
    ...{ ...inland, day: '2026-12-01', reached: [], missing: ['2418'] },
  })
  expect(report('county').members).toBeNull()
})

it('answers with exactly the rows behind every number that it shows', () => {
  const postId = deliver(
    ['2481', '2481', '2583', '2321', null].map((municipality, index) => ({
      municipality,
      at: `2020-${index < 2 ? '12-31T22' : '06-01T08'}:30:00.000Z`,
    })),
  )
  const day = fc.constantFrom('2019-12-31', '2020-01-01', '2020-06-01', '2020-06-30', '2020-12-31')
  const content = fc.record({
    source: fc.constantFrom('A', 'B'),
    channel: fc.constantFrom('radio', 'tv'),
    metric: fc.constantFrom('people', 'visits', 'mentions'),
    value: fc.nat(100_000).map((thousandths) => thousandths / 1000),
    county: fc.option(fc.constantFrom(...(['24', '25', '01'] as CountyCode[]))),
    municipality: fc.option(fc.constantFrom(...(['2481', '2583'] as MunicipalityCode[]))),
    abroad: fc.boolean(),
    days: fc.tuple(day, day).map((days) => days.toSorted()),
    postId: fc.option(fc.constant(postId)),
  })
  const period = fc
    .tuple(fc.option(day), fc.option(day))
    .filter(([from, to]) => from === null || to === null || from <= to)
    .map(([from, to]): ReportPeriod => ({ from, to }))
  fc.assert(
    fc.property(fc.array(content, { maxLength: 6 }), period, (added, asked) => {
      for (const { days, ...rest } of added) {
        const [periodFrom = '', periodTo = ''] = days
        reach['reach.addObservation'](workspace.deps, observation({ ...rest, periodFrom, periodTo }))
      }
      for (const by of reportGroupings) {
        const made = report(by, asked)
        for (const row of [...made.rows, made.unknown, made.total]) {
          const key = row === made.total ? null : row.key
          for (const metric of [...made.metrics, null]) {
            const behind = reach['reach.rows'](workspace.deps, { by, period: asked, key, metric })
            const thousandths = behind.observations.reduce(
              (sum, { value }) => sum + Math.round(value * 1000),
              0,
            )
            const shown = metric === null ? row.total : row.values[metric]
            expect(behind.deliveries.length + thousandths / 1000).toBeCloseTo(shown ?? 0, 6)
            const metrics = metric === null ? contactMetrics : [metric]
            expect(behind.observations.every((one) => metrics.includes(one.metric))).toBe(true)
          }
        }
      }
    }),
    { numRuns: 25 },
  )
})

it('names the file and the row that an observation came from', async () => {
  await importReach(workspace.deps, sampleFile)
  const { observations } = reach['reach.rows'](workspace.deps, {
    by: 'county',
    period: year,
    key: 'unknown',
    metric: 'people',
  })
  expect(observations).toMatchObject([
    { source: 'Sidans egen statistik', value: 1592, origin: { fileName: 'rackvidd.csv', row: 429 } },
  ])
})

describe('the report as a file', () => {
  it('is named after its period, in the language of the workspace', async () => {
    await importReach(workspace.deps, sampleFile)
    const names = (['json', 'csv', 'svg', 'html'] as const).map(
      (format) => reach['reach.export'](workspace.deps, { period: year, format }).suggestedName,
    )
    expect(names).toEqual(['reach-2020.json', 'reach-2020.csv', 'reach-2020.svg', 'reach-2020.html'])
    const days = { from: '2020-11-01', to: '2021-01-31' }
    const { suggestedName } = reach['reach.export'](workspace.deps, { period: days, format: 'csv' })
    expect(suggestedName).toBe('reach-2020-11-01--2021-01-31.csv')
  })

  it('leaves a cell of the CSV empty where nothing was measured, and never puts a 0 there', async () => {
    await importReach(workspace.deps, sampleFile)
    reach['reach.addObservation'](workspace.deps, observation({ metric: 'participants', value: 9 }))
    const { text } = reach['reach.export'](workspace.deps, { period: year, format: 'csv' })
    expect(text.split('\r\n')).toEqual([
      '\ufeffCode;County;People, at least (largest single observation);People, at most (all observations together);Visits;Participants;Contact occasions;Per 1,000 inhabitants',
      '25;Norrbottens län;13950;13950;5980;;19930;79.8',
      '24;Västerbottens län;18420;18420;10240;9;28669;104.9',
      '23;Jämtlands län;6210;6210;3110;;9320;71.1',
      '22;Västernorrlands län;7640;7640;3930;;11570;47.3',
      ';Unknown county;1592;1592;840;;2432;',
      ';Total;47812;47812;24100;9;71921;',
      '',
    ])
  })

  it('says in the HTML where every number comes from', async () => {
    await importReach(workspace.deps, sampleFile)
    reach['reach.addObservation'](workspace.deps, observation({ source: 'The office' }))
    const { text } = reach['reach.export'](workspace.deps, { period: year, format: 'html' })
    expect(text).toContain('rackvidd.csv')
    expect(text).toContain('The office')
    expect(text).toContain('entered by hand')
  })
})
