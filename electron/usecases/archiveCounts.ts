import type { ArchiveCounts } from '../../shared/archive/manifest.ts'
import type { CountyCode, PublicationId } from '../../shared/contract/scalars.ts'
import { type DeliveryCounts, noDeliveries } from '../../shared/delivery/delivery.ts'
import { countByPlace, type PlaceCount } from '../store/placeCounts.ts'
import type { Deps } from './deps.ts'

/** A publication's rows per state: all of them, per county and per municipality, in the order of their codes, no place last. */
export function archiveCounts({ workspace, geo }: Deps, id: PublicationId): ArchiveCounts {
  const rows = countByPlace(workspace.database, id)
  const nameOf = (places: readonly { readonly code: string; readonly name: string }[], code: string | null) =>
    places.find((place) => place.code === code)?.name ?? null
  return {
    all: added(rows),
    counties: grouped(rows, countyOf).map(([county, of]) => ({
      county,
      name: nameOf(geo.counties, county),
      counts: added(of),
    })),
    municipalities: grouped(rows, ({ municipality }) => municipality).map(([municipality, of]) => ({
      municipality,
      county: of[0] === undefined ? null : countyOf(of[0]),
      name: nameOf(geo.municipalities, municipality),
      counts: added(of),
    })),
  }
}

function grouped<Key extends string | null>(
  rows: readonly PlaceCount[],
  keyOf: (row: PlaceCount) => Key,
): [Key, PlaceCount[]][] {
  const groups = Map.groupBy(rows, keyOf)
  const order = (key: Key) => key ?? '\uffff'
  return [...groups].toSorted(([a], [b]) => (order(a) < order(b) ? -1 : 1))
}

/** A municipality's code begins with its county's. */
function countyOf({ county, municipality }: PlaceCount): CountyCode | null {
  return county ?? (municipality === null ? null : (municipality.slice(0, 2) as CountyCode))
}

function added(rows: readonly PlaceCount[]): DeliveryCounts {
  const counts = { ...noDeliveries }
  for (const { state, rows: number } of rows) counts[state] += number
  return counts
}
