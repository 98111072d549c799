import sharp, { type Metadata, type Sharp } from 'sharp'
import { imageLimits } from '../../shared/images/imageLimits.ts'

// Decoded pixels are large: one image at a time by one thread, and nothing kept for later.
sharp.cache(false)
sharp.concurrency(1)
// Of what libvips can read, only what imageKind.ts lets through: no SVG, no PDF, no file formats that nobody sends.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadWebp',
    'VipsForeignLoadTiff',
  ],
})

/** What an image says of itself, read from its first bytes; nothing is decoded, however large it says that it is. */
export function aboutImage(bytes: Uint8Array): Promise<Metadata> {
  return sharp(bytes, { limitInputPixels: false }).metadata()
}

/**
 * An image's bytes behind the limits: what states more pixels than we take is refused before a single one is decoded, and what
 * is cut off or damaged is an error and never half a picture.
 */
export function openImage(bytes: Uint8Array, { moving }: { readonly moving: boolean }): Sharp {
  return sharp(bytes, {
    limitInputPixels: imageLimits.megapixels * 1_000_000,
    failOn: 'error',
    sequentialRead: true,
    animated: moving,
  })
}
