/**
 * One form of what an account on a network is called, to compare by: "anna@social.example" (Mastodon and its like), "anna.bsky.social",
 * "did:plc:…". Read from a handle with its sign, a Bluesky handle, a DID, or the address of a page of the account's.
 *
 * @returns null for what is no account: an e-mail address has no sign before it, and a lone "@anna" may be anybody's
 */
export function accountKey(text: string): string | null {
  const written = text.trim().toLowerCase()
  if (/^https?:\/\//.test(written)) return accountIn(written)
  if (/^did:[a-z]+:[a-z0-9._:%-]+$/.test(written)) return written
  const [, sign, name, host] = /^(@?)([^@\s/]+)(?:@([^@\s/]+))?$/.exec(written) ?? []
  if (name === undefined) return null
  if (host !== undefined) return sign === '@' && isHost(host) ? `${name}@${host}` : null
  return isHost(name) ? name : null
}

/** Whose page an address leads to, as networks' pages are addressed; null where the address does not tell. */
export function accountIn(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { host, pathname } = new URL(address)
  const [first = '', second = ''] = pathname.toLowerCase().split('/').filter(Boolean).map(decoded)
  // https://bsky.app/profile/did:plc:…/post/…
  if (first === 'profile') return accountKey(second)
  // https://social.example/users/anna/statuses/…
  if (first === 'users' && second !== '') return `${second}@${host}`
  // https://social.example/@anna/… and, of an account elsewhere, https://social.example/@anna@other.example/…
  if (!first.startsWith('@') || first === '@') return null
  return accountKey(first.includes('@', 1) ? first : `${first}@${host}`)
}

function isHost(text: string): boolean {
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*(:\d+)?$/u.test(text) && /[.:]/.test(text)
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}
