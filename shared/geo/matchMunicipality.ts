import { indexPlaces, type PlaceIndex } from './placeIndex.ts'
import type { GeoRegistry, Municipality } from './registry.ts'

/** One index per registry: a file of thousands of rows asks for each. */
const indexes = new WeakMap<GeoRegistry, PlaceIndex<Municipality>>()

/**
 * The municipality that a text names: its code ("2481", and "114" for 0114, as spreadsheets drop the leading zero), its
 * name ("lycksele"), its name with "kommun" or "stad" and with the genitive s ("Bodens kommun", "Göteborgs stad"), or
 * code and name together ("2481 Lycksele") where they agree.
 */
export function matchMunicipality(geo: GeoRegistry, text: string): Municipality | undefined {
  const index = indexes.get(geo) ?? indexPlaces(geo.municipalities, namesOf)
  indexes.set(geo, index)
  const both = /^\s*(\d{3,4})\s*[-–:]?\s+(\D.*)$/u.exec(text)
  if (both === null) return index(text)
  const byCode = index(both[1] ?? '')
  return byCode === index(both[2] ?? '') ? byCode : undefined
}

/** Municipalities whose own name is not what stands before "kommun", s aside. */
const officialForms: Readonly<Record<string, string>> = { Falun: 'Falu', Gotland: 'Region Gotland' }

function namesOf({ code, name }: Municipality): string[] {
  const forms = [name, `${name}s`, officialForms[name]].filter((form) => form !== undefined)
  return [
    code,
    ...(code.startsWith('0') ? [code.slice(1)] : []),
    name,
    ...(officialForms[name] === undefined ? [] : [officialForms[name]]),
    ...forms.flatMap((form) => [`${form} kommun`, `${form} stad`, `${form} municipality`]),
  ]
}
