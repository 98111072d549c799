import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import { placeReader } from '../../shared/reach/placeReader.ts'
import { readGeoRegistry, readPlaceMatcher } from '../workspace/geo.ts'
import { generic } from './generic.ts'
import type { KnownToImporters } from './importer.ts'
import { readTextRecords } from './textRecords.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')
const match = readPlaceMatcher(programRoot, readGeoRegistry(programRoot))
const known: KnownToImporters = {
  ...{ period: null, source: '', channel: '', metric: '', mapping: null },
  posts: [{ id: 3 as PostId, title: 'Året som gick' }],
  placeOf: placeReader(match, []),
  postAt: () => null,
}
const read = (text: string) =>
  generic.read(readTextRecords(new TextEncoder().encode(text), 'reach.csv'), known)
const heading = 'källa;kanal;mått;län;värde;period;inlägg;anteckning'

describe('a good file', () => {
  it('is read with Swedish headings and Swedish numbers', () => {
    expect(read(`${heading}\nMatomo;webbplats;besök;Västerbotten;47 812;2020-11;;`).rows).toEqual([
      {
        row: 2,
        content: {
          source: 'Matomo',
          channel: 'webbplats',
          metric: 'visits',
          value: 47_812,
          county: '24',
          municipality: null,
          abroad: false,
          placed: 'said',
          placeText: 'Västerbotten',
          measuredAs: 'besök',
          measure: null,
          periodFrom: '2020-11-01',
          periodTo: '2020-11-30',
          postId: null,
          note: '',
        },
      },
    ])
  })

  it('is read with English headings in any order, unknown columns left alone', () => {
    const text =
      'Value,To,From,Colour,Metric,Channel,Source,County,Post,Note\n1.5,2020-12-31,2020-01-01,red,Participants,Event,Office,SE-AC,3,ok'
    expect(read(text).rows[0]?.content).toMatchObject({
      value: 1.5,
      metric: 'participants',
      periodFrom: '2020-01-01',
      periodTo: '2020-12-31',
      county: '24',
      postId: 3,
      note: 'ok',
    })
  })

  it('finds the county of a municipality, and the post of a title', () => {
    const { content } = read(`${heading}\nA;radio;inslag;Lycksele kommun;2;2020;året som gick;`).rows[0] ?? {}
    expect(content).toMatchObject({ county: '24', postId: 3, metric: 'mentions' })
  })

  it('may leave the last day out: then the first says it all', () => {
    const { rows } = read(
      'källa;kanal;mått;värde;från;till\nA;b;besök;1;2020-11;\nA;b;besök;1;2020-11-03;2020-11-04',
    )
    expect(rows.map(({ content }) => [content.periodFrom, content.periodTo])).toEqual([
      ['2020-11-01', '2020-11-30'],
      ['2020-11-03', '2020-11-04'],
    ])
  })
})

it('keeps a row whose county nobody can tell, with what the file said', () => {
  const reading = read(
    `${heading}\nA;b;besök;Lappland;1;2020;;sommar\nA;b;besök;okänt;1;2020;;\nA;b;besök;;1;2020;;`,
  )
  expect(reading.rows.map(({ content: { county, placeText, note } }) => [county, placeText, note])).toEqual([
    [null, 'Lappland', 'sommar'],
    // Nothing is said of a place: there is nothing to answer.
    [null, '', ''],
    [null, '', ''],
  ])
})

it.each([
  [';b;besök;24;1;2020;;', 'källa', 'source-missing', ''],
  ['A;;besök;24;1;2020;;', 'kanal', 'channel-missing', ''],
  ['A;b;gillande;24;1;2020;;', 'mått', 'metric-unknown', 'gillande'],
  ['A;b;levererade;24;1;2020;;', 'mått', 'metric-unknown', 'levererade'],
  ['A;b;besök;24;många;2020;;', 'värde', 'value-not-a-number', 'många'],
  ['A;b;besök;24;-1;2020;;', 'värde', 'value-negative', '-1'],
  ['A;b;besök;24;9999999999999999;2020;;', 'värde', 'value-not-a-number', '9999999999999999'],
  ['A;b;besök;24;47,812;2020;;', 'värde', 'value-ambiguous', '47,812'],
  ['A;b;besök;24;1;i fjol;;', 'period', 'period-unreadable', 'i fjol'],
  ['A;b;besök;24;1;2020-12/2020-01;;', 'period', 'period-reversed', '2020-12/2020-01'],
  ['A;b;besök;24;1;2020;99;', 'inlägg', 'post-unknown', '99'],
  [`A;b;besök;24;1;2020;;${'x'.repeat(1001)}`, 'anteckning', 'too-long', 'x'.repeat(1001)],
])(
  'rejects "%s" and names row, column and reason; the rows around it stay',
  (line, column, reason, value) => {
    const good = 'A;b;besök;24;1;2020;;'
    const reading = read([heading, good, line, good].join('\n'))
    expect(reading.rejected).toEqual([{ row: 3, column, reason, value }])
    expect(reading.rows.map(({ row }) => row)).toEqual([2, 4])
  },
)

it('rejects a row with more columns than the heading', () => {
  expect(read(`${heading}\nA;b;besök;24;1;2020;;;extra`).rejected).toMatchObject([
    { row: 2, reason: 'columns-do-not-match' },
  ])
})

it('refuses a file without the columns it needs, and says which it has and which it lacks', () => {
  expect(() => read('källa;mått;antal\nA;besök;1')).toThrow(
    expect.objectContaining({
      code: 'table-columns-missing',
      place: { file: 'reach.csv', row: 1 },
      values: {
        file: 'reach.csv',
        missing: 'kanal (channel), period',
        found: 'källa, mått, antal',
      },
    }),
  )
})

it('takes the apostrophe off that keeps a spreadsheet from reading a formula', () => {
  expect(read(`${heading}\n'=A;b;besök;24;1;2020;;`).rows[0]?.content.source).toBe('=A')
})
