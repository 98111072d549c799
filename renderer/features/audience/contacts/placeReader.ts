import type { Contact } from '../../../../shared/audience/contact.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'

/** A contact's places by their names; '' where there is none. */
export interface PlaceNames {
  readonly municipality: string
  readonly county: string
}

/** Names for contacts' codes. */
export function placeReader({ counties, municipalities }: GeoRegistry) {
  const names = new Map<string, string>([
    ...counties.map(({ code, short }) => [code, short] as const),
    ...municipalities.map(({ code, name }) => [code, name] as const),
  ])
  const nameOf = (code: string | null) => (code === null ? '' : (names.get(code) ?? code))
  return ({ municipality, county }: Pick<Contact, 'municipality' | 'county'>): PlaceNames => ({
    municipality: nameOf(municipality),
    county: nameOf(county),
  })
}
