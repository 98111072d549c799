import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { enteredByHand, ObservationContent } from '../../shared/reach/observation.ts'
import type { PlaceMeaning } from '../../shared/reach/placeAnswer.ts'
import { importObservations } from '../store/importObservations.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { placeReaderOf } from './placeReader.ts'
import { reach } from './reach.ts'
import { reachPlaces } from './reachPlaces.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const vasterbotten: PlaceMeaning = { kind: 'county', county: '24' as CountyCode }
const lycksele: PlaceMeaning = { kind: 'municipality', municipality: '2481' as MunicipalityCode }
const wholeYear = { from: '2020-01-01', to: '2020-12-31' }

/** Brings in a file's rows, each a source and its words for a place; their value is their number in the file. */
function bringIn(rows: readonly (readonly [source: string, place: string])[], fileName = 'fil.csv') {
  const placeOf = placeReaderOf(workspace.deps)
  const contents = rows.map(
    ([source, text], at): ObservationContent => ({
      ...{
        ...enteredByHand,
        source,
        channel: 'webbplats',
        metric: 'visits',
        value: at + 1,
        postId: null,
        note: '',
      },
      ...{ periodFrom: '2020-03-01', periodTo: '2020-03-31', ...placeOf(text, { source }) },
    }),
  )
  return importObservations(
    workspace.deps.workspace.database,
    {
      ...{ fileName, sha256: 'a'.repeat(64), rejected: 0, source: 'generic', contentHash: fileName },
      rows: contents.map((content, at) => ({ row: at + 2, content })),
    },
    '2026-12-01T08:00:00Z',
  )
}

const unplaced = () => reachPlaces['reach.unplaced'](workspace.deps)
const answer = (text: string, to: PlaceMeaning, source: string | null = null) =>
  reachPlaces['reach.placeText'](workspace.deps, { text, source, to })
const takeBack = (id: ReturnType<typeof answer>['answer']['id']) =>
  reachPlaces['reach.takeBackPlace'](workspace.deps, { id })
const behindVisits = () =>
  reach['reach.rows'](workspace.deps, { by: 'county', period: wholeYear, key: null, metric: 'visits' })
const visits = () => {
  const { rows, unknown, total } = reach['reach.report'](workspace.deps, { by: 'county', period: wholeYear })
  const placed = rows.flatMap(({ key, values }) =>
    values.visits === undefined ? [] : [[key, values.visits]],
  )
  return {
    ...Object.fromEntries(placed),
    unknown: unknown.values.visits ?? 0,
    total: total.values.visits ?? 0,
  }
}

it('is told behind a number, with who answered and when', () => {
  bringIn([['Matomo', 'Lappland']])
  workspace.setNow('2026-12-18T09:00:00Z')
  reachPlaces['reach.placeText'](
    { ...workspace.deps, actor: 'anna' },
    { text: 'Lappland', source: null, to: lycksele },
  )
  workspace.setNow('2026-12-18T10:00:00Z')
  answer('Norrland', vasterbotten)
  expect(behindVisits().corrected).toMatchObject([
    { county: null, correctedAt: '2026-12-18T09:00:00.000Z', correctedBy: 'anna' },
  ])
})

it('opens each of its numbers to the rows that it counts', () => {
  bringIn([
    ['Matomo', 'Lappland'],
    ['Plausible', 'LAPPLAND'],
    ['Matomo', 'Häbo'],
    ['GA4', 'lappland'],
  ])
  const behind = (text: string, id: Parameters<typeof takeBack>[0] | null) =>
    reachPlaces['reach.placeRows'](workspace.deps, { text, answer: id }).observations.map(
      ({ value }) => value,
    )
  expect(behind('Lappland', null)).toEqual([4, 2, 1])
  const own = answer('Lappland', lycksele, 'Plausible').answer.id
  expect(behind('Lappland', null)).toEqual([4, 1])
  const all = answer('Lappland', vasterbotten).answer.id
  expect([behind('Lappland', own), behind('Lappland', all)]).toEqual([[2], [4, 1]])
  for (const { id, text, rows } of unplaced().answers) expect(behind(text, id)).toHaveLength(rows)
  for (const { text, rows } of unplaced().places) expect(behind(text, null)).toHaveLength(rows)
})

