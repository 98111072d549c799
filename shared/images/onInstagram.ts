import { type Area, cropAround, type Size } from './cropAround.ts'
import { type FocalPoint, imageMiddle } from './focalPoint.ts'
import { instagramFrame } from './imageUses.ts'

/** How an image that we have made for Instagram lies in what is seen of it there. */
export interface OnInstagram {
  /** Width by height, of the image as it is made. */
  readonly ratio: number
  /** cover: cut to that; contain: whole, on a white ground. */
  readonly fit: 'cover' | 'contain'
  /** The middle of what is left of it, around which Instagram cuts on. */
  readonly middle: FocalPoint
}

export function onInstagram(size: Size, focus: FocalPoint | undefined): OnInstagram {
  const own = size.width / size.height
  const ratio = Math.min(instagramFrame.most, Math.max(instagramFrame.least, own))
  if (focus === undefined) return { ratio, fit: ratio === own ? 'cover' : 'contain', middle: imageMiddle }
  return { ratio, fit: 'cover', middle: middleOf(cropAround(size, instagramFrame, focus), size) }
}

function middleOf({ left, top, width, height }: Area, size: Size): FocalPoint {
  return { x: (left + width / 2) / size.width, y: (top + height / 2) / size.height }
}
