import type { TFunction } from 'i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import { drawnAmounts, mapPoster } from './mapPoster.ts'
import { placedContacts } from './municipalitiesOf.ts'
import { municipalityMap } from './municipalityMap.ts'
import { numberLines, placeList } from './reachPoster.ts'
import { formatPeriod, formatReach, type Measure, measureName } from './reachTexts.ts'
import type { ReachReport } from './report.ts'
import { countyValues } from './reportMeasures.ts'

/** What a picture of a county's reach is made from. */
export interface MunicipalityPoster {
  /** By municipality, cut down to the county (municipalitiesOf.ts). */
  readonly report: ReachReport
  readonly county: CountyCode
  readonly measure: Measure
  /** With objects `municipalities` and `counties`. */
  readonly topology: Topology
  readonly geo: GeoRegistry
  /** Who publishes it; '' leaves it out. */
  readonly organisation: string
}

/** A map of reach per municipality of one county as one SVG document: with every municipality's number, and the county's own. */
export function municipalityPoster(poster: MunicipalityPoster, t: TFunction): string {
  const { report, measure, county, topology, geo, organisation } = poster
  const placed = placedContacts(report)
  const whole = report.total.total
  return mapPoster({
    heading: t('reach.report.headingWithin', {
      county: report.total.label,
      period: formatPeriod(report.period, t),
    }),
    about: [measureName(measure, t), organisation],
    description: municipalityWords(poster, t),
    numbers: numberLines(report, measure, t),
    coverage: '',
    notes: [
      t('reach.how.occasions'),
      ...(whole === null
        ? []
        : [
            t('reachView.map.withPlace', {
              value: formatReach(placed ?? 0, t),
              whole: formatReach(whole, t),
            }),
          ]),
    ],
    draw: (room) =>
      drawnAmounts(
        municipalityMap({ ...room, topology, geo, county, values: countyValues(report, measure) }),
        t,
      ),
  })
}

/** What the map says, for whoever does not see it. */
export function municipalityWords(
  { report, measure }: Pick<MunicipalityPoster, 'report' | 'measure'>,
  t: TFunction,
): string {
  return t('reach.map.descriptionWithin', {
    ...{ measure: measureName(measure, t), county: report.total.label },
    ...{ period: formatPeriod(report.period, t), places: placeList(numberLines(report, measure, t), t) },
  })
}
