import sharp from 'sharp'
import { expect, test } from 'vitest'
import { imageUses } from '../../shared/images/imageUses.ts'
import type { MadeImage } from './imageJob.ts'
import { makeToMeasure } from './makeToMeasure.ts'
import { drawing, moving, photograph } from './testPictures.ts'

async function made(kept: Buffer, use: keyof typeof imageUses): Promise<MadeImage> {
  const outcome = await makeToMeasure(kept, imageUses[use])
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
  const outcome = await makeToMeasure(await grey.png().toBuffer(), { ...imageUses.email, bytes: 30_000 })
  if (outcome.kind !== 'image') throw new Error(outcome.kind)
  expect(outcome.bytes.byteLength).toBeLessThanOrEqual(30_000)
  expect(outcome.width).toBeLessThan(500)
  expect(outcome.width / outcome.height).toBeCloseTo(1.25, 1)
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
