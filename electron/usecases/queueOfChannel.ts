import type { Temporal } from 'temporal-polyfill'
import type { CalendarItem, ComingItem } from '../../shared/calendar/calendarItem.ts'
import { comingItems } from '../../shared/calendar/comingItems.ts'
import type { Queued } from '../../shared/calendar/queueOrder.ts'
import type { QueuePlace } from '../../shared/calendar/queuePlace.ts'
import {
  type NextPlace,
  nextFreePlace,
  type QueueRules,
  queuePlaces,
} from '../../shared/calendar/queuePlaces.ts'
import type { QueueSlot } from '../../shared/calendar/queueSlot.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { publicationsBetween, seriesGoingOn } from '../store/publicationsBetween.ts'
import { listQueueSlots, takesRedDays } from '../store/queueSlots.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** A channel's queue as it stands, from now until an instant. */
export interface QueueOfChannel {
  readonly slots: readonly QueueSlot[]
  readonly rules: QueueRules
  /** All that there are, taken or not. Counted when they are asked for: of two years they are many. */
  readonly places: () => readonly QueuePlace[]
  /** What is still to begin on the channel, in its queue or not, by time. */
  readonly planned: readonly CalendarItem[]
  /** When its recurring ones will come back. */
  readonly coming: readonly ComingItem[]
}

/** @param slots as they will be; else as they are */
export function queueOfChannel(
  deps: Deps,
  channelId: ChannelId,
  until: Temporal.Instant,
  slots: readonly QueueSlot[] = listQueueSlots(deps.workspace.database),
): QueueOfChannel {
  const { database } = deps.workspace
  const now = deps.now()
  const own = slots.filter((slot) => slot.channelId === channelId)
  const rules = queueRules(deps, channelId)
  const isOwn = (item: CalendarItem) => item.channelId === channelId
  return {
    ...{ slots: own, rules },
    places: () => queuePlaces(own, { after: now, until }, rules),
    planned: publicationsBetween(database, instantText(now), instantText(until)).filter(
      (item) => isOwn(item) && (item.ahead !== null || item.state === 'scheduled' || item.state === 'paused'),
    ),
    coming: seriesGoingOn(database, instantText(now))
      .filter(isOwn)
      .flatMap((item) => comingItems(item, { from: now, until }, isRedDay)),
  }
}

/** The first place that nobody has; see shared/calendar/queuePlaces.ts. */
export function nextPlace(deps: Deps, channelId: ChannelId): NextPlace {
  const after = deps.now()
  const queue = queueOfChannel(deps, channelId, after.add({ hours: 168 * 104 }))
  return nextFreePlace(queue.slots, { after, taken: takenTimes(queue) }, queue.rules)
}

/** The due times at which somebody is planned, or will come back. */
export function takenTimes({ planned, coming }: Pick<QueueOfChannel, 'planned' | 'coming'>): Set<string> {
  return new Set([...planned, ...coming].map(({ dueAt }) => dueAt))
}

/** Those who stand in a place and can be given another one, by time. Who was placed before the workspace got another zone has a time of its own. */
export function queuedOf({ planned, rules }: Pick<QueueOfChannel, 'planned' | 'rules'>): Queued[] {
  return planned.filter(
    ({ slotId, recurrence, startedAt, ahead, zone }) =>
      slotId !== null && recurrence === null && zone === rules.zone && (startedAt === null || ahead !== null),
  )
}

/** The places that a channel's queue may stand in: those that nobody else has, and that are not left out. */
export function placesOfQueue(queue: QueueOfChannel): QueuePlace[] {
  const queued = new Set(queuedOf(queue).map(({ id }) => id))
  const others = takenTimes({ ...queue, planned: queue.planned.filter(({ id }) => !queued.has(id)) })
  return queue.places().filter(({ dueAt, leftOut }) => !leftOut && !others.has(dueAt))
}

function queueRules(deps: Deps, channelId: ChannelId): QueueRules {
  const { database } = deps.workspace
  const { zone } = readSettings(database)
  return { zone, isRed: isRedDay, takesRedDays: takesRedDays(database, channelId) }
}
