import type { TFunction } from 'i18next'
import { escapeMarkup } from '../../newsletter/escapeMarkup.ts'
import { countyMap } from '../countyMap.ts'
import { legendElements, mapElements } from '../countyMapSvg.ts'
import type { ReachPoster } from '../reachPoster.ts'
import { formatPeriod, formatPlaceValue, mapDecimals, measureName } from '../reachTexts.ts'
import { countiesInFocus } from '../reportMeasures.ts'
import type { ReportPicture } from './document.ts'
import { pictureFont } from './pictureFont.ts'

const width = 720
const height = 540

/** What a map of the report shows, and what it is called. */
export interface MapShown {
  readonly name: string
  /** What ids in the drawing begin with: unlike every other picture's of the report. */
  readonly ids: string
  /** Per county code; null where nothing was measured. */
  readonly values: ReadonlyMap<string, number | null>
  /** The counties whose value is an estimate: hatched. */
  readonly estimated?: ReadonlySet<string>
}

/** The report's map with its legend, as one SVG document; every county's number is in its words as well. */
export function mapPicture(poster: ReachPoster, shown: MapShown, t: TFunction): ReportPicture {
  const { report, measure, topology, counties } = poster
  const { name, ids, values, estimated = new Set<string>() } = shown
  const drawn = countyMap({
    ...{ topology, counties, values, estimated, focus: countiesInFocus(report) },
    ...{ width: 460, height },
  })
  const legend = legendElements(drawn, ids, t)
  const told = ({ key, label }: (typeof report.rows)[number]) => {
    const value = values.get(key) ?? null
    return t('reach.map.county', {
      county: label,
      value:
        value === null
          ? t('reach.map.unavailable')
          : formatPlaceValue({ value, estimated: estimated.has(key) }, mapDecimals(drawn), t),
    })
  }
  const alt = t('reach.map.description', {
    measure: measureName(measure, t),
    period: formatPeriod(report.period, t),
    counties: report.rows.map(told).join('. '),
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(alt)}">
${mapElements(drawn, ids, t)}
<text x="496" y="20" font-family='${pictureFont}' font-size="14" font-weight="650" fill="#22201b">${escapeMarkup(measureName(measure, t))}</text>
<g transform="translate(496 38)">${legend.elements}</g>
</svg>`
  return { kind: 'picture', name, svg, width, height, alt }
}
