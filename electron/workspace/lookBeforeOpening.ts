import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { schemaVersion } from '../store/database.ts'
import { foreignInSchema } from '../store/foreignSchema.ts'
import { sqliteBinding } from '../store/sqliteBinding.ts'
import { walLoss, wasLeftOpen } from './walLoss.ts'

/** Read through at every opening, in some ten milliseconds; a larger one only after a crash, when it is worth the wait. */
const alwaysReadThroughBytes = 8_000_000

/** What is shorter is no database; SQLite takes one of no byte, and on Unix of one byte, for an empty one (unixFileSize in os_unix.c). */
const databaseHeaderBytes = 100

/**
 * Looks at a database that somebody else may have made or damaged before anything in it is run, and changes nothing.
 *
 * @param databaseFile it is there, and it is a plain file
 * @returns the version of its schema
 * @throws RundbrevError `workspace-damaged`, `workspace-newer`, `workspace-foreign-schema`; SqliteError where it is no database
 */
export function lookBeforeOpening(databaseFile: string, programRoot: string): number {
  const folder = dirname(databaseFile)
  const damaged = (reason: string) =>
    new RundbrevError('workspace-damaged', { file: folder }, { folder, reason })
  const { size } = statSync(databaseFile)
  const leftOpen = wasLeftOpen(databaseFile)
  const readsThrough = leftOpen || size <= alwaysReadThroughBytes
  // One that has been emptied would be taken for a new one, and its log thrown away with it. A new workspace has its folders only
  // after its database.
  const isOld = leftOpen || existsSync(join(folder, 'assets'))
  if (size < databaseHeaderBytes && isOld) throw damaged(`rundbrev.db: ${size}`)
  const lost = walLoss(databaseFile)
  if (lost !== null) throw damaged(lost)
  const sqlite = new Sqlite(databaseFile, {
    readonly: true,
    ...sqliteBinding(),
  })
  try {
    sqlite.pragma('trusted_schema = OFF')
    sqlite.pragma('cell_size_check = ON')
    const version = sqlite.pragma('user_version', { simple: true }) as number
    if (version > schemaVersion)
      throw new RundbrevError('workspace-newer', { file: folder }, { theirs: version, ours: schemaVersion })
    const foreign = foreignInSchema(sqlite, programRoot)
    if (foreign !== null)
      throw new RundbrevError('workspace-foreign-schema', { file: folder }, { folder, what: foreign })
    if (readsThrough) {
      const said = sqlite.pragma('quick_check(1)', { simple: true }) as string
      if (said !== 'ok') throw damaged(said)
    }
    return version
  } finally {
    sqlite.close()
  }
}
