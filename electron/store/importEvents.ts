import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { ImportId } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Participants } from '../../shared/reach/reachEvent.ts'
import type { Database } from './database.ts'
import { insertImport } from './imports.ts'
import { type EventRow, insertEvent, insertEventObservation } from './reachEvents.ts'
import { observations, reachEvents } from './schema.ts'

/** An event of a file. */
export interface ImportedEvent {
  /** The first of its rows, heading = 1. */
  readonly row: number
  readonly event: EventRow
  readonly participants: readonly (Participants & { readonly row: number })[]
}

export interface EventFile {
  readonly fileName: string
  readonly sha256: string
  readonly contentHash: string
  readonly rejected: number
  readonly events: readonly ImportedEvent[]
}

/**
 * Keeps a file's events with their participants, all or none.
 *
 * @param observationOf a place's participants as reach counts them
 */
export function importEvents(
  database: Database,
  { events, ...file }: EventFile,
  observationOf: (event: EventRow) => (participants: Participants) => ObservationContent,
  at: string,
): ImportId {
  return database.transaction(() => {
    const importId = insertImport(database, {
      ...{ kind: 'reach', source: 'events', ...file },
      ...{ added: events.length, at },
    })
    for (const { row, event, participants } of events) {
      const id = insertEvent(database, event, at, { importId, importRow: row })
      const of = observationOf(event)
      for (const { row: importRow, ...participant } of participants) {
        insertEventObservation(database, id, of(participant), at, { importId, importRow })
      }
    }
    return importId
  })
}

/** Takes a file's events back, as far as nobody has taken them away: with whoever was added to them since. @returns how many numbers */
export function endEventsOfImport(database: Database, importId: ImportId, at: string): number {
  const theirs = database
    .select({ id: reachEvents.id })
    .from(reachEvents)
    .where(and(eq(reachEvents.importId, importId), isNull(reachEvents.deletedAt)))
  const ended = database
    .update(observations)
    .set({ deletedAt: at, endedWhy: 'undone' })
    .where(and(isNull(observations.deletedAt), inArray(observations.eventId, theirs)))
    .run().changes
  database
    .update(reachEvents)
    .set({ deletedAt: at })
    .where(and(eq(reachEvents.importId, importId), isNull(reachEvents.deletedAt)))
    .run()
  return ended
}

/** Undo of that. @param undoneAt when the file was taken back @returns how many numbers */
export function reviveEventsOfImport(database: Database, importId: ImportId, undoneAt: string): number {
  const ofFile = and(eq(reachEvents.importId, importId), eq(reachEvents.deletedAt, undoneAt))
  const theirs = database.select({ id: reachEvents.id }).from(reachEvents).where(ofFile)
  const revived = database
    .update(observations)
    .set({ deletedAt: null, endedWhy: null })
    .where(
      and(
        eq(observations.deletedAt, undoneAt),
        eq(observations.endedWhy, 'undone'),
        inArray(observations.eventId, theirs),
      ),
    )
    .run().changes
  database.update(reachEvents).set({ deletedAt: null }).where(ofFile).run()
  return revived
}
