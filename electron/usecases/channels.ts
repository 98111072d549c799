import type { Channel, channelsContract } from '../../shared/contract/channels.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { isLoopbackHost, isSafeAddress } from '../../shared/delivery/loopback.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { testEmailChannel } from '../channels/email.ts'
import { senderMailbox } from '../delivery/composeMessage.ts'
import { readDkimKey } from '../delivery/dkim.ts'
import { forgetAccountState } from '../store/accountStates.ts'
import {
  type ChannelRow,
  findChannelNamed,
  hasPublished,
  hasSent,
  insertEmailChannel,
  isChannelInUse,
  listChannels,
  markChannelRemoved,
  updateChannel,
} from '../store/channels.ts'
import { endLooks } from '../store/handovers.ts'
import { engineOf, testEngine } from './deliveryEngine.ts'
import type { Deps } from './deps.ts'
import { mailOpener } from './openMail.ts'
import { forgetSoon, restoreChannel } from './removedChannels.ts'
import { requireServersOf } from './requireAllowed.ts'
import { requireChannel, requireEmailChannel } from './requireChannel.ts'
import { revokeAccount } from './revokeAccount.ts'
import type { UseCases } from './useCase.ts'

export const channels = {
  'channels.secretsKept': (deps) => ({ kept: deps.secrets.kept() }),

  'channels.list': (deps) => ({
    channels: listChannels(deps.workspace.database).map((channel) => withSecrets(deps, channel)),
  }),

  'channels.saveEmail': (deps, { id, name, config, secrets }) => {
    const trimmed = tidyConfig(config)
    requireSafe(trimmed)
    requireServersOf(deps.policy, trimmed)
    senderMailbox(trimmed.fromAddress)
    for (const other of [trimmed.senderAddress, trimmed.replyTo]) if (other !== '') senderMailbox(other)
    if (secrets.dkim !== undefined && trimmed.engine === 'smtp' && trimmed.dkim !== null) {
      readDkimKey(trimmed.dkim, secrets.dkim, name)
    }
    const saved = save(deps, { id, name: name.trim(), config: trimmed })
    for (const purpose of SecretPurpose.options) {
      const secret = secrets[purpose]
      if (secret !== undefined) deps.secrets.set(saved, purpose, secret)
    }
    channelsChanged(deps)
    return withSecrets(deps, requireEmailChannel(deps, saved))
  },

  'channels.remove': (deps, { id }) => {
    const channel = requireChannel(deps, id)
    requireUnused(deps, channel)
    if (channel.kind !== 'social') {
      remove(deps, channel)
      return { revoked: 'none' }
    }
    // With what it is signed in by, which is gone afterwards.
    return revokeAccount(deps, channel).then((revoked) => {
      requireUnused(deps, channel)
      remove(deps, channel)
      return { revoked }
    })
  },

  'channels.restore': (deps, { id }) => {
    restoreChannel(deps, id)
    channelsChanged(deps)
    return {}
  },

  'channels.test': (deps, { id }) => {
    const channel = requireEmailChannel(deps, id)
    const found = engineOf(deps, channel)
    if (found.kind !== 'none') return testEngine(found)
    return testEmailChannel(mailOpener(deps, channel), serverOf(channel.config))
  },
} satisfies UseCases<
  Exclude<Extract<keyof typeof channelsContract, `channels.${string}`>, 'channels.saveAssisted'>
>

/** @throws RundbrevError `channel-in-use` */
function requireUnused({ workspace }: Deps, { id, name }: ChannelRow): void {
  if (isChannelInUse(workspace.database, id))
    throw new RundbrevError('channel-in-use', { id: name }, { name })
}

function remove(deps: Deps, { id, kind }: ChannelRow): void {
  const { database } = deps.workspace
  database.transaction(() => {
    markChannelRemoved(database, id, instantText(deps.now()))
    forgetAccountState(database, id)
    endLooks(database, id)
    // An account's sign-in has ended on its network: there is nothing to come back to.
    if (kind === 'social') deps.secrets.forget(id)
    else forgetSoon(deps, id)
  })
  channelsChanged(deps)
}

