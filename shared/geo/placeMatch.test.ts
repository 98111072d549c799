import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry, readPlaceMatcher } from '../../electron/workspace/geo.ts'
import { foldText } from '../text/foldText.ts'
import type { PlaceAsked } from './placeMatch.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const geo = readGeoRegistry(programRoot)
const match = readPlaceMatcher(programRoot, geo)

/** "24 2481", "24", "abroad" … and "?" behind what is not certain. */
function read(text: string, asked?: PlaceAsked): string {
  const found = match(text, asked)
  if (found.kind !== 'placed') return found.kind
  return (
    [found.county, ...(found.municipality === null ? [] : [found.municipality])].join(' ') +
    (found.certain ? '' : '?')
  )
}
const candidates = (text: string) => {
  const found = match(text)
  return found.kind === 'ambiguous' ? found.candidates.map((place) => place.municipality ?? place.county) : []
}

describe('a county', () => {
  it.each([
    'Västerbotten County',
    'Vasterbotten County',
    'Vasterbotten',
    'Västerbottens län',
    'vasterbottens lan',
    'SE-AC',
    'se_ac',
    'AC',
    'AC-län',
    'AC lan',
    'SE331',
    '24',
    'SE-24',
    '24 Västerbottens län',
    'Västerbottens län (24)',
    'Region Västerbotten',
    'County of Västerbotten',
    'Västerbotten, SE',
    'Västerbotten, Sweden',
    'SE > AC',
    'Sverige / Västerbotten',
    'Sävast, Västerbotten County, Sweden',
    'AC|se',
  ])('is read from %j', (text) => expect(read(text)).toBe('24'))

  it.each([
    ['Region Jämtland Härjedalen', '23'],
    ['Jamtland County', '23'],
    ['Vastra Gotaland County', '14'],
    ['Västra Götalandsregionen', '14'],
    ['Region Sörmland', '04'],
    ['Scania', '12'],
    ['Dalarna County', '20'],
    ['1', '01'],
    ['BD', '25'],
    ['Norrbotten, SE', '25'],
  ])('is read from %j', (text, code) => expect(read(text)).toBe(code))

  it('that a municipality shares its name with is the county, unless a municipality is asked for', () => {
    expect(read('Stockholm')).toBe('01')
    expect(read('Stockholm County')).toBe('01')
    expect(read('Stockholm', { finest: 'municipality' })).toBe('01 0180')
    expect(read('Stockholms stad')).toBe('01 0180')
    expect(read('Stockholm, Stockholm County, Sweden')).toBe('01 0180')
    expect(read('Gotland')).toBe('09 0980')
  })

  it('has another number in GeoIP of old than at SCB', () => {
    expect(read('24', { numbers: 'fips' })).toBe('22')
    expect(read('23', { numbers: 'fips', country: 'se' })).toBe('24')
    expect(read('14|se', { numbers: 'fips' })).toBe('25')
    expect(read('01', { numbers: 'fips' })).toBe('unknown')
  })
})

describe('a municipality', () => {
  it.each([
    'Umeå',
    'Umea',
    'Umeå kommun',
    'Umea Municipality',
    '2480',
    '2480 Umeå',
    'Umeå (2480)',
    'Umeå, Västerbotten',
    'Umeå, Västerbotten County, Sweden',
    'Umea, Vasterbotten County, Sweden',
    'Västerbottens län, Umeå kommun',
    'SE - AC - Umeå',
    '903 25 Umeå',
  ])('is read from %j', (text) => expect(read(text)).toBe('24 2480'))

  it('is told from one that differs by an accent only, and asked about where neither is spelled so', () => {
    expect(read('Habo')).toBe('06 0643')
    expect(read('Håbo')).toBe('03 0305')
    expect(read('Habo, Uppsala län')).toBe('ambiguous')
    expect(candidates('häbo')).toEqual(['0305', '0643'])
  })

  it('is read from its towns', () => {
    expect(read('Tärnaby')).toBe('24 2421')
    expect(read('Tärnaby, Sweden')).toBe('24 2421')
    expect(match('Holmsund')).toMatchObject({ how: 'town', certain: true })
    // Spelled otherwise, another place may be called so: but not in the county that stands beside.
    expect(read('Tarnaby')).toBe('24 2421?')
    expect(read('Tarnaby, Västerbotten')).toBe('24 2421')
  })

  it('of a town that is in several is asked about', () => {
    expect(candidates('Hestra')).toEqual(['0512', '0662'])
    expect(read('Hestra, Jönköpings län')).toBe('06 0662')
    // Both in Västerbotten: the county is certain.
    expect(read('Ersmark')).toBe('24')
  })
})

