import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { seenShare } from './seenShare.ts'
import { drawing, photograph } from './testPictures.ts'

const png = async (picture: Sharp) => new Uint8Array(await picture.png().toBuffer())

test('what is drawn on a clear ground is seen on a colour that is unlike it, and not on one that is like it', async () => {
  const green = await png(drawing(400, 200, true))
  expect(await seenShare(green, '#ffffff')).toBe(1)
  expect(await seenShare(green, '#0a5f45')).toBe(0)
})

test('half of a drawing may be lost', async () => {
  const bar = (background: string, left: number) => ({
    ...{ input: { create: { width: 50, height: 100, channels: 4 as const, background } }, left, top: 0 },
  })
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const both = sharp({ create: { width: 200, height: 100, channels: 4, background: clear } }).composite([
    bar('#ffffff', 20),
    bar('#111111', 120),
  ])
  expect(await seenShare(await png(both), '#1a1a1a')).toBeCloseTo(0.5, 1)
})

test('an image with a ground of its own is seen on any other', async () => {
  for (const ground of ['#ffffff', '#000000', '#787878']) {
    expect(await seenShare(await png(photograph(200, 100)), ground)).toBe(1)
    expect(await seenShare(await png(drawing(200, 100)), ground)).toBe(1)
  }
})
