import type { Network } from './network.ts'

/** Proper names, the same in every language. */
export const networkNames: Readonly<Record<Network, string>> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  x: 'X',
  instagram: 'Instagram',
}
