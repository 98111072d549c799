import { and, eq, isNull } from 'drizzle-orm'
import type { ObservationId } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { endObservations, reviveObservations } from './endObservations.ts'
import { observations } from './schema.ts'

/** What an observation should have said; the rest of it stays. */
export interface Correction {
  readonly id: ObservationId
  readonly change: Partial<ObservationContent>
}

/**
 * Corrects observations, all or none: the old row ends as `corrected`, and a new one says it right and names the row that it replaces. It
 * keeps the file and the row that it came from, so that taking that file back takes it back as well. One that has ended, or that a
 * network has told by itself, is left as it is.
 *
 * @returns the new rows' ids, in the order of those that were corrected
 */
export function correctObservations(
  database: Database,
  corrections: readonly Correction[],
  at: string,
): ObservationId[] {
  return database.transaction(() =>
    corrections.flatMap(({ id, change }) => {
      const wrong = database
        .select()
        .from(observations)
        .where(and(eq(observations.id, id), isNull(observations.deletedAt), isNull(observations.stepId)))
        .get()
      if (wrong === undefined) return []
      endObservations(database, [id], 'corrected', at)
      const { id: _, ...kept } = wrong
      const right = { ...kept, ...change, replaces: id, enteredAt: at }
      return [database.insert(observations).values(right).returning({ id: observations.id }).get().id]
    }),
  )
}

/** Takes corrections back: they end as `undone`, and what they replaced counts again. */
export function takeBackCorrections(database: Database, ids: readonly ObservationId[], at: string): void {
  database.transaction(() => {
    for (const id of ids) {
      const found = database
        .select({ replaces: observations.replaces })
        .from(observations)
        .where(and(eq(observations.id, id), isNull(observations.deletedAt)))
        .get()
      if (found === undefined || found.replaces === null) continue
      endObservations(database, [id], 'undone', at)
      reviveObservations(database, [found.replaces])
    }
  })
}
