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
  // https://developers.facebook.com/docs/graph-api/changelog/
  facebook: {
    ...{ network: 'facebook', ...registered, apiAddress: 'https://graph.facebook.com' },
    ...{ apiVersion: 'v25.0', pageId: '' },
  },
  // https://learn.microsoft.com/en-us/linkedin/marketing/versioning
  linkedin: {
    ...{ network: 'linkedin', ...registered, apiAddress: 'https://api.linkedin.com' },
    ...{ apiVersion: '202511', author: '' },
  },
  // https://docs.x.com/x-api/getting-started/pricing: US dollars for a post, without and with a link
  x: {
    ...{ network: 'x', ...registered, apiAddress: 'https://api.x.com' },
    costs: { plain: 0.015, withLink: 0.2 },
  },
}

/** Where an account's network or server is asked. */
export function addressOf(config: SocialChannelConfig): string {
  return 'address' in config ? config.address : config.apiAddress
}
