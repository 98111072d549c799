import type { Database } from './database.ts'

/** How many rows each table of the schema holds. What SQLite and full-text search keep for themselves is left out. */
export function tableCounts({ $client }: Database): Readonly<Record<string, number>> {
  const names = $client
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      $client
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get() as number,
    ]),
  )
}
