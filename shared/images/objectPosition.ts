import type { FocalPoint } from './focalPoint.ts'

/** CSS's own word for where a cut lies: "30% 12.5%". It has the place itself within the cut, whatever the ratios are. */
export function objectPosition({ x, y }: FocalPoint): string {
  return `${percent(x)}% ${percent(y)}%`
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
