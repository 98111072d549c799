import { rootCertificates } from 'node:tls'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Deps } from './deps.ts'
import type { Inbox } from './lookInInbox.ts'

type EmailChannel = Extract<ChannelRow, { kind: 'email' }>

/**
 * How a channel's inbox is reached, with what it keeps secret.
 *
 * @returns null where the channel has no inbox
 * @throws RundbrevError `inbox-password-missing`, `inbox-insecure`
 */
export async function inboxOfChannel(deps: Deps, channel: EmailChannel): Promise<Inbox | null> {
  const { id, name, config } = channel
  if (config.engine !== 'smtp' || config.inbox === null) return null
  const { host, port, security, user, folder, processed, moveTo, signIn } = config.inbox
  requireSafe(host, port, security)
  const value = deps.secrets.get(id, signIn === 'channel' ? 'password' : 'inbox') ?? ''
  if (value === '') throw new RundbrevError('inbox-password-missing', { host }, { name })
  const ca = config.ca === null ? undefined : [...rootCertificates, config.ca]
  const secret = { kind: 'password' as const, value }
  return { address: { host, port, security, user, secret, folder, ca }, processed, moveTo }
}

/** A password crosses no wire unencrypted. @throws RundbrevError `inbox-insecure` */
export function requireSafe(host: string, port: number, security: Inbox['address']['security']): void {
  if (security !== 'none' || isLoopbackHost(host)) return
  throw new RundbrevError('inbox-insecure', { host }, { host: `${host}:${port}` })
}
