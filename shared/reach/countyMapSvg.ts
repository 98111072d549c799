import type { TFunction } from 'i18next'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import type { LegendLine } from './changeLegend.ts'
import { classColours, coloursOf, mapColours, shadeOf } from './mapColours.ts'
import { letteredPlaces, mapLabel } from './mapLabel.ts'
import {
  classPatterns,
  estimatePattern,
  fullPattern,
  type MapPattern,
  unavailablePattern,
} from './mapPatterns.ts'
import { type MapPlace, type PlaceMap, type PlaceShape, placesPerClass } from './placeMap.ts'
import { amountWords, type PlaceWords } from './placeWords.ts'
import { type Decimals, formatClass, mapDecimals, shortPlaceValue } from './reachTexts.ts'

const font = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif'

/** How classes are told apart: by shades, or by patterns that any print and any eye can tell. */
export type MapStyle = 'shades' | 'patterns'

/**
 * The drawing of a map as SVG elements, without the `<svg>` around it; ids begin with `prefix`.
 *
 * @param words left out: the values are amounts
 */
export function mapElements(
  map: PlaceMap,
  prefix: string,
  t: TFunction,
  style: MapStyle = 'shades',
  words: PlaceWords = amountsOf(map, t),
): string {
  const { width, height } = map
  const shapes = map.shapes.filter((shape) => shape.visible)
  // What is grey or bordered in white comes first, so that the borders of the measured places lie on top.
  const drawn = shapes.toSorted((one, other) => layerOf(one) - layerOf(other))
  const look: Look = { prefix, style, classes: map.classes.length, decimals: mapDecimals(map) }
  return [
    `<defs>${patterns(look)}<clipPath id="${prefix}-frame"><rect width="${width}" height="${height}" rx="10"/></clipPath></defs>`,
    `<g clip-path="url(#${prefix}-frame)">`,
    `<rect width="${width}" height="${height}" fill="${mapColours.water}"/>`,
    ...drawn.map((shape) => shapeElement(shape, look, words, t)),
    ...drawn.map((shape) => labelElement(shape, look, words)),
    '</g>',
  ].join('\n')
}

/** SVG elements, and how high they are together. */
export interface DrawnLegend {
  readonly elements: string
  readonly height: number
}

/** As the map of a picture says that a number is missing. */
function amountsOf(map: PlaceMap, t: TFunction): PlaceWords {
  const words = amountWords(map, t)
  return {
    ...words,
    told: (shape) => (shape.value === null ? t('reach.map.unavailable') : words.told(shape)),
  }
}

/** The legend as SVG elements, its upper left corner at 0, 0; and how high it is. Its patterns are those of `mapElements`. */
export function legendElements(
  map: PlaceMap,
  prefix: string,
  t: TFunction,
  style: MapStyle = 'shades',
): DrawnLegend {
  const decimals = mapDecimals(map)
  const look: Look = { prefix, style, classes: map.classes.length, decimals }
  const counts = placesPerClass(map)
  const entries: LegendEntry[] = map.classes.map((step, index) => ({
    fill: classFill(index, look),
    stroke: style === 'shades' ? 'none' : mapColours.pattern,
    over: '',
    text: t(`reachView.legend.${map.level}`, {
      step: formatClass(step, decimals, t),
      count: counts[index] ?? 0,
    }),
  }))
  const add = (fill: string, stroke: string, text: string, over = '') =>
    entries.push({ fill, stroke, text, over })
  if (map.hasZero)
    entries.unshift({
      ...{ fill: mapColours.zero.fill, stroke: mapColours.zeroBorder, over: '' },
      text: t('reach.map.zero'),
    })
  if (map.hasEstimates)
    add(
      classFill(map.classes.length - 1, look),
      mapColours.zeroBorder,
      t('reachView.legend.estimate'),
      `url(#${prefix}-estimate)`,
    )
  if (map.hasUnavailable) add(`url(#${prefix}-hatch)`, mapColours.hatch, t('reach.map.unavailable'))
  if (map.hasContext) add(mapColours.context.fill, 'none', t('reach.map.context'))
  return drawnLegend(
    entries,
    letteredPlaces(map, (shape) => shortPlaceValue(shape, decimals, t)),
  )
}

interface OwnLegend {
  /** Of the map's patterns. */
  readonly prefix: string
  /** How many classes the map has. */
  readonly classes: number
  /** The places that it names by letters alone. */
  readonly lettered?: readonly MapPlace[]
}

/** The same of lines that stand for themselves, in the colours of paper. */
export function legendOfLines(
  lines: readonly LegendLine[],
  { prefix, classes, lettered = [] }: OwnLegend,
): DrawnLegend {
  const entries = lines.map(({ fill, text }): LegendEntry => {
    const isHatched = fill.kind === 'unavailable'
    return {
      fill: isHatched ? `url(#${prefix}-hatch)` : coloursOf(fill, classes).fill,
      stroke: isHatched ? mapColours.hatch : fill.kind === 'zero' ? mapColours.zeroBorder : 'none',
      ...{ over: '', text },
    }
  })
  return drawnLegend(entries, lettered)
}

