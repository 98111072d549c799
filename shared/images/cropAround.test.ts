import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cropAround, cropPosition } from './cropAround.ts'

const side = fc.integer({ min: 1, max: 4000 })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const size = fc.record({ width: side, height: side })
const place = fc.record({ x: share, y: share })
const frame = fc
  .tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0.2, max: 5, noNaN: true }))
  .map(([one, other]) => ({ least: Math.min(one, other), most: Math.max(one, other) }))

it('is within the image, has the focal point in it, and cuts along one side only', () => {
  fc.assert(
    fc.property(size, frame, place, (image, cut, around) => {
      const { left, top, width, height } = cropAround(image, cut, around)
      for (const pixels of [left, top, width, height]) expect(Number.isInteger(pixels)).toBe(true)
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
      expect(left + width).toBeLessThanOrEqual(image.width)
      expect(top + height).toBeLessThanOrEqual(image.height)
      expect(width === image.width || height === image.height).toBe(true)
      // To the pixel in which it lies.
      const [x, y] = [around.x * image.width, around.y * image.height]
      expect(x).toBeGreaterThanOrEqual(left - 0.5)
      expect(x).toBeLessThanOrEqual(left + width + 0.5)
      expect(y).toBeGreaterThanOrEqual(top - 0.5)
      expect(y).toBeLessThanOrEqual(top + height + 0.5)
    }),
  )
})

it('keeps what fits as it is, and cuts to the frame what does not', () => {
  fc.assert(
    fc.property(size, frame, place, (image, cut, around) => {
      const part = cropAround(image, cut, around)
      const ratio = image.width / image.height
      if (ratio >= cut.least && ratio <= cut.most) expect(part).toEqual({ left: 0, top: 0, ...image })
      // A pixel less of the longer side is as near as whole pixels come.
      else if (ratio > cut.most) expect(Math.abs(part.width - part.height * cut.most)).toBeLessThanOrEqual(1)
      else expect(Math.abs(part.height - part.width / cut.least)).toBeLessThanOrEqual(1)
    }),
  )
})

it('has the focal point in its middle, and at the edge as near to it as there is image', () => {
  const image = { width: 3000, height: 1000 }
  const square = { least: 1, most: 1 }
  expect(cropAround(image, square, { x: 0.5, y: 0.2 }).left).toBe(1000)
  expect(cropAround(image, square, { x: 0.3, y: 0.2 }).left).toBe(400)
  expect(cropAround(image, square, { x: 0.1, y: 0.2 }).left).toBe(0)
  expect(cropAround(image, square, { x: 1, y: 0.2 }).left).toBe(2000)
  expect(cropPosition(image, 1, { x: 0.3, y: 0.2 })).toEqual({ x: 0.2, y: 0.5 })
})