describe('what waits for an answer', () => {
  it('is listed by the words, whatever their case, with what hangs on them', () => {
    bringIn([
      ['Matomo', 'Lappland'],
      ['Matomo', 'Lappland'],
      ['Plausible', 'LAPPLAND'],
      ['Matomo', 'Häbo'],
      ['Matomo', 'Umeå'],
      ['Matomo', '(not set)'],
      ['Matomo', 'Norway'],
    ])
    expect(unplaced().places).toEqual([
      {
        ...{ text: 'Lappland', rows: 3, values: { visits: 6 }, from: '2020-03-01', to: '2020-03-31' },
        sources: [
          { source: 'Matomo', rows: 2 },
          { source: 'Plausible', rows: 1 },
        ],
        candidates: [],
      },
      expect.objectContaining({
        text: 'Häbo',
        rows: 1,
        candidates: [
          { county: '03', municipality: '0305' },
          { county: '06', municipality: '0643' },
        ],
      }),
    ])
  })

  it('is nothing in an empty workspace', () => expect(unplaced()).toEqual({ places: [], answers: [] }))

  it('is found by its index', () => {
    const { $client } = workspace.deps.workspace.database
    const plan = $client
      .prepare(
        `EXPLAIN QUERY PLAN SELECT place_text, source FROM observations WHERE deleted_at IS NULL AND place_text <> ''
          AND ((county IS NULL AND abroad = 0) OR placed = 'officer') GROUP BY place_text, source`,
      )
      .all() as { detail: string }[]
    expect(plan.map(({ detail }) => detail).join()).toContain('observations_to_place')
  })
})

