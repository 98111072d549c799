import type { ChannelId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type ChannelRow, readChannel } from '../store/channels.ts'
import type { Deps } from './deps.ts'

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

/** @throws RundbrevError `not-found`, `channel-no-account` */
export function requireAccount(deps: Deps, id: ChannelId): Extract<ChannelRow, { kind: 'social' }> {
  const channel = requireChannel(deps, id)
  if (channel.kind === 'social') return channel
  throw new RundbrevError('channel-no-account', { id: channel.name }, { name: channel.name })
}

/** One that the officer has added, and no network's own. @throws RundbrevError `not-found`, `channel-not-by-hand` */
export function requireOwnAssisted(deps: Deps, id: ChannelId): Extract<ChannelRow, { kind: 'assisted' }> {
  const channel = requireChannel(deps, id)
  if (channel.kind === 'assisted' && channel.page !== null) return channel
  throw new RundbrevError('channel-not-by-hand', { id: channel.name }, { name: channel.name })
}