/** @param lettered what letters mean that the map has room for instead of a name */
function drawnLegend(entries: readonly LegendEntry[], lettered: readonly MapPlace[]): DrawnLegend {
  const box = (index: number, fill: string, stroke: string) =>
    `<rect x="0.5" y="${index * rowHeight + 0.5}" width="25" height="15" rx="3" fill="${fill}" stroke="${stroke}"/>`
  const elements = entries.map(
    ({ fill, stroke, over, text }, index) =>
      `${box(index, fill, stroke)}${over === '' ? '' : box(index, over, 'none')}` +
      `<text x="36" y="${index * rowHeight + 12.5}" font-family='${font}' font-size="13" fill="#37342d">${escapeMarkup(text)}</text>`,
  )
  const letters = lettered.map(({ letter, name }, index) => {
    const y = (entries.length + index) * rowHeight + 12.5
    return (
      `<text x="13" y="${y}" text-anchor="middle" font-family='${font}' font-size="13" font-weight="600" fill="#37342d">${escapeMarkup(letter)}</text>` +
      `<text x="36" y="${y}" font-family='${font}' font-size="13" fill="#37342d">${escapeMarkup(name)}</text>`
    )
  })
  return {
    elements: [...elements, ...letters].join('\n'),
    height: (entries.length + letters.length) * rowHeight,
  }
}

const rowHeight = 23

interface LegendEntry {
  readonly fill: string
  readonly stroke: string
  /** What is drawn over the fill; '' for nothing. */
  readonly over: string
  readonly text: string
}

interface Look {
  readonly prefix: string
  readonly style: MapStyle
  /** How many classes there are. */
  readonly classes: number
  readonly decimals: Decimals
}

function layerOf({ fill }: PlaceShape): number {
  return { context: 0, class: 1, change: 1, unavailable: 2, zero: 3 }[fill.kind]
}

function patterns({ prefix, style }: Look): string {
  const { water, hatch, pattern, zero, zeroBorder } = mapColours
  return [
    patternElement(`${prefix}-hatch`, unavailablePattern, hatch, zero.fill),
    // On patterns, whose ground is white, stripes of the ground would not be seen.
    patternElement(`${prefix}-estimate`, estimatePattern, style === 'shades' ? water : zeroBorder),
    ...(style === 'shades'
      ? []
      : classPatterns.map((one, index) =>
          patternElement(`${prefix}-class-${index}`, one, pattern, zero.fill),
        )),
  ].join('')
}

function patternElement(id: string, { size, path, width }: MapPattern, ink: string, ground?: string): string {
  const under = ground === undefined ? '' : `<rect width="${size}" height="${size}" fill="${ground}"/>`
  return (
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${under}` +
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round"/></pattern>`
  )
}

function classFill(index: number, { prefix, style, classes }: Look): string {
  const shade = shadeOf(index, classes)
  return style === 'shades' ? (classColours[shade]?.fill ?? '') : `url(#${prefix}-class-${shade})`
}

function fillAttribute({ fill }: PlaceShape, look: Look): string {
  if (fill.kind === 'unavailable') return `url(#${look.prefix}-hatch)`
  return fill.kind === 'class' ? classFill(fill.index, look) : coloursOf(fill, look.classes).fill
}

function shapeElement(shape: PlaceShape, look: Look, words: PlaceWords, t: TFunction): string {
  const { fill, place, estimated, path } = shape
  const isPlain = fill.kind === 'context' || (fill.kind === 'class' && look.style === 'shades')
  const border = isPlain ? mapColours.border : mapColours.zeroBorder
  const named =
    fill.kind === 'context'
      ? place.name
      : t('reach.map.county', { county: place.name, value: words.told(shape) })
  const outline = `<path d="${path}" fill="${fillAttribute(shape, look)}" stroke="${border}" stroke-width="1.2" stroke-linejoin="round"><title>${escapeMarkup(named)}</title></path>`
  return estimated
    ? `${outline}<path d="${path}" fill="url(#${look.prefix}-estimate)" pointer-events="none"/>`
    : outline
}

function labelElement(shape: PlaceShape, look: Look, words: PlaceWords): string {
  if (shape.fill.kind === 'context') return ''
  const label = mapLabel(shape, words.written(shape))
  if (label === undefined) return ''
  const { ink, fill } = labelColours(shape, look)
  const { x, y, fontSize, lines, plate } = label
  const lineHeight = fontSize * 1.3
  const first = y - ((lines.length - 1) * lineHeight) / 2 + fontSize * 0.35
  const hasPlate = shape.estimated || fillAttribute(shape, look).startsWith('url')
  // Lines and dots show between digits whatever edge these have; at borders an edge in the place's own colour is enough.
  const under = hasPlate
    ? `<rect x="${plate.x}" y="${plate.y}" width="${plate.width}" height="${plate.height}" rx="4" fill="${fill}" fill-opacity="0.92"/>`
    : ''
  const text = (line: string, index: number) =>
    `<text x="${x}" y="${(first + index * lineHeight).toFixed(1)}" text-anchor="middle" font-family='${font}' font-size="${fontSize}" font-weight="${index === 0 ? 600 : 400}" fill="${ink}" stroke="${fill}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" aria-hidden="true">${escapeMarkup(line)}</text>`
  return under + lines.map(text).join('')
}

/** On a pattern words stand on the ground's colour, but for the full one. */
function labelColours({ fill }: PlaceShape, look: Look): { readonly ink: string; readonly fill: string } {
  if (look.style === 'shades' || fill.kind !== 'class') return coloursOf(fill, look.classes)
  return shadeOf(fill.index, look.classes) === fullPattern
    ? { ink: '#ffffff', fill: mapColours.pattern }
    : mapColours.zero
}
