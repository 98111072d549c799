import type { Network } from './network.ts'

/** When the table below was last held against its sources. Limits change: a signed-in adapter reads the live ones. */
export const limitsReadOn = '2026-11-29'

/**
 * How a network measures a text. `graphemes`: what a reader takes for one character; `weighted`: X's own weights per code
 * point; `emoji-bytes`: an emoji by its bytes of UTF-8, all else once; `units`: UTF-16 code units, the strictest of the usual measures, where a network does not say which it uses.
 */
export type Counting = 'graphemes' | 'weighted' | 'emoji-bytes' | 'units'

export interface NetworkLimits {
  /** Most of `counting` in one post. */
  readonly text: number
  readonly counting: Counting
  /** Most bytes of UTF-8, besides; null where only `text` counts. */
  readonly bytes: number | null
  /** What a link counts however long it is; null: as it is written. */
  readonly linkCost: number | null
  /** Whether an address without https:// becomes a link too, as on X, and counts as one. */
  readonly linksBareDomains: boolean
  /** Whether "@kommun@server.example" counts as "@kommun". */
  readonly mentionDomainFree: boolean
  /** Whether a reader can follow a link in the text. */
  readonly linksClickable: boolean
  /** Whether a text can go on in posts that answer each other. */
  readonly threads: boolean
  /** Whether a post can stand behind a warning, and its images behind a veil. */
  readonly veils: boolean
  readonly images: {
    readonly most: number
    /** Most bytes of one image; null where the network scales it down itself or does not say. */
    readonly bytes: number | null
    /** Most pixels, width by height; null where the network does not say. */
    readonly pixels: number | null
    /** MIME types. */
    readonly kinds: readonly string[]
    /** No post without an image. */
    readonly required: boolean
  }
  /** Most characters of an image's alternative text. */
  readonly altText: number
  readonly hashtags: {
    /** Most that the network takes; null: as many as fit. */
    readonly most: number | null
    /** How many people there expect and no more: our choice, at most `most`. */
    readonly custom: number
  }
  /** How far ahead the network itself keeps a post that is to come; null where its API has no such thing. */
  readonly schedule: { readonly fromMinutes: number; readonly toDays: number | null } | null
  /** Where the numbers are from. */
  readonly sources: readonly string[]
}

const plainKinds = ['image/jpeg', 'image/png', 'image/gif']
const webKinds = [...plainKinds, 'image/webp']

/** Every network's limits for an ordinary account. */
export const limits: Readonly<Record<Network, NetworkLimits>> = {
  bluesky: {
    text: 300,
    counting: 'graphemes',
    bytes: 3000,
    linkCost: null,
    linksBareDomains: false,
    mentionDomainFree: false,
    linksClickable: true,
    threads: true,
    veils: false,
    images: { most: 4, bytes: 2_000_000, pixels: null, kinds: webKinds, required: false },
    altText: 2000,
    hashtags: { most: null, custom: 2 },
    schedule: null,
    sources: [
      'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
      'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json',
    ],
  },
  /** A server's own numbers (`configuration.statuses` of /api/v2/instance) go before these. */
  mastodon: {
    text: 500,
    counting: 'graphemes',
    bytes: null,
    linkCost: 23,
    linksBareDomains: false,
    mentionDomainFree: true,
    linksClickable: true,
    threads: true,
    veils: true,
    images: { most: 4, bytes: 16_000_000, pixels: 33_177_600, kinds: webKinds, required: false },
    altText: 1500,
    hashtags: { most: null, custom: 4 },
    schedule: { fromMinutes: 5, toDays: null },
    sources: [
      'https://docs.joinmastodon.org/user/posting/',
      'https://docs.joinmastodon.org/entities/Instance/',
      'https://docs.joinmastodon.org/methods/statuses/#form-data-parameters',
      'https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb',
    ],
  },
  linkedin: {
    text: 3000,
    counting: 'units',
    bytes: null,
    linkCost: null,
    linksBareDomains: false,
    mentionDomainFree: false,
    linksClickable: true,
    threads: false,
    veils: false,
    images: { most: 20, bytes: null, pixels: 36_152_320, kinds: plainKinds, required: false },
    altText: 4086,
    hashtags: { most: null, custom: 3 },
    schedule: null,
    sources: [
      'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api',
      'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/multiimage-post-api',
      'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api',
    ],
  },
  /** The text limit is what Pages meet in practice; the API's reference names none. */
  facebook: {
    text: 63_206,
    counting: 'units',
    bytes: null,
    linkCost: null,
    linksBareDomains: false,
    mentionDomainFree: false,
    linksClickable: true,
    threads: false,
    veils: false,
    images: { most: 10, bytes: 10_000_000, pixels: null, kinds: plainKinds, required: false },
    altText: 5000,
    hashtags: { most: null, custom: 2 },
    schedule: { fromMinutes: 10, toDays: 30 },
    sources: [
      'https://developers.facebook.com/docs/pages-api/posts/',
      'https://developers.facebook.com/docs/graph-api/reference/page/photos/',
      'https://docs.emplifi.io/platform/latest/home/facebook-publishing',
    ],
  },
  x: {
    text: 280,
    counting: 'weighted',
    bytes: null,
    linkCost: 23,
    linksBareDomains: true,
    mentionDomainFree: false,
    linksClickable: true,
    threads: true,
    veils: false,
    images: { most: 4, bytes: 5_000_000, pixels: null, kinds: webKinds, required: false },
    altText: 1000,
    hashtags: { most: null, custom: 2 },
    schedule: null,
    sources: [
      'https://docs.x.com/fundamentals/counting-characters',
      'https://github.com/twitter/twitter-text/blob/master/config/v3.json',
      'https://docs.x.com/x-api/media/create-media-metadata',
      'https://docs.x.com/x-api/media/quickstart/best-practices',
    ],
  },
  /** Five hashtags since December 2025 (thirty before). */
  instagram: {
    text: 2200,
    counting: 'units',
    bytes: null,
    linkCost: null,
    linksBareDomains: false,
    mentionDomainFree: false,
    linksClickable: false,
    threads: false,
    veils: false,
    images: { most: 10, bytes: 8_000_000, pixels: null, kinds: ['image/jpeg'], required: true },
    altText: 1000,
    hashtags: { most: 5, custom: 5 },
    schedule: null,
    sources: [
      'https://developers.facebook.com/docs/instagram-platform/content-publishing/',
      'https://www.socialsamosa.com/news-2/instagram-hashtags-five-per-post-10923075',
    ],
  },
}

/**
 * Threads, which is published on by hand: no network of its own here, but a place with limits of its own. The first hashtag of a post
 * becomes its topic; others stand as words, and nothing is refused for them. Besides, 250 posts a day. Meta names no limit of the
 * alternative text: 1000 is what other publishers keep to.
 */
export const threadsLimits: NetworkLimits = {
  text: 500,
  counting: 'emoji-bytes',
  bytes: null,
  linkCost: null,
  linksBareDomains: false,
  mentionDomainFree: false,
  linksClickable: true,
  threads: true,
  veils: false,
  images: { most: 20, bytes: 8_000_000, pixels: null, kinds: ['image/jpeg', 'image/png'], required: false },
  altText: 1000,
  hashtags: { most: null, custom: 1 },
  schedule: null,
  sources: [
    'https://developers.facebook.com/docs/threads/posts/',
    'https://developers.facebook.com/docs/threads/overview/',
    'https://docs.letmepost.dev/preflight/threads-media-alt_text_max_graphemes',
  ],
}
