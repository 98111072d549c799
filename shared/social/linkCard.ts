import type { FocalPoint } from '../images/focalPoint.ts'
import type { PostContent } from '../post/post.ts'
import { plainText, singleLine } from '../text/plainText.ts'
import { choicesFor } from './choicesFor.ts'
import { cutText } from './cutText.ts'
import { limits } from './limits.ts'
import type { Network } from './network.ts'
import { sentencesOf } from './sentences.ts'
import { bodyImages } from './variantImages.ts'

/** What a network shows of a link under a post that has no images. */
export interface LinkCard {
  readonly href: string
  readonly title: string
  readonly description: string
  /** SHA-256 of the image on it. */
  readonly image: string | null
  /** Around which place that image is cut, where the card's image is ours. */
  readonly focus?: FocalPoint
}

/** The others make a link's card by themselves, from the page that it leads to. */
export const takesCardImage: ReadonlySet<Network> = new Set(['bluesky', 'linkedin'])

/** The card of a post's link, from the post's own words; null where the network makes none or the officer wants none. */
export function linkCard(content: PostContent, href: string | null, network: Network): LinkCard | null {
  if (href === null || !limits[network].linksClickable || !choicesFor(content, network).linkCard) return null
  const images = bodyImages(content.body)
  const image = images.find(({ decorative }) => !decorative) ?? images[0]
  const description = sentencesOf(singleLine(plainText(content.lede)))
  return {
    href,
    title: singleLine(content.title),
    description: cutText(description, (text) => text.length <= longestDescription),
    image: image?.asset ?? null,
    ...(image?.focus !== undefined && takesCardImage.has(network) && { focus: image.focus }),
  }
}

const longestDescription = 200
