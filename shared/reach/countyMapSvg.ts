import type { TFunction } from 'i18next'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import type { CountyMap, CountyShape } from './countyMap.ts'
import { classColours, coloursOf, mapColours, shadeOf } from './mapColours.ts'
import { mapLabel } from './mapLabel.ts'
import { formatClass, formatReach } from './reachTexts.ts'

const font = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif'

/** The drawing of a map as SVG elements, without the `<svg>` around it; ids begin with `prefix`. */
export function mapElements(map: CountyMap, prefix: string, t: TFunction): string {
  const { width, height } = map
  const shapes = map.shapes.filter((shape) => shape.visible)
  // What is grey or bordered in white comes first, so that the borders of the measured counties lie on top.
  const drawn = shapes.toSorted((one, other) => layerOf(one) - layerOf(other))
  return [
    `<defs>${hatch(prefix)}<clipPath id="${prefix}-frame"><rect width="${width}" height="${height}" rx="10"/></clipPath></defs>`,
    `<g clip-path="url(#${prefix}-frame)">`,
    `<rect width="${width}" height="${height}" fill="${mapColours.water}"/>`,
    ...drawn.map((shape) => shapeElement(shape, map.classes.length, prefix, t)),
    ...drawn.map((shape) => labelElement(shape, map.classes.length, t)),
    '</g>',
  ].join('\n')
}

/** The legend as SVG elements, its upper left corner at 0, 0; and how high it is. */
export function legendElements(
  map: CountyMap,
  prefix: string,
  t: TFunction,
): { readonly elements: string; readonly height: number } {
  const whole = map.shapes.every((shape) => shape.value === null || Number.isInteger(shape.value))
  const entries = map.classes.map((step, index) => ({
    fill: classColours[shadeOf(index, map.classes.length)]?.fill ?? '',
    stroke: 'none',
    text: formatClass(step, whole, t),
  }))
  if (map.hasZero)
    entries.unshift({ fill: mapColours.zero.fill, stroke: mapColours.zeroBorder, text: t('reach.map.zero') })
  if (map.hasUnavailable) {
    entries.push({
      fill: `url(#${prefix}-hatch)`,
      stroke: mapColours.hatch,
      text: t('reach.map.unavailable'),
    })
  }
  if (map.hasContext)
    entries.push({ fill: mapColours.context.fill, stroke: 'none', text: t('reach.map.context') })
  const elements = entries.map(
    ({ fill, stroke, text }, index) =>
      `<rect x="0.5" y="${index * rowHeight + 0.5}" width="25" height="15" rx="3" fill="${fill}" stroke="${stroke}"/>` +
      `<text x="36" y="${index * rowHeight + 12.5}" font-family='${font}' font-size="13" fill="#37342d">${escapeMarkup(text)}</text>`,
  )
  return { elements: elements.join('\n'), height: entries.length * rowHeight }
}

const rowHeight = 23

function layerOf({ fill }: CountyShape): number {
  return { context: 0, class: 1, unavailable: 2, zero: 3 }[fill.kind]
}

function hatch(prefix: string): string {
  return (
    `<pattern id="${prefix}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="7" height="7" fill="${mapColours.unavailable.fill}"/><rect width="2" height="7" fill="${mapColours.hatch}"/></pattern>`
  )
}

function shapeElement(shape: CountyShape, classes: number, prefix: string, t: TFunction): string {
  const { fill, county, value, path } = shape
  const colour = fill.kind === 'unavailable' ? `url(#${prefix}-hatch)` : coloursOf(fill, classes).fill
  const border =
    fill.kind === 'zero' || fill.kind === 'unavailable' ? mapColours.zeroBorder : mapColours.border
  const named =
    fill.kind === 'context'
      ? county.name
      : t('reach.map.county', {
          county: county.name,
          value: value === null ? t('reach.map.unavailable') : formatReach(value, t),
        })
  return `<path d="${path}" fill="${colour}" stroke="${border}" stroke-width="1.2" stroke-linejoin="round"><title>${escapeMarkup(named)}</title></path>`
}

function labelElement(shape: CountyShape, classes: number, t: TFunction): string {
  if (shape.fill.kind === 'context') return ''
  const label = mapLabel(shape, formatReach(shape.value, t))
  if (label === undefined) return ''
  const { ink, fill } = coloursOf(shape.fill, classes)
  const { x, y, fontSize, lines } = label
  const lineHeight = fontSize * 1.3
  const first = y - ((lines.length - 1) * lineHeight) / 2 + fontSize * 0.35
  // An edge in the county's own colour keeps the letters readable on hatching and at borders.
  const text = (line: string, index: number) =>
    `<text x="${x}" y="${(first + index * lineHeight).toFixed(1)}" text-anchor="middle" font-family='${font}' font-size="${fontSize}" font-weight="${index === 0 ? 600 : 400}" fill="${ink}" stroke="${fill}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" aria-hidden="true">${escapeMarkup(line)}</text>`
  return lines.map(text).join('')
}
