import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { deliveryStates } from '../../shared/delivery/delivery.ts'
import { emptyDocument } from '../../shared/post/document.ts'
import type { Database } from './database.ts'
import * as schema from './schema.ts'

// For tests only: what is tried on every column of every table follows the schema, so that a new column is tried, too.

export const tables: readonly SQLiteTable[] = (Object.values(schema) as readonly unknown[]).filter(
  (one): one is SQLiteTable => is(one, SQLiteTable),
)

/** Columns that a value can be put into: of a generated one it follows from others. */
export function columnsOf(table: SQLiteTable): readonly SQLiteColumn[] {
  return getTableConfig(table).columns.filter(({ generated }) => generated === undefined)
}

/** Runs without the triggers, which keep what a program may not change; whoever has the file may. */
export async function withoutTriggers(database: Database, work: () => void | Promise<void>): Promise<void> {
  const { $client: sqlite } = database
  const triggers = sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  const keys = sqlite.pragma('foreign_keys', { simple: true })
  sqlite.pragma('foreign_keys = OFF')
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`)
  try {
    await work()
  } finally {
    for (const { sql } of triggers) sqlite.exec(sql)
    sqlite.pragma(`foreign_keys = ${keys}`)
  }
}

/** Puts a row into each table that has none, referring to rows that are there. To be called on a workspace with the sample in it. */
export async function fillEmptyTables(database: Database): Promise<void> {
  await withoutTriggers(database, () => {
    for (const table of tables) fill(database, table)
  })
}

function fill({ $client: sqlite }: Database, table: SQLiteTable): void {
  const name = getTableName(table)
  if (sqlite.prepare(`SELECT 1 FROM "${name}"`).get() !== undefined) return
  const referred = new Map<SQLiteColumn, unknown>()
  for (const { reference } of getTableConfig(table).foreignKeys) {
    const { columns, foreignColumns, foreignTable } = reference()
    const [column, foreign] = [columns[0], foreignColumns[0]]
    if (column === undefined || foreign === undefined) continue
    const first = `SELECT "${foreign.name}" FROM "${getTableName(foreignTable)}" ORDER BY 1`
    referred.set(column, sqlite.prepare(first).pluck().get() ?? 1)
  }
  const columns = columnsOf(table)
  const values = columns.map((column) => referred.get(column) ?? valueFor(name, column))
  const places = columns.map(() => '?').join(', ')
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  sqlite.prepare(`INSERT INTO "${name}" (${names}) VALUES (${places})`).run(...values)
}

/** As plain as its column takes it. */
function valueFor(table: string, column: SQLiteColumn): unknown {
  const own = plain[`${table}.${column.name}`] ?? plain[column.name]
  if (own !== undefined) return own
  if (!column.notNull && column.dataType !== 'json') return null
  if (column.dataType === 'json') return column.notNull ? '[]' : null
  if (column.getSQLType() !== 'text') return 1
  if (/(^|_)at$/.test(column.name)) return '2026-11-30T08:00:00.000Z'
  return /(^|_)day$|_date$|^from$/.test(column.name) ? '2026-11-30' : 'ord'
}

const document = JSON.stringify(emptyDocument)
const content = {
  ...{ title: 'Mall', lede: '', body: emptyDocument, tags: [], link: null, language: 'sv' },
  ...{ subject: null, preheader: null },
}
const figure = {
  ...{ name: 'Besök', value: 3, unit: '', form: 'number', precision: 'exact', period: '2026' },
  ...{ source: 'webben', query: null },
}
const step = { kind: 'post', text: 'Hej', language: 'sv', images: [], card: null, answers: null }
const none = Object.fromEntries(deliveryStates.map((state) => [state, 0]))
const counts = { all: none, counties: [], municipalities: [] }
const theme = readFileSync(join(import.meta.dirname, '../../resources/themes/letter.json'), 'utf8')
const holder = { kind: 'app', bootId: 'b', host: 'dator', pid: 1 }

const plain: Readonly<Record<string, string | number>> = {
  language: 'sv',
  network: 'bluesky',
  county: '24',
  municipality: '2481',
  zone: 'Europe/Stockholm',
  wall_time: '2026-12-18T09:00',
  metric: 'views',
  email: 'rektor@skola.example',
  email_key: 'rektor@skola.example',
  sha256: 'a'.repeat(64),
  mime: 'image/png',
  trouble: JSON.stringify({ code: 'smtp-unreachable', place: { host: 'a.example' }, values: { host: 'a' } }),
  'figures.query': 'null',
  'figure_looks.replies': JSON.stringify({ links: [], count: 0, asked: false }),
  'publication_steps.result': JSON.stringify({ kind: 'image', uploaded: 'a' }),
  'renderings.segment': JSON.stringify({ name: 'Alla', rule: '' }),
  'renderings.calendars': JSON.stringify([{ fileName: 'a.ics', content: 'BEGIN', counties: null }]),
  'inbox_mails.suppressed': JSON.stringify(['rektor@skola.example']),
  'account_states.left': JSON.stringify([{ what: 'inlägg', left: 3, until: null }]),
  'posts.body': document,
  'templates.content': JSON.stringify(content),
  'saved_blocks.content': JSON.stringify([{ type: 'paragraph', content: [] }]),
  'frozen_figures.content': JSON.stringify(figure),
  'themes.content': theme,
  'mentions.handles': '{}',
  'publications.state': 'done',
  'publications.missed': 'ask',
  'publications.recurrence': '0 9 1 * *',
  'publication_steps.content': JSON.stringify(step),
  'publication_steps.phase': 'waiting',
  'deliveries.state': 'sent',
  'deliveries.response': '250 ok',
  'deliveries.settled_at': '2026-11-30T08:00:00.000Z',
  'handovers.state': 'over',
  'inbox_mails.kind': 'reply',
  'inbox_mails.weight': 'hard',
  'archive_entries.name': '2026/1-ord',
  'archive_entries.counts': JSON.stringify(counts),
  'audit_entries.action': 'contact.added',
  'audit_entries.details': '{}',
  'import_changes.before': '{}',
  'imports.kind': 'contacts',
  'suppressions.email_hash': 'c'.repeat(64),
  'suppressions.reason': 'unsubscribed',
  'segments.kind': 'list',
  'scheduler_lease.holder': JSON.stringify(holder),
  'approvals.hash': 'b'.repeat(64),
  'approvals.parts': '{}',
  'queue_slots.at': '09:00',
  'queue_slots.weekday': 1,
  'place_answers.means': 'county',
  'media_outlets.kind': 'newspaper',
  'media_mentions.kind': 'newspaper',
  'reach_mappings.mapping': '{}',
  'channels.kind': 'assisted',
  'secrets.purpose': 'password',
  'calendar_points.layer': 'own',
  'calendar_points.yearly': 'no',
  'calendar_points.from_date': '2026-12-01',
  'calendar_points.to_date': '2026-12-02',
  'asset_renditions.purpose': 'email',
  'figures.form': 'number',
  'figures.precision': 'exact',
  'scheduler_spells.ended': 'quit',
  'variant_edits.text': 'Hej',
}
