import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { isRedDay } from '../calendar/redDays.ts'
import type { Patience } from '../publishing/patience.ts'
import type { Publishing, SessionKept } from '../publishing/publishing.ts'
import { publishSteps } from '../publishing/publishSteps.ts'
import type { Standstill } from '../publishing/settleFault.ts'
import type { SocialChannelRow } from '../store/channels.ts'
import { tenureSince } from '../store/schedulerLease.ts'
import { accountAdapter } from '../usecases/accountAdapter.ts'
import type { Deps } from '../usecases/deps.ts'
import { oneAtATime } from '../usecases/oneAtATime.ts'
import { keepWhatIsOut } from '../usecases/receiptOfSteps.ts'
import { planFollowing, requirePublication } from '../usecases/startPublication.ts'
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
  const publication = requirePublication(deps, id)
  const { missed } = publication
  // One that is handed over before its time plans what follows when that has come.
  if (publication.dueAt <= instantText(deps.now())) planFollowing(deps, publication)
  const { config } = channel
  const isOurs = tenureSince(database)
  const journal = deps.guard.journal(id)
  try {
    const publishing = {
      ...options,
      ...{ database, publicationId: id, channel, missed, isOurs, isRed: isRedDay },
      host: 'address' in config ? new URL(config.address).host : '',
      // A process that was frozen after it had begun a step finds out here that the step is in another's hands.
      adapter: accountAdapter(deps, channel, { mayLeave: isOurs }),
      read: (sha256: string) => readAssetBytes(folder, sha256),
      note: (key: string, fate: 'begun' | 'taken' | 'refused') => journal.note(key, fate),
      now: deps.now,
    } satisfies Publishing
    const standstill = await oneAtATime(database, id, () => publishSteps(publishing))
    // Called off while a post was on its way.
    if (requirePublication(deps, id).state === 'cancelled') keepWhatIsOut(database, id)
    return standstill
  } finally {
    journal.close()
    deps.emit({ name: 'area.changed', payload: { area: 'channels' } })
  }
}
