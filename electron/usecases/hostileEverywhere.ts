import { getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { columnShapes } from '../store/columnShapes.ts'
import { columnsOf, fillEmptyTables, tables, withoutTriggers } from '../store/fillTables.ts'
import { valueFaults } from '../store/valueFaults.ts'
import type { Deps } from './deps.ts'

// For tests only: a workspace in which every text says something that would do harm if anybody believed it. What a column takes is tried
// on the column itself, so that a new one is hostile, too.

/** @param from which column says it: what it would set tells where it came from */
export function hostileText(from: string): string {
  const run = `globalThis.ranFrom='${from}'`
  return [
    `"'><img src=x onerror="${run}"><script>${run}</script>`,
    `</mj-text><mj-raw><script>${run}</script></mj-raw><svg onload="${run}">`,
    `<iframe src="http://127.0.0.1:9/${from}"></iframe><link rel=stylesheet href="http://127.0.0.1:9/${from}.css">`,
    `[länk](javascript:${run}) {{constructor.constructor("${run}")()}} $\{${run}} %00`,
    `\u202egnp.exe\u202c \u200b\u200d\ufeff`,
    `\r\nBcc: evil@example.com\r\n\r\n=cmd|' /C calc'!A1`,
  ].join(' ')
}

/** Where a text may not be long. */
const shortText = (from: string) => `<img src=x onerror="globalThis.ranFrom='${from}'">`

/** Of these one row says a megabyte. */
const endless = new Set(['note', 'notes', 'words', 'response', 'text'])

/** To be called on a workspace with the sample in it. */
export async function hostileEverywhere({ workspace: { database } }: Deps): Promise<void> {
  await fillEmptyTables(database)
  const { $client: sqlite } = database
  await withoutTriggers(database, () => {
    for (const table of tables)
      for (const column of columnsOf(table).filter((one) => isText(table, one))) {
        for (const textOf of [hostileText, shortText]) {
          sqlite.exec('SAVEPOINT one')
          const isTaken =
            putHostile(sqlite, { table, column, textOf }) &&
            valueFaults(database, 1, getTableName(table)).length === 0
          if (!isTaken) sqlite.exec('ROLLBACK TO one')
          sqlite.exec('RELEASE one')
          if (isTaken) break
        }
      }
  })
}

/** Not what other rows refer to it by. */
function isText(table: SQLiteTable, column: SQLiteColumn): boolean {
  const isReferred = getTableConfig(table).foreignKeys.some(({ reference }) =>
    reference().columns.includes(column),
  )
  return (
    column.getSQLType() === 'text' && column.dataType !== 'custom' && !isReferred && !kept.has(column.name)
  )
}

/** What has to stay for the workspace to be found, opened or told apart. */
const kept = new Set(['key', 'sha256', 'zone', 'email_hash'])

type Sqlite = Deps['workspace']['database']['$client']

interface Hostile {
  readonly table: SQLiteTable
  readonly column: SQLiteColumn
  readonly textOf: (from: string) => string
}

function putHostile(sqlite: Sqlite, { table, column, textOf }: Hostile): boolean {
  const name = getTableName(table)
  const from = `${name}.${column.name}`
  const rows = sqlite.prepare(`SELECT rowid, "${column.name}" FROM "${name}" LIMIT 50`).raw().all() as [
    number,
    unknown,
  ][]
  const put = sqlite.prepare(`UPDATE "${name}" SET "${column.name}" = ? WHERE rowid = ?`)
  try {
    for (const [index, [row, value]] of rows.entries()) {
      const text = `${textOf(from)} ${row}`
      const long =
        textOf === hostileText && index === 1 && endless.has(column.name)
          ? text.repeat(Math.ceil(1_000_000 / text.length))
          : text
      put.run(column.dataType === 'json' ? hostileJson(from, value) : long, row)
    }
    return true
  } catch {
    // Of what is unique in another way than by its number.
    return false
  }
}

/** The same JSON, with every text in it hostile that its shape leaves to whoever writes it. */
function hostileJson(from: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const shape = columnShapes[from]
  let document: unknown = JSON.parse(value)
  for (const path of textPaths(document)) {
    const tried = [hostileText(from), shortText(from)].map((text) => withText(document, path, text))
    document = tried.find((one) => shape === undefined || shape.safeParse(one).success) ?? document
  }
  return JSON.stringify(document)
}

type Path = readonly (string | number)[]

function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.flatMap((one, index) => textPaths(one, [...path, index]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => textPaths(one, [...path, key]))
}

function withText(value: unknown, [first, ...rest]: Path, text: string): unknown {
  if (first === undefined) return text
  if (Array.isArray(value))
    return value.map((one, index) => (index === first ? withText(one, rest, text) : one))
  const object = value as Record<string, unknown>
  return { ...object, [first]: withText(object[first], rest, text) }
}
