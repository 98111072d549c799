import { deflateRawSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { imageLimits } from '../../shared/images/imageLimits.ts'
import type { ImageOutcome, MadeImage } from './imageJob.ts'
import { takeInImage } from './takeIn.ts'
import { drawing, lyingPng, moving, photograph } from './testPictures.ts'

async function taken(bytes: Uint8Array): Promise<MadeImage> {
  const outcome = await takeInImage(bytes)
  if (outcome.kind !== 'image') throw new Error(JSON.stringify(outcome))
  return outcome
}

const latin = (text: string) => Buffer.from(text, 'latin1')

test('a photograph loses its place, its camera and its names, and stands upright', async () => {
  const phone = await photograph(300, 200)
    .withExif({
      IFD0: { Make: 'Kamerafabriken', Artist: 'Fotografens namn' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '64/1 45/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '20/1 57/1 0/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><about>Hemlig plats</about></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(phone).metadata()).exif).toBeDefined()
  const { mime, width, height, bytes } = await taken(phone)
  expect({ mime, width, height }).toEqual({ mime: 'image/jpeg', width: 200, height: 300 })
  const about = await sharp(bytes).metadata()
  expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation]).toEqual(Array(5).fill(undefined))
  expect(Buffer.from(bytes).includes('Hemlig') || Buffer.from(bytes).includes('Kamera')).toBe(false)
})

test('no side is longer than anything shows, and small images are left at their size', async () => {
  const wide = await taken(await photograph(3200, 400).jpeg().toBuffer())
  expect([wide.width, wide.height]).toEqual([imageLimits.side, 320])
  const small = await taken(await drawing(120, 80).png().toBuffer())
  expect([small.width, small.height]).toEqual([120, 80])
})

test('the same file gives the same bytes, and what was taken in is taken in again unchanged in size', async () => {
  const file = await photograph(400, 300).jpeg().toBuffer()
  const once = await taken(file)
  expect(Buffer.from((await taken(file)).bytes).equals(Buffer.from(once.bytes))).toBe(true)
  expect(await taken(once.bytes)).toMatchObject({ width: 400, height: 300, mime: 'image/jpeg' })
})

test('sixteen bits, the printer’s four inks and TIFF become what every program shows', async () => {
  const deep = await taken(await photograph(60, 40).toColourspace('rgb16').png().toBuffer())
  expect(await sharp(deep.bytes).metadata()).toMatchObject({ format: 'png', depth: 'uchar', space: 'srgb' })
  const print = await taken(await photograph(60, 40).toColourspace('cmyk').jpeg().toBuffer())
  expect(await sharp(print.bytes).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 })
  const scan = await taken(await photograph(60, 40).tiff().toBuffer())
  expect(scan).toMatchObject({ mime: 'image/jpeg', width: 60, height: 40 })
  const clear = await taken(await drawing(60, 40, true).tiff({ compression: 'lzw' }).toBuffer())
  expect((await sharp(clear.bytes).metadata()).hasAlpha).toBe(true)
})

test('what moves goes on moving, as GIF', async () => {
  for (const file of [await moving(40, 30).gif().toBuffer(), await moving(40, 30).webp().toBuffer()]) {
    const kept = await taken(file)
    expect(kept).toMatchObject({ mime: 'image/gif', width: 40, height: 30 })
    expect((await sharp(kept.bytes).metadata()).pages).toBe(2)
  }
  const still = await taken(await drawing(40, 30).gif().toBuffer())
  expect(still.mime).toBe('image/png')
})

test.each([
  ['HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heif'],
  ['HEIF', latin('\0\0\0\x18ftypmif1\0\0\0\0mif1heic'), 'heif'],
  ['AVIF', latin('\0\0\0\x1cftypavif\0\0\0\0avifmif1'), 'heif'],
  ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'svg'],
  [
    'SVG with an XML head',
    latin('\ufeff<?xml version="1.0"?>\n<!-- ritad --><svg:svg onload="x()"/>'),
    'svg',
  ],
  ['SVG in UTF-16', Buffer.from('\ufeff<svg onload="x()"></svg>', 'utf16le'), 'svg'],
  ['SVG compressed', gzipSync('<svg/>'), 'svg'],
  ['BMP', Buffer.concat([latin('BM'), Buffer.alloc(60)]), 'bmp'],
  ['PDF', latin('%PDF-1.7'), 'unknown'],
  ['a web page', latin('<html><script>alert(1)</script></html>'), 'unknown'],
  ['nothing', Buffer.alloc(0), 'unknown'],
])('%s is refused by what its bytes say', async (_name, bytes, why) => {
  expect(await takeInImage(bytes)).toMatchObject({ kind: 'refused', why })
})

test('200 megapixels are refused before they are decoded, and the error has the size', async () => {
  const outcome = await takeInImage(lyingPng(16_320, 12_240))
  expect(outcome).toEqual({ kind: 'refused', why: 'too-many-pixels', detail: '200' })
})

test('a PNG bomb is refused by what it says, however small it is', async () => {
  const bomb = lyingPng(1_000_000, 1_000_000)
  expect(bomb.byteLength).toBeLessThan(200)
  expect(await takeInImage(bomb)).toMatchObject({
    kind: 'refused',
    why: expect.stringMatching(/pixels|damaged/),
  })
})

test('a photograph of 24 megapixels is taken', async () => {
  const plain = sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#345' } })
  expect(await taken(await plain.jpeg().toBuffer())).toMatchObject({ width: 2560, height: 1707 })
})

test('a moving image of more frames than anybody waits for is refused', async () => {
  const long = await moving(2, 2, imageLimits.frames + 2)
    .gif({ reuse: false })
    .toBuffer()
  const outcome = await takeInImage(long)
  expect(outcome).toMatchObject({ kind: 'refused', why: 'too-long' })
})

test('an image that is cut off or damaged is refused, and never half a picture', async () => {
  const files = [
    await photograph(400, 300).jpeg().toBuffer(),
    await photograph(200, 150).png().toBuffer(),
    await photograph(200, 150).webp().toBuffer(),
    await photograph(200, 150).gif().toBuffer(),
    await photograph(200, 150).tiff().toBuffer(),
  ]
  const outcomes: ImageOutcome[] = []
  for (const file of files)
    outcomes.push(await takeInImage(file.subarray(0, Math.floor(file.byteLength * 0.6))))
  expect(outcomes.map(({ kind }) => kind)).toEqual(files.map(() => 'refused'))
  const wrong = Buffer.from(files[1] ?? [])
  wrong.fill(0x55, 60, 400)
  expect(await takeInImage(wrong)).toMatchObject({ kind: 'refused', why: 'damaged' })
  const noImage = Buffer.concat([latin('\x89PNG\r\n\x1a\n'), deflateRawSync('x')])
  expect(await takeInImage(noImage)).toMatchObject({ kind: 'refused', why: 'damaged' })
})
