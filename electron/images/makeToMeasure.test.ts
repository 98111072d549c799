import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { FocalPoint } from '../../shared/images/focalPoint.ts'
import { imageUses } from '../../shared/images/imageUses.ts'
import type { MadeImage } from './imageJob.ts'
import { makeToMeasure } from './makeToMeasure.ts'
import { takeInImage } from './takeIn.ts'
import { drawing, moving, photograph } from './testPictures.ts'

async function made(kept: Buffer, use: keyof typeof imageUses, around?: FocalPoint): Promise<MadeImage> {
  const { cut: frame, ...taken } = imageUses[use]
  const cut = frame === null || around === undefined ? null : { frame, around }
  const outcome = await makeToMeasure(kept, { ...taken, cut })
  if (outcome.kind !== 'image') throw new Error(JSON.stringify(outcome))
  return outcome
}

test('a photograph is as wide as the letter needs, and light', async () => {
  const photo = await made(await photograph(2400, 1600).jpeg({ quality: 95 }).toBuffer(), 'email')
  expect(photo).toMatchObject({ mime: 'image/jpeg', width: 1008, height: 672 })
  expect(photo.bytes.byteLength).toBeLessThanOrEqual(imageUses.email.bytes)
})

test('what nothing compresses is made smaller until it is light enough', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const
  const grey = sharp({ create: { width: 500, height: 400, channels: 3, background: 'grey', noise } })
  const outcome = await makeToMeasure(await grey.png().toBuffer(), {
    ...imageUses.email,
    ...{ bytes: 30_000, cut: null },
  })
  if (outcome.kind !== 'image') throw new Error(outcome.kind)
  expect(outcome.bytes.byteLength).toBeLessThanOrEqual(30_000)
  expect(outcome.width).toBeLessThan(500)
  expect(outcome.width / outcome.height).toBeCloseTo(1.25, 1)
})

test('a PNG of 40 megapixels is taken in, and goes to Bluesky whole, under its limit', async () => {
  const large = drawing(8000, 5000).png({ compressionLevel: 1 })
  const outcome = await takeInImage(await large.toBuffer())
  if (outcome.kind !== 'image') throw new Error(JSON.stringify(outcome))
  const post = await made(Buffer.from(outcome.bytes), 'bluesky')
  expect(post.bytes.byteLength).toBeLessThan(2_000_000)
  expect(post).toMatchObject({ width: 2000, height: 1250 })
})

test('a drawing stays PNG and keeps what is clear in it; a photograph kept as PNG goes as JPEG', async () => {
  expect((await made(await drawing(1400, 700).png().toBuffer(), 'email')).mime).toBe('image/png')
  const clear = await made(await drawing(1400, 700, true).png().toBuffer(), 'email')
  expect(await sharp(clear.bytes).metadata()).toMatchObject({ format: 'png', hasAlpha: true, width: 1008 })
  expect((await made(await photograph(1400, 700).png().toBuffer(), 'email')).mime).toBe('image/jpeg')
})

test('what already fits is the same bytes', async () => {
  const small = await drawing(300, 200).png().toBuffer()
  expect((await made(small, 'email')).bytes).toBe(small)
})

test('Instagram gets a JPEG between 4:5 and 1.91:1, the whole image on a white ground', async () => {
  for (const [width, height] of [
    [1200, 300],
    [300, 1200],
    [800, 800],
  ] as const) {
    const post = await made(await drawing(width, height, true).png().toBuffer(), 'instagram')
    const ratio = post.width / post.height
    expect(post.mime).toBe('image/jpeg')
    expect(ratio).toBeGreaterThanOrEqual(0.8 - 0.002)
    expect(ratio).toBeLessThanOrEqual(1.91 + 0.002)
  }
})

test('around a focal point it is cut to what is shown, and the place is in it; where all is shown, nothing is cut', async () => {
  // A red square in a long white strip, far from its middle.
  const mark = { create: { width: 40, height: 40, channels: 3, background: '#ff0000' } } as const
  const strip = await sharp({ create: { width: 1600, height: 200, channels: 3, background: '#ffffff' } })
    .composite([{ input: mark, left: 1400, top: 80 }])
    .png()
    .toBuffer()
  const isRed = async ({ bytes }: MadeImage) => {
    const { channels } = await sharp(bytes).stats()
    return channels[0] !== undefined && channels[1] !== undefined && channels[1].min < 60
  }
  const focus = { x: 1420 / 1600, y: 0.5 }
  for (const use of ['instagram', 'card'] as const) {
    const post = await made(strip, use, focus)
    expect(post).toMatchObject({ width: 382, height: 200 })
    expect(await isRed(post)).toBe(true)
    expect(await isRed(await made(strip, use, { x: 0.2, y: 0.5 }))).toBe(false)
  }
  expect(await made(strip, 'mastodon', focus)).toMatchObject({ width: 1600, height: 200 })
  const fitting = await photograph(800, 800).jpeg().toBuffer()
  expect((await made(fitting, 'instagram', focus)).bytes).toBe(fitting)
})

test('a link’s card takes less than a post, and both stay within what Bluesky names as its most', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const
  const grey = sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'grey', noise } })
  const kept = await grey.jpeg({ quality: 100 }).toBuffer()
  expect(kept.byteLength).toBeGreaterThan(2_000_000)
  expect((await made(kept, 'bluesky')).bytes.byteLength).toBeLessThanOrEqual(2_000_000)
  expect((await made(kept, 'card')).bytes.byteLength).toBeLessThanOrEqual(1_000_000)
})

test('what moves goes on moving where that is taken, and is its first frame elsewhere', async () => {
  const clip = await moving(1100, 800).gif().toBuffer()
  expect(await made(clip, 'email')).toMatchObject({ mime: 'image/gif', width: 1008 })
  for (const use of ['linkedin', 'bluesky', 'card'] as const)
    expect((await made(clip, use)).mime).not.toBe('image/gif')
})

test('WebP, which mail programs do not show, goes as JPEG or PNG', async () => {
  const webp = await photograph(500, 400).webp().toBuffer()
  expect(await made(webp, 'email')).toMatchObject({ mime: 'image/jpeg', width: 500 })
})
