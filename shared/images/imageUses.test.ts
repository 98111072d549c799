import { expect, it } from 'vitest'
import { limits } from '../social/limits.ts'
import { networks } from '../social/network.ts'
import { imageUses } from './imageUses.ts'

it('makes no image for a network that the network would refuse', () => {
  for (const network of networks) {
    const { width, height, bytes, png, moving } = imageUses[network]
    const { images } = limits[network]
    expect(bytes).toBeLessThanOrEqual(images.bytes ?? Number.POSITIVE_INFINITY)
    expect(width * height).toBeLessThanOrEqual(images.pixels ?? Number.POSITIVE_INFINITY)
    expect(images.kinds).toContain('image/jpeg')
    if (png) expect(images.kinds).toContain('image/png')
    if (moving) expect(images.kinds).toContain('image/gif')
  }
})

it('says where every limit is from', () => {
  for (const network of networks) {
    expect(limits[network].sources.length).toBeGreaterThan(0)
    for (const source of limits[network].sources) expect(URL.canParse(source)).toBe(true)
  }
})