/** What has gone out is known by the engine that it went through. @throws RundbrevError `channel-engine-fixed` */
function requireSameEngine(channel: Extract<ChannelRow, { kind: 'email' }>, { engine }: EmailChannelConfig) {
  if (channel.config.engine !== engine)
    throw new RundbrevError('channel-engine-fixed', { id: channel.name }, { name: channel.name })
}

/** A name that a removed e-mail channel had brings that one back, with what was sent through it. */
function save(
  deps: Deps,
  wanted: { readonly id: ChannelId | null; readonly name: string; readonly config: EmailChannelConfig },
): ChannelId {
  const { database } = deps.workspace
  const { name, config } = wanted
  if (wanted.id !== null) requireSameEngine(requireEmailChannel(deps, wanted.id), config)
  const holder = findChannelNamed(database, name)
  // What was tried must never look as if it had been sent, nor what was sent as if it had been tried.
  const isLike = holder?.trial === (config.engine === 'outbox')
  const returns = wanted.id === null && holder?.kind === 'email' && holder.removed && isLike
  if (holder !== undefined && holder.id !== wanted.id && !returns) {
    throw new RundbrevError('channel-name-taken', { field: 'name' }, { name })
  }
  const id = wanted.id ?? holder?.id
  if (id === undefined) return insertEmailChannel(database, { name, config, now: instantText(deps.now()) })
  updateChannel(database, { id, name, config })
  return id
}

/** @throws RundbrevError `smtp-insecure` */
function requireSafe(config: EmailChannelConfig): void {
  if (isSafe(config)) return
  const host = serverOf(config)
  throw new RundbrevError('smtp-insecure', { host }, { host })
}

/** Nothing leaves this machine in the clear. */
function isSafe(config: EmailChannelConfig): boolean {
  switch (config.engine) {
    case 'smtp':
      return config.security !== 'none' || isLoopbackHost(config.host)
    case 'ses':
      return config.endpoint === '' || isSafeAddress(config.endpoint)
    case 'listmonk':
      return isSafeAddress(config.address)
    case 'outbox':
      return true
  }
}

function tidyConfig(config: EmailChannelConfig): EmailChannelConfig {
  const fromAddress = config.fromAddress.trim()
  switch (config.engine) {
    case 'smtp':
      return { ...config, fromAddress, host: config.host.trim() }
    case 'ses':
      return { ...config, fromAddress, endpoint: config.endpoint.trim() }
    case 'listmonk':
      return {
        ...config,
        fromAddress,
        address: config.address.trim().replace(/\/+$/, ''),
        user: config.user.trim(),
      }
    case 'outbox':
      return { ...config, fromAddress }
  }
}

export function withSecrets(deps: Deps, channel: ChannelRow): Channel {
  if (channel.kind === 'assisted') return channel
  const kept = SecretPurpose.options.filter((purpose) => deps.secrets.get(channel.id, purpose) !== undefined)
  return channel.kind === 'email'
    ? { ...channel, kept, proven: isProven(deps, channel) }
    : { ...channel, kept, proven: isProvenAccount(deps, channel) }
}

/** What went to this machine alone proves nothing about the world outside. */
function isProven({ workspace }: Deps, { id, config }: Extract<ChannelRow, { kind: 'email' }>): boolean {
  return !isLoopbackHost(serverOf(config).replace(/:\d+$/, '')) && hasSent(workspace.database, id)
}

function isProvenAccount(
  { workspace }: Deps,
  { id, config }: Extract<ChannelRow, { kind: 'social' }>,
): boolean {
  const address = 'address' in config ? config.address : config.apiAddress
  const isHere = URL.canParse(address) && isLoopbackHost(new URL(address).hostname)
  return !isHere && hasPublished(workspace.database, id)
}

export function channelsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'channels' } })
}
