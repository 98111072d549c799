import type { CSSProperties } from 'react'
import type { CountyFill } from '../../shared/reach/countyMap.ts'
import { classColours, coloursOf } from '../../shared/reach/mapColours.ts'

/**
 * A fill's colours as custom properties, for paper and for the dark: there the ramp is turned round, so that what reached
 * furthest is furthest from the ground on both. Without class the style sheet has the colours.
 */
export function fillStyle(fill: CountyFill, classes: number): CSSProperties {
  if (fill.kind !== 'class') return {}
  const onPaper = coloursOf(fill, classes)
  const shade = classColours.findIndex((colour) => colour.fill === onPaper.fill)
  const inDark = classColours[classColours.length - 1 - shade] ?? onPaper
  return {
    '--county': onPaper.fill,
    '--county-ink': onPaper.ink,
    '--county-dark': inDark.fill,
    '--county-dark-ink': inDark.ink,
  } as CSSProperties
}
