import type { Metadata } from 'sharp'
import { imageLimits } from '../../shared/images/imageLimits.ts'
import type { ImageOutcome, KeptMime } from './imageJob.ts'
import { imageKind } from './imageKind.ts'
import { aboutImage, openImage } from './openImage.ts'
import { takeInImage } from './takeIn.ts'

/**
 * An image out of another workspace. One that is as `takeInImage` leaves them is kept byte for byte, so that a photograph does not lose
 * a little each time that it is handed on; anything else is taken in like a stranger's.
 */
export async function takeOverImage(bytes: Uint8Array): Promise<ImageOutcome> {
  return (await asKept(bytes)) ?? takeInImage(bytes)
}

async function asKept(bytes: Uint8Array): Promise<ImageOutcome | undefined> {
  const mime = mimes[imageKind(bytes)]
  if (mime === undefined || !endsWithItself(bytes, mime)) return undefined
  try {
    const about = await aboutImage(bytes)
    const { width, pages = 1 } = about
    const height = about.pageHeight ?? about.height
    const side = pages > 1 ? imageLimits.movingSide : imageLimits.side
    const isSmall = Math.max(width, height) <= side && pages <= imageLimits.frames
    if (!isSmall || !isPictureOnly(about)) return undefined
    if (pages > 1 && (mime !== 'image/gif' || bytes.byteLength > imageLimits.movingBytes)) return undefined
    // All of it is decoded: what is cut off or damaged is no image.
    await openImage(bytes, { moving: pages > 1 }).stats()
    return { kind: 'image', mime, width, height, bytes }
  } catch {
    return undefined
  }
}

const mimes: Readonly<Partial<Record<string, KeptMime>>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** Upright, in sRGB with 8 bits, and without anything that is not picture. */
function isPictureOnly({ exif, xmp, iptc, icc, comments, orientation, space, depth }: Metadata): boolean {
  const hasMore = [exif, xmp, iptc, icc].some((part) => part !== undefined) || (comments?.length ?? 0) > 0
  return !hasMore && (orientation ?? 1) === 1 && (space === 'srgb' || space === 'b-w') && depth === 'uchar'
}

/** Nothing is hidden behind the picture's end: PNG's IEND, JPEG's EOI, GIF's trailer, the length that RIFF states. */
function endsWithItself(bytes: Uint8Array, mime: KeptMime): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (mime) {
    case 'image/png':
      return end.subarray(-12).equals(Buffer.from('0000000049454e44ae426082', 'hex')) && onlyOne(end, 'IEND')
    case 'image/jpeg':
      return end.subarray(-2).equals(Buffer.from('ffd9', 'hex'))
    case 'image/gif':
      return end.at(-1) === 0x3b
    case 'image/webp':
      return end.readUInt32LE(4) + 8 === end.byteLength
  }
}

function onlyOne(bytes: Buffer, word: string): boolean {
  return bytes.indexOf(word) === bytes.lastIndexOf(word)
}
