import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { BackupCounts } from '../../../shared/workspace/backup.ts'
import { sqliteBinding } from '../../store/sqliteBinding.ts'
import { countRows, requireSound } from './backupFile.ts'

/** What a workspace holds now, beside what a backup of it held at an instant. */
export interface Since {
  readonly counts: BackupCounts
  /** Posts that have been written or changed since. */
  readonly posts: number
  /** Letters that a server has taken since. */
  readonly sent: number
}

/**
 * Looks at a database without writing to it, so that a damaged one stays as it is.
 *
 * @param at an instant's text
 * @returns null where it is not there or cannot be read whole
 */
export function lookAtPresent(databaseFile: string, at: string): Since | null {
  return readPresent(databaseFile, (sqlite) => ({
    counts: countRows(sqlite),
    posts: count(sqlite, 'SELECT count(*) FROM posts WHERE updated_at > ?', at),
    sent: count(
      sqlite,
      "SELECT count(*) FROM deliveries WHERE state IN ('sent', 'bounced') AND settled_at > ?",
      at,
    ),
  }))
}

/** Whether SQLite finds nothing wrong with a database. It is not written to. */
export function isSound(databaseFile: string): boolean {
  return readPresent(databaseFile, () => true) ?? false
}

/** Reads from a database that is sound; null where it is not. */
export function readPresent<Read>(
  databaseFile: string,
  read: (sqlite: Sqlite.Database) => Read,
): Read | null {
  if (!existsSync(databaseFile)) return null
  let sqlite: Sqlite.Database | undefined
  try {
    sqlite = new Sqlite(databaseFile, {
      readonly: true,
      ...sqliteBinding(),
    })
    requireSound(sqlite)
    return read(sqlite)
  } catch {
    // Damaged, or something else than a database.
    return null
  } finally {
    sqlite?.close()
  }
}

function count(sqlite: Sqlite.Database, question: string, at: string): number {
  return sqlite.prepare(question).pluck().get(at) as number
}
