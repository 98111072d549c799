import { z } from 'zod'
import { CountyCode, InstantText, MunicipalityCode, PlaceAnswerId } from '../contract/scalars.ts'
import type { ObservedPlace } from './observedPlace.ts'

/**
 * What the officer says that a source's words for a place mean. `abroad`: outside Sweden. `unknowable`: nobody can know; what was measured
 * there stays without a county, and is not asked about again.
 */
export const PlaceMeaning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('county'), county: CountyCode }),
  z.object({ kind: z.literal('municipality'), municipality: MunicipalityCode }),
  z.object({ kind: z.literal('abroad') }),
  z.object({ kind: z.literal('unknowable') }),
])
export type PlaceMeaning = z.infer<typeof PlaceMeaning>

/** It holds for what is there and for what is imported from then on. */
export const PlaceAnswer = z.object({
  id: PlaceAnswerId,
  /** The source's words, as they stood when they were answered for. */
  text: z.string(),
  /** Whose words; null: whoever says them. */
  source: z.string().nullable(),
  means: PlaceMeaning,
  answeredAt: InstantText,
})
export type PlaceAnswer = z.infer<typeof PlaceAnswer>

/** The place of an observation that the officer has answered for. A municipality's first two digits are its county. */
export function answeredPlace(means: PlaceMeaning): Omit<ObservedPlace, 'placeText'> {
  const nowhere = { county: null, municipality: null, abroad: false, placed: 'officer' } as const
  switch (means.kind) {
    case 'county':
      return { ...nowhere, county: means.county }
    case 'municipality': {
      const { municipality } = means
      return { ...nowhere, municipality, county: municipality.slice(0, 2) as CountyCode }
    }
    case 'abroad':
      return { ...nowhere, abroad: true }
    case 'unknowable':
      return nowhere
  }
}
