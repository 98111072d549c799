import { closedUp } from '../../shared/calendar/queueOrder.ts'
import { queueRows } from '../../shared/calendar/queueRows.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { ChannelQueue, QueueLine, queueContract } from '../../shared/contract/queue.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { listChannels } from '../store/channels.ts'
import { listQueueSlots, setTakesRedDays } from '../store/queueSlots.ts'
import { addToQueue } from './addToQueue.ts'
import { arrangeQueue } from './arrangeQueue.ts'
import type { Deps } from './deps.ts'
import { moveInQueue } from './moveInQueue.ts'
import { nextPlace, placesOfQueue, queuedOf, queueOfChannel } from './queueOfChannel.ts'
import { queueSlots } from './queueSlots.ts'
import { requireChannel } from './requireChannel.ts'
import { publicationsChanged } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

/** Places in the week that ready posts take one after the other. */
export const queue = {
  ...queueSlots,

  'queue.takeRedDays': (deps, { channelId, takes }) => {
    const { database } = deps.workspace
    const { name: channel } = requireChannel(deps, channelId)
    database.transaction(() => {
      setTakesRedDays(database, channelId, takes)
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor },
        action: takes ? 'queue.redDaysTaken' : 'queue.redDaysPassed',
        details: { values: { channel } },
      })
    })
    publicationsChanged(deps)
    return {}
  },

  'queue.upcoming': (deps, { weeks }) => {
    const { database } = deps.workspace
    const until = deps.now().add({ hours: weeks * 168 })
    const slots = listQueueSlots(database)
    return {
      channels: listChannels(database)
        .map(({ id }) => channelQueue(deps, id, until, slots))
        .filter(({ slots: own, lines }) => own.length > 0 || lines.some(isQueued)),
    }
  },

  'queue.next': (deps, { channelId }) => {
    const { place, leftOut } = nextPlace(deps, channelId)
    return { place, leftOut: [...leftOut] }
  },

  'queue.add': addToQueue,

  'queue.move': moveInQueue,

  'queue.closeUp': async (deps, { channelId }) => {
    const queue = queueOfChannel(deps, channelId, deps.now().add({ hours: 168 * 104 }))
    const moves = closedUp(queuedOf(queue), placesOfQueue(queue), queue.rules.zone)
    return await arrangeQueue(deps, moves, () => ({ moves }))
  },

  'queue.arrange': async (deps, { moves }: Input<'queue.arrange'>) =>
    await arrangeQueue(deps, moves, () => ({ moves })),
} satisfies UseCases<keyof typeof queueContract>

function channelQueue(
  deps: Deps,
  channelId: ChannelId,
  until: Parameters<typeof queueOfChannel>[2],
  slots: Parameters<typeof queueOfChannel>[3],
): ChannelQueue {
  const queue = queueOfChannel(deps, channelId, until, slots)
  const items = [
    ...queue.planned.map((item) => ({ kind: 'taken' as const, item, dueAt: item.dueAt })),
    ...queue.coming.map((item) => ({ kind: 'coming' as const, item, dueAt: item.dueAt })),
  ].toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  return {
    ...{ channelId, slots: [...queue.slots], takesRedDays: queue.rules.takesRedDays },
    lines: queueRows(queue.places(), items).map((row): QueueLine => {
      if (row.kind !== 'taken') return row
      const { dueAt: _, ...planned } = row.item
      return { ...planned, place: row.place }
    }),
    hasGaps: closedUp(queuedOf(queue), placesOfQueue(queue), queue.rules.zone).length > 0,
  }
}

function isQueued(line: QueueLine): boolean {
  return line.kind === 'taken' && line.item.slotId !== null
}
