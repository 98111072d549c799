import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { LeaseHolder } from '../../shared/schedule/schedulerLease.ts'
import { sqliteBinding } from '../store/sqliteBinding.ts'

/** Who has a workspace open. */
export interface Holder {
  readonly program: string
  readonly pid: number
  readonly since: string
  readonly host: string
  /** A service steps aside when it is asked; nobody else is asked. */
  readonly kind: LeaseHolder['kind']
}

export interface WorkspaceLock {
  release(): void
}

/** Of a workspace's folder: who has it open, who asks a service for it, and which service looks after it. */
export type LockName = 'rundbrev.lock' | 'rundbrev.turn' | 'rundbrev.service'

/**
 * Takes a workspace for this process alone.
 *
 * @throws RundbrevError `workspace-locked`, naming the process that has it
 */
export function lockWorkspace(folder: string, holder: Holder): WorkspaceLock {
  const found = tryLock(folder, 'rundbrev.lock', holder)
  if (found.kind === 'held') throw workspaceLocked(folder, found.by)
  return found.lock
}

export function workspaceLocked(folder: string, by: Holder): RundbrevError {
  return new RundbrevError('workspace-locked', { file: folder }, { ...by })
}

export type Locking =
  | { readonly kind: 'ours'; readonly lock: WorkspaceLock }
  | { readonly kind: 'held'; readonly by: Holder }

/**
 * Takes a lock, if it is free. It is a write transaction that stays open on a small SQLite file of its own: the operating system drops
 * it with the process, also after `kill -9`, so no stale lock is ever left to be cleaned.
 */
export function tryLock(folder: string, name: LockName, holder: Holder): Locking {
  removeIfNoLock(folder, name)
  const sqlite = openLock(folder, name)
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    // Anew: a version of the program before this one knew less of who it is.
    sqlite.exec('DROP TABLE IF EXISTS holder')
    sqlite.exec('CREATE TABLE holder (program TEXT, pid INTEGER, since TEXT, host TEXT, kind TEXT)')
    sqlite
      .prepare('INSERT INTO holder VALUES (?, ?, ?, ?, ?)')
      .run(holder.program, holder.pid, holder.since, holder.host, holder.kind)
    sqlite.exec('COMMIT')
    sqlite.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const by = isBusy(error) ? readHolder(sqlite) : undefined
    sqlite.close()
    if (by === undefined) throw error
    return { kind: 'held', by }
  }
  ours.add(sqlite)
  return {
    kind: 'ours',
    lock: {
      release() {
        if (!ours.delete(sqlite)) return
        sqlite.exec('ROLLBACK')
        sqlite.close()
      },
    },
  }
}

/** A file that was cut off, or overwritten, is no lock of anybody: no connection could hold one on it. */
function removeIfNoLock(folder: string, name: LockName): void {
  const sqlite = openLock(folder, name)
  try {
    sqlite.pragma('schema_version')
  } catch (error) {
    const isNone = error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
    if (isNone) rmSync(join(folder, name), { force: true })
  } finally {
    sqlite.close()
  }
}

/** A connection that nothing refers to is closed by the garbage collector, and its lock with it. */
const ours = new Set<Sqlite.Database>()

/** Who has a lock at this moment; null: nobody. */
export function heldBy(folder: string, name: LockName): Holder | null {
  if (!existsSync(join(folder, name))) return null
  const sqlite = openLock(folder, name)
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    sqlite.exec('ROLLBACK')
    return null
  } catch (error) {
    if (isBusy(error)) return readHolder(sqlite)
    throw error
  } finally {
    sqlite.close()
  }
}

/** Whether a service looks after a workspace, or has done so. */
export function hasService(folder: string): boolean {
  return existsSync(join(folder, 'rundbrev.service' satisfies LockName))
}

/** Whoever looks whether a lock is free has it for a moment: that long, the others wait. */
const lookMs = 100

function openLock(folder: string, name: LockName): Sqlite.Database {
  return new Sqlite(join(folder, name), { ...sqliteBinding(), timeout: lookMs })
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

const nobodyKnown: Holder = { program: '?', pid: 0, since: '?', host: '?', kind: 'command' }

function readHolder(sqlite: Sqlite.Database): Holder {
  const columns = sqlite.pragma('table_info(holder)') as readonly { readonly name: string }[]
  if (columns.length === 0) return nobodyKnown
  const row = sqlite.prepare('SELECT * FROM holder').get() as Partial<Holder> | undefined
  return { ...nobodyKnown, ...row }
}
