import type { SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'

export type SmtpAddress = Pick<SmtpConfig, 'host' | 'port' | 'security' | 'user'>

export type SmtpReading =
  | { readonly kind: 'address'; readonly address: SmtpAddress }
  /** A password stands in it: it would be in the shell's history and in every process list. */
  | { readonly kind: 'password' }
  | { readonly kind: 'unreadable' }

/**
 * Reads smtp[s]://user@host:port. smtps is TLS from the first byte (RFC 8314), smtp requires STARTTLS; only to this machine,
 * where nobody is in between, smtp takes what it gets (`none`). Ports that are left out are 465 and 587.
 */
export function readSmtpAddress(text: string): SmtpReading {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    return { kind: 'unreadable' }
  }
  if (url.password !== '') return { kind: 'password' }
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1')
  const user = decodeURIComponent(url.username)
  const security = securityOf(url.protocol, host)
  const port = url.port === '' ? (security === 'tls' ? 465 : 587) : Number(url.port)
  return { kind: 'address', address: { host, port, security, user } }
}

function securityOf(protocol: string, host: string): SmtpConfig['security'] {
  if (protocol === 'smtps:') return 'tls'
  return isLoopbackHost(host) ? 'none' : 'starttls'
}

/** "Name <address>" or the bare address; whether it is an address that can send is for the use case to say. */
export function readSender(text: string): Pick<SmtpConfig, 'fromName' | 'fromAddress'> | undefined {
  const [, name = '', address] = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+)>)\s*$/.exec(text) ?? []
  if (address !== undefined) return { fromName: name, fromAddress: address }
  return /^\s*[^<>\s]+@[^<>\s]+\s*$/.test(text) ? { fromName: '', fromAddress: text.trim() } : undefined
}
