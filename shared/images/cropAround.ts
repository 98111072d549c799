import type { FocalPoint } from './focalPoint.ts'

export interface Size {
  /** px */
  readonly width: number
  readonly height: number
}

/** Width by height, at least and at most. */
export interface Frame {
  readonly least: number
  readonly most: number
}

/** A part of an image, in whole px from its upper left corner. */
export interface Area extends Size {
  readonly left: number
  readonly top: number
}

/**
 * The largest part of an image that fits a frame, with the focal point as near to its middle as the image's edges allow: a face at
 * the edge keeps what is around it. All of it where it fits already.
 */
export function cropAround(size: Size, frame: Frame, around: FocalPoint): Area {
  const ratio = size.width / size.height
  const width = ratio > frame.most ? atLeastOne(size.height * frame.most) : size.width
  const height = ratio < frame.least ? atLeastOne(size.width / frame.least) : size.height
  return {
    ...{ width, height },
    left: startOf(around.x * size.width, width, size.width),
    top: startOf(around.y * size.height, height, size.height),
  }
}

/**
 * The same cut for CSS: the `object-position` with which `object-fit: cover` shows that part in a box of this ratio.
 * Shares of what is cut away that lie to the left and above.
 */
export function cropPosition(size: Size, ratio: number, around: FocalPoint): FocalPoint {
  const part = cropAround(size, { least: ratio, most: ratio }, around)
  return { x: shareOf(part.left, size.width - part.width), y: shareOf(part.top, size.height - part.height) }
}

function startOf(middle: number, length: number, whole: number): number {
  return Math.min(whole - length, Math.max(0, Math.round(middle - length / 2)))
}

function shareOf(start: number, slack: number): number {
  return slack === 0 ? 0.5 : start / slack
}

function atLeastOne(pixels: number): number {
  return Math.max(1, Math.floor(pixels))
}
