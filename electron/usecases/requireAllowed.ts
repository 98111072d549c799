import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { allowsMailServer, allowsNetwork, type Policy } from '../../shared/program/policy.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'

/** @throws RundbrevError `mail-server-forbidden` where the organisation's policy allows other servers only */
export function requireMailServer(policy: Policy, host: string): void {
  if (allowsMailServer(policy, host)) return
  const allowed = policy.mailServers?.join(', ') ?? ''
  throw new RundbrevError('mail-server-forbidden', { host }, { host, allowed })
}

/** What a channel sends through, and where its inbox is. @throws RundbrevError `mail-server-forbidden` */
export function requireServersOf(policy: Policy, config: EmailChannelConfig): void {
  // What stays in the workspace goes through no server.
  if (config.engine === 'outbox') return
  requireMailServer(policy, serverOf(config))
  if (config.engine === 'smtp' && config.inbox !== null) requireMailServer(policy, config.inbox.host)
}

/** @throws RundbrevError `network-forbidden` where the organisation's policy allows other networks only */
export function requireNetwork(policy: Policy, network: PublishingNetwork): void {
  if (allowsNetwork(policy, network)) return
  throw new RundbrevError('network-forbidden', {}, { network: networkNames[network] })
}