describe('an answer', () => {
  it('places every observation that says the words, by rows that correct them', () => {
    bringIn([
      ['Matomo', 'Lappland'],
      ['Plausible', 'lappland'],
      ['Matomo', 'Sápmi'],
    ])
    expect(visits()).toEqual({ unknown: 6, total: 6 })
    expect(answer('Lappland', vasterbotten).rows).toBe(2)
    expect(visits()).toEqual({ '24': 3, unknown: 3, total: 6 })
    const { observations, corrected } = reach['reach.rows'](workspace.deps, {
      ...{ by: 'county', period: wholeYear, key: '24', metric: 'visits' },
    })
    expect(observations.map(({ placed, placeText, origin }) => [placed, placeText, origin?.row])).toEqual([
      ['officer', 'lappland', 3],
      ['officer', 'Lappland', 2],
    ])
    expect(corrected.map(({ county, value }) => [county, value])).toEqual([
      [null, 1],
      [null, 2],
    ])
  })

  it('holds for what is imported later, and an import of the same file changes nothing', () => {
    bringIn([['Matomo', 'Lappland']])
    answer('lappland', lycksele)
    expect(bringIn([['Matomo', 'Lappland']])).toMatchObject({ added: 0, unchanged: 1 })
    expect(
      bringIn(
        [
          ['Matomo', 'Sápmi'],
          ['GA4', 'LAPPLAND'],
        ],
        'ny.csv',
      ).added,
    ).toBe(2)
    expect(visits()).toEqual({ '24': 3, unknown: 1, total: 4 })
    expect(unplaced().answers).toMatchObject([{ text: 'lappland', source: null, means: lycksele, rows: 2 }])
  })

  it('for one source leaves the others waiting, and goes before the one for all', () => {
    bringIn([
      ['Matomo', 'Norr'],
      ['GA4', 'Norr'],
    ])
    const own = answer('Norr', vasterbotten, 'Matomo').answer
    expect(visits()).toEqual({ '24': 1, unknown: 2, total: 3 })
    answer('Norr', { kind: 'county', county: '25' as CountyCode })
    expect(visits()).toEqual({ '24': 1, '25': 2, unknown: 0, total: 3 })
    expect(unplaced().answers.map(({ source, rows }) => [source, rows])).toEqual([
      [null, 1],
      ['Matomo', 1],
    ])
    takeBack(own.id)
    expect(visits()).toEqual({ '25': 3, unknown: 0, total: 3 })
  })

  it('can be abroad, or that nobody can know: neither is asked about again', () => {
    bringIn([
      ['Matomo', 'Sápmi'],
      ['Matomo', 'Somewhere'],
    ])
    answer('Sápmi', { kind: 'abroad' })
    answer('Somewhere', { kind: 'unknowable' })
    expect(unplaced().places).toEqual([])
    expect(visits()).toEqual({ abroad: 1, unknown: 2, total: 3 })
  })

  it('can be given anew', () => {
    bringIn([['Matomo', 'Lappland']])
    answer('Lappland', vasterbotten)
    answer('Lappland', { kind: 'county', county: '25' as CountyCode })
    expect(visits()).toEqual({ '25': 1, unknown: 0, total: 1 })
    expect(unplaced().answers).toHaveLength(1)
  })

  it('leaves alone what the officer has corrected by itself since', () => {
    bringIn([
      ['Matomo', 'Lappland'],
      ['GA4', 'Lappland'],
    ])
    const { id } = answer('Lappland', vasterbotten).answer
    const { observations } = reach['reach.rows'](workspace.deps, {
      ...{ by: 'county', period: wholeYear, key: '24', metric: 'visits' },
    })
    const [one] = observations
    if (one === undefined) throw new Error('no observation')
    reach['reach.correctObservation'](workspace.deps, {
      id: one.id,
      content: ObservationContent.parse({ ...one, county: '25', placed: 'officer' }),
    })
    expect(takeBack(id).rows).toBe(1)
    expect(visits()).toEqual({ '25': 2, unknown: 1, total: 3 })
  })

  it('is refused for a place that is not there', () => {
    expect(() => answer('Lappland', { kind: 'county', county: '99' as CountyCode })).toThrow(
      expect.objectContaining({ code: 'place-unknown' }),
    )
    expect(() => answer('x', { kind: 'municipality', municipality: '9999' as MunicipalityCode })).toThrow(
      expect.objectContaining({ code: 'place-unknown' }),
    )
  })

  it('is noted, and so is that it was taken back', () => {
    const { id } = answer('Lappland', vasterbotten, 'Matomo').answer
    takeBack(id)
    const noted = workspace.deps.workspace.database.$client
      .prepare(`SELECT action, details ->> '$.values.text' AS text FROM audit_entries ORDER BY id`)
      .all()
    expect(noted).toEqual([
      { action: 'place.answered', text: 'Lappland' },
      { action: 'place.answerTakenBack', text: 'Lappland' },
    ])
    expect(() => takeBack(id)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('an answer that is taken back', () => {
  it('leaves everything as it was: what it corrected waits again, and so does what came under it', () => {
    bringIn([['Matomo', 'Lappland']])
    const { id } = answer('Lappland', vasterbotten).answer
    bringIn(
      [
        ['Matomo', 'Sápmi'],
        ['GA4', 'Lappland'],
      ],
      'ny.csv',
    )
    expect(visits()).toEqual({ '24': 3, unknown: 1, total: 4 })
    expect(takeBack(id).rows).toBe(2)
    expect(visits()).toEqual({ unknown: 4, total: 4 })
    expect(unplaced().answers).toEqual([])
    expect(unplaced().places.map(({ text, rows }) => [text, rows])).toEqual([
      ['Lappland', 2],
      ['Sápmi', 1],
    ])
    // The files are still what they were.
    expect(bringIn([['Matomo', 'Lappland']])).toMatchObject({ added: 0 })
  })
})
