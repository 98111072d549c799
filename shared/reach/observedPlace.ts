import type { PlaceReading } from '../geo/placeMatch.ts'
import type { ObservationContent } from './observation.ts'

/** What there is to say of an observation's place. */
export type ObservedPlace = Pick<
  ObservationContent,
  'county' | 'municipality' | 'abroad' | 'placed' | 'placeText'
>

/**
 * The place of an observation whose source said `text`. What is certain is taken; what is not, or means several places, is
 * left unknown with the source's words, for the officer to answer. A source that says nothing leaves nothing to answer.
 */
export function observedPlace(reading: PlaceReading, text: string): ObservedPlace {
  const nowhere = { county: null, municipality: null, abroad: false, placed: 'said' } as const
  const placeText = text.trim()
  switch (reading.kind) {
    case 'placed': {
      if (!reading.certain) return { ...nowhere, placeText }
      const { county, municipality, how } = reading
      const said = how === 'name' || (how === 'code' && municipality === null)
      return { county, municipality, abroad: false, placed: said ? 'said' : 'derived', placeText }
    }
    case 'abroad':
      return { ...nowhere, abroad: true, placeText }
    case 'silent':
      return { ...nowhere, placeText: '' }
    case 'ambiguous':
    case 'unknown':
      return { ...nowhere, placeText }
  }
}
