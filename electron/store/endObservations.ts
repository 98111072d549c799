import { and, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { ObservationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { endTogether } from './endTogether.ts'
import { observations } from './schema.ts'
import { settleSums } from './settleSums.ts'

/**
 * Why an observation counts no more. `deleted`: somebody took it out. `corrected`: another one says it right. `superseded`: a newer file
 * says the same days anew. `undone`: what brought it in was taken back.
 */
export type EndedWhy = NonNullable<typeof observations.$inferSelect.endedWhy>

/**
 * Ends observations, as far as they have not ended: from then on they count no more. Nothing else of them is ever changed (the database
 * refuses it).
 *
 * @returns how many it ended
 */
export function endObservations(
  database: Database,
  ids: readonly ObservationId[],
  why: EndedWhy,
  at: string,
): number {
  return database.transaction(() => {
    const ended = ids.length > many ? endTogether(database, ids, why, at) : endEach(database, ids, why, at)
    settleSums(database)
    return ended
  })
}

/** From here on it takes longer to take them out of their sums one by one. */
const many = 1000

function endEach(database: Database, ids: readonly ObservationId[], why: EndedWhy, at: string): number {
  return database
    .update(observations)
    .set({ deletedAt: at, endedWhy: why })
    .where(and(among(ids), isNull(observations.deletedAt)))
    .run().changes
}

/** Takes their end back: what somebody did and wants undone. */
export function reviveObservations(database: Database, ids: readonly ObservationId[]): number {
  return database
    .update(observations)
    .set({ deletedAt: null, endedWhy: null })
    .where(and(among(ids), isNotNull(observations.deletedAt)))
    .run().changes
}

/** As one value: SQLite takes 32,766 in a statement, and a file may have brought more rows. */
function among(ids: readonly ObservationId[]) {
  return inArray(observations.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
}
