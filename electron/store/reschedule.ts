import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { QueueSlotId } from '../../shared/calendar/queueSlot.ts'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { publications, queueSlots } from './schema.ts'

/** A publication's new time, and whether it is one of a series there. */
export interface NewTime {
  readonly wallTime: string
  readonly zone: string
  readonly dueAt: string
  readonly recurrence: string | null
  readonly slotId: QueueSlotId | null
}

/**
 * Gives one that has not begun another time: a missed one waits again, a paused one stays paused.
 *
 * @returns whether it was still to be moved
 */
export function moveInTime(database: Database, id: PublicationId, time: NewTime): boolean {
  const moved = database
    .update(publications)
    .set({
      ...time,
      state: sql`iif(${publications.state} = 'paused', 'paused', 'scheduled')`,
    })
    .where(
      and(
        eq(publications.id, id),
        inArray(publications.state, ['scheduled', 'paused', 'missed']),
        isNull(publications.startedAt),
      ),
    )
    .run()
  return moved.changes === 1
}

/** Takes an occurrence away of which nothing has come yet: one that was planned so that its series goes on. */
export function removeOccurrence(database: Database, id: PublicationId): void {
  database
    .delete(publications)
    .where(and(eq(publications.id, id), eq(publications.state, 'scheduled'), isNull(publications.startedAt)))
    .run()
}

/** The place in a channel's queue that a time is, where nobody else has it then; else null. */
export function slotAt(
  database: Database,
  { id, channelId }: { readonly id: PublicationId; readonly channelId: ChannelId },
  { wallTime, dueAt }: { readonly wallTime: string; readonly dueAt: string },
): QueueSlotId | null {
  const at = Temporal.PlainDateTime.from(wallTime)
  const slot = database
    .select({ id: queueSlots.id })
    .from(queueSlots)
    .where(
      and(
        eq(queueSlots.channelId, channelId),
        eq(queueSlots.weekday, at.dayOfWeek),
        eq(queueSlots.at, wallTime.slice(11)),
      ),
    )
    .get()
  if (slot === undefined) return null
  const taken = database
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        inArray(publications.state, ['scheduled', 'paused', 'missed', 'running']),
        eq(publications.dueAt, dueAt),
        eq(publications.slotId, slot.id),
        ne(publications.id, id),
      ),
    )
    .get()
  return taken === undefined ? slot.id : null
}
