import type { CSSProperties } from 'react'
import { coloursOf } from '../../shared/reach/mapColours.ts'
import type { PlaceFill } from '../../shared/reach/placeMap.ts'

/** A fill's colours as custom properties, for paper and for the dark. Without class the style sheet has the colours. */
export function fillStyle(fill: PlaceFill, classes: number): CSSProperties {
  if (fill.kind !== 'class' && fill.kind !== 'change') return {}
  const [onPaper, inDark] = [coloursOf(fill, classes), coloursOf(fill, classes, true)]
  return {
    '--county': onPaper.fill,
    '--county-ink': onPaper.ink,
    '--county-dark': inDark.fill,
    '--county-dark-ink': inDark.ink,
  } as CSSProperties
}
