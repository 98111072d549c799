import { expect, it } from 'vitest'
import { plausible } from './plausible.ts'
import { fileSaying, known, told } from './testReading.ts'

const november = { ...known, period: { from: '2026-11-01', to: '2026-11-30' } }

it('is known by its name, and asks for the days', () => {
  const file = fileSaying('name,visitors\nVästerbotten County,640\nJämtland County,12\n', 'regions.csv')
  expect(plausible.recognises(file)).toEqual({
    certainty: 'sure',
    signs: ['regions.csv', 'name', 'visitors'],
    needsPeriod: true,
    measures: ['plausible.visitors/1'],
  })
  expect(told(plausible.read(file, november))).toEqual([
    ['24', 'people', 640, 'visitors', '2026-11-01', '2026-11-30'],
    ['23', 'people', 12, 'visitors', '2026-11-01', '2026-11-30'],
  ])
})

it('takes cities for municipalities', () => {
  const { rows } = plausible.read(fileSaying('name,visitors\nUmeå,40\n', 'cities.csv'), november)
  expect(rows[0]?.content).toMatchObject({ county: '24', municipality: '2480' })
})

it('does not take pages and sources for places', () => {
  const pages = 'name,visitors,pageviews,bounce_rate,time_on_page,scroll_depth\n/,12,20,50,30,80\n'
  const sources = 'name,visitors,bounce_rate,visit_duration\nDirect / None,10,50,40\n'
  expect(plausible.recognises(fileSaying(pages, 'pages.csv')).certainty).toBe('no')
  expect(plausible.recognises(fileSaying(sources, 'sources.csv')).certainty).toBe('no')
})

it('reads the whole site’s export day by day, and keeps two cities of a region apart', () => {
  const file = fileSaying(
    [
      'date,country,region,city,visitors,visits,visit_duration,bounces,pageviews',
      '2026-11-01,SE,SE-AC,602150,3,4,120,1,9',
      '2026-11-01,SE,SE-AC,605859,3,4,120,1,9',
      '2026-11-01,NO,NO-18,3150000,1,1,10,1,1',
      '2026-11-02,SE,,0,2,2,10,1,2',
    ].join('\n'),
    'imported_locations_20261101_20261130.csv',
  )
  expect(plausible.recognises(file)).toMatchObject({ certainty: 'sure', needsPeriod: false })
  const visits = plausible
    .read(file, known)
    .rows.flatMap(({ content }) => (content.metric === 'visits' ? [content] : []))
  expect(
    visits.map(({ county, abroad, value, note, periodTo }) => [county, abroad, value, note, periodTo]),
  ).toEqual([
    ['24', false, 4, 'GeoNames 602150', '2026-11-01'],
    ['24', false, 4, 'GeoNames 605859', '2026-11-01'],
    [null, true, 1, 'GeoNames 3150000', '2026-11-01'],
    [null, false, 2, '', '2026-11-02'],
  ])
})
