import type { TFunction } from 'i18next'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import { wrapText } from '../text/wrapText.ts'
import { type DrawnLegend, legendElements, mapElements } from './countyMapSvg.ts'
import type { PlaceMap } from './placeMap.ts'

/** What a picture of a map says beside it. */
export interface MapPoster {
  readonly heading: string
  /** Under the heading: what is measured, and who publishes it; '' is left out. */
  readonly about: readonly string[]
  /** What the picture says, for whoever does not see it. */
  readonly description: string
  /** Every place's number, and what they come to. */
  readonly numbers: readonly NumberLine[]
  /** Under the numbers: how many of the counties aimed at were reached; '' is left out. */
  readonly coverage: string
  /** How it was counted, in paragraphs. */
  readonly notes: readonly string[]
  /** Draws the map in so much room, in SVG units; ids begin with `reach`. */
  readonly draw: (room: { readonly width: number; readonly height: number }) => DrawnMap
}

/** SVG elements of a map, and of its legend. */
export interface DrawnMap {
  readonly elements: string
  readonly legend: DrawnLegend
}

/** A map of amounts. */
export function drawnAmounts(amounts: PlaceMap, t: TFunction): DrawnMap {
  return { elements: mapElements(amounts, mapPrefix, t), legend: legendElements(amounts, mapPrefix, t) }
}

/** What the ids in a picture begin with. */
export const mapPrefix = 'reach'

/** `strong`: a sum. */
export type NumberLine = readonly [name: string, value: string, strong: boolean]

/** Of a picture's words: whatever the computer that draws it has. */
export const posterFont =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif'
const width = 880
const map = { x: 32, y: 104, width: 430 }
const column = { x: 502, width: width - 502 - 32 }
const lineHeight = 27
const noteHeight = 17

/**
 * A map as one SVG document that stands alone: heading, map, legend, every place's number, and how it was counted. No script, no style
 * sheet, no font or image from elsewhere; every text escaped.
 */
export function mapPoster(poster: MapPoster): string {
  const { heading, numbers, coverage } = poster
  // As high as what stands beside it, within what suits Sweden's shape.
  const mapHeight = Math.max(590, Math.min(860, numbers.length * lineHeight + 330))
  const { elements, legend } = poster.draw({ width: map.width, height: mapHeight })
  const numbersTop = map.y + legend.height + 22
  const coverageTop = numbersTop + numbers.length * lineHeight + 34
  const noteLines = poster.notes.flatMap((note) => [...wrapText(note, { width: 52 }), ''])
  const notesTop = Math.max(map.y + mapHeight - (noteLines.length - 1.4) * noteHeight, coverageTop + 40)
  const height = Math.max(map.y + mapHeight, notesTop + (noteLines.length - 1) * noteHeight) + 32
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="reach-title reach-description">`,
    `<title id="reach-title">${escapeMarkup(heading)}</title>`,
    `<desc id="reach-description">${escapeMarkup(poster.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(map.x, 50, heading, { size: 25, weight: 650 }),
    text(map.x, 79, poster.about.filter(Boolean).join(' · '), { size: 15, fill: '#6b665a' }),
    `<g transform="translate(${map.x} ${map.y})">${elements}</g>`,
    `<g transform="translate(${column.x} ${map.y})">${legend.elements}</g>`,
    ...numbers.map(([name, value, strong], index) =>
      numberLine(numbersTop + index * lineHeight, name, value, strong),
    ),
    coverage === '' ? '' : text(column.x, coverageTop, coverage, { size: 14, weight: 650, fill: '#1f6457' }),
    ...noteLines.map((line, index) =>
      line === '' ? '' : text(column.x, notesTop + index * noteHeight, line, { size: 12, fill: '#6b665a' }),
    ),
    '</svg>',
    '',
  ].join('\n')
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

interface TextStyle {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'end'
}

function text(x: number, y: number, words: string, style: TextStyle): string {
  const { size, weight = 400, fill = '#22201b', anchor = 'start' } = style
  return `<text x="${x}" y="${y}" font-family='${posterFont}' font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeMarkup(words)}</text>`
}
