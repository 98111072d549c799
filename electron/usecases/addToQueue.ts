import { Temporal } from 'temporal-polyfill'
import type { Input, Output } from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { requireLateness } from '../../shared/schedule/lateness.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { nextPlace } from './queueOfChannel.ts'
import { insertPlanned, requirePlannable } from './schedulePublication.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'

/**
 * Plans a post in the next free place of its channel. The place is chosen and taken in one transaction, so that two who ask at the same
 * time get two places.
 *
 * @throws RundbrevError `queue-no-place` where the channel has no slot, or all of two years are taken; `missed-move-time`,
 *   `late-until-passed`; and as `requirePlannable`
 */
export async function addToQueue(deps: Deps, input: Input<'queue.add'>): Promise<Output<'queue.add'>> {
  const { database } = deps.workspace
  const channel = await requirePlannable(deps, input, { isNow: false })
  const { id, leftOut } = database.transaction(() => {
    const next = nextPlace(deps, channel.id)
    if (next.place === null)
      throw new RundbrevError('queue-no-place', { field: 'channel' }, { channel: channel.name })
    const { slotId, wallTime, dueAt } = next.place
    const { zone } = readSettings(database)
    requireLateness(input.lateness ?? null, input.missed, {
      ...{ wallTime, zone },
      dueAt: Temporal.Instant.from(dueAt),
    })
    const time = { slotId, wallTime, dueAt, zone, recurrence: null }
    return { id: insertPlanned(deps, input, channel, time), leftOut: [...next.leftOut] }
  })
  publicationsChanged(deps)
  deps.wakeScheduler()
  return { publication: requirePublication(deps, id), leftOut }
}
