import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { BackupAbout, type BackupCounts } from '../../../shared/workspace/backup.ts'
import { openConnection } from '../../store/database.ts'
import { sqliteBinding } from '../../store/sqliteBinding.ts'

// A backup is a SQLite file: the workspace's database, and two tables more. `backup_about` says what it is; `backup_files` holds the files
// that lie beside the database (images, archive, what tells of sending) where the backup is to stand on its own.

export const backupTables = `
  CREATE TABLE backup_about (about TEXT NOT NULL);
  CREATE TABLE backup_files (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes BLOB NOT NULL)`

/** A backup, opened to be read. It is closed by whoever opened it. */
export interface ReadBackup {
  readonly sqlite: Sqlite.Database
  readonly about: BackupAbout
}

/**
 * Opens a backup and looks through it: SQLite's own check, its references, and whether it holds as much as it says.
 * @throws RundbrevError `backup-missing`, `backup-damaged`
 */
export function openVerified(file: string): ReadBackup {
  const sqlite = openForReading(file)
  try {
    requireSound(sqlite)
    const row = sqlite.prepare('SELECT about FROM backup_about').pluck().get()
    const about = BackupAbout.parse(JSON.parse(String(row)))
    const counted = JSON.stringify(countRows(sqlite))
    if (counted !== JSON.stringify(about.counts))
      throw new Error(`${counted} ≠ ${JSON.stringify(about.counts)}`)
    return { sqlite, about }
  } catch (error) {
    sqlite.close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new RundbrevError('backup-damaged', { file }, { file, reason }, { cause: error })
  }
}

function openForReading(file: string): Sqlite.Database {
  try {
    return new Sqlite(file, {
      ...{ readonly: true, fileMustExist: true },
      ...sqliteBinding(),
    })
  } catch (error) {
    throw new RundbrevError('backup-missing', { file }, { file }, { cause: error })
  }
}

/** @throws Error with the first that SQLite finds wrong */
export function requireSound(sqlite: Sqlite.Database): void {
  const found = sqlite.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new Error(String(found))
}

/** What there is in a database of any version of the schema; a table that it does not have yet counts as none. */
export function countRows(sqlite: Sqlite.Database): BackupCounts {
  const has = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").pluck()
  const count = (table: string, where = '') =>
    has.get(table) === undefined
      ? 0
      : (sqlite.prepare(`SELECT count(*) FROM ${table} ${where}`).pluck().get() as number)
  return {
    posts: count('posts'),
    contacts: count('contacts'),
    publications: count('publications'),
    sent: count('deliveries', "WHERE state IN ('sent', 'bounced')"),
  }
}

/** A connection to a copy that nobody else has: written in place, without a file beside it. */
export function openCopy(file: string): Sqlite.Database {
  const sqlite = openConnection(file).$client
  sqlite.pragma('journal_mode = DELETE')
  return sqlite
}

/** Of a file as long as it may be, read piece by piece. */
export function fileHash(file: string): { readonly sha256: string; readonly bytes: number } {
  const open = openSync(file, 'r')
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  let bytes = 0
  try {
    for (let read = readSync(open, piece); read > 0; read = readSync(open, piece)) {
      hash.update(piece.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(open)
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** Waits until a file that was written by others is on the disk. */
export function seal(file: string): void {
  const open = openSync(file, 'r+')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
