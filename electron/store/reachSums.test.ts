import { and, gte, isNotNull, isNull, lte } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode, ObservationId } from '../../shared/contract/scalars.ts'
import {
  enteredByHand,
  metrics,
  type Observation,
  type ObservationContent,
} from '../../shared/reach/observation.ts'
import { monthWithin } from '../../shared/reach/periodInstants.ts'
import { type ReportGrouping, type ReportPeriod, reportGroupings } from '../../shared/reach/report.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { correctObservations, takeBackCorrections } from './correctObservations.ts'
import { endObservations, reviveObservations } from './endObservations.ts'
import { endTogether } from './endTogether.ts'
import { importObservations } from './importObservations.ts'
import { insertObservation } from './observations.ts'
import { countLeftOut } from './reachLeftOut.ts'
import { observedPeople } from './reachPeople.ts'
import { isLeftOut, listSources, measuredSpan, observationRows, sumObservations } from './reachRows.ts'
import { openSums } from './reachSums.ts'
import { observations } from './schema.ts'
import { countSumsAmiss, recountSums } from './settleSums.ts'

const at = '2026-12-01T08:00:00.000Z'
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
  // What networks tell belongs to steps of publications, which are beside the point here.
  database().$client.pragma('foreign_keys = OFF')
})
afterEach(() => workspace.close())
const database = () => workspace.deps.workspace.database

const observable = metrics.filter((metric) => metric !== 'delivered')
const day = fc.constantFrom(
  ...['2019-12-31', '2020-01-01', '2020-01-15', '2020-01-31', '2020-02-01', '2020-02-28', '2020-02-29'],
  ...['2020-03-01', '2020-06-30', '2020-12-31', '2021-01-01'],
)
const days = fc.oneof(
  fc.tuple(day, day).map((both) => both.toSorted()),
  fc.constantFrom(['2020-02-01', '2020-02-29'], ['2020-01-01', '2020-12-31']),
)
const content = fc
  .record({
    source: fc.constantFrom('A', 'B'),
    channel: fc.constantFrom('radio', 'webb'),
    metric: fc.constantFrom('people' as const, 'people' as const, 'visits' as const, 'mentions' as const),
    value: fc.oneof(
      fc.nat(50),
      fc.nat(100_000).map((thousandths) => thousandths / 1000),
    ),
    place: fc.constantFrom('', '24', '25', '2481', '2482', 'abroad'),
    measure: fc.constantFrom(null, 'reach/1'),
    postId: fc.constantFrom(null, 1),
    days,
  })
  .map(
    ({ place, days: [periodFrom = '', periodTo = ''], postId, ...rest }): ObservationContent => ({
      ...{ ...enteredByHand, note: '', ...rest, periodFrom, periodTo, postId: postId as never },
      abroad: place === 'abroad',
      county: place === 'abroad' || place === '' ? null : (place.slice(0, 2) as CountyCode),
      municipality: place.length === 4 ? (place as MunicipalityCode) : null,
    }),
  )
const period = fc
  .tuple(fc.option(day), fc.option(day))
  .map(
    ([from, to]): ReportPeriod =>
      from !== null && to !== null && from > to ? { from: to, to: from } : { from, to },
  )

