import { registeredApis } from './accountProvider.ts'
import { xCosts } from './costOf.ts'
import type { ConfigOf, PublishingNetwork, SocialChannelConfig } from './socialChannelConfig.ts'

/** What an account's settings are before anybody has filled them in: the network's public addresses, the versions spoken. */
export function newAccountConfig<Name extends PublishingNetwork>(network: Name): ConfigOf<Name> {
  return begun[network] as ConfigOf<Name>
}

const registered = { clientId: '', tokenEnv: null }

const begun: { readonly [Name in PublishingNetwork]: ConfigOf<Name> } = {
  bluesky: {
    ...{ network: 'bluesky', address: 'https://bsky.social', privateAllowed: false },
    ...{ handle: '', passwordEnv: null },
  },
  mastodon: {
    ...{ network: 'mastodon', address: '', privateAllowed: false },
    ...{ visibility: 'public', clientId: '', tokenEnv: null },
  },
  facebook: { network: 'facebook', ...registered, ...registeredApis.facebook, pageId: '' },
  linkedin: { network: 'linkedin', ...registered, ...registeredApis.linkedin, author: '' },
  x: {
    network: 'x',
    ...registered,
    apiAddress: registeredApis.x.apiAddress,
    costs: xCosts,
    readsFigures: false,
  },
}

/** Where an account's network or server is asked. */
export function addressOf(config: SocialChannelConfig): string {
  return 'address' in config ? config.address : config.apiAddress
}
