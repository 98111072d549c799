import { eq, sql } from 'drizzle-orm'
import type { CorrectedObservation, Observation } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { observationColumns, toObservation } from './observations.ts'
import { imports, observations, publicationSteps } from './schema.ts'

// Reading only: what stands behind a correction.

/**
 * What the given observations say in place of: those that they correct, and those that these corrected in their turn, ended as all of
 * them are; each with when it was corrected, and by whom where the audit trail tells.
 */
export function readCorrected(database: Database, among: readonly Observation[]): CorrectedObservation[] {
  const ids = among.flatMap(({ id, replaces }) => (replaces === null ? [] : [id]))
  if (ids.length === 0) return []
  return database
    .select({ ...observationColumns, correctedAt: sql<string>`deleted_at`, correctedBy })
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(sql`${observations.id} IN (${earlierThan(ids)}) AND deleted_at IS NOT NULL`)
    .orderBy(observations.id)
    .all()
    .map(({ correctedAt, correctedBy: who, ...row }) => ({
      ...toObservation(row),
      ...{ correctedAt, correctedBy: who },
    }))
}

function earlierThan(ids: readonly Observation['id'][]) {
  return sql`WITH RECURSIVE earlier(id) AS (
    SELECT replaces FROM observations WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND replaces IS NOT NULL
    UNION SELECT replaces FROM observations JOIN earlier USING (id) WHERE replaces IS NOT NULL
  ) SELECT id FROM earlier`
}

/**
 * Who did it. The act is noted in the transaction that ends the row, a moment after: the last entry since then that names the row; or, of a
 * row that says a place in words, the first answer since then.
 */
const correctedBy = sql<string | null>`coalesce(
  (SELECT actor FROM audit_entries WHERE at >= deleted_at AND action = 'observation.corrected'
    AND details ->> '$.values.id' = observations.id ORDER BY audit_entries.id DESC LIMIT 1),
  (SELECT actor FROM audit_entries WHERE at >= deleted_at AND action IN ('place.answered', 'place.answerTakenBack')
    AND place_text <> '' ORDER BY audit_entries.id LIMIT 1))`
