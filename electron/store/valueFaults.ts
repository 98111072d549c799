import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { columnShapes, rowContents } from './columnShapes.ts'
import type { Database } from './database.ts'
import * as schema from './schema.ts'
import { unreadSettings } from './settings.ts'

/** A value that cannot be what its column holds. */
export interface ValueFault {
  readonly table: string
  readonly column: string
  /** SQLite's own number of the row. */
  readonly row: number
}

/**
 * Looks through every column of every table: of its kind (a text, a number), JSON that is JSON and of its shape, a word that is one of the
 * words, a time that is a time. The database itself keeps none of that, and whoever has written into it, or a disk that has changed a
 * byte, would else be met by a screen that cannot be drawn.
 *
 * @param most no more than so many are looked for
 * @param only a table's name; left out: all of them
 */
export function valueFaults(database: Database, most: number, only?: string): ValueFault[] {
  const found: ValueFault[] = []
  for (const { table, columns } of kept.filter((one) => only === undefined || one.table === only)) {
    const left = () => most - found.length
    // Most tables are as they should be, and each is read once.
    if (hasAny(database, table, columns.map(({ wrong }) => wrong).join(' OR ')))
      for (const { column, wrong } of columns)
        for (const row of rowsWhere(database, table, wrong, left()))
          found.push({ table, column: column.name, row })
    for (const { column, wrong, shape } of columns)
      if (shape !== undefined)
        for (const row of misshapenRows(database, { table, column, wrong, shape }, left()))
          found.push({ table, column: column.name, row })
    if (left() <= 0) return found
  }
  const settings = unreadSettings(database).map((row) => ({ table: 'settings', column: 'value', row }))
  return [...found, ...settings].slice(0, most)
}

interface KeptColumn {
  readonly column: SQLiteColumn
  /** In SQL: what can be told without reading it. */
  readonly wrong: string
  /** Of what has to be read to be told. */
  readonly shape: z.ZodType | undefined
}

const kept: readonly { readonly table: string; readonly columns: readonly KeptColumn[] }[] = (
  Object.values(schema) as readonly unknown[]
)
  .filter((one): one is SQLiteTable => is(one, SQLiteTable))
  .map((one) => ({
    table: getTableName(one),
    columns: Object.entries<SQLiteColumn>(getTableColumns(one)).map(([key, column]) => {
      const shape = columnShapes[`${getTableName(one)}.${column.name}`]
      const longest = longestText(rowContents[getTableName(one)]?.shape[key])
      return {
        column,
        wrong: wrongInSql(column, shape, longest),
        shape: shape instanceof z.ZodEnum ? undefined : shape,
      }
    }),
  }))

function hasAny({ $client: sqlite }: Database, table: string, wrong: string): boolean {
  return sqlite.prepare(`SELECT 1 FROM "${table}" WHERE ${wrong}`).get() !== undefined
}

function rowsWhere({ $client: sqlite }: Database, table: string, wrong: string, most: number): number[] {
  if (most <= 0) return []
  return sqlite.prepare(`SELECT rowid FROM "${table}" WHERE ${wrong} LIMIT ${most}`).pluck().all() as number[]
}

function* misshapenRows(
  { $client: sqlite }: Database,
  { table, column, wrong, shape }: KeptColumn & { readonly table: string },
  most: number,
): Generator<number> {
  const values = `SELECT rowid, "${column.name}" FROM "${table}" WHERE "${column.name}" IS NOT NULL AND NOT (${wrong})`
  let left = most
  if (left <= 0 || shape === undefined) return
  for (const [row, value] of sqlite.prepare(values).raw().iterate() as Iterable<[number, unknown]>) {
    if (fits(shape, column, value)) continue
    yield row
    left -= 1
    if (left <= 0) return
  }
}

function fits(shape: z.ZodType, column: SQLiteColumn, value: unknown): boolean {
  try {
    const isPlain = column.dataType === 'string'
    return shape.safeParse(isPlain ? value : column.mapFromDriverValue(value)).success
  } catch {
    // No JSON after all, nothing that can be inflated, or deeper than anybody reads.
    return false
  }
}

/** What SQLite can tell by itself, of a value that is there. What is JSON a thousand deep it takes for none; nor is any of ours. */
function wrongInSql(column: SQLiteColumn, shape: z.ZodType | undefined, longest: number | null): string {
  const quoted = `"${column.name}"`
  const tooLong = longest === null ? [] : [`length(${quoted}) > ${longest}`]
  const wrong = [...wrongKinds(column, quoted, shape), ...tooLong].join(' OR ')
  return `(${quoted} IS NOT NULL AND (${wrong}))`
}

/** How long a text may be as it is typed or brought in; null: no more is said of it. */
function longestText(shape: unknown): number | null {
  if (shape instanceof z.ZodNullable || shape instanceof z.ZodDefault || shape instanceof z.ZodOptional)
    return longestText(shape.unwrap())
  return shape instanceof z.ZodString ? shape.maxLength : null
}

function wrongKinds(column: SQLiteColumn, quoted: string, shape: z.ZodType | undefined): string[] {
  if (column.dataType === 'custom') return [`typeof(${quoted}) <> 'blob'`]
  const sqlType = column.getSQLType()
  if (sqlType === 'integer') return [`typeof(${quoted}) <> 'integer'`]
  if (sqlType === 'real') return [`typeof(${quoted}) NOT IN ('real', 'integer')`]
  const kinds = [`typeof(${quoted}) <> 'text'`]
  if (column.dataType === 'json') return [...kinds, `NOT json_valid(${quoted})`]
  if (isInstant(column)) kinds.push(`julianday(${quoted}) IS NULL`)
  if (isDay(column)) kinds.push(`date(${quoted}) IS NOT ${quoted}`)
  if (column.name === 'county') kinds.push(`${quoted} NOT GLOB '[0-9][0-9]'`)
  if (column.name === 'municipality') kinds.push(`${quoted} NOT GLOB '[0-9][0-9][0-9][0-9]'`)
  if (shape instanceof z.ZodEnum)
    kinds.push(`${quoted} NOT IN (${shape.options.map((word) => `'${word}'`).join(', ')})`)
  return kinds
}

/** "2026-12-18" */
function isDay({ name }: SQLiteColumn): boolean {
  return /(^|_)day$|^day_|_date$|^period_|^from$/.test(name)
}

/** "2026-12-18T08:00:00Z"; the times of day of a queue are called `at`, too, and are none. */
function isInstant({ name, table }: SQLiteColumn): boolean {
  return /(^|_)at$|_until$/.test(name) && !(name === 'at' && getTableName(table) === 'queue_slots')
}
