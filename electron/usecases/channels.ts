import type { Channel, channelsContract } from '../../shared/contract/channels.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { hostOf } from '../channels/email/openConnection.ts'
import { testEmailChannel } from '../channels/email.ts'
import { senderMailbox } from '../delivery/composeMessage.ts'
import {
  type ChannelRow,
  findChannelNamed,
  insertEmailChannel,
  isChannelInUse,
  listChannels,
  markChannelRemoved,
  readChannel,
  updateEmailChannel,
} from '../store/channels.ts'
import { deleteSecrets } from '../store/secrets.ts'
import type { Deps } from './deps.ts'
import { mailOpener } from './openMail.ts'
import type { UseCases } from './useCase.ts'

export const channels = {
  'channels.list': (deps) => ({
    channels: listChannels(deps.workspace.database).map((channel) => withSecrets(deps, channel)),
  }),

  'channels.saveEmail': (deps, { id, name, config, secrets }) => {
    const trimmed = { ...config, host: config.host.trim(), fromAddress: config.fromAddress.trim() }
    requireSafe(trimmed)
    senderMailbox(trimmed.fromAddress)
    const saved = save(deps, { id, name: name.trim(), config: trimmed })
    for (const purpose of SecretPurpose.options) {
      const secret = secrets[purpose]
      if (secret !== undefined) deps.secrets.set(saved, purpose, secret)
    }
    channelsChanged(deps)
    return withSecrets(deps, requireEmailChannel(deps, saved))
  },

  'channels.remove': (deps, { id }) => {
    const { database } = deps.workspace
    const { name } = requireChannel(deps, id)
    if (isChannelInUse(database, id)) throw new RundbrevError('channel-in-use', { id: name }, { name })
    database.transaction(() => {
      markChannelRemoved(database, id, instantText(deps.now()))
      deleteSecrets(database, id)
    })
    channelsChanged(deps)
    return {}
  },

  'channels.test': (deps, { id }) => {
    const channel = requireEmailChannel(deps, id)
    return testEmailChannel(mailOpener(deps, channel), hostOf(channel.config))
  },
} satisfies UseCases<Extract<keyof typeof channelsContract, `channels.${string}`>>

/** @throws RundbrevError `not-found` */
export function requireChannel(deps: Deps, id: ChannelId): ChannelRow {
  const channel = readChannel(deps.workspace.database, id)
  if (channel === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `channel ${id}` })
  }
  return channel
}

/** @throws RundbrevError `not-found`, `channel-kind-wrong` */
export function requireEmailChannel(deps: Deps, id: ChannelId): Extract<ChannelRow, { kind: 'email' }> {
  const channel = requireChannel(deps, id)
  if (channel.kind === 'email') return channel
  throw new RundbrevError('channel-kind-wrong', { id: channel.name }, { name: channel.name })
}

/** A name that a removed e-mail channel had brings that one back, with what was sent through it. */
function save(
  deps: Deps,
  wanted: { readonly id: ChannelId | null; readonly name: string; readonly config: EmailChannelConfig },
): ChannelId {
  const { database } = deps.workspace
  const { name, config } = wanted
  if (wanted.id !== null) requireEmailChannel(deps, wanted.id)
  const holder = findChannelNamed(database, name)
  const returns = wanted.id === null && holder?.kind === 'email' && holder.removed
  if (holder !== undefined && holder.id !== wanted.id && !returns) {
    throw new RundbrevError('channel-name-taken', { field: 'name' }, { name })
  }
  const id = wanted.id ?? holder?.id
  if (id === undefined) return insertEmailChannel(database, { name, config, now: instantText(deps.now()) })
  updateEmailChannel(database, { id, name, config })
  return id
}

/** @throws RundbrevError `smtp-insecure` */
function requireSafe(config: EmailChannelConfig): void {
  if (config.security !== 'none' || isLoopbackHost(config.host)) return
  const host = hostOf(config)
  throw new RundbrevError('smtp-insecure', { host }, { host })
}

function withSecrets(deps: Deps, channel: ChannelRow): Channel {
  if (channel.kind === 'assisted') return channel
  const kept = SecretPurpose.options.filter((purpose) => deps.secrets.get(channel.id, purpose) !== undefined)
  return { ...channel, kept }
}

function channelsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'channels' } })
}
