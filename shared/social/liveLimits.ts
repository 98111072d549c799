import type { PostLimits } from '../contract/accounts.ts'
import { limits, type NetworkLimits } from './limits.ts'
import type { Network } from './network.ts'

/** What an account's own server has said that a post may hold, as far as it has said anything: else the table's. */
export function liveLimits(network: Network, told: PostLimits | null): NetworkLimits {
  const table = limits[network]
  if (told === null) return table
  const { text, counting, linkCost, altText, images, imageBytes } = told
  const room = { ...table.images, most: images, bytes: imageBytes }
  return { ...table, text, counting, linkCost, altText, images: room }
}

/** What fits within all of them; undefined where there are none. */
export function strictest(all: readonly NetworkLimits[]): NetworkLimits | undefined {
  const [first] = all
  if (first === undefined) return undefined
  const least = (of: (one: NetworkLimits) => number) => Math.min(...all.map(of))
  const bytes = least(({ images }) => images.bytes ?? Number.POSITIVE_INFINITY)
  const dearest = Math.max(...all.map(({ linkCost }) => linkCost ?? 0))
  return {
    ...first,
    text: least(({ text }) => text),
    // As written is the dearest for all but the shortest address.
    linkCost: all.some(({ linkCost }) => linkCost === null) ? null : dearest,
    mentionDomainFree: all.every(({ mentionDomainFree }) => mentionDomainFree),
    counting: all.find(({ counting }) => counting === 'emoji-bytes')?.counting ?? first.counting,
    altText: least(({ altText }) => altText),
    images: {
      ...first.images,
      most: least(({ images }) => images.most),
      bytes: Number.isFinite(bytes) ? bytes : null,
    },
  }
}
