import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** Who has a workspace open. */
export interface Holder {
  readonly program: string
  readonly pid: number
  readonly since: string
}

export interface WorkspaceLock {
  release(): void
}

/**
 * Takes a workspace for this process alone. The lock is a write transaction that stays open on a small SQLite file of its
 * own: the operating system drops it with the process, also after `kill -9`, so no stale lock is ever left to be cleaned.
 *
 * @throws RundbrevError `workspace-locked`, naming the process that has it
 */
export function lockWorkspace(folder: string, holder: Holder): WorkspaceLock {
  const nativeBinding = process.env.RUNDBREV_SQLITE_BINDING
  const sqlite = new Sqlite(
    join(folder, 'rundbrev.lock'),
    nativeBinding === undefined ? {} : { nativeBinding },
  )
  sqlite.pragma('busy_timeout = 0')
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    sqlite.exec('CREATE TABLE IF NOT EXISTS holder (program TEXT, pid INTEGER, since TEXT)')
    sqlite.exec('DELETE FROM holder')
    sqlite.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(holder.program, holder.pid, holder.since)
    sqlite.exec('COMMIT')
    sqlite.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const other = isBusy(error) ? readHolder(sqlite) : undefined
    sqlite.close()
    if (other === undefined) throw error
    throw new RundbrevError('workspace-locked', { file: folder }, { ...other })
  }
  return {
    release() {
      if (!sqlite.open) return
      sqlite.exec('ROLLBACK')
      sqlite.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

function readHolder(sqlite: Sqlite.Database): Holder {
  const row = sqlite.prepare('SELECT program, pid, since FROM holder').get() as Holder | undefined
  return row ?? { program: '?', pid: 0, since: '?' }
}
