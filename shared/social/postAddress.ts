import type { Network } from './network.ts'

/**
 * Whether an address can be a post's on that network, by its host: what the officer pastes is more often of the wrong tab than
 * mistyped. Mastodon is anywhere.
 */
export function isOnNetwork(address: string, network: Network): boolean {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return false
  const hosts = hostsOf[network]
  return (
    hosts.length === 0 || hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  )
}

/** As links are shared from web and apps; none: anybody's own server. */
const hostsOf: Readonly<Record<Network, readonly string[]>> = {
  bluesky: ['bsky.app'],
  mastodon: [],
  linkedin: ['linkedin.com', 'lnkd.in'],
  facebook: ['facebook.com', 'fb.com', 'fb.me', 'fb.watch'],
  x: ['x.com', 'twitter.com', 't.co'],
  instagram: ['instagram.com'],
}
