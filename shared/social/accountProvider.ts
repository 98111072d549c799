import type { PublishingNetwork } from './socialChannelConfig.ts'

/** The networks where the organisation registers an application of its own first. */
export const registeredNetworks = ['facebook', 'linkedin', 'x'] as const
export type RegisteredNetwork = Extract<PublishingNetwork, (typeof registeredNetworks)[number]>

/** Where somebody signs in to a network with the organisation's own application (OAuth 2), and by which of its rules. */
export interface AccountProvider {
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  /** null: the network's API has another way, or none. */
  readonly revocationEndpoint: string | null
  readonly scopes: readonly string[]
  readonly scopeSeparator: ' ' | ','
  /** Without this one nothing can be published. */
  readonly publishingScope: string
  /** RFC 7636; false only where the network refuses a proof beside the application's secret. */
  readonly pkce: boolean
  readonly clientSecret: 'none' | 'optional' | 'required'
  /** How the secret is shown at the token endpoint (RFC 6749, 2.3.1). */
  readonly clientAuthentication: 'basic' | 'body'
  readonly parameters: Readonly<Record<string, string>>
  /** What the browser comes back to. `port`: the network compares the address letter by letter; null: any port. */
  readonly redirect: {
    readonly host: 'localhost' | '127.0.0.1'
    readonly port: number | null
    readonly path: string
  }
}

/** Where an application is registered that has no port of its own to choose: nothing of IANA's is there. */
const port = 43117

/** The address to register with the network, letter by letter; where any port will do, without one. */
export function registeredRedirect({ redirect }: AccountProvider): string {
  const { host, path } = redirect
  return `http://${host}${redirect.port === null ? '' : `:${redirect.port}`}${path}`
}

/** The API's public address and the version that this program was written against: 2026-11-29. */
export const registeredApis: Readonly<
  Record<RegisteredNetwork, { readonly apiAddress: string; readonly apiVersion: string }>
> = {
  /** https://developers.facebook.com/docs/graph-api/changelog: a version lives for two years at least. */
  facebook: { apiAddress: 'https://graph.facebook.com', apiVersion: 'v25.0' },
  /** https://learn.microsoft.com/en-us/linkedin/marketing/versioning: a version lives for a year. */
  linkedin: { apiAddress: 'https://api.linkedin.com', apiVersion: '202607' },
  x: { apiAddress: 'https://api.x.com', apiVersion: '2' },
}

/**
 * @param client.apiAddress another than the public one: a stand-in, which then answers for signing in as well
 * @param client.hasSecret whether the organisation has a secret for its application: LinkedIn has another door for those without
 * @param client.author LinkedIn's: an organisation's posts need other permissions than a member's
 */
export function accountProvider(
  network: RegisteredNetwork,
  client: {
    readonly apiAddress?: string
    readonly apiVersion: string
    readonly hasSecret: boolean
    readonly author: string
  },
): AccountProvider {
  const own =
    network === 'facebook' ? facebook(client.apiVersion) : network === 'linkedin' ? linkedin(client) : x
  const { apiAddress = registeredApis[network].apiAddress } = client
  return apiAddress === registeredApis[network].apiAddress ? own : movedTo(own, apiAddress)
}

function movedTo(provider: AccountProvider, address: string): AccountProvider {
  const moved = (endpoint: string) => new URL(new URL(endpoint).pathname, address).href
  const { authorizationEndpoint, tokenEndpoint, revocationEndpoint } = provider
  return {
    ...provider,
    issuer: address,
    authorizationEndpoint: moved(authorizationEndpoint),
    tokenEndpoint: moved(tokenEndpoint),
    revocationEndpoint: revocationEndpoint === null ? null : moved(revocationEndpoint),
  }
}

/**
 * https://developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow. Plain http comes back to localhost alone,
 * and only while the application is in development. The proof (…/advanced/oidc-token) goes besides the secret, which Meta wants anyway.
 */
function facebook(version: string): AccountProvider {
  return {
    issuer: 'https://www.facebook.com',
    authorizationEndpoint: `https://www.facebook.com/${version}/dialog/oauth`,
    tokenEndpoint: `https://graph.facebook.com/${version}/oauth/access_token`,
    revocationEndpoint: null,
    scopes: [
      ...['pages_show_list', 'pages_manage_posts', 'pages_read_engagement', 'pages_read_user_content'],
      ...['pages_manage_engagement', 'read_insights'],
    ],
    scopeSeparator: ',',
    publishingScope: 'pages_manage_posts',
    pkce: true,
    clientSecret: 'required',
    clientAuthentication: 'body',
    parameters: {},
    redirect: { host: 'localhost', port, path: '/rundbrev' },
  }
}

/**
 * https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow for an application with a secret, whose
 * address is compared exactly and which takes no proof; …/authorization-code-flow-native for one without, which LinkedIn has to open.
 */
function linkedin({
  hasSecret,
  author,
}: {
  readonly hasSecret: boolean
  readonly author: string
}): AccountProvider {
  // One that is still to be chosen is ''.
  const organization = !author.startsWith('urn:li:person:')
  const door = hasSecret ? 'v2' : 'native-pkce'
  return {
    issuer: 'https://www.linkedin.com/oauth',
    authorizationEndpoint: `https://www.linkedin.com/oauth/${door}/authorization`,
    tokenEndpoint: 'https://www.linkedin.com/oauth/v2/accessToken',
    revocationEndpoint: 'https://www.linkedin.com/oauth/v2/revoke',
    scopes: organization
      ? ['w_organization_social', 'r_organization_social', 'rw_organization_admin']
      : ['openid', 'profile', 'w_member_social'],
    scopeSeparator: ' ',
    publishingScope: organization ? 'w_organization_social' : 'w_member_social',
    pkce: !hasSecret,
    clientSecret: 'optional',
    clientAuthentication: 'body',
    parameters: {},
    redirect: hasSecret
      ? { host: 'localhost', port, path: '/rundbrev' }
      : { host: '127.0.0.1', port: null, path: '/rundbrev' },
  }
}

/**
 * https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code; https://developer.x.com/en/docs/apps/callback-urls:
 * compared exactly, and never "localhost".
 */
const x: AccountProvider = {
  issuer: 'https://x.com',
  authorizationEndpoint: 'https://x.com/i/oauth2/authorize',
  tokenEndpoint: 'https://api.x.com/2/oauth2/token',
  revocationEndpoint: 'https://api.x.com/2/oauth2/revoke',
  scopes: ['tweet.read', 'tweet.write', 'users.read', 'media.write', 'offline.access'],
  scopeSeparator: ' ',
  publishingScope: 'tweet.write',
  pkce: true,
  clientSecret: 'optional',
  clientAuthentication: 'basic',
  parameters: {},
  redirect: { host: '127.0.0.1', port, path: '/rundbrev' },
}
