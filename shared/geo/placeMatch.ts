import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import { foldText } from '../text/foldText.ts'
import { isForeignCode, namesCountry, readCountry } from './countries.ts'
import { matchCounty } from './matchCounty.ts'
import { matchMunicipality } from './matchMunicipality.ts'
import { countiesOfPostalCode, type PostalAreas, readPostalCode } from './postalAreas.ts'
import type { GeoRegistry, Municipality } from './registry.ts'
import type { TownIndex } from './townIndex.ts'

/** A place in Sweden: a county, and the municipality in it where that is known too. */
export interface Place {
  readonly county: CountyCode
  readonly municipality: MunicipalityCode | null
}

/**
 * What a source's words for a place say. `placed`: one place; `how` tells by what, and where `certain` is false another
 * place may be called so: it is to be asked, not taken. `ambiguous`: several places, none of which is guessed. `abroad`:
 * outside Sweden. `silent`: nothing is said of the place, or only that it is in Sweden. `unknown`: words that nobody here
 * understands.
 */
export type PlaceReading =
  | ({
      readonly kind: 'placed'
      readonly how: 'code' | 'name' | 'municipality' | 'postal-code' | 'town'
      readonly certain: boolean
    } & Place)
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Place[] }
  | { readonly kind: 'abroad' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unknown' }

/** What else the source says of the place than its words. */
export interface PlaceAsked {
  /** The country, by name or ISO 3166-1 code, where it has a column of its own. */
  readonly country?: string
  /** Whether "Stockholm", "Kalmar" or "Uppsala" are the municipality (a column of municipalities or towns) or, as else, the county. */
  readonly finest?: 'municipality'
  /** What a number of one or two digits is: SCB's code of a county, as else, or FIPS 10-4's, as GeoIP wrote until 2018. */
  readonly numbers?: 'fips'
}

export type MatchPlace = (text: string, asked?: PlaceAsked) => PlaceReading

/** What places are looked up in. */
export interface PlaceRegister {
  readonly geo: GeoRegistry
  readonly towns: TownIndex
  readonly postalAreas: PostalAreas
}

/**
 * The one reader of the ways in which sources name places: a county's and a municipality's names and codes in every form
 * (matchCounty.ts, matchMunicipality.ts), postal codes and towns, and several of these with commas between ("Umeå,
 * Västerbotten County, Sweden"), which must agree. A name as it is written goes before one with its accents folded.
 */
export function placeMatcher(register: PlaceRegister): MatchPlace {
  return (text, asked = {}) => {
    const country = asked.country === undefined ? undefined : readCountry(asked.country)
    if (country === 'abroad') return { kind: 'abroad' }
    if (country === undefined && !isSilent(asked.country ?? '')) return { kind: 'unknown' }
    if (isSilent(text) || readCountry(text) === 'sweden') return { kind: 'silent' }
    const whole = readOne(register, text, asked)
    if (whole.kind !== 'unknown') return whole
    const parts = partsOf(text)
    return parts.length > 1 ? readParts(register, parts, asked) : whole
  }
}

const silences =
  '|-|–|—|?|.|n/a|na|none|null|undefined|(not set)|not set|(none)|(other)|other|unknown|(unknown)|unknown region|unknown county|unknown city|unknown location|okänt|okänd|(okänd)|okänd region|okänd ort|okänd plats|okänt län|okänd kommun|ej angivet|ej angiven|saknas|(ej inställt)|(ej angivet)|xx|zz'
const foldedSilences = new Set(silences.split('|').map(foldText))

/** Whether a source says by it that it knows no place. */
export function isSilent(text: string): boolean {
  return foldedSilences.has(foldText(text))
}

/** FIPS 10-4's numbers of Sweden's counties, and SCB's (the file of regions that GeoIP Legacy came with). */
const fipsCounties: Readonly<Record<string, string>> = {
  ...{ '02': '10', '03': '21', '05': '09', '06': '13', '07': '23', '08': '06', '09': '08', '10': '20' },
  ...{ '12': '07', '14': '25', '15': '18', '16': '05', '18': '04', '21': '03', '22': '17', '23': '24' },
  ...{ '24': '22', '25': '19', '26': '01', '27': '12', '28': '14' },
}

/** Names of counties in use that are not made from their own: regions', English ones and one until 1997. */
const otherCountyNames: Readonly<Record<string, string>> = {
  sormland: '04',
  'region sormland': '04',
  scania: '12',
  dalecarlia: '20',
  'kopparbergs lan': '20',
  'jamtland harjedalen': '23',
  'vastra gotalandsregionen': '14',
}

const unknown = { kind: 'unknown' } as const

function readOne(register: PlaceRegister, text: string, asked: PlaceAsked): PlaceReading {
  const { geo } = register
  const words = text.trim().replace(/^(?:the )?county of /iu, '')
  const number = /^(?:SE-)?(\d{1,2})$/iu.exec(words)?.[1]
  if (number !== undefined) return readNumber(geo, number, asked)
  const postalCode = readPostalCode(words)
  if (postalCode !== undefined) return readPostal(register, postalCode)
  const county = matchCounty(geo, words) ?? countyByOtherNames(geo, words)
  const municipality = matchMunicipality(geo, words)
  if (county !== undefined && (municipality === undefined || !isMeant(geo, municipality, asked)))
    return placed({ county: county.code, municipality: null }, isCode(words) ? 'code' : 'name')
  if (municipality !== undefined)
    return placed(placeOf(municipality), isCode(words) ? 'code' : 'municipality')
  const foreign = /^([a-z]{2})-[a-z0-9]{1,3}$/iu.exec(words)?.[1]
  if (foreign !== undefined && isForeignCode(foreign)) return { kind: 'abroad' }
  return readCountry(words) === 'abroad' ? { kind: 'abroad' } : readTown(register, words)
}

/** Where a county is called the same: "Gotland" is both at once, others are the municipality only where one is asked for. */
function isMeant(geo: GeoRegistry, municipality: Municipality, { finest }: PlaceAsked): boolean {
  const inCounty = geo.municipalities.filter(({ county }) => county === municipality.county)
  return finest === 'municipality' || inCounty.length === 1
}

type Placed = Extract<PlaceReading, { kind: 'placed' }>

function placed({ county, municipality }: Place, how: Placed['how'], certain = true): Placed {
  return { kind: 'placed', county, municipality, how, certain }
}

function placeOf({ county, code }: Municipality): Place {
  return { county, municipality: code }
}

/** Codes are digits, and a county's letters alone or behind "SE". */
function isCode(text: string): boolean {
  return /^(?:\d+|[a-z]{1,2}|SE-?[a-z0-9]{1,3})$/iu.test(text)
}

function readNumber(geo: GeoRegistry, number: string, { numbers }: PlaceAsked): PlaceReading {
  const digits = number.padStart(2, '0')
  const code = numbers === 'fips' ? fipsCounties[digits] : digits
  const county = geo.counties.find((one) => one.code === code)
  return county === undefined ? unknown : placed({ county: county.code, municipality: null }, 'code')
}

/** "AC-län", "SE AC", "SE_AC", and the names that go by no rule. */
function countyByOtherNames(geo: GeoRegistry, text: string) {
  const folded = foldText(text).replace(/[-_]/gu, ' ')
  const code = otherCountyNames[folded]
  const letters = /^([a-z]{1,2}) lan$/u.exec(folded)?.[1] ?? /^se ([a-z]{1,2})$/u.exec(folded)?.[1]
  return geo.counties.find((county) => county.code === code || county.letter.toLowerCase() === letters)
}

/** An area that lies in one county places by the county; one that crosses a border is asked about. */
function readPostal({ postalAreas }: PlaceRegister, code: string): PlaceReading {
  const places = countiesOfPostalCode(postalAreas, code).map((county) => ({ county, municipality: null }))
  return oneOf(places, 'postal-code', true)
}

/** Spelled with other accents than the list has it, another town may be meant. */
function readTown({ towns }: PlaceRegister, text: string): PlaceReading {
  const { municipalities, asWritten } = towns(text)
  return oneOf(municipalities.map(placeOf), 'town', asWritten)
}

/** The one place; of several in one county that county; of several counties none. */
function oneOf(places: readonly Place[], how: Placed['how'], certain: boolean): PlaceReading {
  const [first] = places
  if (first === undefined) return unknown
  if (places.length === 1) return placed(first, how, certain)
  if (places.some(({ county }) => county !== first.county)) return { kind: 'ambiguous', candidates: places }
  return placed({ county: first.county, municipality: null }, how, certain)
}

/** "Umeå, Västerbotten", "24 Västerbottens län", "903 25 Umeå", "Umeå (2480)", "SE > AC". */
function partsOf(text: string): string[] {
  return text
    .replace(/^\s*(\d{2}|\d{5}|\d{3} \d{2})\s+(?=\D)/u, '$1, ')
    .split(/[,;:|/>()]|\s[-–—]\s/u)
    .filter((part) => part.trim() !== '')
}

/**
 * A place and what it lies in, in any order: they must agree on one county. What nobody understands beside a county's or a
 * municipality's name is taken for a place in it, and so is a town of another county: the list of towns does not have them all.
 * Beside two letters it is not, which another country's region has as well. The country, where one is named, goes before all.
 */
function readParts(register: PlaceRegister, parts: readonly string[], asked: PlaceAsked): PlaceReading {
  if (parts.some((part) => namesCountry(part) === 'abroad')) return { kind: 'abroad' }
  const said = parts.filter((part) => !isSilent(part) && readCountry(part) !== 'sweden')
  if (said.length === 0) return { kind: 'silent' }
  if (said.length === 1) return readOne(register, said[0] ?? '', asked)
  const meanings = said.map((part) => meaningOf(register, part, asked))
  const named = meanings.some(({ weight }) => weight === 'name')
  if (!named && meanings.some(({ places }) => places.length === 0)) return unknown
  const firm = meanings.filter(({ weight }) => weight !== 'town')
  const counties = countiesInAll(firm.length > 0 ? firm : meanings)
  const inThem = meanings.filter(
    ({ weight, places }) => weight !== 'town' || places.some((place) => counties.includes(place.county)),
  )
  const places = distinct(inThem.flatMap((meaning) => meaning.places))
  const [county, another] = countiesInAll(inThem)
  if (county === undefined) return { kind: 'ambiguous', candidates: places }
  if (another !== undefined) {
    const candidates = countiesInAll(inThem).map((code) => ({ county: code, municipality: null }))
    return { kind: 'ambiguous', candidates }
  }
  const inside = places.filter((place) => place.county === county && place.municipality !== null)
  const [place] = inside
  if (place === undefined || inside.length > 1)
    return placed({ county, municipality: null }, named ? 'name' : 'code')
  return placed(place, 'municipality')
}

interface Meaning {
  /** Every place that it may mean: beside another part "Stockholm" may be either. */
  readonly places: readonly Place[]
  readonly weight: 'name' | 'code' | 'town'
}

function meaningOf(register: PlaceRegister, part: string, asked: PlaceAsked): Meaning {
  const reading = readOne(register, part, asked)
  const places =
    reading.kind === 'placed' ? [reading] : reading.kind === 'ambiguous' ? reading.candidates : []
  const municipality = matchMunicipality(register.geo, part)
  if (municipality !== undefined)
    return { places: distinct([...places, placeOf(municipality)]), weight: 'name' }
  if (reading.kind === 'placed' && reading.how === 'name') return { places, weight: 'name' }
  return { places, weight: isCode(part.trim()) || readPostalCode(part) !== undefined ? 'code' : 'town' }
}

/** The counties that every part which means any place may mean. */
function countiesInAll(meanings: readonly Meaning[]): CountyCode[] {
  const meant = meanings.filter(({ places }) => places.length > 0)
  const counties = new Set(meant.flatMap(({ places }) => places.map(({ county }) => county)))
  return [...counties].filter((county) =>
    meant.every(({ places }) => places.some((place) => place.county === county)),
  )
}

function distinct(places: readonly Place[]): Place[] {
  const byKey = new Map(
    places.map(({ county, municipality }) => [`${county} ${municipality}`, { county, municipality }]),
  )
  return [...byKey.values()]
}
