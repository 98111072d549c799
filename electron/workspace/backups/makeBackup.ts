import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { BackupAbout, BackupKind } from '../../../shared/workspace/backup.ts'
import { openConnection } from '../../store/database.ts'
import { syncFolder } from '../writeWhole.ts'
import { backupTables, countRows, fileHash, openCopy, requireSound, seal } from './backupFile.ts'
import { carryFiles } from './carriedFiles.ts'

export interface BackupOrder {
  readonly databaseFile: string
  /** Where the backup is to be. Nothing is there until it is whole and verified. */
  readonly target: string
  readonly kind: BackupKind
  /** An instant's text. */
  readonly at: string
  /** The workspace whose images, archive and sending journals go with it; null: they stay where they are. */
  readonly carryFrom: string | null
  /** The `contents` of the backup before: where nothing has changed since, none is made. */
  readonly unlike: string | null
  /** Told as it comes on. */
  readonly underWay?: ((step: BackupStep) => void) | undefined
}

/** How far a backup has come: SQLite writes `file`, of about so many bytes, and tells nothing of it itself; then it is looked through. */
export type BackupStep =
  | { readonly kind: 'copying'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'checking' }

/** A backup that has been made. */
export interface Made {
  readonly about: BackupAbout
  readonly bytes: number
  /** Of the whole file. */
  readonly sha256: string
}

/**
 * Copies a database while it is in use. VACUUM INTO on a connection of its own: it reads one state of the database, those who write do not
 * wait for it and it need not begin again because of them (SQLite's backup API would, for every write of another connection); what was
 * deleted is not in the copy, as secure_delete promises. Passwords and tokens are left out, encrypted as they are: a backup may lie on
 * any disk. So is who ran the schedule when, which is of this computer and changes every few seconds.
 *
 * @returns null where nothing has changed
 * @throws RundbrevError `backup-disk-full`, `backup-failed`
 */
export function makeBackup(order: BackupOrder): Made | null {
  const part = `${order.target}.part`
  try {
    mkdirSync(dirname(part), { recursive: true })
    removePart(part)
    const source = openConnection(order.databaseFile).$client
    try {
      order.underWay?.({ kind: 'copying', file: part, bytes: bytesOf(source) })
      source.prepare('VACUUM INTO ?').run(part)
    } finally {
      source.close()
    }
    order.underWay?.({ kind: 'checking' })
    const about = finish(part, order)
    if (about === null) {
      removePart(part)
      return null
    }
    seal(part)
    const sealed = fileHash(part)
    renameSync(part, order.target)
    syncFolder(dirname(order.target))
    return { about, ...sealed }
  } catch (error) {
    try {
      removePart(part)
    } catch {
      // What was in the way of the backup is told.
    }
    throw backupFailed(error, order.target)
  }
}

/** What a copy of a database will take, without the room that nothing is in. */
function bytesOf(sqlite: Sqlite.Database): number {
  const read = (name: string) => Number(sqlite.pragma(name, { simple: true }))
  return read('page_size') * (read('page_count') - read('freelist_count'))
}

/** Makes a backup of the copy. @returns null where it is as the one before */
function finish(part: string, { kind, at, carryFrom, unlike }: BackupOrder): BackupAbout | null {
  const copy = openCopy(part)
  try {
    for (const table of ['secrets', 'scheduler_lease', 'scheduler_spells']) emptyTable(copy, table)
    requireSound(copy)
    const contents = fileHash(part).sha256
    if (contents === unlike) return null
    const about: BackupAbout = {
      ...{ kind, at, contents, counts: countRows(copy) },
      version: copy.pragma('user_version', { simple: true }) as number,
      assets: neededAssets(copy),
    }
    copy.transaction(() => {
      copy.exec(backupTables)
      copy.prepare('INSERT INTO backup_about (about) VALUES (?)').run(JSON.stringify(about))
      if (carryFrom !== null) carryFiles(copy, carryFrom)
    })()
    return about
  } finally {
    copy.close()
  }
}

function emptyTable(copy: Sqlite.Database, table: string): void {
  if (hasTable(copy, table)) copy.exec(`DELETE FROM ${table}`)
}

function hasTable(copy: Sqlite.Database, table: string): boolean {
  const found = copy.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table)
  return found !== undefined
}

function neededAssets(copy: Sqlite.Database): string[] {
  const tables = ['assets', 'asset_renditions'].filter((table) => hasTable(copy, table))
  if (tables.length === 0) return []
  const each = tables.map((table) => `SELECT sha256 FROM ${table}`).join(' UNION ')
  return copy.prepare(`${each} ORDER BY sha256`).pluck().all() as string[]
}

/** What is there of a backup that is not whole. */
export function removePart(part: string): void {
  for (const file of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`]) rmSync(file, { force: true })
}

/** What was in the way of a backup, as an error to tell. */
export function backupFailed(error: unknown, file: string): RundbrevError {
  if (error instanceof RundbrevError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isFull = code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT'
  const reason = error instanceof Error ? error.message : String(error)
  return new RundbrevError(
    isFull ? 'backup-disk-full' : 'backup-failed',
    { file },
    { file, reason },
    { cause: error },
  )
}
