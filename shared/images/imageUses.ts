import type { Network } from '../social/network.ts'
import type { Frame } from './cropAround.ts'

/** What an image is made to measure for: the letter, a network's post, or the card that a network shows of a link. */
export type ImageUse = 'email' | 'card' | Network

/** What an image is kept for; where it is cut around a place, that place as well: "card 0.31,0.4". */
export type RenditionPurpose = ImageUse | `${ImageUse} ${number},${number}`

/** What a use takes, from the sources beside it. */
export interface ImageTaken {
  /** px, at most. */
  readonly width: number
  readonly height: number
  /** Bytes of one image, at most. */
  readonly bytes: number
  /** Whether PNG is taken beside JPEG. */
  readonly png: boolean
  /** Whether an image may move (GIF). */
  readonly moving: boolean
  /** null for any; what is outside it is set on a ground that fits. */
  readonly ratio: Frame | null
  /** What an image that has a focal point is cut to around it, since readers see no more of it there; null where it is shown whole. */
  readonly cut: Frame | null
  readonly sources: readonly string[]
}

/** Width by height, of the image on a link's card. */
export const cardRatio = 1.91

/** What Instagram takes: upright 4:5 to lying 1.91:1. */
export const instagramFrame: Frame = { least: 4 / 5, most: 1.91 }

/**
 * The letter's images are twice as wide as its column of 504 px, for sharp screens, and light: a mail of some images has to pass
 * where the municipalities' servers stop at a few megabytes, and be read on a train. The networks' bytes are theirs (limits.ts) where
 * they state any, less a margin; their sides are what they show, so that they need not scale again.
 */
export const imageUses: Readonly<Record<ImageUse, ImageTaken>> = {
  email: {
    ...{ width: 1008, height: 2016, bytes: 250_000, png: true, moving: true, ratio: null, cut: null },
    sources: [],
  },
  /** Bluesky's is the narrowest: 1,000,000 bytes. It shows all cards at 1.91:1, as LinkedIn does. */
  card: {
    ...{ width: 1200, height: 1200, bytes: 950_000, png: true, moving: false, ratio: null },
    cut: { least: cardRatio, most: cardRatio },
    sources: [
      'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json',
      'https://github.com/bluesky-social/social-app/blob/main/src/components/Post/Embed/ExternalEmbed/index.tsx',
      'https://www.linkedin.com/help/linkedin/answer/a521928',
    ],
  },
  bluesky: {
    ...{ width: 2000, height: 2000, bytes: 1_950_000, png: true, moving: false, ratio: null, cut: null },
    sources: ['https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json'],
  },
  /** Servers take 16 MB and 8.3 megapixels by default. */
  mastodon: {
    ...{ width: 2560, height: 2560, bytes: 8_000_000, png: true, moving: true, ratio: null, cut: null },
    sources: ['https://docs.joinmastodon.org/user/posting/'],
  },
  linkedin: {
    ...{ width: 2560, height: 2560, bytes: 5_000_000, png: true, moving: false, ratio: null, cut: null },
    sources: ['https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api'],
  },
  facebook: {
    ...{ width: 2048, height: 2048, bytes: 4_000_000, png: true, moving: false, ratio: null, cut: null },
    sources: ['https://developers.facebook.com/docs/graph-api/reference/page/photos/'],
  },
  x: {
    ...{ width: 2560, height: 2560, bytes: 4_900_000, png: true, moving: true, ratio: null, cut: null },
    sources: ['https://docs.x.com/x-api/media/quickstart/best-practices'],
  },
  /** JPEG alone, 320 to 1440 px wide. */
  instagram: {
    ...{ width: 1440, height: 1800, bytes: 7_800_000, png: false, moving: false },
    ...{ ratio: instagramFrame, cut: instagramFrame },
    sources: [
      'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
    ],
  },
}
