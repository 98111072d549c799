import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { MadeImage } from './imageJob.ts'
import { takeInImage } from './takeIn.ts'
import { takeOverImage } from './takeOver.ts'
import { drawing, lyingPng, moving, photograph } from './testPictures.ts'

async function made(outcome: ReturnType<typeof takeInImage>): Promise<MadeImage> {
  const image = await outcome
  if (image.kind !== 'image') throw new Error(JSON.stringify(image))
  return image
}

test('what a workspace has taken in goes to another byte for byte, a photograph too', async () => {
  for (const bytes of [
    await photograph(300, 200).jpeg().toBuffer(),
    await drawing(300, 200).png().toBuffer(),
    await photograph(120, 80).webp().toBuffer(),
    await moving(60, 40).gif().toBuffer(),
  ]) {
    const kept = await made(takeInImage(bytes))
    const over = await made(takeOverImage(kept.bytes))
    expect(Buffer.from(over.bytes).equals(Buffer.from(kept.bytes))).toBe(true)
    expect([over.mime, over.width, over.height]).toEqual([kept.mime, kept.width, kept.height])
  }
})

test('what no workspace has taken in is taken in like a stranger’s: places, names and what hides behind the picture are gone', async () => {
  const phone = await photograph(300, 200)
    .withExif({ IFD0: { Artist: 'Fotografens namn' } })
    .jpeg()
    .toBuffer()
  const plain = (await made(takeInImage(await drawing(90, 60).png().toBuffer()))).bytes
  const secret = Buffer.from('Hemlig text')
  for (const bytes of [
    phone,
    Buffer.concat([plain, secret]),
    Buffer.concat([plain, secret, plain.slice(-12)]),
  ]) {
    const over = Buffer.from((await made(takeOverImage(bytes))).bytes)
    expect([over.includes('Fotografens'), over.includes('Hemlig')]).toEqual([false, false])
  }
})

test('what is too large is made smaller, and what is no whole image is refused', async () => {
  const wide = await sharp({ create: { width: 3000, height: 10, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await made(takeOverImage(wide))).toMatchObject({ width: 2560 })
  const kept = (await made(takeInImage(await photograph(300, 200).jpeg().toBuffer()))).bytes
  const torn = kept.slice(0, kept.length / 2)
  expect(await takeOverImage(torn)).toMatchObject({ kind: 'refused', why: 'damaged' })
  expect(await takeOverImage(lyingPng(40_000, 40_000))).toMatchObject({ kind: 'refused' })
  expect(await takeOverImage(Buffer.from('<svg/>'))).toMatchObject({ kind: 'refused' })
})
