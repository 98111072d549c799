import { type FocalPoint, focalPointAt, imageMiddle } from '../../../../../shared/images/focalPoint.ts'

/** Shares of the image's side. */
const step = 0.01
const largeStep = 0.1

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Where a key takes the focal point, which begins in the image's middle; undefined for a key that does not move it. */
export function movedByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  from: FocalPoint | null,
): FocalPoint | undefined {
  const way = ways[key]
  if (way === undefined) return undefined
  const length = shiftKey ? largeStep : step
  const { x, y } = from ?? imageMiddle
  return focalPointAt(x + way[0] * length, y + way[1] * length)
}
