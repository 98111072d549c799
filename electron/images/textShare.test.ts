import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawing, photograph, posterOf } from './testPictures.ts'
import { textShare } from './textShare.ts'

const line = 'Kommunerna i inlandet öppnar sju nya utbildningar till hösten'

function poster(lines: number, size: number, ink?: string, ground?: string): Promise<Buffer> {
  const colours = { ...(ink && { ink }), ...(ground && { ground }) }
  return posterOf(Array(lines).fill(line), size, colours).png().toBuffer()
}

test('a poster of text has a large share, whatever its colours', async () => {
  expect(await textShare(await poster(14, 30))).toBeGreaterThan(0.2)
  expect(await textShare(await poster(14, 30, '#ffffff', '#0b3d2e'))).toBeGreaterThan(0.2)
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
