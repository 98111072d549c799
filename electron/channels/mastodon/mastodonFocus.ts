import type { FocalPoint } from '../../../shared/images/focalPoint.ts'

/**
 * A focal point as Mastodon takes it: "x,y", each from -1 to 1 from the image's middle, x to the right and y upwards
 * (docs.joinmastodon.org, api/guidelines, "Focal points").
 */
export function mastodonFocus({ x, y }: FocalPoint): string {
  return `${fromMiddle(x)},${fromMiddle(1 - y)}`
}

/** Without the noise of floating point: "-0.4", not "-0.40000000000000002", and no "-0". */
function fromMiddle(share: number): number {
  return Math.round((share * 2 - 1) * 10_000) / 10_000 + 0
}
