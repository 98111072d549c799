import type { CSSProperties } from 'react'
import { coloursOf, darkClassColours, shadeOf } from '../../shared/reach/mapColours.ts'
import type { PlaceFill } from '../../shared/reach/placeMap.ts'

/** A fill's colours as custom properties, for paper and for the dark. Without class the style sheet has the colours. */
export function fillStyle(fill: PlaceFill, classes: number): CSSProperties {
  if (fill.kind !== 'class') return {}
  const onPaper = coloursOf(fill, classes)
  const inDark = darkClassColours[shadeOf(fill.index, classes)] ?? onPaper
  return {
    '--county': onPaper.fill,
    '--county-ink': onPaper.ink,
    '--county-dark': inDark.fill,
    '--county-dark-ink': inDark.ink,
  } as CSSProperties
}
