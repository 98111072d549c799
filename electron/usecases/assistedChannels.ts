import type { channelsContract } from '../../shared/contract/channels.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readAssistedPage } from '../../shared/social/assistedPage.ts'
import type { Network } from '../../shared/social/network.ts'
import { findChannelNamed, insertAssistedChannel, updateAssistedChannel } from '../store/channels.ts'
import { channelsChanged } from './channels.ts'
import type { Deps } from './deps.ts'
import { requireOwnAssisted } from './requireChannel.ts'
import type { UseCases } from './useCase.ts'

/** Places that the officer publishes on by hand, besides one of every network. They are listed and removed with all other channels. */
export const assistedChannels = {
  'channels.saveAssisted': (deps, { id, name, network, page }) => {
    const saved = save(deps, { id, name: name.trim(), network, page: requirePage(page) })
    channelsChanged(deps)
    return requireOwnAssisted(deps, saved)
  },
} satisfies UseCases<Extract<keyof typeof channelsContract, 'channels.saveAssisted'>>

interface Wanted {
  readonly id: ChannelId | null
  readonly name: string
  readonly network: Network
  readonly page: string
}

/** A name that a removed one of these had brings that one back, with what was published there. */
function save(deps: Deps, { id: wanted, ...content }: Wanted): ChannelId {
  const { database } = deps.workspace
  const { name } = content
  if (wanted !== null) requireOwnAssisted(deps, wanted)
  const holder = findChannelNamed(database, name)
  const returns = wanted === null && holder?.kind === 'assisted' && holder.removed
  if (holder !== undefined && holder.id !== wanted && !returns)
    throw new RundbrevError('channel-name-taken', { field: 'name' }, { name })
  const id = wanted ?? holder?.id
  if (id === undefined) return insertAssistedChannel(database, { ...content, now: instantText(deps.now()) })
  updateAssistedChannel(database, { id, ...content })
  return id
}

/** @throws RundbrevError `page-address-*` */
function requirePage(written: string): string {
  const reading = readAssistedPage(written)
  if (reading.kind === 'page') return reading.page
  // What was written may hold a password: it is not said again.
  const values = reading.why === 'credentials' ? {} : { address: written.trim().slice(0, 300) }
  throw new RundbrevError(`page-address-${reading.why}`, { field: 'page' }, values)
}
