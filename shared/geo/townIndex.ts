import { foldText } from '../text/foldText.ts'
import type { GeoRegistry, Municipality } from './registry.ts'

/**
 * The municipalities that have a town, or themselves are, called so: those that write the name as it is written, where there
 * are any, and else those whose accents alone differ.
 */
export type TownIndex = (text: string) => {
  readonly municipalities: readonly Municipality[]
  readonly asWritten: boolean
}

/** @param towns by SCB code of their municipality (resources/geo/postal-towns.json) */
export function indexTowns(geo: GeoRegistry, towns: Readonly<Record<string, readonly string[]>>): TownIndex {
  const asWritten = new Map<string, Municipality[]>()
  const folded = new Map<string, Municipality[]>()
  for (const municipality of geo.municipalities) {
    const { code, name } = municipality
    for (const town of new Set([name, ...(towns[code] ?? [])])) {
      add(asWritten, written(town), municipality)
      add(folded, foldText(town), municipality)
    }
  }
  return (text) => {
    const exact = asWritten.get(written(text))
    return exact === undefined
      ? { municipalities: folded.get(foldText(text)) ?? [], asWritten: false }
      : { municipalities: exact, asWritten: true }
  }
}

function add(index: Map<string, Municipality[]>, key: string, municipality: Municipality): void {
  const known = index.get(key) ?? []
  if (!known.includes(municipality)) known.push(municipality)
  index.set(key, known)
}

function written(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