const act = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), content }),
  fc.record({ kind: fc.constant('import' as const), contents: fc.array(content, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('tell' as const), content, figure: fc.constantFrom('likes', 'plays') }),
  fc.record({
    kind: fc.constantFrom(
      'end' as const,
      'supersede' as const,
      'giveWay' as const,
      'revive' as const,
      'takeBack' as const,
      'unseen' as const,
    ),
    which: fc.array(fc.nat(30), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('correct' as const), which: fc.nat(30), content }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

function perform(one: Act): void {
  const ids = (which: readonly number[]) => which as unknown as ObservationId[]
  switch (one.kind) {
    case 'add':
      insertObservation(database(), one.content, at)
      return
    case 'import':
      importObservations(
        database(),
        {
          fileName: 'a.csv',
          source: 'generic',
          contentHash: '',
          sha256: '',
          rejected: 0,
          rows: one.contents.map((row, index) => ({ row: index + 2, content: row })),
        },
        at,
      )
      return
    case 'tell':
      database()
        .$client.prepare(
          `INSERT INTO observations (source, channel, metric, value, period_from, period_to, note, entered_at, figure, definition, step_id)
          VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, '', 1)`,
        )
        .run(
          ...[one.content.source, one.content.channel],
          one.content.metric === 'mentions' ? 'engagements' : one.content.metric,
          ...[one.content.value, one.content.periodFrom, one.content.periodTo, at, one.figure],
        )
      return
    case 'end':
      endObservations(database(), ids(one.which), 'deleted', at)
      return
    case 'supersede':
      endObservations(database(), ids(one.which), 'superseded', at)
      return
    case 'giveWay':
      endTogether(database(), ids(one.which), 'superseded', at)
      return
    case 'unseen':
      // By no function of the store: what is largest is not looked for then.
      for (const id of one.which)
        database()
          .$client.prepare('UPDATE observations SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
          .run(at, id)
      return
    case 'revive':
      reviveObservations(database(), ids(one.which))
      return
    case 'correct':
      correctObservations(database(), [{ id: one.which as ObservationId, change: one.content }], at)
      return
    case 'takeBack':
      takeBackCorrections(database(), ids(one.which), at)
  }
}

const keyOf: Record<ReportGrouping, (row: ObservationContent) => string | null> = {
  county: (row) => (row.abroad ? 'abroad' : row.county),
  municipality: (row) => (row.abroad ? 'abroad' : row.municipality),
  channel: (row) => row.channel,
  post: (row) => (row.postId === null ? null : String(row.postId)),
  month: (row) =>
    row.periodFrom.slice(0, 7) === row.periodTo.slice(0, 7) ? row.periodFrom.slice(0, 7) : null,
}
const sum = (rows: readonly { readonly value: number }[]) =>
  rows.reduce((all, { value }) => all + Math.round(value * 1000), 0) / 1000
const counted = (asked: ReportPeriod) => observationRows(database(), asked, 'county', undefined, observable)

function bySums(asked: ReportPeriod, by: ReportGrouping) {
  const sums = Map.groupBy(
    sumObservations(openSums(database(), asked), by),
    ({ key, metric }) => `${key} ${metric}`,
  )
  return Object.fromEntries([...sums].map(([key, parts]) => [key, sum(parts)]).toSorted())
}

function byRows(asked: ReportPeriod, by: ReportGrouping) {
  const rows = Map.groupBy(counted(asked), (row) => `${keyOf[by](row)} ${row.metric}`)
  return Object.fromEntries([...rows].map(([key, parts]) => [key, sum(parts)]).toSorted())
}

/** Of all live rows but those networks have told: that overlap the period and do not lie inside. */
function leftOut({ from, to }: ReportPeriod): number {
  const { $client } = database()
  const [first, last] = [from ?? '0', to ?? '9']
  const others = $client
    .prepare(
      `SELECT count(*) FROM observations WHERE deleted_at IS NULL AND step_id IS NULL AND period_from <= ? AND period_to >= ?
        AND NOT (period_from >= ? AND period_to <= ?)`,
    )
    .pluck()
    .get(last, first, first, last) as number
  if (from === null && to === null) return 0
  const told = database()
    .select({ id: observations.id })
    .from(observations)
    .where(
      and(
        isNull(observations.deletedAt),
        isNotNull(observations.stepId),
        lte(observations.periodFrom, last),
        gte(observations.periodTo, first),
        isLeftOut({ from, to }),
      ),
    )
  return others + told.all().length
}

/** The rule in words, row by row (peopleBounds.ts). */
function expectPeople(asked: ReportPeriod, by: ReportGrouping, rows: readonly Observation[]): void {
  const { byKey, total } = observedPeople(openSums(database(), asked), by)
  const people = rows.filter(({ metric }) => metric === 'people')
  const keys = new Set(people.map(keyOf[by]))
  expect(new Set(byKey.keys())).toEqual(keys)
  for (const key of keys) {
    const of = people.filter((row) => keyOf[by](row) === key)
    expect(byKey.get(key)).toEqual(boundsByRows(of))
  }
  expect(total).toEqual(people.length === 0 ? null : boundsByRows(people))
}

function boundsByRows(rows: readonly Observation[]) {
  const measurements = Map.groupBy(
    rows.filter(({ collected, periodFrom, periodTo }) => collected === null && isWhole(periodFrom, periodTo)),
    (row) => JSON.stringify([row.source, row.channel, row.measure, row.postId, row.periodFrom, row.periodTo]),
  )
  const whole = [...measurements.values()].filter((parts) => {
    const places = parts.map((row) => `${keyOf.county(row) ?? ''} ${row.municipality ?? ''}`)
    const halves = parts.some(
      (row) => row.municipality !== null && places.includes(`${keyOf.county(row) ?? ''} `),
    )
    return new Set(places).size === places.length && !halves
  })
  return {
    atLeast: Math.max(...whole.map(sum), ...rows.map(({ value }) => value)),
    atMost: sum(rows),
    sources: new Set(rows.map(({ source }) => source)).size,
  }
}

/** Longer than a month, or a month exactly. */
function isWhole(from: string, to: string): boolean {
  const month = monthWithin(from.slice(0, 7), { from: null, to: null })
  return from.slice(0, 7) !== to.slice(0, 7) || (month.from === from && month.to === to)
}

describe('after whatever was added, imported, ended, revived and corrected', () => {
  const acts = fc.array(act, { minLength: 1, maxLength: 25 })

  it('the sums of any period are those of its rows, whatever they are asked by', () => {
    fc.assert(
      fc.property(acts, fc.array(period, { minLength: 1, maxLength: 4 }), (done, periods) => {
        // Ids go on from run to run: what was ended before is there to be revived.
        for (const one of done) perform(one)
        for (const asked of periods) {
          for (const by of reportGroupings) expect(bySums(asked, by)).toEqual(byRows(asked, by))
          const rows = counted(asked)
          expect(countLeftOut(database(), asked)).toBe(leftOut(asked))
          for (const by of reportGroupings) expectPeople(asked, by, rows)
          const told = listSources(database(), asked)
          expect(told.reduce((count, source) => count + source.rows, 0)).toBe(rows.length)
          expect(told.reduce((count, { collected }) => count + collected, 0)).toBe(
            rows.filter(({ collected }) => collected !== null).length,
          )
          expect(told.reduce((count, { byHand }) => count + byHand, 0)).toBe(
            rows.filter(({ collected, importId }) => collected === null && importId === null).length,
          )
        }
        expect(countSumsAmiss(database())).toBe(0)
        const everything = database().$client
        expect(measuredSpan(database()).observed).toEqual(
          everything
            .prepare(
              'SELECT min(period_from) AS "from", max(period_to) AS "to" FROM observations WHERE deleted_at IS NULL',
            )
            .get(),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('counting anew changes nothing, and mends what was written past the triggers', () => {
    fc.assert(
      fc.property(acts, (done) => {
        for (const one of done) perform(one)
        const before = reportGroupings.map((by) => bySums({ from: null, to: null }, by))
        database().$client.exec('UPDATE reach_sums SET thousandths = thousandths + 1000')
        expect(countSumsAmiss(database())).toBe(countSums())
        recountSums(database())
        expect(countSumsAmiss(database())).toBe(0)
        expect(reportGroupings.map((by) => bySums({ from: null, to: null }, by))).toEqual(before)
      }),
      { numRuns: 10 },
    )
  })
})

it('adds up a large file at its end, to the same sums as row by row', () => {
  const rows = Array.from({ length: 1500 }, (_, index) => ({
    row: index + 2,
    content: {
      ...{
        ...enteredByHand,
        source: 'A',
        channel: 'webb',
        metric: 'people' as const,
        value: index,
        note: '',
      },
      ...{ county: (index % 2 === 0 ? '24' : '25') as CountyCode, postId: null },
      ...{ periodFrom: `2020-0${1 + (index % 9)}-10`, periodTo: `2020-0${1 + (index % 9)}-10` },
    },
  }))
  const file = { fileName: 'a.csv', sha256: '', source: 'generic', contentHash: '', rejected: 0 }
  importObservations(database(), { ...file, rows: rows.slice(0, 10) }, at)
  expect(importObservations(database(), { ...file, rows }, at)).toMatchObject({ added: 1490, unchanged: 10 })
  expect(countSumsAmiss(database())).toBe(0)
  insertObservation(database(), { ...(rows[0]?.content as ObservationContent), value: 0.5 }, at)
  expect(countSumsAmiss(database())).toBe(0)
  const always = { from: null, to: null }
  expect(bySums(always, 'county')).toEqual(byRows(always, 'county'))
})

it("what is taken off a month or a year counts nowhere, and is nobody's largest", () => {
  const measured = (county: string, value: number, periodFrom: string, periodTo = periodFrom) =>
    insertObservation(
      database(),
      {
        ...{
          ...enteredByHand,
          source: 'A',
          channel: 'webb',
          metric: 'people' as const,
          note: '',
          postId: null,
          value,
        },
        ...{ county: county as CountyCode, periodFrom, periodTo },
      },
      at,
    )
  measured('24', 90, '2020-01-01')
  measured('24', 50, '2020-01-01', '2020-01-03')
  measured('24', 5, '2020-01-02')
  measured('24', 7, '2020-01-20')
  measured('24', 80, '2020-01-31')
  measured('24', 60, '2020-01-01', '2020-01-31')
  measured('25', 3, '2020-01-31')
  measured('25', 4, '2020-06-15')
  const periods = [
    ['2020-01-02', null],
    [null, '2020-01-30'],
    ['2020-01-02', '2020-01-30'],
    ['2020-02-01', '2020-12-31'],
    ['2020-01-01', '2020-11-30'],
  ] as const
  for (const [from, to] of periods) {
    const asked = { from, to }
    for (const by of reportGroupings) {
      expect(bySums(asked, by)).toEqual(byRows(asked, by))
      expectPeople(asked, by, counted(asked))
    }
    const rows = listSources(database(), asked).reduce((count, source) => count + source.rows, 0)
    expect(rows).toBe(counted(asked).length)
    expect(countLeftOut(database(), asked)).toBe(leftOut(asked))
  }
})

function countSums(): unknown {
  return database().$client.prepare('SELECT count(*) FROM reach_sums').pluck().get()
}

describe('what is read for a period', () => {
  const plans = (asked: ReportPeriod, by: ReportGrouping) => {
    const { $client } = database()
    const prepare = $client.prepare.bind($client)
    const statements: string[] = []
    $client.prepare = ((question: string) => {
      statements.push(question)
      return prepare(question)
    }) as typeof $client.prepare
    try {
      sumObservations(openSums(database(), asked), by)
    } finally {
      $client.prepare = prepare
    }
    return statements.map((question) =>
      prepare(`EXPLAIN QUERY PLAN ${question}`)
        .all(
          ...(question.includes(':to')
            ? [
                {
                  ...{ from: '2020-01-02', to: '2020-01-30', month: '2020-01' },
                  ...{ first: '2020-01-01', last: '2020-01-31' },
                },
              ]
            : Array(question.split('?').length - 1).fill('2020')),
        )
        .map((line) => (line as { detail: string }).detail)
        .join('; '),
    )
  }
  const byYear = 'SEARCH reach_year_sums USING PRIMARY KEY (metric=? AND year>? AND year<?)'
  const months = 'USING PRIMARY KEY (metric=? AND month>? AND month<?)'
  const longer = 'USING PRIMARY KEY (metric=? AND month=? AND span_from>?)'

  it('is no row where it takes months whole, and of years that it takes whole one sum each', () => {
    const wholeYears = { from: '2019-01-01', to: '2020-12-31' }
    const [ofPosts, ...kept] = plans(wholeYears, 'municipality')
    expect(ofPosts).toContain('USING INDEX observations_figure')
    expect(kept).toHaveLength(2)
    expect(kept[0]).toContain(byYear)
    expect(kept[1]).toContain(`SEARCH reach_sums ${longer}`)
    const half = plans({ from: '2019-07-01', to: '2021-06-30' }, 'county').slice(1)
    expect(half).toHaveLength(4)
    expect(half[0]).toContain(byYear)
    for (const part of half.slice(1, 3)) expect(part).toContain(`SEARCH reach_county_sums ${months}`)
    expect(half[3]).toContain(`SEARCH reach_county_sums ${longer}`)
  })

  it('is by whom it was told, whatever the place, where no place is asked for', () => {
    for (const by of ['channel', 'post', 'month'] as const) {
      const [, ...kept] = plans({ from: '2019-01-01', to: '2020-12-31' }, by)
      expect(kept).toHaveLength(2)
      expect(kept[0]).toContain(`SEARCH reach_source_sums ${months}`)
      expect(kept[1]).toContain(`SEARCH reach_source_sums ${longer}`)
    }
  })

  it('is rows of the months that it cuts, by their days', () => {
    const cut = plans({ from: '2020-01-20', to: '2020-12-10' }, 'month')
    expect(cut).toHaveLength(5)
    for (const month of cut.slice(0, 2))
      expect(month).toContain('SEARCH observations USING INDEX observations_period')
  })

  it('is no more than the rows that it leaves, where it takes most of a month', () => {
    const cut = plans({ from: '2020-01-02', to: '2020-12-30' }, 'month')
    expect(cut).toHaveLength(7)
    for (const [kept, outside] of [cut.slice(0, 2), cut.slice(2, 4)]) {
      expect(kept).toContain('SEARCH reach_sums USING PRIMARY KEY (metric=? AND month=? AND span_from=?)')
      expect(outside).toContain('INDEX observations_period (period_from=? AND period_to>? AND period_to<?)')
    }
  })

  it('is no more than the months that it leaves, where it takes most of a year', () => {
    const [, year, early, late, ...rest] = plans({ from: '2019-03-01', to: '2021-10-31' }, 'county')
    expect(year).toContain(byYear)
    for (const part of [early, late]) expect(part).toContain(`SEARCH reach_county_sums ${months}`)
    expect(rest).toHaveLength(1)
    expect(plans({ from: '2020-03-01', to: '2020-10-31' }, 'county')).toHaveLength(5)
  })
})
