import { describe, expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { FileRecords, KnownToImporters } from './importer.ts'
import { linkedin } from './linkedin.ts'
import { fileSaying, known, told } from './testReading.ts'

const said: KnownToImporters = { ...known, source: 'LinkedIn', channel: 'LinkedIn' }
const workbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): FileRecords => ({
  ...{ fileName: 'larcentrum_visitors.xlsx', json: undefined },
  sheets: Object.entries(sheets).map(([name, records]) => ({ name, records, remarks: [] })),
})
const daily = [
  ['Date', 'Overview page views (total)', 'Total page views (total)', 'Total unique visitors (total)'],
  ['11/01/2026', '4', '6', '5'],
  ['11/30/2026', '2', '3', '2'],
]
const places = [
  ['Location', 'Total views'],
  ['Umeå, Västerbotten County, Sweden', '5'],
  ['Oslo, Norway', '2'],
  ['Greater Nowhere Area', '1'],
]

describe('visitors of a page', () => {
  const file = workbook({
    'Visitor metrics': daily,
    Location: places,
    Seniority: [
      ['Seniority', 'Total views'],
      ['Entry', '4'],
    ],
  })

  it('are known by their sheets, and say their days by the daily one', () => {
    expect(linkedin.recognises(file)).toMatchObject({
      ...{ certainty: 'sure', needsPeriod: false },
      measures: ['linkedin.locationViews/1', 'linkedin.pageViews/1', 'linkedin.uniqueVisitors/1'],
    })
  })

  it('are read by place first, over all the days of the file, and what is abroad or unknown as such', () => {
    const { rows, rejected } = linkedin.read(file, said)
    expect(rejected).toEqual([])
    expect(
      rows
        .slice(0, 3)
        .map(({ content }) => [content.county, content.abroad, content.value, content.placeText]),
    ).toEqual([
      ['24', false, 5, 'Umeå, Västerbotten County, Sweden'],
      [null, true, 2, 'Oslo, Norway'],
      [null, false, 1, 'Greater Nowhere Area'],
    ])
    expect(rows[0]?.content).toMatchObject({
      periodFrom: '2026-11-01',
      periodTo: '2026-11-30',
      channel: 'LinkedIn',
    })
    expect(told({ rows: rows.slice(3), rejected: [], leftOut: [] })).toEqual([
      [null, 'views', 6, 'Total page views (total)', '2026-11-01', '2026-11-01'],
      [null, 'people', 5, 'Total unique visitors (total)', '2026-11-01', '2026-11-01'],
      [null, 'views', 3, 'Total page views (total)', '2026-11-30', '2026-11-30'],
      [null, 'people', 2, 'Total unique visitors (total)', '2026-11-30', '2026-11-30'],
    ])
  })

  it('by place alone need to be told their days', () => {
    const alone = fileSaying('Plats;Totalt antal visningar\nVästerbottens län, Sverige;5')
    expect(linkedin.recognises(alone).needsPeriod).toBe(true)
    const period = { from: '2026-11-01', to: '2026-11-30' }
    expect(told(linkedin.read(alone, { ...said, period }))).toEqual([
      ['24', 'views', 5, 'Totalt antal visningar', '2026-11-01', '2026-11-30'],
    ])
  })
})

it('reads updates post by post under the row that explains the columns, each from its own day', () => {
  const explained = ['Analytics of all posts of the period. Impressions: …', '', '', '', '']
  const file = workbook({
    Metrics: [
      ['Aggregated engagement metrics …'],
      ['Date', 'Impressions (organic)', 'Impressions (total)', 'Reactions (total)'],
      ['11/01/2026', '90', '100', '4'],
      ['11/30/2026', '40', '40', '1'],
    ],
    'All posts': [
      explained,
      ['Post title', 'Post link', 'Created date', 'Impressions', 'Likes'],
      ['Nu öppnar vi', 'https://www.linkedin.com/feed/update/urn:li:activity:1', '11/13/2026', '80', '4'],
    ],
  })
  const { rows } = linkedin.read(file, { ...said, postAt: () => 7 as PostId })
  expect(
    rows
      .slice(0, 2)
      .map(({ content }) => [
        content.postId,
        content.metric,
        content.value,
        content.periodFrom,
        content.periodTo,
      ]),
  ).toEqual([
    [7, 'views', 80, '2026-11-13', '2026-11-30'],
    [7, 'engagements', 4, '2026-11-13', '2026-11-30'],
  ])
  expect(linkedin.recognises(file).measures[0]).toBe('linkedin.postImpressions/1')
})

it.each([
  'Date,Sponsored followers,Organic followers,Total followers\n11/01/2026,0,2,2',
  'name,visitors\nVästerbotten,2',
])('is no file of followers, or of somebody else', (text) => {
  expect(linkedin.recognises(fileSaying(text)).certainty).toBe('no')
})
