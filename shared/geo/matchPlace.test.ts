import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { foldText } from '../text/foldText.ts'
import { matchCounty } from './matchCounty.ts'
import { matchMunicipality } from './matchMunicipality.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const municipality = (text: string) => matchMunicipality(geo, text)?.name
const county = (text: string) => matchCounty(geo, text)?.short

describe('a municipality', () => {
  it.each([
    'Lycksele',
    'lycksele',
    ' LYCKSELE  kommun ',
    'Lyckseles kommun',
    '2481',
    '2481 Lycksele',
    '2481 - lycksele',
  ])('is found in %j', (text) => expect(municipality(text)).toBe('Lycksele'))

  it.each([
    ['Bodens kommun', 'Boden'],
    ['Falu kommun', 'Falun'],
    ['GOTEBORGS STAD', 'Göteborg'],
    ['Region Gotland', 'Gotland'],
    ['Asele', 'Åsele'],
    ['A\u030asele', 'Åsele'],
    ['Borås', 'Borås'],
    ['Borås stad', 'Borås'],
    ['114', 'Upplands Väsby'],
  ])('is found in %j', (text, name) => expect(municipality(text)).toBe(name))

  it('is told from the one that differs by an accent only', () => {
    expect(municipality('Habo')).toBe('Habo')
    expect(municipality('håbo kommun')).toBe('Håbo')
    // Neither is spelled so: which one it is would be a guess.
    expect(municipality('häbo')).toBeUndefined()
  })

  it.each([
    '',
    ' ',
    'Lycksele län',
    'Lyck',
    'Lycksele, Malå',
    '9999',
    '24',
    '2481 Malå',
    'kommun',
    'Luleå Stift',
  ])('is not guessed from %j', (text) => expect(municipality(text)).toBeUndefined())

  it('is found by each of the 290 names and codes, with and without "kommun"', () => {
    for (const { code, name } of geo.municipalities) {
      for (const text of [code, name, `${name} kommun`, `${name}s kommun`, `${code} ${name}`]) {
        expect(matchMunicipality(geo, text)?.code, text).toBe(code)
      }
    }
  })
})

describe('a county', () => {
  it.each([
    'Västerbottens län',
    'Västerbotten',
    'vasterbotten',
    'AC',
    'ac',
    '24',
    'SE-AC',
    'SE331',
    'Region Västerbotten',
    'Västerbotten county',
  ])('is found in %j', (text) => expect(county(text)).toBe('Västerbotten'))

  it.each([
    ['1', 'Stockholm'],
    ['Region Jämtland Härjedalen', 'Jämtland'],
    ['Västra Götalandsregionen', 'Västra Götaland'],
    ['Kalmar', 'Kalmar'],
  ])('is found in %j', (text, name) => expect(county(text)).toBe(name))

  it.each(['', '2', '2481', 'Norrland', 'Lycksele', 'län', 'Västerbotten, Norrbotten', 'SE'])(
    'is not guessed from %j',
    (text) => expect(county(text)).toBeUndefined(),
  )

  it('is found by every form of all 21', () => {
    for (const { code, name, short, letter, iso, nuts3 } of geo.counties) {
      for (const text of [code, name, short, letter, iso, nuts3, foldText(name)]) {
        expect(matchCounty(geo, text)?.code, text).toBe(code)
      }
    }
  })
})

it('finds nothing in noise', () => {
  const long = fc.string({ unit: 'binary', minLength: 22 })
  fc.assert(
    fc.property(long, (text) => {
      if (foldText(text).length < 22) return
      expect(municipality(text)).toBeUndefined()
      expect(county(text)).toBeUndefined()
    }),
  )
})
