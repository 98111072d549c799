import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ObservationId } from '../../shared/contract/scalars.ts'
import type { Observation, ObservationContent } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { imports, observations, publicationSteps } from './schema.ts'

export function insertObservation(database: Database, content: ObservationContent, at: string): Observation {
  const { id } = database
    .insert(observations)
    .values({ ...content, enteredAt: at })
    .returning({ id: observations.id })
    .get()
  return { ...content, id, importId: null, origin: null, collected: null, replaces: null, enteredAt: at }
}

/** undefined where there is no such observation, or it has ended. */
export function readObservation(database: Database, id: ObservationId): Observation | undefined {
  const row = database
    .select(observationColumns)
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(and(eq(observations.id, id), isNull(observations.deletedAt)))
    .get()
  return row === undefined ? undefined : toObservation(row)
}

/** Those among the given that have not ended, the largest first. */
export function readObservations(database: Database, ids: readonly ObservationId[]): Observation[] {
  return database
    .select(observationColumns)
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(
      and(
        sql`${observations.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
        isNull(observations.deletedAt),
      ),
    )
    .orderBy(desc(observations.value), asc(observations.id))
    .all()
    .map(toObservation)
}

/** Another observation that says word for word what this one does, and counts; undefined where there is none. */
export function standsElsewhere(database: Database, id: ObservationId): ObservationId | undefined {
  const same = ['source', 'channel', 'metric', 'value', 'county', 'municipality', 'abroad', 'place_text']
    .concat(['post_id', 'note', 'step_id', 'figure'])
    .map((column) => `other.${column} IS this.${column}`)
    .join(' AND ')
  return database.$client
    .prepare(
      `SELECT other.id FROM observations this JOIN observations other
      ON other.period_from = this.period_from AND other.period_to = this.period_to AND ${same}
      WHERE this.id = ? AND other.id <> this.id AND other.deleted_at IS NULL LIMIT 1`,
    )
    .pluck()
    .get(id) as ObservationId | undefined
}

export const observationColumns = {
  id: observations.id,
  source: observations.source,
  channel: observations.channel,
  metric: observations.metric,
  value: observations.value,
  county: observations.county,
  municipality: observations.municipality,
  abroad: observations.abroad,
  placed: observations.placed,
  placeText: observations.placeText,
  measuredAs: observations.measuredAs,
  measure: observations.measure,
  replaces: observations.replaces,
  periodFrom: observations.periodFrom,
  periodTo: observations.periodTo,
  postId: observations.postId,
  note: observations.note,
  importId: observations.importId,
  fileName: imports.fileName,
  row: observations.importRow,
  enteredAt: observations.enteredAt,
  figure: observations.figure,
  definition: observations.definition,
  url: sql<string | null>`json_extract(${publicationSteps.result}, '$.post.url')`,
}

/** An observation as selected with `observationColumns`, joined with `imports` and `publicationSteps`. */
export function toObservation({
  fileName,
  row,
  figure,
  definition,
  url,
  ...observation
}: SelectedObservation): Observation {
  return {
    ...observation,
    origin: fileName === null || row === null ? null : { fileName, row },
    collected: figure === null ? null : { figure, definition: definition ?? '', url },
  }
}

interface SelectedObservation extends Omit<Observation, 'origin' | 'collected'> {
  readonly fileName: string | null
  readonly row: number | null
  readonly figure: string | null
  readonly definition: string | null
  readonly url: string | null
}
