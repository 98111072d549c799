import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { QueueSlotId } from '../../shared/calendar/queueSlot.ts'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { publications, queueSlots } from './schema.ts'
import { readSettings } from './settings.ts'

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

/** They have left their places in the queue, and keep their times. */
export function leavePlaces(database: Database, ids: readonly PublicationId[]): void {
  database
    .update(publications)
    .set({ slotId: null })
    .where(inArray(publications.id, [...ids]))
    .run()
}

/** It stands in a place, at the time that it has; null: in none. */
export function takePlace(database: Database, id: PublicationId, slotId: QueueSlotId | null): void {
  database.update(publications).set({ slotId }).where(eq(publications.id, id)).run()
}

/** Whether one that has not begun is given to an engine or a network before its time. */
export function setHandsAhead(database: Database, id: PublicationId, handsAhead: boolean): void {
  database
    .update(publications)
    .set({ handsAhead })
    .where(and(eq(publications.id, id), isNull(publications.startedAt)))
    .run()
}

/**
 * The place in a channel's queue that a time is, where nobody else of the channel is planned then; else null.
 *
 * @param who the publication that asks; id null: one that is about to be planned
 */
export function slotAt(
  database: Database,
  who: { readonly id: PublicationId | null; readonly channelId: ChannelId },
  { wallTime, zone, dueAt }: Pick<NewTime, 'wallTime' | 'zone' | 'dueAt'>,
): QueueSlotId | null {
  const { channelId } = who
  if (zone !== readSettings(database).zone) return null
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
  return slot === undefined || isPlannedAt(database, who, dueAt) ? null : slot.id
}

function isPlannedAt(
  database: Database,
  { id, channelId }: { readonly id: PublicationId | null; readonly channelId: ChannelId },
  dueAt: string,
): boolean {
  const other = database
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        inArray(publications.state, ['scheduled', 'paused', 'running']),
        eq(publications.dueAt, dueAt),
        eq(publications.channelId, channelId),
        id === null ? undefined : ne(publications.id, id),
      ),
    )
    .get()
  return other !== undefined
}
