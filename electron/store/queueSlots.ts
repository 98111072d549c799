import { and, asc, eq, isNull } from 'drizzle-orm'
import type { QueueSlot, QueueSlotContent, QueueSlotId } from '../../shared/calendar/queueSlot.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { channels, queueSlots } from './schema.ts'

/** Of channels that are not removed, by weekday and time. */
export function listQueueSlots(database: Database): QueueSlot[] {
  const { id, channelId, weekday, at } = queueSlots
  return database
    .select({ id, channelId, weekday, at })
    .from(queueSlots)
    .innerJoin(channels, eq(channels.id, queueSlots.channelId))
    .where(isNull(channels.removedAt))
    .orderBy(asc(weekday), asc(at), asc(id))
    .all()
}

/** undefined where there is none. */
export function readQueueSlot(database: Database, id: QueueSlotId): QueueSlot | undefined {
  return database.select().from(queueSlots).where(eq(queueSlots.id, id)).get()
}

/** Whether a channel has this time of the week already. */
export function hasQueueSlot(database: Database, { channelId, weekday, at }: QueueSlotContent): boolean {
  const same = and(
    eq(queueSlots.channelId, channelId),
    eq(queueSlots.weekday, weekday),
    eq(queueSlots.at, at),
  )
  return database.select({ id: queueSlots.id }).from(queueSlots).where(same).get() !== undefined
}

/** @param slot with the id that it had, where it comes back */
export function insertQueueSlot(
  database: Database,
  slot: QueueSlotContent & { id?: QueueSlotId },
): QueueSlot {
  return database.insert(queueSlots).values(slot).returning().get()
}

export function updateQueueSlot(database: Database, { id, weekday, at }: QueueSlot): void {
  database.update(queueSlots).set({ weekday, at }).where(eq(queueSlots.id, id)).run()
}

export function deleteQueueSlot(database: Database, id: QueueSlotId): void {
  database.delete(queueSlots).where(eq(queueSlots.id, id)).run()
}

/** Whether a channel's places on red days are taken; false where there is no such channel. */
export function takesRedDays(database: Database, id: ChannelId): boolean {
  const { queueTakesRedDays: takes } = channels
  return database.select({ takes }).from(channels).where(eq(channels.id, id)).get()?.takes === true
}

/** The channels whose places on red days are taken. */
export function channelsOnRedDays(database: Database): ChannelId[] {
  return database
    .select({ id: channels.id })
    .from(channels)
    .where(eq(channels.queueTakesRedDays, true))
    .all()
    .map(({ id }) => id)
}

export function setTakesRedDays(database: Database, id: ChannelId, takes: boolean): void {
  database.update(channels).set({ queueTakesRedDays: takes }).where(eq(channels.id, id)).run()
}
