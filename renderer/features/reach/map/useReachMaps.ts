import { useMemo } from 'react'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { countyMap } from '../../../../shared/reach/countyMap.ts'
import { municipalityMap } from '../../../../shared/reach/municipalityMap.ts'
import type { PlaceMap } from '../../../../shared/reach/placeMap.ts'
import type { Measure } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../../shared/reach/report.ts'
import { countiesInFocus, countyValues } from '../../../../shared/reach/reportMeasures.ts'
import { estimatedValues } from '../../../../shared/reach/spreadUnknown.ts'
import { useAsk } from '../../../app/queries.ts'

interface ReachMapsInput {
  /** By county. */
  readonly report: ReachReport
  /** The same with the unknown spread: the map then shows what each county would have. */
  readonly estimate?: ReachReport | undefined
  /** Of the county that is gone into, by municipality; null while none is, or its numbers are on their way. */
  readonly inside: ReachReport | null
  readonly county: CountyCode | null
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly measure: Measure
  /** In SVG units. */
  readonly width: number
  readonly height: number
}

interface ReachMaps {
  readonly counties: PlaceMap
  /** Of the municipalities; null while no county is gone into, or its map is on its way. */
  readonly within: PlaceMap | null
  /** The municipalities' outlines. */
  readonly asked: { readonly error: Error | null; readonly refetch: () => unknown }
}

/** The map of the counties, and of the municipalities of the one that is gone into. */
export function useReachMaps(input: ReachMapsInput): ReachMaps {
  const { report, estimate, inside, county, geo, topology, measure, width, height } = input
  const municipalities = useAsk('geo.municipalityMap', {}, { enabled: county !== null })
  const counties = useMemo(
    () =>
      countyMap({
        ...{ width, height, topology, counties: geo.counties },
        ...estimatedValues(estimate ?? report, measure),
        focus: countiesInFocus(report),
      }),
    [width, height, topology, geo, report, estimate, measure],
  )
  const within = useMemo(
    () =>
      county === null || inside === null || municipalities.data === undefined
        ? null
        : municipalityMap({
            ...{ width, height, topology: municipalities.data as Topology, geo, county },
            values: countyValues(inside, measure),
          }),
    [width, height, municipalities.data, geo, county, inside, measure],
  )
  return { counties, within, asked: municipalities }
}
