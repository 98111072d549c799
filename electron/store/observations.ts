import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm'
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

/** undefined where there is no such observation, or it is deleted. */
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

/** `at` null takes the deletion back. */
export function setObservationDeleted(database: Database, id: ObservationId, at: string | null): void {
  database.update(observations).set({ deletedAt: at }).where(eq(observations.id, id)).run()
}

/** A row of a file, read and found good. */
export interface ImportedRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number
  readonly content: ObservationContent
}

export interface ImportedFile {
  readonly fileName: string
  readonly sha256: string
  readonly rejected: number
  readonly rows: readonly ImportedRow[]
}

/**
 * Keeps a file's rows, all or none. What is already kept word for word is left as it is; what was kept and then deleted
 * comes back as a row of this file, so that no measurement is ever there twice.
 */
export function importObservations(
  database: Database,
  file: ImportedFile,
  at: string,
): { added: number; unchanged: number } {
  return database.transaction((transaction) => {
    const kept = keptWithin(transaction, file.rows)
    const fresh: ImportedRow[] = []
    const returning: (ImportedRow & { id: ObservationId })[] = []
    for (const imported of file.rows) {
      const identity = identityOf(imported.content)
      const found = kept.get(identity)
      if (found === undefined) fresh.push(imported)
      else if (found !== 'present') returning.push({ ...imported, id: found })
      kept.set(identity, 'present')
    }
    const added = fresh.length + returning.length
    if (added > 0) {
      const { fileName, sha256, rejected } = file
      const { importId } = transaction
        .insert(imports)
        .values({ kind: 'reach', fileName, sha256, added, rejected, at })
        .returning({ importId: imports.id })
        .get()
      for (let start = 0; start < fresh.length; start += rowsPerInsert) {
        const values = fresh
          .slice(start, start + rowsPerInsert)
          .map(({ row, content }) => ({ ...content, importId, importRow: row, enteredAt: at }))
        transaction.insert(observations).values(values).run()
      }
      for (const { id, row } of returning) {
        transaction
          .update(observations)
          .set({ importId, importRow: row, deletedAt: null })
          .where(eq(observations.id, id))
          .run()
      }
    }
    return { added, unchanged: file.rows.length - added }
  })
}

/** SQLite takes 32,766 values in a statement; a row has 17. */
const rowsPerInsert = 1000

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** What is kept in the days that the rows span, by identity: present, or the id of a row that was deleted. */
function keptWithin(
  transaction: Transaction,
  rows: readonly ImportedRow[],
): Map<string, ObservationId | 'present'> {
  const kept = new Map<string, ObservationId | 'present'>()
  if (rows.length === 0) return kept
  const [first = ''] = rows.map(({ content }) => content.periodFrom).sort()
  const last = rows
    .map(({ content }) => content.periodTo)
    .sort()
    .at(-1)
  const found = transaction
    .select()
    .from(observations)
    .where(
      and(
        isNull(observations.stepId),
        gte(observations.periodFrom, first),
        lte(observations.periodTo, last ?? ''),
      ),
    )
    .all()
  for (const row of found) {
    const identity = identityOf(row)
    if (row.deletedAt === null) kept.set(identity, 'present')
    else if (kept.get(identity) !== 'present') kept.set(identity, row.id)
  }
  return kept
}

/** Everything that a row says, as text: two rows with the same are the same measurement. */
function identityOf(content: ObservationContent): string {
  const { source, channel, metric, value, county, municipality, periodFrom, periodTo, postId, note } = content
  const where = [county, municipality, content.abroad, content.placeText]
  return JSON.stringify([source, channel, metric, value, where, periodFrom, periodTo, postId, note])
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
