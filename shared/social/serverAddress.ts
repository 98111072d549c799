import { isLoopbackHost } from '../delivery/loopback.ts'

/** An account's server as somebody wrote it: tidied, or what is wrong with it. */
export type ServerAddress =
  | { readonly kind: 'address'; readonly address: string }
  /**
   * `credentials`: a name or password before the @. `path`: more than the server's name. `insecure`: http to another machine.
   * `invalid`: no address at all.
   */
  | { readonly kind: 'refused'; readonly why: 'credentials' | 'path' | 'insecure' | 'invalid' }

/**
 * "social.kommun.example" and "https://social.kommun.example/" are the same server. Nothing is guessed: an address with more to it is
 * refused and said so, since a token must not go where nobody meant.
 */
export function readServerAddress(written: string): ServerAddress {
  const text = written.trim()
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(full)) return { kind: 'refused', why: 'invalid' }
  const { protocol, username, password, pathname, search, hash, hostname, origin } = new URL(full)
  if (protocol !== 'https:' && protocol !== 'http:') return { kind: 'refused', why: 'invalid' }
  if (username !== '' || password !== '') return { kind: 'refused', why: 'credentials' }
  if (pathname !== '/' || search !== '' || hash !== '' || /[?#]$/.test(full))
    return { kind: 'refused', why: 'path' }
  const isHere = isLoopbackHost(hostname)
  if (protocol === 'http:' && !isHere) return { kind: 'refused', why: 'insecure' }
  // "kommunen" and "localhost." are no server on the internet; an address in numbers is judged where it is asked.
  if (!isHere && !/\.[a-z0-9-]+$|^\[.*\]$/i.test(hostname)) return { kind: 'refused', why: 'invalid' }
  return { kind: 'address', address: origin }
}
