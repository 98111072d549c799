import type { ObservationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import type { observations } from './schema.ts'
import { countedRows, sumKeys } from './settleSums.ts'

/**
 * Ends a great many observations: they are taken out of their sums together, not by the trigger one by one, which was five sixths of what it took
 * (200,000 that give way to a newer file: 2.6 times the import, and 1.5 so). Where all that a file brought ends, which is what mostly
 * happens, its sums are its own and go with it: nothing has to be added up, which was half of the rest. The trigger is away for as long as
 * that takes, in one transaction: nobody else ever sees the database without it.
 *
 * @returns how many it ended
 */
export function endTogether(
  database: Database,
  ids: readonly ObservationId[],
  why: NonNullable<typeof observations.$inferSelect.endedWhy>,
  at: string,
): number {
  const { $client } = database
  return database.transaction(() => {
    const ending = JSON.stringify(ids)
    const trigger = String(
      $client.prepare("SELECT sql FROM sqlite_schema WHERE name = 'observations_ended'").pluck().get(),
    )
    const whole = JSON.stringify(importsEndingWhole(database, ending))
    $client.prepare(`CREATE TEMP TABLE ending_sums AS ${endingSums}`).run(ending, whole)
    $client.prepare('DELETE FROM reach_sums WHERE import_id IN (SELECT value FROM json_each(?))').run(whole)
    $client.exec('DROP TRIGGER observations_ended')
    const ended = $client
      .prepare(
        `UPDATE observations SET deleted_at = ?, ended_why = ? WHERE deleted_at IS NULL AND ${isEnding}`,
      )
      .run(at, why, ending).changes
    $client.exec(`${takingOff}; ${removing}; DROP TABLE temp.ending_sums; ${trigger}`)
    return ended
  })
}

/** The imports that bring nothing any more which counts. */
function importsEndingWhole({ $client }: Database, ending: string): number[] {
  const rowsOf = (question: string, ...values: string[]) =>
    $client
      .prepare(question)
      .raw()
      .all(...values) as [importId: number, rows: number][]
  const all = new Map(rowsOf('SELECT import_id, sum(rows) FROM reach_sums WHERE import_id > 0 GROUP BY 1'))
  return rowsOf(
    `SELECT import_id, count(*) FROM observations
      WHERE deleted_at IS NULL AND step_id IS NULL AND import_id IS NOT NULL AND ${isEnding} GROUP BY 1`,
    ending,
  ).flatMap(([importId, rows]) => (all.get(importId) === rows ? [importId] : []))
}

const isEnding = 'id IN (SELECT value FROM json_each(?))'

const endingSums = `SELECT ${sumKeys}, sum(thousandths) AS thousandths, count(*) AS rows, max(value) AS largest
  FROM (${countedRows(`${isEnding} AND ifnull(import_id, 0) NOT IN (SELECT value FROM json_each(?))`)}) GROUP BY ${sumKeys}`

const isSame = sumKeys
  .split(', ')
  .map((key) => `reach_sums.${key} = ending_sums.${key}`)
  .join(' AND ')

/** As the trigger does it: what was the largest, or may have been, is looked for anew (settleSums). */
const takingOff = `UPDATE reach_sums SET thousandths = reach_sums.thousandths - ending_sums.thousandths,
  rows = reach_sums.rows - ending_sums.rows,
  largest = CASE WHEN reach_sums.largest > ending_sums.largest THEN reach_sums.largest END
  FROM temp.ending_sums WHERE ${isSame}`

const removing = `DELETE FROM reach_sums WHERE rows = 0 AND (${sumKeys}) IN (SELECT ${sumKeys} FROM temp.ending_sums)`
