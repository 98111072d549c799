import type { TFunction } from 'i18next'
import { escapeMarkup } from '../../newsletter/escapeMarkup.ts'
import { countyMap } from '../countyMap.ts'
import { legendElements, mapElements } from '../countyMapSvg.ts'
import type { ReachPoster } from '../reachPoster.ts'
import { formatPeriod, formatReach, measureName, measureOf } from '../reachTexts.ts'
import { countiesInFocus, countyValues } from '../reportMeasures.ts'
import type { ReportPicture } from './document.ts'

const width = 720
const height = 540
const font = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif'

/** The report's map with its legend, as one SVG document; every county's number is in its words as well. */
export function mapPicture(poster: ReachPoster, t: TFunction): ReportPicture {
  const { report, measure, topology, counties } = poster
  const drawn = countyMap({
    ...{ topology, counties, values: countyValues(report, measure), focus: countiesInFocus(report) },
    ...{ width: 460, height },
  })
  const legend = legendElements(drawn, 'map', t)
  const alt = t('reach.map.description', {
    measure: measureName(measure, t),
    period: formatPeriod(report.period, t),
    counties: report.rows
      .map((row) =>
        t('reach.map.county', { county: row.label, value: formatReach(measureOf(row, measure), t) }),
      )
      .join('. '),
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(alt)}">
${mapElements(drawn, 'map', t)}
<text x="496" y="20" font-family='${font}' font-size="14" font-weight="650" fill="#22201b">${escapeMarkup(measureName(measure, t))}</text>
<g transform="translate(496 38)">${legend.elements}</g>
</svg>`
  return { kind: 'picture', svg, width, height, alt }
}
