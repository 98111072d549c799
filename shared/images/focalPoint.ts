import { z } from 'zod'

const share = z.number().min(0, 'share of the side, from 0 to 1').max(1, 'share of the side, from 0 to 1')

/**
 * The place in an image that must be seen wherever the image is cut: a face, a sign. Shares of its width from the left and of its
 * height from the top, so that it is the same in every size of the image.
 */
export const FocalPoint = z.object({ x: share, y: share })
export type FocalPoint = z.infer<typeof FocalPoint>

export const imageMiddle: FocalPoint = { x: 0.5, y: 0.5 }

/** Within the image, and to the hundredth: what a mouse and an eye can tell, and what is read aloud as whole per cents. */
export function focalPointAt(x: number, y: number): FocalPoint {
  return { x: toShare(x), y: toShare(y) }
}

function toShare(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100
}
