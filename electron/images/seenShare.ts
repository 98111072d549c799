import { contrastRatio } from '../../shared/checks/contrastRatio.ts'
import { openImage } from './openImage.ts'

/** The image is looked at no larger than this, in px. */
const analysedSide = 160
/** An image with less of it clear has a ground of its own. */
const leastClear = 0.1
/** Of 255: what is thinner is an edge's softness. */
const leastSolid = 64
/** Less contrast than this is hardly seen. */
const leastSeen = 1.5

/**
 * How much of what is drawn on an image's clear ground is seen on a ground of one colour, from 0 to 1; 1 where the image brings its
 * own ground.
 *
 * @param ground #rrggbb
 */
export async function seenShare(bytes: Uint8Array, ground: string): Promise<number> {
  const { data, info } = await openImage(bytes, { moving: false })
    .resize(analysedSide, analysedSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const isSeen = seenOn(ground)
  const pixels = info.width * info.height
  let drawn = 0
  let seen = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
    if (alpha < leastSolid) continue
    drawn += 1
    if (isSeen(red, green, blue)) seen += 1
  }
  if ((pixels - drawn) / pixels < leastClear) return 1
  return drawn === 0 ? 0 : seen / drawn
}

/** Colours are told apart in steps of 8 of 255. */
function seenOn(ground: string): (red: number, green: number, blue: number) => boolean {
  const known = new Map<string, boolean>()
  return (...colour) => {
    const hex = `#${colour.map((part) => (part & 0xf8).toString(16).padStart(2, '0')).join('')}`
    const seen = known.get(hex) ?? contrastRatio(hex, ground) >= leastSeen
    known.set(hex, seen)
    return seen
  }
}
