import { insertSocialChannel } from '../../electron/store/channels.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'

export const accountNames: Readonly<Record<PublishingNetwork, string>> = {
  bluesky: 'Lärcentrum på Bluesky',
  mastodon: 'Lärcentrum på Mastodon',
  facebook: 'Facebooksidan',
  linkedin: 'LinkedIn-sidan',
  x: 'Lärcentrum på X',
}

/** An account on every network, that nobody is signed in to. */
export function addAccounts(deps: Deps): Readonly<Record<PublishingNetwork, ChannelId>> {
  const { database } = deps.workspace
  const add = (network: PublishingNetwork) => {
    const config = {
      ...newAccountConfig(network),
      ...(network === 'mastodon' && { address: 'https://social.example' }),
      ...(network === 'bluesky' && { handle: 'larcentrum-inland.example' }),
    }
    return insertSocialChannel(database, { name: accountNames[network], config, now: deps.now().toString() })
  }
  return {
    ...{ bluesky: add('bluesky'), mastodon: add('mastodon'), facebook: add('facebook') },
    ...{ linkedin: add('linkedin'), x: add('x') },
  }
}

/** Up to a post's id there. */
export const pageOf: Readonly<Record<PublishingNetwork, string>> = {
  bluesky: 'https://bsky.app/profile/larcentrum-inland.example/post/',
  mastodon: 'https://social.example/@larcentrum/',
  facebook: 'https://www.facebook.com/larcentrum/posts/',
  linkedin: 'https://www.linkedin.com/feed/update/urn:li:share:',
  x: 'https://x.com/larcentrum/status/',
}
