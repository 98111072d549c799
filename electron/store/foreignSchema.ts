import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'

/** What SQLite, its full-text search and drizzle make by themselves. */
const madeBeside = `
  CREATE TABLE sqlite_sequence(name,seq);
  CREATE TABLE sqlite_stat1(tbl,idx,stat);
  CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample);
  CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);
  CREATE TABLE contact_search_data(id INTEGER PRIMARY KEY, block BLOB);
  CREATE TABLE contact_search_idx(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
  CREATE TABLE contact_search_content(id INTEGER PRIMARY KEY, c0);
  CREATE TABLE contact_search_docsize(id INTEGER PRIMARY KEY, sz BLOB);
  CREATE TABLE contact_search_config(k PRIMARY KEY, v) WITHOUT ROWID;`

interface SchemaRow {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

/**
 * What a database's schema says that no migration says: a trigger, a view, an index on an expression, a virtual table, a
 * generated column or a condition, each of which runs whenever its table is touched. SQLite keeps the words a thing was made with, so they are looked
 * for in the words of the migrations; a table, which later migrations add to, is looked at by its columns and keys, where plain
 * ones (see below) pass whatever they are called.
 *
 * @param sqlite nothing has been asked of it yet: to read its schema runs nothing of it
 * @param programRoot folder that holds electron/store/migrations
 * @returns the first such thing ("trigger evil"); null where all of it is ours
 */
export function foreignInSchema(sqlite: Sqlite.Database, programRoot: string): string | null {
  const rows = sqlite.prepare('SELECT type, name, sql FROM sqlite_master').all() as SchemaRow[]
  const ours = wordsOfOurs(programRoot)
  for (const { type, name, sql } of rows) {
    // An index that a key brings has no words of its own.
    if (sql === null) continue
    const parts = type === 'table' && !isVirtual(sql) ? columnsAndKeys(sql) : [sql]
    if (!parts.every((part) => (part.length < 500 && plain.test(part)) || ours.includes(bare(part))))
      return `${type} ${name.slice(0, 60)}`
  }
  return null
}

function isVirtual(sql: string): boolean {
  return /^\s*create\s+virtual/i.test(sql)
}

/**
 * A column that holds what is put into it, or a key to another table: nothing in it runs, whatever it is called. (A column that a
 * migration has renamed has its new name here.)
 */
const plain = new RegExp(
  [
    /^\s*([`"]\w+[`"]|\w+)(\s+(text|integer|real|numeric|blob))?(\s+primary\s+key|\s+autoincrement|\s+not\s+null|\s+unique|\s+default\s+(\w+|-?[\d.]+|'[^']*'))*\s*$/,
    /^\s*foreign\s+key\s*\([^()]*\)\s*references\s*[`"]?\w+[`"]?\s*\([^()]*\)(\s+on\s+(update|delete)\s+(no\s+action|set\s+null|cascade))*\s*$/,
    /^\s*$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/** Without what the same statement may be written with or without: quotes and white space. */
function bare(sql: string): string {
  return sql.replace(/[\s`"'[\]]+/g, '').toLowerCase()
}

/** A table's columns and keys, and what follows its closing bracket: cut at the commas that are in no bracket and no text. */
function columnsAndKeys(sql: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = sql.indexOf('(') + 1
  let quote = ''
  for (let at = from - 1; at < sql.length; at++) {
    const letter = sql.charAt(at)
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (`'"\``.includes(letter)) quote = letter
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    if (quote !== '' || !((letter === ',' && depth === 1) || (letter === ')' && depth === 0))) continue
    parts.push(sql.slice(from, at))
    from = at + 1
  }
  return [...parts, sql.slice(from)]
}

const knownWords = new Map<string, string>()

/** Nothing changes the migrations while the program runs: read once, whatever number of workspaces a process opens. */
function wordsOfOurs(programRoot: string): string {
  const words = knownWords.get(programRoot) ?? bare(`${migrationsText(programRoot)} ${madeBeside}`)
  knownWords.set(programRoot, words)
  return words
}

function migrationsText(programRoot: string): string {
  const folder = join(programRoot, 'electron', 'store', 'migrations')
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: readonly { readonly tag: string }[]
  }
  return journal.entries.map(({ tag }) => readFileSync(join(folder, `${tag}.sql`), 'utf8')).join('\n')
}
