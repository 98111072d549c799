import type { Output } from '../../../../shared/contract/contract.ts'
import type { CountyCode, MunicipalityCode } from '../../../../shared/contract/scalars.ts'
import { type DeliveryCounts, deliveryStates, noDeliveries } from '../../../../shared/delivery/delivery.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'

type Places = Output<'deliveries.places'>['places']

/** A county with the municipalities in it that a publication goes to, each with how far it has come. */
export interface CountyRow {
  /** none: no county is known. */
  readonly county: CountyCode | 'none'
  /** null for none. */
  readonly name: string | null
  readonly counts: DeliveryCounts
  readonly municipalities: readonly MunicipalityRow[]
}

export interface MunicipalityRow {
  /** none: the county as a whole. */
  readonly municipality: MunicipalityCode | 'none'
  /** null for none. */
  readonly name: string | null
  readonly counts: DeliveryCounts
}

/** Counties by name with their municipalities by name; those of no known county last. */
export function placeRows(places: Places, geo: GeoRegistry): CountyRow[] {
  const municipalityNames = new Map(geo.municipalities.map(({ code, name }) => [code, name]))
  const countyNames = new Map(geo.counties.map(({ code, short }) => [code, short]))
  const rows = Map.groupBy(places, ({ county }) => county)
  return [...rows]
    .map(
      ([county, within]): CountyRow => ({
        county: county ?? 'none',
        name: county === null ? null : (countyNames.get(county) ?? county),
        counts: within.reduce((sum, { counts }) => added(sum, counts), noDeliveries),
        municipalities:
          county === null
            ? []
            : within
                .map(({ municipality, counts }) => ({
                  municipality: municipality ?? ('none' as const),
                  name: municipality === null ? null : (municipalityNames.get(municipality) ?? municipality),
                  counts,
                }))
                .toSorted(byName),
      }),
    )
    .toSorted(byName)
}

const collator = new Intl.Collator('sv')

function byName(one: { readonly name: string | null }, other: { readonly name: string | null }): number {
  if (one.name === null || other.name === null) return Number(one.name === null) - Number(other.name === null)
  return collator.compare(one.name, other.name)
}

function added(one: DeliveryCounts, other: DeliveryCounts): DeliveryCounts {
  const sum = { ...one }
  for (const state of deliveryStates) sum[state] += other[state]
  return sum
}
