import type { Metadata, Sharp } from 'sharp'
import { imageLimits } from '../../shared/images/imageLimits.ts'
import type { ImageOutcome, KeptMime } from './imageJob.ts'
import { type ImageKind, imageKind } from './imageKind.ts'
import { aboutImage, openImage } from './openImage.ts'

/**
 * An image as the workspace keeps it: upright whatever the camera said (EXIF orientation), in sRGB with 8 bits, no side longer
 * than `imageLimits.side`, and without anything that is not picture: place, camera, names, thumbnails, comments. A photograph
 * stays JPEG, a drawing PNG; TIFF becomes whichever it is like; what moves is kept as GIF. The same bytes give the same image.
 */
export async function takeInImage(bytes: Uint8Array): Promise<ImageOutcome> {
  const kind = imageKind(bytes)
  if (kind === 'unknown' || kind === 'heif' || kind === 'svg' || kind === 'bmp') {
    return { kind: 'refused', why: kind, detail: '' }
  }
  try {
    const about = await aboutImage(bytes)
    const frames = kind === 'gif' || kind === 'webp' ? (about.pages ?? 1) : 1
    const pixels = about.width * (about.pageHeight ?? about.height) * frames
    if (pixels > imageLimits.megapixels * 1_000_000) {
      return { kind: 'refused', why: 'too-many-pixels', detail: String(Math.ceil(pixels / 1_000_000)) }
    }
    if (frames > imageLimits.frames) return { kind: 'refused', why: 'too-long', detail: String(frames) }
    return frames > 1 ? await keepMoving(bytes) : await keepStill(bytes, kind, about)
  } catch (error) {
    return refusalOf(error)
  }
}

async function keepStill(bytes: Uint8Array, kind: ImageKind, about: Metadata): Promise<ImageOutcome> {
  const { side } = imageLimits
  const upright = openImage(bytes, { moving: false })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  const [mime, encoded] = encodeStill(upright, kind, about)
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { kind: 'image', mime, width: info.width, height: info.height, bytes: data }
}

function encodeStill(image: Sharp, kind: ImageKind, about: Metadata): [KeptMime, Sharp] {
  if (kind === 'webp') return ['image/webp', image.webp({ quality: 92 })]
  if (kind === 'png' || kind === 'gif' || about.hasAlpha || about.isPalette) {
    return ['image/png', image.png({ compressionLevel: 8 })]
  }
  return ['image/jpeg', image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })]
}

/** Moving images are never turned: no camera makes them. */
async function keepMoving(bytes: Uint8Array): Promise<ImageOutcome> {
  const { movingSide, movingBytes } = imageLimits
  const { data, info } = await openImage(bytes, { moving: true })
    .resize(movingSide, movingSide, { fit: 'inside', withoutEnlargement: true })
    .gif()
    .toBuffer({ resolveWithObject: true })
  if (data.byteLength > movingBytes) {
    return { kind: 'refused', why: 'too-long', detail: `${Math.ceil(data.byteLength / 1_000_000)} MB` }
  }
  const height = info.pageHeight ?? info.height
  return { kind: 'image', mime: 'image/gif', width: info.width, height, bytes: data }
}

/** libvips says what it cannot read in its own English; the first line is enough to tell one damage from another. */
function refusalOf(error: unknown): ImageOutcome {
  const said = error instanceof Error ? error.message : String(error)
  return { kind: 'refused', why: 'damaged', detail: said.split('\n')[0]?.slice(0, 120) ?? '' }
}
