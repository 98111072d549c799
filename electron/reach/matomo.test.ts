import { describe, expect, it } from 'vitest'
import { matomo } from './matomo.ts'
import { fileSaying, known, told } from './testReading.ts'

const region = (code: string, name: string, visits: number, visitors?: number, country = 'se') => ({
  label: `${name}, ${country === 'se' ? 'Sweden' : 'Norway'}`,
  ...(visitors === undefined ? {} : { nb_uniq_visitors: visitors }),
  ...{ nb_visits: visits, nb_actions: visits * 3, bounce_count: 1, nb_visits_percent_of_total: '12.5%' },
  ...{ segment: `regionCode==${code};countryCode==${country}`, region: code, country },
  ...{
    country_name: country === 'se' ? 'Sweden' : 'Norway',
    region_name: name,
    logo: 'plugins/flags/se.png',
  },
})
const november = { ...known, period: { from: '2026-11-01', to: '2026-11-30' } }

describe('the API as JSON', () => {
  it('is known by its own names, and says that it has no days', () => {
    const file = fileSaying(JSON.stringify([region('AC', 'Västerbotten', 812, 640)]), 'getRegion.json')
    expect(matomo.recognises(file)).toEqual({
      certainty: 'sure',
      signs: ['nb_visits', 'nb_uniq_visitors', 'region'],
      needsPeriod: true,
      measures: ['matomo.visits/1', 'matomo.visitors/1'],
    })
    expect(told(matomo.read(file, november))).toEqual([
      ['24', 'visits', 812, 'nb_visits', '2026-11-01', '2026-11-30'],
      ['24', 'people', 640, 'nb_uniq_visitors', '2026-11-01', '2026-11-30'],
    ])
  })

  it('has days, weeks, months and years as keys', () => {
    const file = fileSaying(
      JSON.stringify({
        '2026-11-01': [region('BD', 'Norrbotten', 1)],
        '2026-11-02,2026-11-08': [region('BD', 'Norrbotten', 2)],
        '2026-11': [region('BD', 'Norrbotten', 3)],
        '2025': [region('BD', 'Norrbotten', 4)],
        '2026-12-01': [],
      }),
    )
    expect(matomo.recognises(file).needsPeriod).toBe(false)
    expect(told(matomo.read(file, known)).map(([, , value, , from, to]) => [value, from, to])).toEqual([
      [4, '2025-01-01', '2025-12-31'],
      [1, '2026-11-01', '2026-11-01'],
      [2, '2026-11-02', '2026-11-08'],
      [3, '2026-11-01', '2026-11-30'],
    ])
  })

  it('tells a region by its code, also by the number of before 2018, and keeps the words', () => {
    const rows = [region('AC', 'Vasterbotten County', 1), region('14', 'Norrbottens Lan', 2)]
    const { rows: read } = matomo.read(fileSaying(JSON.stringify(rows)), november)
    expect(read.map(({ content: { county, placeText } }) => [county, placeText])).toEqual([
      ['24', 'Vasterbotten County, Sweden'],
      ['25', 'Norrbottens Lan, Sweden'],
    ])
  })

  it('leaves another country outside and the unknown unknown', () => {
    const rows = [
      region('18', 'Nordland', 7, 5, 'no'),
      {
        label: 'Unknown',
        nb_visits: 9,
        region: 'xx',
        country: 'xx',
        country_name: 'Unknown',
        region_name: 'Unknown',
      },
    ]
    const { rows: read } = matomo.read(fileSaying(JSON.stringify(rows)), november)
    const visits = read.filter(({ content }) => content.metric === 'visits').map(({ content }) => content)
    expect(visits).toMatchObject([
      { county: null, abroad: true, value: 7 },
      { county: null, abroad: false, value: 9 },
    ])
  })

  it('keeps two sites apart', () => {
    const json = {
      1: { '2026-11': [region('Z', 'Jämtland', 5)] },
      2: { '2026-11': [region('Z', 'Jämtland', 5)] },
    }
    const { rows } = matomo.read(fileSaying(JSON.stringify(json)), known)
    expect(rows.map(({ content: { county, note } }) => [county, note])).toEqual([
      ['23', 'idSite 1'],
      ['23', 'idSite 2'],
    ])
  })

  it('takes a processed report with its metadata beside it', () => {
    const json = {
      website: 'inlandet.example',
      prettyDate: 'November 2026',
      columns: { label: 'Region', nb_visits: 'Visits' },
      reportData: [{ label: 'Västernorrland, Sweden', nb_visits: 31 }],
      reportMetadata: [{ region: 'Y', country: 'se' }],
    }
    expect(told(matomo.read(fileSaying(JSON.stringify(json)), november))).toEqual([
      ['22', 'visits', 31, 'nb_visits', '2026-11-01', '2026-11-30'],
    ])
  })

  it('says what Matomo answered where it refused', () => {
    const refusal = fileSaying(JSON.stringify({ result: 'error', message: 'You must be logged in.' }))
    expect(() => matomo.read(refusal, november)).toThrow(
      expect.objectContaining({
        code: 'reach-source-refused',
        values: expect.objectContaining({ source: 'Matomo' }),
      }),
    )
  })
})

describe('CSV', () => {
  const csv = [
    'label,nb_uniq_visitors,nb_visits,nb_actions,metadata_segment,metadata_region,metadata_country,metadata_country_name,metadata_region_name',
    '"Västerbotten, Sweden",640,812,2400,regionCode==AC,AC,se,Sweden,Västerbotten',
    '"Norrbotten, Sweden",,31,90,regionCode==BD,BD,se,Sweden,Norrbotten',
  ].join('\n')

  it('is read as UTF-16 with a byte order mark, which Matomo writes', () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${csv}`, 'utf16le'))
    const file = fileSaying(bytes, 'Export.csv')
    expect(matomo.recognises(file)).toMatchObject({ certainty: 'sure', needsPeriod: true })
    expect(told(matomo.read(file, november))).toEqual([
      ['24', 'visits', 812, 'nb_visits', '2026-11-01', '2026-11-30'],
      ['24', 'people', 640, 'nb_uniq_visitors', '2026-11-01', '2026-11-30'],
      // What is not there is not available, and no 0.
      ['25', 'visits', 31, 'nb_visits', '2026-11-01', '2026-11-30'],
    ])
  })

  it.each([
    ['Date,Label,Unique visitors,Visits,Metadata: region,Metadata: country', 'Visits'],
    ['Datum;Etikett;Unika besökare;Besök;Metadata: region;Metadata: country', 'Besök'],
  ])('is read under translated headings, with days of its own: %s', (heading, visits) => {
    const mark = heading.includes(';') ? ';' : ','
    const line = ['From 2026-11-02 to 2026-11-08', 'Jämtland', '9', '12', 'Z', 'se'].join(mark)
    const file = fileSaying(`${heading}\n${line}`)
    expect(matomo.recognises(file)).toMatchObject({ certainty: 'sure', needsPeriod: false })
    expect(told(matomo.read(file, known))[0]).toEqual([
      '23',
      'visits',
      12,
      visits,
      '2026-11-02',
      '2026-11-08',
    ])
  })

  it('is likely only where nothing but the interface’s own words tell', () => {
    expect(matomo.recognises(fileSaying('Region,Visits\nVästerbotten,3')).certainty).toBe('likely')
    expect(matomo.recognises(fileSaying('Label,Visits\nVästerbotten,3')).certainty).toBe('no')
  })
})
