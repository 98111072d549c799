import type { InboxConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ChannelRow } from '../store/channels.ts'
import { accessToken } from './accessToken.ts'
import type { Deps } from './deps.ts'
import type { Inbox } from './lookInInbox.ts'
import { requireMailServer } from './requireAllowed.ts'

type EmailChannel = Extract<ChannelRow, { kind: 'email' }>

/**
 * How a channel's inbox is reached, with what it keeps secret: a password of its own, or the channel's sign-in.
 *
 * @param renewed the server refused the access token that there was
 * @returns null where the channel has no inbox
 * @throws RundbrevError `inbox-password-missing`, `inbox-insecure`, `mail-server-forbidden`, and those of accessToken
 */
export async function inboxOfChannel(
  deps: Deps,
  channel: EmailChannel,
  renewed = false,
): Promise<Inbox | null> {
  const { config } = channel
  if (config.engine !== 'smtp' || config.inbox === null) return null
  const { host, port, security, user, folder, processed, moveTo } = config.inbox
  requireSafe(host, port, security)
  requireMailServer(deps.policy, host)
  const secret =
    config.inbox.signIn === 'channel' && config.signIn !== 'password'
      ? { kind: 'token' as const, value: await accessToken(deps, channel.id, renewed) }
      : { kind: 'password' as const, value: passwordOf(deps, channel, config.inbox) }
  return { address: { host, port, security, user, secret, folder, ca: config.ca }, processed, moveTo }
}

/** @throws RundbrevError `inbox-password-missing` */
function passwordOf(deps: Deps, { id, name }: EmailChannel, { signIn, host }: InboxConfig): string {
  const value = deps.secrets.get(id, signIn === 'channel' ? 'password' : 'inbox') ?? ''
  if (value === '') throw new RundbrevError('inbox-password-missing', { host }, { name })
  return value
}

/** A password crosses no wire unencrypted. @throws RundbrevError `inbox-insecure` */
export function requireSafe(host: string, port: number, security: Inbox['address']['security']): void {
  if (security !== 'none' || isLoopbackHost(host)) return
  throw new RundbrevError('inbox-insecure', { host }, { host: `${host}:${port}` })
}
