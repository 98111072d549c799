import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { Temporal } from 'temporal-polyfill'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { openDatabase, schemaVersion } from '../../store/database.ts'
import { countRows, requireSound } from './backupFile.ts'
import { backupPath, keepBackup } from './backupFolder.ts'
import { isSound } from './presentDatabase.ts'

/**
 * Before a workspace of an older version is brought to this one's schema: keeps a backup, and tries the upgrade on a copy of it. Only where
 * the copy is sound afterwards, and holds all that it held, may the database itself follow (in one transaction, store/database.ts).
 *
 * @param at an instant's text: now
 * @throws RundbrevError `workspace-damaged`, `workspace-upgrade-failed`, `backup-disk-full`, `backup-failed`; the database is as it was
 */
export function tryUpgrade(options: {
  readonly folder: string
  readonly databaseFile: string
  readonly programRoot: string
  readonly from: number
  readonly at: string
}): void {
  const { folder, databaseFile, programRoot, from, at } = options
  if (!isSound(databaseFile))
    throw new RundbrevError('workspace-damaged', { file: folder }, { folder, reason: 'quick_check' })
  const backup = keepBackup(
    { folder, databaseFile },
    { kind: 'before-upgrade', now: Temporal.Instant.from(at) },
  )
  if (backup === null) return
  const trial = join(folder, 'backups', 'upgrade.trial')
  const files = ['', '-wal', '-shm'].map((ending) => `${trial}${ending}`)
  try {
    copyFileSync(backupPath(folder, backup.name), trial)
    const { $client: sqlite } = openDatabase(trial, programRoot)
    try {
      requireSound(sqlite)
      requireReferences(sqlite)
      const [before, after] = [JSON.stringify(backup.counts), JSON.stringify(countRows(sqlite))]
      if (before !== after) throw new Error(`${before} → ${after}`)
    } finally {
      sqlite.close()
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const values = { folder, from, to: schemaVersion, reason }
    throw new RundbrevError('workspace-upgrade-failed', { file: folder }, values, { cause: error })
  } finally {
    for (const file of files) rmSync(file, { force: true })
  }
}

/** @throws Error naming a table whose rows refer to what is not there */
function requireReferences(sqlite: Sqlite.Database): void {
  const [broken] = sqlite.pragma('foreign_key_check') as readonly { readonly table: string }[]
  if (broken !== undefined) throw new Error(`foreign_key_check: ${broken.table}`)
}
