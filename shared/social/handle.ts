import type { MentionNetwork } from './mention.ts'

/** A handle as it is kept, without the sign; or that what was written is none on this network. */
export type HandleReading =
  | { readonly kind: 'handle'; readonly handle: string }
  | { readonly kind: 'unusable' }

/**
 * What an officer writes or pastes as somebody's handle: with or without "@", or the address of the profile.
 *
 * Bluesky: a domain name (atproto.com/specs/handle). Mastodon: name@server, the server always, since it need not be ours
 * (docs.joinmastodon.org/spec/webfinger). X: 1 to 15 letters, digits and underscores. Instagram: 1 to 30 letters, digits,
 * underscores and full stops, no full stop first, last or twice.
 */
export function readHandle(written: string, network: MentionNetwork): HandleReading {
  const handle = withoutAddress(written.trim(), network).replace(/^@/, '')
  return forms[network].test(handle) && handle.length <= 253
    ? { kind: 'handle', handle }
    : { kind: 'unusable' }
}

/** One of each network's form, under a domain that is nobody's. */
export const handleExamples: Readonly<Record<MentionNetwork, string>> = {
  bluesky: 'kommunen.example',
  mastodon: 'kommunen@server.example',
  x: 'kommunen',
  instagram: 'kommunen',
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domain = `(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?`

const forms: Readonly<Record<MentionNetwork, RegExp>> = {
  bluesky: new RegExp(`^${domain}$`, 'i'),
  mastodon: new RegExp(`^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?@${domain}$`, 'i'),
  x: /^[a-z0-9_]{1,15}$/i,
  instagram: /^(?!.*\.\.)(?!\.)[a-z0-9_.]{1,30}(?<!\.)$/i,
}

/** "https://bsky.app/profile/kommunen.example" and its like; anything else as it is. */
function withoutAddress(written: string, network: MentionNetwork): string {
  if (!/^https?:\/\//i.test(written)) return written
  const address = URL.parse(written)
  if (address === null) return written
  const path = decoded(address.pathname)
    .split('/')
    .filter((part) => part !== '')
  const host = address.hostname.replace(/^(?:www|m|mobile)\./, '')
  const [first = '', second = ''] = path
  if (network === 'mastodon') return /^@[^@]+$/.test(first) ? `${first}@${host}` : written
  if (network === 'bluesky') return host === 'bsky.app' && first === 'profile' ? second : written
  return profileHosts[network].includes(host) ? first : written
}

const profileHosts: Readonly<Record<'x' | 'instagram', readonly string[]>> = {
  x: ['x.com', 'twitter.com'],
  instagram: ['instagram.com'],
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
