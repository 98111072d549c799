import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { Recipient } from './personalise.ts'

/** A contact (or a delivery's frozen copy of one) as a letter's recipient: codes become the names people use. */
export function recipientOf(
  geo: GeoRegistry,
  contact: {
    readonly name: string
    readonly municipality: MunicipalityCode | null
    readonly county: CountyCode | null
  },
  unsubscribeMailto: string,
): Recipient {
  return {
    name: contact.name,
    municipality: geo.municipalities.find(({ code }) => code === contact.municipality)?.name ?? '',
    county: geo.counties.find(({ code }) => code === contact.county)?.short ?? '',
    unsubscribeMailto,
  }
}
