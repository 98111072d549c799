import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import { changeShadeOf, shadeOf } from '../../../../shared/reach/mapColours.ts'
import { fullPattern } from '../../../../shared/reach/mapPatterns.ts'
import type { PlaceFill } from '../../../../shared/reach/placeMap.ts'

/** The pattern that a fill is drawn with, by what its id ends with (MapPatterns); null where it has a shade instead. */
export function patternOf(fill: PlaceFill, classCount: number, style: MapStyle): string | null {
  if (fill.kind === 'unavailable') return 'hatch'
  if (style === 'shades') return null
  if (fill.kind === 'class') return `class-${shadeOf(fill.index, classCount)}`
  if (fill.kind !== 'change') return null
  return `${fill.step < 0 ? 'fell' : 'rose'}-${changeShadeOf(fill.step, classCount)}`
}

/** Whether what is written on it has to be light. */
export function isFull(pattern: string | null): boolean {
  return pattern === `class-${fullPattern}`
}