describe('a postal code', () => {
  it.each(['90325', '903 25', 'SE-903 25', 'SE-90325', 'S-903 25', 'se 903 25'])(
    '%j tells its county',
    (text) =>
      expect(match(text)).toEqual({
        kind: 'placed',
        county: '24',
        municipality: null,
        how: 'postal-code',
        certain: true,
      }),
  )

  it('of an area that crosses a border is asked about', () => {
    expect(candidates('930 90')).toEqual(['24', '25'])
    expect(read('938 31')).toBe('25')
    expect(read('930 90 Arjeplog')).toBe('25 2506')
    expect([read('841 31'), read('842 20'), read('840 10')]).toEqual(['22', '23', 'ambiguous'])
  })

  it.each(['00325', '12', '9032', '903255', '99 999'])('is not %j', (text) =>
    expect(match(text)).not.toMatchObject({ how: 'postal-code' }),
  )
})

describe('abroad', () => {
  it.each([
    ...['Norway', 'Norge', 'NO', 'fi', 'Finland', 'Utlandet', 'utomlands', 'United States', 'Tyskland'],
    ...['NO-50', 'Nordland, Norway', 'Berlin, Germany', 'Österbotten, Finland', 'Other countries'],
  ])('is %j', (text) => expect(read(text)).toBe('abroad'))

  it('is what a country of its own column says', () => {
    expect(read('Nordland', { country: 'Norway' })).toBe('abroad')
    expect(read('14', { country: 'NO' })).toBe('abroad')
    expect(read('Västerbotten', { country: 'Sweden' })).toBe('24')
    expect(read('Västerbotten', { country: '' })).toBe('24')
    expect(read('Västerbotten', { country: 'Mordor' })).toBe('unknown')
  })
})

it.each([
  '',
  ' ',
  '(not set)',
  'Unknown',
  'okänt',
  'Okänd',
  '-',
  'Sweden',
  'SE',
  '(not set), Sweden',
  'n/a',
  'xx',
])('%j says nothing of a place', (text) => expect(read(text)).toBe('silent'))

it.each([
  'Lappland',
  'Norrland',
  'Dhaka, BD',
  '99',
  '9999',
  'Lyck',
  '2481 Malå',
  'SE-ZZ',
  'SE33',
  'Luleå stift',
])('%j is not understood, and not guessed', (text) => expect(['unknown', 'ambiguous']).toContain(read(text)))

it('two counties at once are neither', () => {
  expect(candidates('Västerbotten, Norrbotten')).toEqual(['24', '25'])
  expect(candidates('Umeå, Norrbotten')).toEqual(['2480', '25'])
})

it('every county comes back from each way of writing it', () => {
  for (const county of geo.counties) {
    const { code, name, short, letter, iso, nuts3 } = county
    const forms = [
      code,
      name,
      letter,
      iso,
      nuts3,
      `${letter}-län`,
      `${short} county`,
      `${code} ${name}`,
      `${iso}, Sweden`,
    ]
    for (const text of forms.flatMap((form) => [form, foldText(form), form.toUpperCase(), ` ${form}  `]))
      expect(match(text), text).toMatchObject({ kind: 'placed', county: code, certain: true })
  }
})

it('every municipality comes back from each way of writing it, alone and with its county', () => {
  for (const { code, name, county } of geo.municipalities) {
    const around = geo.counties.find((one) => one.code === county)
    const forms = [
      ...[code, `${name} kommun`, `${name} municipality`, `${code} ${name}`],
      ...[
        `${name}, ${around?.name}`,
        `${name}, ${around?.short} County, Sweden`,
        `${around?.name}; ${name} kommun`,
      ],
    ]
    for (const form of forms) expect(read(form), form).toBe(`${county} ${code}`)
    expect(read(name, { finest: 'municipality' }), name).toBe(`${county} ${code}`)
    expect(match(name), name).toMatchObject({ kind: 'placed', county, certain: true })
  }
})

it('places nothing in noise', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 30 }), (text) => {
      if (foldText(text).length < 30) return
      expect(match(text).kind).not.toBe('placed')
    }),
  )
})
