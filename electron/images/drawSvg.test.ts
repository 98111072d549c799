import sharp from 'sharp'
import { expect, it } from 'vitest'
import { imagesInThisProcess } from './imageWork.ts'

const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><rect width="20" height="20" fill="#164c42"/></svg>',
)

it('draws what the program has made, on white and so many times its size', async () => {
  const made = await imagesInThisProcess().run({ kind: 'draw', scale: 2 }, svg)
  if (made.kind !== 'image') throw new Error(made.kind)
  expect(made).toMatchObject({ mime: 'image/png', width: 80, height: 40 })
  const { data, info } = await sharp(made.bytes).raw().toBuffer({ resolveWithObject: true })
  const pixel = (x: number) => [...data.subarray((10 * info.width + x) * info.channels).subarray(0, 3)]
  expect(pixel(10)).toEqual([0x16, 0x4c, 0x42])
  expect(pixel(70)).toEqual([255, 255, 255])
})

it('leaves SVG closed for everything else', async () => {
  await imagesInThisProcess().run({ kind: 'draw', scale: 1 }, svg)
  await expect(sharp(svg).metadata()).rejects.toThrow(/unsupported/)
})
