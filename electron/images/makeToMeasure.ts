import type { Sharp } from 'sharp'
import { type Area, cropAround, type Size } from '../../shared/images/cropAround.ts'
import type { ImageNeed, ImageOutcome, KeptMime, MadeImage } from './imageJob.ts'
import { aboutImage, openImage } from './openImage.ts'

/** From good to still good; what is too heavy even so is made smaller. */
const qualities = [84, 70, 60] as const
/** How much smaller at least, each time. */
const slightly = 0.9
const smallestSide = 320
/** A drawing stays PNG, which keeps its edges sharp, while that costs at most this much more than JPEG. */
const worthOfSharpEdges = 1.3

/**
 * An image that the workspace keeps, as one use needs it. What already fits is given back as it is.
 *
 * @param kept bytes that `takeInImage` made
 */
export async function makeToMeasure(kept: Uint8Array, need: ImageNeed): Promise<ImageOutcome> {
  const about = await aboutImage(kept)
  const mime: KeptMime = `image/${about.format as 'png' | 'jpeg' | 'gif' | 'webp'}`
  const isMoving = (about.pages ?? 1) > 1
  const whole = { width: about.width, height: about.pageHeight ?? about.height }
  const part = partOf(whole, need)
  const size = part ?? whole
  const fits = size.width <= need.width && size.height <= need.height && ratioFits(size, need)
  const light = need.bytes === null || kept.byteLength <= need.bytes
  const taken =
    mime === 'image/jpeg' ||
    (mime === 'image/png' && need.png) ||
    (mime === 'image/gif' && isMoving && need.moving)
  if (part === null && fits && light && taken) return { kind: 'image', mime, ...whole, bytes: kept }
  if (part === null && isMoving && need.moving) {
    const moving = await lightest(need, size, (width, height) => gif(kept, width, height))
    if (isLight(moving, need)) return moving
  }
  const canvas = canvasFor(() => opened(kept, part), size, need)
  const photograph = () =>
    lightest(need, canvas.size, (width, height) => jpeg(canvas.image(width, height), need))
  if (!need.png || !(about.hasAlpha || mime === 'image/png' || mime === 'image/gif')) return photograph()
  const drawing = await lightest(need, canvas.size, (width, height) => png(canvas.image(width, height)))
  // Without its clear parts an image is another image: then it stays PNG, if need be a smaller one.
  if (about.hasAlpha && isLight(drawing, need)) return drawing
  const other = await photograph()
  const sharpEnough = drawing.width >= other.width && isLight(drawing, need)
  return sharpEnough && drawing.bytes.byteLength <= other.bytes.byteLength * worthOfSharpEdges
    ? drawing
    : other
}

interface Canvas {
  readonly size: Size
  image(width: number, height: number): Sharp
}

/** What is cut out of it; null where nothing is cut away. */
function partOf(whole: Size, { cut }: ImageNeed): Area | null {
  if (cut === null) return null
  const part = cropAround(whole, cut.frame, cut.around)
  return part.width < whole.width || part.height < whole.height ? part : null
}

function opened(kept: Uint8Array, part: Area | null): Sharp {
  const image = openImage(kept, { moving: false })
  return part === null ? image : image.extract({ ...part })
}

/** The image itself; where its ratio is outside what is taken, on a white ground that makes up for what it lacks. */
function canvasFor(open: () => Sharp, size: Size, need: ImageNeed): Canvas {
  const ratio = size.width / size.height
  if (ratioFits(size, need) || need.ratio === null) {
    return {
      size,
      image: (width, height) => open().resize(width, height, { fit: 'fill' }),
    }
  }
  const { least, most } = need.ratio
  const whole =
    ratio < least
      ? { width: Math.ceil(size.height * least), height: size.height }
      : { width: size.width, height: Math.ceil(size.width / most) }
  return {
    size: whole,
    image: (width, height) =>
      open().flatten({ background: 'white' }).resize(width, height, { fit: 'contain', background: 'white' }),
  }
}

/** Makes it smaller until it is light enough, or as small as anything should be. Weight goes with area. */
async function lightest(
  need: ImageNeed,
  size: Size,
  make: (width: number, height: number) => Promise<MadeImage>,
): Promise<MadeImage> {
  let scale = Math.min(1, need.width / size.width, need.height / size.height)
  for (;;) {
    const width = Math.max(1, Math.round(size.width * scale))
    const height = Math.max(1, Math.round(size.height * scale))
    const made = await make(width, height)
    const next = scale * Math.min(slightly, Math.sqrt((need.bytes ?? 0) / made.bytes.byteLength))
    if (isLight(made, need) || Math.max(size.width, size.height) * next < smallestSide) return made
    scale = next
  }
}

async function jpeg(image: Sharp, need: ImageNeed): Promise<MadeImage> {
  const flat = image.flatten({ background: 'white' }).toColourspace('srgb')
  let made: MadeImage | undefined
  for (const quality of qualities) {
    made = await encoded(flat.clone().jpeg({ quality, mozjpeg: true }), 'image/jpeg')
    if (isLight(made, need)) break
  }
  return made ?? encoded(flat.jpeg(), 'image/jpeg')
}

function png(image: Sharp): Promise<MadeImage> {
  return encoded(image.png({ compressionLevel: 8 }), 'image/png')
}

async function gif(kept: Uint8Array, width: number, height: number): Promise<MadeImage> {
  const image = openImage(kept, { moving: true }).resize(width, height, { fit: 'fill' }).gif()
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return {
    kind: 'image',
    mime: 'image/gif',
    width: info.width,
    height: info.pageHeight ?? height,
    bytes: data,
  }
}

async function encoded(image: Sharp, mime: KeptMime): Promise<MadeImage> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { kind: 'image', mime, width: info.width, height: info.height, bytes: data }
}

function isLight({ bytes }: MadeImage, need: ImageNeed): boolean {
  return need.bytes === null || bytes.byteLength <= need.bytes
}

function ratioFits({ width, height }: Size, { ratio }: ImageNeed): boolean {
  return ratio === null || (width / height >= ratio.least && width / height <= ratio.most)
}
