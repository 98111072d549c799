import { and, asc, count, eq, gt } from 'drizzle-orm'
import type { ObservationId } from '../../shared/contract/scalars.ts'
import type { Observation } from '../../shared/reach/observation.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { observationColumns, toObservation } from './observations.ts'
import { isCounted } from './reachRows.ts'
import { imports, observations, publicationSteps } from './schema.ts'

const pageSize = 5000

/** How many rows `observationPages` comes to. */
export function countObservations(database: Database, period: ReportPeriod): number {
  return database.select({ rows: count() }).from(observations).where(isCounted(period)).all()[0]?.rows ?? 0
}

/** The observations that count in a period, in the order in which they were entered, a page at a time: all may be a million. */
export function* observationPages(database: Database, period: ReportPeriod): Generator<Observation[], void> {
  let after = 0 as ObservationId
  for (;;) {
    const page = database
      .select(observationColumns)
      .from(observations)
      .leftJoin(imports, eq(imports.id, observations.importId))
      .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
      .where(and(gt(observations.id, after), isCounted(period)))
      .orderBy(asc(observations.id))
      .limit(pageSize)
      .all()
      .map(toObservation)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.id
  }
}
