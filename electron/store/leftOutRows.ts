import { and, asc, desc, eq, gte, isNull, lte } from 'drizzle-orm'
import type { Observation } from '../../shared/reach/observation.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { observationColumns, toObservation } from './observations.ts'
import { isLeftOut } from './reachRows.ts'
import { imports, observations, publicationSteps } from './schema.ts'

/** The observations that a report counts as left out (countLeftOut): they overlap the period and do not lie inside it. The largest first. */
export function leftOutRows(database: Database, { from, to }: ReportPeriod): Observation[] {
  return database
    .select(observationColumns)
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(
      and(
        isNull(observations.deletedAt),
        from === null ? undefined : gte(observations.periodTo, from),
        to === null ? undefined : lte(observations.periodFrom, to),
        isLeftOut({ from, to }),
      ),
    )
    .orderBy(desc(observations.value), asc(observations.id))
    .all()
    .map(toObservation)
}
