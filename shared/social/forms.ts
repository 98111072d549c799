import type { Network } from './network.ts'

/**
 * How a post is written for a network. `thought`: a hook, one figure or sentence, the link. `story`: hook, lede, key figures
 * and the body's key points in short paragraphs. `aim` is how long people there read, in the network's own count: what must
 * be there may go past it, up to the limit; what is only good to have may not. Our choices, no network's rule.
 */
export interface Form {
  readonly kind: 'thought' | 'story'
  readonly aim: number
}

export const forms: Readonly<Record<Network, Form>> = {
  bluesky: { kind: 'thought', aim: 300 },
  x: { kind: 'thought', aim: 280 },
  mastodon: { kind: 'story', aim: 500 },
  facebook: { kind: 'story', aim: 750 },
  instagram: { kind: 'story', aim: 900 },
  linkedin: { kind: 'story', aim: 1300 },
}

/** A thread tells the story to the end: about as long as a story anywhere, in posts that are read one by one. */
export const threadForm: Form = { kind: 'story', aim: 1200 }

/** Most of a thread's text, in the network's own count, before it is split: what leads may be long. */
export const threadRoom = 3000
