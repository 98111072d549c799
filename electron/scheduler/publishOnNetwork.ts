import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Patience } from '../publishing/patience.ts'
import type { SessionKept } from '../publishing/publishing.ts'
import { publishSteps } from '../publishing/publishSteps.ts'
import type { Standstill } from '../publishing/settleFault.ts'
import type { SocialChannelRow } from '../store/channels.ts'
import { accountAdapter } from '../usecases/accountAdapter.ts'
import type { Deps } from '../usecases/deps.ts'
import { requirePublication } from '../usecases/startPublication.ts'
import { readAssetBytes } from '../workspace/folders.ts'

export interface PublishOptions {
  readonly session: SessionKept
  readonly patience: Patience
  readonly stop: AbortSignal
  readonly changed: () => void
}

/**
 * Puts account, frozen steps and journal together and publishes until nothing can go now.
 *
 * @returns what somebody has to mend before it can go on; null where nothing stands in the way
 * @throws RundbrevError `not-found`
 */
export async function publishOnNetwork(
  deps: Deps,
  id: PublicationId,
  channel: SocialChannelRow,
  options: PublishOptions,
): Promise<Standstill | null> {
  const { database, folder } = deps.workspace
  const { missed } = requirePublication(deps, id)
  const { config } = channel
  const journal = deps.guard.journal(id)
  try {
    return await publishSteps({
      ...options,
      ...{ database, publicationId: id, channel, missed },
      host: 'address' in config ? new URL(config.address).host : '',
      adapter: accountAdapter(deps, channel),
      read: (sha256) => readAssetBytes(folder, sha256),
      note: (key, fate) => journal.note(key, fate),
      now: deps.now,
    })
  } finally {
    journal.close()
    deps.emit({ name: 'area.changed', payload: { area: 'channels' } })
  }
}
