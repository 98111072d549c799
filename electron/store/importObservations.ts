import type { ImportId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { insertImport } from './imports.ts'
import { compareWithKept, type KeptCompared } from './keptCompared.ts'
import { type ImportedRow, packRows } from './packedRows.ts'
import { addUpRows } from './settleSums.ts'

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
 *
 * @param compared with what is kept, in the same transaction; left out where nobody has asked for it before
 */
export function importObservations(
  database: Database,
  file: ImportedFile,
  at: string,
  compared?: KeptCompared,
  /** Told how much of what is new has been written; what it throws ends the import, and nothing of it is kept. */
  onShare: (share: number) => void = () => undefined,
): { importId: ImportId | null; added: number; unchanged: number } {
  return database.transaction(() => {
    const { packed, standing } = compared ?? compareWithKept(database, packRows(database, file.rows))
    const fresh: number[] = []
    for (let index = 0; index < file.rows.length; index += 1)
      if (packed.isRepeat[index] === 0 && standing[index] === 0) fresh.push(index)
    let importId: ImportId | null = null
    if (fresh.length > 0) {
      const { fileName, sha256, source, contentHash, rejected } = file
      importId = insertImport(database, {
        ...{ kind: 'reach', fileName, sha256, source, contentHash },
        ...{ added: fresh.length, rejected, at },
      })
      const { $client } = database
      // Added up together afterwards; one by one would take longer than all the rest.
      $client.exec('INSERT INTO reach_sums_held VALUES (1)')
      insertRows(database, { packed, fresh }, { importId, at, onShare })
      $client.exec('DELETE FROM reach_sums_held')
      addUpRows(database, packed, fresh, importId)
    }
    return { importId, added: fresh.length, unchanged: file.rows.length - fresh.length }
  })
}

type Fresh = { readonly packed: KeptCompared['packed']; readonly fresh: readonly number[] }

/**
 * Many rows by one statement, and what they share by its number: measured, that is three quarters of the time of a bare insert row by row,
 * half of that of one with all columns, and a quarter of what the query builder takes.
 */
function insertRows(
  { $client }: Database,
  { packed, fresh }: Fresh,
  {
    importId,
    at,
    onShare,
  }: { readonly importId: ImportId; readonly at: string; readonly onShare: (share: number) => void },
): void {
  const { rows, spans, factsOf, spanOf } = packed
  const statementFor = (count: number) =>
    $client.prepare(
      `INSERT INTO observations (source, channel, metric, value, county, municipality, abroad, placed, place_text, measured_as, measure,
        period_from, period_to, post_id, note, import_id, import_row, entered_at)
      SELECT source, channel, metric, said.column2, county, municipality, abroad, placed, place_text, measured_as, measure,
        said.column3, said.column4, post_id, said.column5, ${importId}, said.column6, '${at}'
      FROM (VALUES ${Array.from({ length: count }, () => '(?, ?, ?, ?, ?, ?)').join(', ')}) AS said
        CROSS JOIN temp.import_facts ON import_facts.id = said.column1`,
    )
  const whole = fresh.length >= together ? statementFor(together) : undefined
  for (let from = 0; from < fresh.length; from += together) {
    const values: (string | number)[] = []
    for (const index of fresh.slice(from, from + together)) {
      const { row, content } = rows[index] as ImportedRow
      const { from: periodFrom, to: periodTo } = spans[spanOf[index] ?? 0] ?? { from: '', to: '' }
      values.push(factsOf[index] ?? 0, content.value, periodFrom, periodTo, content.note, row)
    }
    const count = values.length / 6
    const statement = count === together && whole !== undefined ? whole : statementFor(count)
    statement.run(values)
    onShare((from + count) / fresh.length)
  }
}

/** Rows written by one statement. */
const together = 100
