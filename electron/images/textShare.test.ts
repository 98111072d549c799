import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawing, photograph } from './testPictures.ts'
import { textShare } from './textShare.ts'

// openImage.ts forbids SVG to everybody in this process; here it only draws what the test writes.
sharp.unblock({ operation: ['VipsForeignLoadSvg'] })

const line = 'Kommunerna i inlandet öppnar sju nya utbildningar till hösten'

function poster(lines: number, size: number, ink = '#111', ground = '#fff'): Promise<Buffer> {
  const rows = Array.from(
    { length: lines },
    (_, index) =>
      `<text x="40" y="${80 + index * size * 1.5}" font-size="${size}" fill="${ink}" font-family="sans-serif">${line}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="700"><rect width="1000" height="700" fill="${ground}"/>${rows.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

test('a poster of text has a large share, whatever its colours', async () => {
  expect(await textShare(await poster(14, 30))).toBeGreaterThan(0.2)
  expect(await textShare(await poster(14, 30, '#fff', '#0b3d2e'))).toBeGreaterThan(0.2)
  expect(await textShare(await poster(18, 22))).toBeGreaterThan(0.2)
})

test('a line or two is a small share', async () => {
  const share = await textShare(await poster(1, 30))
  expect(share).toBeGreaterThan(0.005)
  expect(share).toBeLessThan(0.08)
})

test('photographs, drawings and the sample’s own picture have next to none', async () => {
  expect(await textShare(await photograph(1200, 800).jpeg().toBuffer())).toBeLessThan(0.01)
  expect(await textShare(await drawing(1200, 800).png().toBuffer())).toBeLessThan(0.01)
  const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample', 'norrland.png')
  expect(await textShare(await sharp(sample).png().toBuffer())).toBeLessThan(0.02)
})
