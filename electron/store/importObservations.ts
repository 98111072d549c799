import type { ImportId } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { insertImport } from './imports.ts'
import { addUpAfter } from './settleSums.ts'

/** A row of a file, read and found good. */
export interface ImportedRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number
  readonly content: ObservationContent
}

export interface ImportedFile {
  readonly fileName: string
  readonly sha256: string
  /** Which reader it was read by, and what its rows say whatever it is called and however it is ordered. */
  readonly source: string
  readonly contentHash: string
  readonly rejected: number
  readonly rows: readonly ImportedRow[]
}

/**
 * Keeps a file's rows, all or none. What is already kept word for word is left as it is, and so is what has been corrected since, or given
 * way to a newer file: that stands for it. What was deleted comes as a row anew, so that no measurement is ever there twice.
 */
export function importObservations(
  database: Database,
  file: ImportedFile,
  at: string,
): { importId: ImportId | null; added: number; unchanged: number } {
  return database.transaction(() => {
    const standing = standingAmong(database, file.rows)
    const fresh = file.rows.filter(({ content }) => {
      const identity = identityOf(content)
      const isNew = !standing.has(identity)
      standing.add(identity)
      return isNew
    })
    let importId: ImportId | null = null
    if (fresh.length > 0) {
      const { fileName, sha256, source, contentHash, rejected } = file
      importId = insertImport(database, {
        ...{ kind: 'reach', fileName, sha256, source, contentHash },
        ...{ added: fresh.length, rejected, at },
      })
      insertRows(database, fresh, { importId, at })
    }
    return { importId, added: fresh.length, unchanged: file.rows.length - fresh.length }
  })
}

/** One prepared statement for all: the query builder took 60 µs a row, more than reading and checking it. */
function insertRows(
  database: Database,
  rows: readonly ImportedRow[],
  { importId, at }: { readonly importId: ImportId; readonly at: string },
): void {
  const { $client } = database
  const insert = $client.prepare(
    `INSERT INTO observations (source, channel, metric, value, county, municipality, abroad, placed, place_text, measured_as, measure,
      period_from, period_to, post_id, note, import_id, import_row, entered_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  // Many are added up together afterwards; one by one would take as long as all the rest.
  const holds = rows.length >= 1000
  const last = $client.prepare('SELECT coalesce(max(id), 0) FROM observations').pluck().get() as number
  if (holds) $client.exec('INSERT INTO reach_sums_held VALUES (1)')
  for (const { row, content } of rows) {
    const { source, channel, metric, value, county, municipality, abroad, placed, placeText } = content
    const { measuredAs, measure, periodFrom, periodTo, postId, note } = content
    insert.run(
      ...[source, channel, metric, value, county, municipality, abroad ? 1 : 0, placed, placeText],
      ...[measuredAs, measure, periodFrom, periodTo, postId, note, importId, row, at],
    )
  }
  if (!holds) return
  $client.exec('DELETE FROM reach_sums_held')
  addUpAfter(database, last)
}

/** What stands of the rows' own spans of days, by identity (observations_period serves this). */
function standingAmong(database: Database, rows: readonly ImportedRow[]): Set<string> {
  const spans = new Map(
    rows.map(({ content: { periodFrom, periodTo } }) => [periodFrom + periodTo, [periodFrom, periodTo]]),
  )
  const found = database.$client
    .prepare(
      `SELECT source, channel, metric, value, county, municipality, abroad, place_text, period_from, period_to, post_id, note
      FROM observations WHERE (period_from, period_to) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))
        AND step_id IS NULL AND (deleted_at IS NULL OR ended_why IN ('corrected', 'superseded'))`,
    )
    .raw()
    .iterate(JSON.stringify([...spans.values()]))
  const standing = new Set<string>()
  for (const row of found) standing.add((row as unknown[]).map(String).join('\u0001'))
  return standing
}

/** Everything that a row says, as text: two rows with the same are the same measurement. */
export function identityOf(content: ObservationContent): string {
  const { source, channel, metric, value, county, municipality, abroad, placeText, note } = content
  const { periodFrom, periodTo, postId } = content
  return [source, channel, metric, value, county, municipality, Number(abroad), placeText]
    .concat([periodFrom, periodTo, postId, note] as never[])
    .map(String)
    .join('\u0001')
}
