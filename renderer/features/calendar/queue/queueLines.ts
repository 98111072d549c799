import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { CalendarItem } from '../../../../shared/calendar/calendarItem.ts'
import type { QueueSlot } from '../../../../shared/calendar/queueSlot.ts'
import type { ChannelQueue, QueueLine } from '../../../../shared/contract/queue.ts'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import { weekdayKey } from '../../../../shared/i18n/describeRecurrence.ts'
import { minutesText, targetText } from '../calendarTexts.ts'
import type { Target } from '../move/movedTime.ts'
import { isMovable, type PlacedItem } from '../placedItems.ts'

/** An item of the queue where the calendar shows it. */
export type PlacedPlanned = PlacedItem & { readonly kind: 'planned' }

export type TakenLine = Extract<QueueLine, { kind: 'taken' }>

/** "tisdagar 09.00" */
export function slotText({ weekday, at }: Pick<QueueSlot, 'weekday' | 'at'>, t: TFunction): string {
  const { hour, minute } = Temporal.PlainTime.from(at)
  return t('queue.slot', {
    weekday: t(`queue.weekday.${weekdayKey(weekday)}`),
    time: minutesText(hour * 60 + minute),
  })
}

/** When a line is, in the workspace's zone. */
export function targetOf(line: QueueLine, zone: string): Target {
  return asTarget(line.kind === 'free' || line.kind === 'left-out' ? line.place.dueAt : line.item.dueAt, zone)
}

/** "torsdag 3 december kl. 15.00" of a wall time. */
export function wallText(wallTime: string, t: TFunction): string {
  const at = Temporal.PlainDateTime.from(wallTime)
  return targetText({ day: at.toPlainDate().toString(), minutes: at.hour * 60 + at.minute }, t)
}

export function placedOf(item: CalendarItem, zone: string): PlacedPlanned {
  return { ...asTarget(item.dueAt, zone), kind: 'planned', key: `p${item.id}`, item }
}

/** Whether it stands in the queue and can be given another place there. */
export function isQueued(line: QueueLine, zone: string): line is TakenLine {
  if (line.kind !== 'taken') return false
  const { item } = line
  return (
    item.slotId !== null && item.recurrence === null && item.zone === zone && isMovable(placedOf(item, zone))
  )
}

/** The queue of a channel in its order: the position that each has, counted from 1. */
export function positionsOf({ lines }: ChannelQueue, zone: string): ReadonlyMap<PublicationId, number> {
  const queued = lines.filter((line) => isQueued(line, zone))
  return new Map(queued.map((line, index) => [line.item.id, index + 1]))
}

function asTarget(dueAt: string, zone: string): Target {
  const at = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone)
  return { day: at.toPlainDate().toString(), minutes: at.hour * 60 + at.minute }
}
