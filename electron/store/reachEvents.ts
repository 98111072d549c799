import { and, asc, desc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { ImportId, ObservationId, ReachEventId } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Participants, ReachEvent, ReachEventContent } from '../../shared/reach/reachEvent.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { observations, reachEvents } from './schema.ts'

/** What an event says of itself; who came are observations of it. */
export type EventRow = Omit<ReachEventContent, 'participants'>

/** Those that lie in a period as a whole, the latest first. */
export function listEvents(database: Database, period: ReportPeriod): ReachEvent[] {
  const rows = database
    .select()
    .from(reachEvents)
    .where(
      and(
        isNull(reachEvents.deletedAt),
        period.from === null ? undefined : gte(reachEvents.dayFrom, period.from),
        period.to === null ? undefined : lte(reachEvents.dayTo, period.to),
      ),
    )
    .orderBy(desc(reachEvents.dayFrom), desc(reachEvents.id))
    .all()
  return rows.map((row) => withParticipants(database, row))
}

/** undefined where there is none, or it is deleted. */
export function readEvent(database: Database, id: ReachEventId): ReachEvent | undefined {
  const row = database
    .select()
    .from(reachEvents)
    .where(and(eq(reachEvents.id, id), isNull(reachEvents.deletedAt)))
    .get()
  return row === undefined ? undefined : withParticipants(database, row)
}

/** The first and last day of any; null where there is none. */
export function eventSpan(database: Database): { from: string; to: string } | null {
  const span = database
    .select({
      from: sql<string | null>`min(${reachEvents.dayFrom})`,
      to: sql<string | null>`max(${reachEvents.dayTo})`,
    })
    .from(reachEvents)
    .where(isNull(reachEvents.deletedAt))
    .get()
  return span?.from == null || span.to === null ? null : { from: span.from, to: span.to }
}

/** Where an event, or a number of it, was read. */
export interface FileRow {
  readonly importId: ImportId
  readonly importRow: number
}

/** @param from null where it was entered by hand */
export function insertEvent(
  database: Database,
  row: EventRow,
  enteredAt: string,
  from: FileRow | null = null,
): ReachEventId {
  const values = { ...row, ...from, enteredAt }
  return database.insert(reachEvents).values(values).returning({ id: reachEvents.id }).get().id
}

export function updateEvent(database: Database, id: ReachEventId, row: EventRow): void {
  database.update(reachEvents).set(row).where(eq(reachEvents.id, id)).run()
}

export function setEventDeleted(database: Database, id: ReachEventId, at: string | null): void {
  database.update(reachEvents).set({ deletedAt: at }).where(eq(reachEvents.id, id)).run()
}

/** When it was deleted; undefined where it was not, or there is none. */
export function eventDeletedAt(database: Database, id: ReachEventId): string | undefined {
  const row = database
    .select({ at: reachEvents.deletedAt })
    .from(reachEvents)
    .where(eq(reachEvents.id, id))
    .get()
  return row?.at ?? undefined
}

export function insertEventObservation(
  database: Database,
  eventId: ReachEventId,
  content: ObservationContent,
  enteredAt: string,
  from: FileRow | null = null,
): void {
  database
    .insert(observations)
    .values({ ...content, ...from, eventId, enteredAt })
    .run()
}

export type EventObservation = Participants & { readonly id: ObservationId }

/** The observations of an event that count. @param endedAt instead those that were deleted at that instant */
export function eventObservations(
  database: Database,
  eventId: ReachEventId,
  endedAt?: string,
): EventObservation[] {
  const { id, county, municipality, abroad, value, deletedAt, endedWhy } = observations
  return database
    .select({ id, county, municipality, abroad, value })
    .from(observations)
    .where(
      and(
        eq(observations.eventId, eventId),
        endedAt === undefined ? isNull(deletedAt) : and(eq(deletedAt, endedAt), eq(endedWhy, 'deleted')),
      ),
    )
    .orderBy(desc(value), asc(id))
    .all()
}

function withParticipants(database: Database, row: typeof reachEvents.$inferSelect): ReachEvent {
  const { id, name, dayFrom, dayTo, postId, note, enteredAt } = row
  const event = { id, name, dayFrom, dayTo, postId, note, enteredAt }
  const participants = eventObservations(database, row.id).map(({ id: _id, ...participant }) => participant)
  return { ...event, participants }
}
