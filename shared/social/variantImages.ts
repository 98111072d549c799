import type { FocalPoint } from '../images/focalPoint.ts'
import type { BlockOf, PostDocument } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import { singleLine } from '../text/plainText.ts'
import { choicesFor } from './choicesFor.ts'
import { cutText } from './cutText.ts'
import { limits, type NetworkLimits } from './limits.ts'
import type { Network } from './network.ts'
import { sentencesOf } from './sentences.ts'

/** An image that goes with a network's post. */
export interface VariantImage {
  /** SHA-256 in the workspace's assets. */
  readonly asset: string
  /** What it shows, within the network's limit; '' for decoration; null while nobody has said. */
  readonly alt: string | null
  readonly focus?: FocalPoint
}

type ImageAttrs = BlockOf<'image'>['attrs']

/** The images that everybody's letter shows, each once, in the body's order. */
export function bodyImages({ content }: PostDocument): ImageAttrs[] {
  const images = content.flatMap((block) => (block.type === 'image' ? [block.attrs] : []))
  return images.filter(({ asset }, at) => images.findIndex((other) => other.asset === asset) === at)
}

/**
 * The images that go with a network's posts, as many as it takes. The officer's choice, without what the body no longer has;
 * else every image that means something, in the body's order; else, of those that only decorate, the first.
 *
 * @param limit other limits than the table's, as its accounts have told them
 */
export function variantImages(
  content: Pick<PostContent, 'body' | 'networks'>,
  network: Network,
  { images: room, altText }: NetworkLimits = limits[network],
): VariantImage[] {
  const { images: chosen, alts } = choicesFor(content, network)
  const images = bodyImages(content.body)
  return (chosenImages(images, chosen) ?? imagesByRule(images)).slice(0, room.most).map((image) => ({
    asset: image.asset,
    alt: alternativeText(alts[image.asset] ?? null, image, altText),
    ...(image.focus !== undefined && { focus: image.focus }),
  }))
}

/** null where nothing of what was chosen is left, and something had been. */
function chosenImages(images: readonly ImageAttrs[], chosen: readonly string[] | null): ImageAttrs[] | null {
  if (chosen === null || chosen.length === 0) return chosen === null ? null : []
  const known = [...new Set(chosen)].flatMap((asset) => images.find((image) => image.asset === asset) ?? [])
  return known.length === 0 ? null : known
}

function imagesByRule(images: readonly ImageAttrs[]): ImageAttrs[] {
  const meant = images.filter(({ decorative }) => !decorative)
  return meant.length > 0 ? meant : images.slice(0, 1)
}

function alternativeText(own: string | null, { alt, decorative }: ImageAttrs, most: number): string | null {
  const written = described(own) ?? (decorative ? '' : described(alt))
  return written === null ? null : cutText(sentencesOf(written), (text) => text.length <= most)
}

function described(alt: string | null): string | null {
  const text = singleLine(alt ?? '')
  return text === '' ? null : text
}
