import { isLoopbackHost } from '../../shared/delivery/loopback.ts'

export interface ImapAddress {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string
}

export type ImapReading =
  | { readonly kind: 'address'; readonly address: ImapAddress }
  /** A password stands in it: it would be in the shell's history and in every process list. */
  | { readonly kind: 'password' }
  | { readonly kind: 'unreadable' }

/**
 * Reads imap[s]://user@host:port (RFC 5092). imaps is TLS from the first byte (RFC 8314), imap requires STARTTLS; only to
 * this machine, where nobody is in between, imap takes what it gets (`none`). Ports that are left out are 993 and 143.
 */
export function readImapAddress(text: string): ImapReading {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['imap:', 'imaps:'].includes(url.protocol) || url.hostname === '') {
    return { kind: 'unreadable' }
  }
  if (url.password !== '') return { kind: 'password' }
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1')
  const user = decodeURIComponent(url.username)
  if (user === '') return { kind: 'unreadable' }
  const security = url.protocol === 'imaps:' ? 'tls' : isLoopbackHost(host) ? 'none' : 'starttls'
  const port = url.port === '' ? (security === 'tls' ? 993 : 143) : Number(url.port)
  return { kind: 'address', address: { host, port, security, user } }
}
