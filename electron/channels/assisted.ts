import { checkVariant } from '../../shared/social/checkVariant.ts'
import { composeUrl, composeUrlCarriesText } from '../../shared/social/composeUrl.ts'
import type { Variant } from '../../shared/social/deriveVariant.ts'
import { limits } from '../../shared/social/limits.ts'
import type { Network } from '../../shared/social/network.ts'
import type { ChannelAdapter } from './channelAdapter.ts'

/**
 * The way to every network without an account in the program: publishing hands text, image and the network's page over to
 * the officer. Nothing leaves this computer here, so every step may be done again.
 */
export function assisted(network: Network): ChannelAdapter<null, Variant> {
  return {
    network,
    repeating: {
      signIn: 'always',
      limits: 'always',
      prepare: 'always',
      publish: 'always',
      readBack: 'always',
      edit: 'always',
      remove: 'always',
      figures: 'always',
    },
    signIn: async () => null,
    limits: async () => limits[network],
    check: checkVariant,
    prepare: async (_session, variant) => ({ kind: 'done', value: variant }),
    publish: async (_session, { posts }) => {
      const text = posts[0]?.text ?? ''
      return {
        kind: 'awaits-officer',
        handover: {
          posts: posts.map((post) => ({
            text: post.text,
            assets: post.images.map(({ asset, alt }) => ({ sha256: asset, alt: alt ?? '' })),
          })),
          url: composeUrl(network, text),
          urlCarriesText: composeUrlCarriesText(network, text),
        },
      }
    },
    // Only the officer knows, and says so by confirming the publication.
    readBack: async () => ({ kind: 'done', value: null }),
    edit: null,
    remove: null,
    figures: null,
  }
}
