import type { TFunction } from 'i18next'
import type { Topology } from 'topojson-specification'
import type { County } from '../geo/registry.ts'
import { countyMap } from './countyMap.ts'
import { drawnAmounts, mapPoster, type NumberLine } from './mapPoster.ts'
import {
  decimalsOfMeasure,
  formatCoverage,
  formatPeriod,
  formatReach,
  type Measure,
  measureName,
  measureOf,
} from './reachTexts.ts'
import type { ReachReport, ReachRow } from './report.ts'
import { countiesInFocus } from './reportMeasures.ts'
import { estimatedValues, estimateOf } from './spreadUnknown.ts'

/** What a picture of reach is made from. */
export interface ReachPoster {
  /** By county. */
  readonly report: ReachReport
  readonly measure: Measure
  readonly topology: Topology
  readonly counties: readonly County[]
  /** Who publishes it; '' leaves it out. */
  readonly organisation: string
}

/** More of the networks' own figures than these make no poster: they stand in the page and the table. */
const mostOwnFigures = 8

/** A map of reach per county as one SVG document: with every county's number, the unknown, the total, coverage, and how it was counted. */
export function reachPoster(poster: ReachPoster, t: TFunction): string {
  const { report, measure } = poster
  const { topology, counties, organisation } = poster
  const values = estimatedValues(report, measure)
  return mapPoster({
    heading: t('reach.report.heading', { period: formatPeriod(report.period, t) }),
    about: [measureName(measure, t), organisation],
    description: posterWords(poster, t),
    numbers: numberLines(report, measure, t),
    coverage:
      report.coverage.aimed === 0 ? '' : `${t('reach.coverageLabel')}: ${formatCoverage(report.coverage, t)}`,
    notes: notesOf(report, values.estimated.size > 0, t),
    draw: (room) =>
      drawnAmounts(countyMap({ ...room, topology, counties, ...values, focus: countiesInFocus(report) }), t),
  })
}

function notesOf(report: ReachReport, hasEstimates: boolean, t: TFunction): string[] {
  const notes: string[] = [t('reach.how.occasions'), t('reach.how.unknown')]
  if (hasEstimates) notes.push(t('reachOut.estimate.poster'))
  if (report.leftOut > 0) notes.push(t('reach.leftOut', { count: report.leftOut }))
  const { ownFigures } = report
  if (ownFigures.length > 0 && ownFigures.length <= mostOwnFigures) {
    const figures = ownFigures.map(
      ({ channel, figure, value }) => `${channel} ${figure} ${formatReach(value, t)}`,
    )
    notes.push(t('reach.ownFigures.poster', { figures: figures.join(' · ') }))
  }
  return notes
}

/** What the map says, for whoever does not see it. */
export function posterWords(
  { report, measure }: Pick<ReachPoster, 'report' | 'measure'>,
  t: TFunction,
): string {
  const counties = placeList(numberLines(report, measure, t), t)
  const period = formatPeriod(report.period, t)
  return t('reach.map.description', { measure: measureName(measure, t), period, counties })
}

/** "Norrbottens län: 47. Västerbottens län: 31" */
export function placeList(lines: readonly NumberLine[], t: TFunction): string {
  return lines.map(([name, value]) => t('reach.map.county', { county: name, value })).join('. ')
}

/** Every place, the unknown where there is any, and the total. */
export function numberLines(report: ReachReport, measure: Measure, t: TFunction): NumberLine[] {
  const lines: NumberLine[] = report.rows.map((row) => [
    row.label,
    measuredAndEstimated(row, measure, t),
    false,
  ])
  const unknown = measureOf(report.unknown, measure)
  if (unknown !== null)
    lines.push([report.unknown.label, formatReach(unknown, t, decimalsOfMeasure(measure)), false])
  if (measure !== 'perThousand')
    lines.push([report.total.label, formatReach(measureOf(report.total, measure), t), true])
  return lines
}

/** "4 180 (uppskattat 4 900)" where an estimate was asked for. */
function measuredAndEstimated(row: ReachRow, measure: Measure, t: TFunction): string {
  const decimals = decimalsOfMeasure(measure)
  const value = formatReach(measureOf(row, measure), t, decimals)
  const estimate = estimateOf(row, measure)
  if (estimate === undefined) return value
  return `${value} (${t('places.estimate.of', { number: formatReach(estimate, t, decimals) })})`
}
