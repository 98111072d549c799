import { z } from 'zod'
import { foldText } from '../text/foldText.ts'
import { matchMunicipality } from './matchMunicipality.ts'
import { indexPlaces } from './placeIndex.ts'
import type { GeoRegistry, Municipality } from './registry.ts'

/** What tells a municipality though nobody names it: by SCB code, the towns that post goes to, and the domains of its mail. */
export const PlaceHintData = z.object({
  towns: z.record(z.string(), z.array(z.string())),
  domains: z.record(z.string(), z.array(z.string())),
})
export type PlaceHintData = z.infer<typeof PlaceHintData>

export interface PlaceHints {
  /** `many` where towns of several municipalities are called so: none of them is guessed. */
  ofTown(town: string): Municipality | 'many' | undefined
  /** Of an e-mail domain in ASCII, or one under it: "edu.lycksele.se" is Lycksele's. */
  ofDomain(domain: string): Municipality | undefined
}

/** A municipality is called after one of its towns, as a rule, so its own name is one, in all its forms. */
export function placeHints(geo: GeoRegistry, { towns, domains }: PlaceHintData): PlaceHints {
  const { municipalities } = geo
  const namesOf = ({ code, name }: Municipality) => [name, ...(towns[code] ?? [])]
  const ofTown = indexPlaces(municipalities, namesOf)
  const known = new Set(municipalities.flatMap(namesOf).map(foldText))
  const ofDomain = new Map(
    municipalities.flatMap((place) => (domains[place.code] ?? []).map((domain) => [domain, place] as const)),
  )
  return {
    ofTown: (town) => ofTown(town) ?? (known.has(foldText(town)) ? 'many' : matchMunicipality(geo, town)),
    ofDomain(domain) {
      const labels = domain.split('.')
      for (let from = 0; from < labels.length - 1; from += 1) {
        const found = ofDomain.get(labels.slice(from).join('.'))
        if (found !== undefined) return found
      }
      return undefined
    },
  }
}
