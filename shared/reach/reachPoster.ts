import type { TFunction } from 'i18next'
import type { Topology } from 'topojson-specification'
import type { County } from '../geo/registry.ts'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import { wrapText } from '../text/wrapText.ts'
import { countyMap } from './countyMap.ts'
import { legendElements, mapElements } from './countyMapSvg.ts'
import {
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

const font = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif'
const width = 880
const map = { x: 32, y: 104, width: 430 }
const column = { x: 502, width: width - 502 - 32 }
const lineHeight = 27
const noteHeight = 17
/** More of the networks' own figures than these make no poster: they stand in the page and the table. */
const mostOwnFigures = 8

/**
 * A map of reach per county as one SVG document that stands alone: heading, map, legend, every county's number, the
 * unknown, the total, coverage, and how it was counted. No script, no style sheet, no font or image from elsewhere; every
 * text escaped.
 */
export function reachPoster(poster: ReachPoster, t: TFunction): string {
  const { report, measure } = poster
  const numbers = numberLines(report, measure, t)
  // As high as what stands beside it, within what suits Sweden's shape.
  const mapHeight = Math.max(590, Math.min(860, numbers.length * lineHeight + 330))
  const drawn = countyMap({
    topology: poster.topology,
    counties: poster.counties,
    ...estimatedValues(report, measure),
    focus: countiesInFocus(report),
    width: map.width,
    height: mapHeight,
  })
  const legend = legendElements(drawn, 'reach', t)
  const numbersTop = map.y + legend.height + 22
  const coverageTop = numbersTop + numbers.length * lineHeight + 34
  const notes: string[] = [t('reach.how.occasions'), t('reach.how.unknown')]
  if (drawn.hasEstimates) notes.push(t('reachOut.estimate.poster'))
  if (report.leftOut > 0) notes.push(t('reach.leftOut', { count: report.leftOut }))
  const { ownFigures } = report
  if (ownFigures.length > 0 && ownFigures.length <= mostOwnFigures) {
    const figures = ownFigures.map(
      ({ channel, figure, value }) => `${channel} ${figure} ${formatReach(value, t)}`,
    )
    notes.push(t('reach.ownFigures.poster', { figures: figures.join(' · ') }))
  }
  const noteLines = notes.flatMap((note) => [...wrapText(note, { width: 52 }), ''])
  const notesTop = Math.max(map.y + mapHeight - (noteLines.length - 1.4) * noteHeight, coverageTop + 40)
  const height = Math.max(map.y + mapHeight, notesTop + (noteLines.length - 1) * noteHeight) + 32
  const described = t('reach.map.description', {
    measure: measureName(measure, t),
    period: formatPeriod(report.period, t),
    counties: numbers.map(([name, value]) => t('reach.map.county', { county: name, value })).join('. '),
  })

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="reach-title reach-description">`,
    `<title id="reach-title">${escapeMarkup(heading(report, t))}</title>`,
    `<desc id="reach-description">${escapeMarkup(described)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(map.x, 50, heading(report, t), { size: 25, weight: 650 }),
    text(map.x, 79, [measureName(measure, t), poster.organisation].filter(Boolean).join(' · '), {
      size: 15,
      fill: '#6b665a',
    }),
    `<g transform="translate(${map.x} ${map.y})">${mapElements(drawn, 'reach', t)}</g>`,
    `<g transform="translate(${column.x} ${map.y})">${legend.elements}</g>`,
    ...numbers.map(([name, value, strong], index) =>
      numberLine(numbersTop + index * lineHeight, name, value, strong),
    ),
    coverageLines(coverageTop, report, t),
    ...noteLines.map((line, index) =>
      line === '' ? '' : text(column.x, notesTop + index * noteHeight, line, { size: 12, fill: '#6b665a' }),
    ),
    '</svg>',
    '',
  ].join('\n')
}

function heading(report: ReachReport, t: TFunction): string {
  return t('reach.report.heading', { period: formatPeriod(report.period, t) })
}

type NumberLine = readonly [name: string, value: string, strong: boolean]

/** Every county, the unknown where there is any, and the total. */
function numberLines(report: ReachReport, measure: Measure, t: TFunction): NumberLine[] {
  const lines: NumberLine[] = report.rows.map((row) => [
    row.label,
    measuredAndEstimated(row, measure, t),
    false,
  ])
  const unknown = measureOf(report.unknown, measure)
  if (unknown !== null) lines.push([report.unknown.label, formatReach(unknown, t), false])
  if (measure !== 'perThousand')
    lines.push([report.total.label, formatReach(measureOf(report.total, measure), t), true])
  return lines
}

/** "4 180 (uppskattat 4 900)" where an estimate was asked for. */
function measuredAndEstimated(row: ReachRow, measure: Measure, t: TFunction): string {
  const value = formatReach(measureOf(row, measure), t)
  const estimate = estimateOf(row, measure)
  if (estimate === undefined) return value
  return `${value} (${t('places.estimate.of', { number: formatReach(estimate, t) })})`
}

function numberLine(y: number, name: string, value: string, strong: boolean): string {
  const weight = strong ? 650 : 400
  const right = column.x + column.width
  return [
    `<line x1="${column.x}" x2="${right}" y1="${y}" y2="${y}" stroke="${strong ? '#6b665a' : '#eae7de'}"/>`,
    text(column.x, y + 18, name, { size: 14, weight }),
    text(right, y + 18, value, { size: 14, weight, anchor: 'end' }),
  ].join('')
}

function coverageLines(y: number, report: ReachReport, t: TFunction): string {
  if (report.coverage.aimed === 0) return ''
  const coverage = `${t('reach.coverageLabel')}: ${formatCoverage(report.coverage, t)}`
  return text(column.x, y, coverage, { size: 14, weight: 650, fill: '#1f6457' })
}

interface TextStyle {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'end'
}

function text(x: number, y: number, words: string, style: TextStyle): string {
  const { size, weight = 400, fill = '#22201b', anchor = 'start' } = style
  return `<text x="${x}" y="${y}" font-family='${font}' font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeMarkup(words)}</text>`
}
