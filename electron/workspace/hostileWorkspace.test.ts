import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openDatabase } from '../store/database.ts'
import { foreignInSchema } from '../store/foreignSchema.ts'
import { assetFile } from './folders.ts'
import { createWorkspace, openWorkspace } from './openWorkspace.ts'

// A workspace is a folder, and folders are handed around: whoever made it is not always a friend.

const programRoot = resolve(import.meta.dirname, '../..')
const holder = {
  ...{ program: 'test', kind: 'command' as const, host: 'dator' },
  ...{ pid: process.pid, since: '2026-12-01T08:00:00Z' },
}

function madeWorkspace(): { readonly folder: string; readonly outside: string } {
  const parent = mkdtempSync(join(tmpdir(), 'rundbrev-hostile-'))
  const folder = join(parent, 'workspace')
  createWorkspace({ folder, programRoot, holder }).close()
  const outside = join(parent, 'outside')
  mkdirSync(outside)
  writeFileSync(join(outside, 'private.txt'), 'nobody reads this')
  return { folder, outside }
}

const open = (folder: string) => openWorkspace({ folder, programRoot, holder })
const refusedAs = (code: string) => expect.objectContaining({ code })

it.each([
  'rundbrev.db',
  'rundbrev.db-wal',
  'rundbrev.db-shm',
  'rundbrev.lock',
  'rundbrev.turn',
  'rundbrev.service',
])('refuses %s that is a link out of the folder, and leaves what it leads to alone', (name) => {
  const { folder, outside } = madeWorkspace()
  const target = join(outside, name)
  if (existsSync(join(folder, name))) renameSync(join(folder, name), target)
  else writeFileSync(target, '')
  const before = readFileSync(target)
  symlinkSync(target, join(folder, name))
  expect(() => open(folder)).toThrow(refusedAs('workspace-odd-file'))
  expect(readFileSync(target)).toEqual(before)
})

it.each(['assets', 'archive', 'outbox', 'backups'])(
  'refuses a link in the place of the folder %s',
  (name) => {
    const { folder, outside } = madeWorkspace()
    rmSync(join(folder, name), { recursive: true })
    symlinkSync(outside, join(folder, name))
    expect(() => open(folder)).toThrow(refusedAs('workspace-odd-file'))
  },
)

it.each([
  ['assets', 'a'.repeat(64)],
  ['assets', `${'a'.repeat(64)}.part`],
  ['outbox', '1.journal'],
  ['backups', 'nightly.db'],
  ['archive', '2026'],
  ['archive/2026', '1-brev'],
  ['archive/2026/1-brev', 'manifest.json'],
])('refuses a link in %s', (inside, name) => {
  const { folder, outside } = madeWorkspace()
  mkdirSync(join(folder, inside), { recursive: true })
  symlinkSync(join(outside, 'private.txt'), join(folder, inside, name))
  expect(() => open(folder)).toThrow(refusedAs('workspace-odd-file'))
})

it.each(['rundbrev.lock', 'outbox/sending.json', `assets/${'b'.repeat(64)}`])(
  'refuses a pipe at %s and does not wait for it',
  (name) => {
    const { folder } = madeWorkspace()
    rmSync(join(folder, name), { force: true })
    execFileSync('mkfifo', [join(folder, name)])
    expect(() => open(folder)).toThrow(refusedAs('workspace-odd-file'))
  },
)

it.each([
  ['trigger', 'CREATE TRIGGER evil AFTER UPDATE ON posts BEGIN DELETE FROM suppressions; END'],
  ['view', 'CREATE VIEW evil AS SELECT * FROM contacts'],
  ['virtual table', 'CREATE VIRTUAL TABLE evil USING fts5(text)'],
  ['index on an expression', "CREATE INDEX evil ON posts (replace(title, 'a', 'b'))"],
  ['generated column', 'ALTER TABLE posts ADD evil AS (hex(title))'],
  ['condition', 'CREATE TABLE evil (id INTEGER CHECK (length(hex(id)) > 0))'],
  ['value made anew', 'CREATE TABLE evil (id INTEGER, at TEXT DEFAULT (hex(randomblob(9))))'],
  [
    'view in the place of a table',
    'PRAGMA legacy_alter_table = ON; ALTER TABLE mentions RENAME TO kept; CREATE VIEW mentions AS SELECT * FROM kept',
  ],
  [
    'other trigger of the same name',
    'DROP TRIGGER contacts_forgotten; CREATE TRIGGER contacts_forgotten BEFORE DELETE ON contacts BEGIN SELECT 1; END',
  ],
])('refuses a database with a planted %s before it has run', (_what, planted) => {
  const { folder } = madeWorkspace()
  const file = join(folder, 'rundbrev.db')
  const sqlite = new Sqlite(file)
  sqlite.exec(planted)
  sqlite.close()
  const before = readFileSync(file)
  expect(() => open(folder)).toThrow(refusedAs('workspace-foreign-schema'))
  expect(readFileSync(file)).toEqual(before)
})

it('knows as its own what every version of the program has made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-own-'))
  const database = openDatabase(join(folder, 'rundbrev.db'), programRoot)
  database.$client.exec('ANALYZE')
  expect(foreignInSchema(database.$client, programRoot)).toBeNull()
  database.$client.close()
})

it('runs no function of its own for a schema, lets nobody write the schema, and maps no file', () => {
  const { folder } = madeWorkspace()
  const workspace = open(folder)
  const { $client: sqlite } = workspace.database
  expect(sqlite.pragma('trusted_schema', { simple: true })).toBe(0)
  expect(sqlite.pragma('cell_size_check', { simple: true })).toBe(1)
  sqlite.pragma('writable_schema = ON')
  expect(() => sqlite.exec("DELETE FROM sqlite_master WHERE name = 'posts'")).toThrow(/may not be modified/)
  sqlite.exec("CREATE VIEW unsafe AS SELECT fold('Å') AS folded")
  expect(() => sqlite.prepare('SELECT folded FROM unsafe').get()).toThrow(/unsafe use of fold/)
  workspace.close()
})

it.each(['../../outside/private.txt', '/etc/passwd', `${'a'.repeat(63)}/`, '', 'A'.repeat(64)])(
  'takes %j for no image',
  (name) => {
    expect(() => assetFile('/tmp', name)).toThrow(refusedAs('not-found'))
  },
)

it.each([
  ['a size that is not there', (bytes: Buffer) => bytes.writeUInt32BE(0x00ffffff, 28)],
  ['pages of no size', (bytes: Buffer) => bytes.writeUInt16BE(3, 16)],
  ['a format of the future', (bytes: Buffer) => bytes.writeUInt8(9, 18)],
  ['a list of free pages that leads nowhere', (bytes: Buffer) => bytes.writeUInt32BE(0x00fffff0, 32)],
])('refuses a database whose header tells of %s', (_what, lie) => {
  const { folder } = madeWorkspace()
  const file = join(folder, 'rundbrev.db')
  const bytes = readFileSync(file)
  lie(bytes)
  writeFileSync(file, bytes)
  expect(() => open(folder)).toThrow(/workspace-(damaged|read-only)/)
  expect(readFileSync(file)).toEqual(bytes)
})

it('does not take a database that has been emptied for a new one', () => {
  const { folder } = madeWorkspace()
  writeFileSync(join(folder, 'rundbrev.db'), '')
  expect(() => open(folder)).toThrow(refusedAs('workspace-damaged'))
})
