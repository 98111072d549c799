import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import type { Temporal } from 'temporal-polyfill'
import { instantText } from '../../../shared/schedule/instantText.ts'
import type { Backup } from '../../../shared/workspace/backup.ts'
import { type Holder, lockWorkspace } from '../lock.ts'
import { databaseName } from '../openWorkspace.ts'
import { syncFolder } from '../writeWhole.ts'
import { backupPath, keepBackup } from './backupFolder.ts'
import { isSound, readPresent } from './presentDatabase.ts'
import { missingOf, openRestorable, placeDatabase } from './restore.ts'
import type { Outlives } from './settleRestored.ts'

/** It is looked through, what is there is kept, and it is put in its place. */
const steps = 3

/** What putting a backup back has done. */
export interface PutBack {
  /** What was there before, kept as a backup: the way back. null where there was nothing that could be read. */
  readonly before: Backup | null
  /** The folder in `backups` that a damaged database was set aside in, with all its files; null where none was. */
  readonly setAside: string | null
  /** Images that posts need and that are not in the workspace. */
  readonly missing: readonly string[]
}

/**
 * Puts a backup back in the workspace that it was made of, which nobody may have open. The database that is there is kept: as a backup where
 * it can be read, else set aside with all its files, as they are. Passwords and tokens that this computer has kept stay, and so does every
 * suppression: whoever has unsubscribed or been erased since is still not written to.
 *
 * @throws RundbrevError `workspace-locked`, `backup-missing`, `backup-damaged`, `backup-newer`, `backup-disk-full`; the workspace is then as it was
 */
export function putBack(options: {
  readonly folder: string
  /** Backup.name */
  readonly name: string
  readonly programRoot: string
  readonly holder: Holder
  readonly now: Temporal.Instant
  /** Told before each of the steps how many are done; what it throws ends it, and the workspace is as it was. After the last it must be whole. */
  readonly underWay?: (done: number, of: number) => void
}): PutBack {
  const { folder, name, programRoot, holder, now, underWay = () => undefined } = options
  const lock = lockWorkspace(folder, holder)
  try {
    underWay(0, steps)
    const file = backupPath(folder, name)
    const backup = openRestorable(file)
    backup.sqlite.close()
    const databaseFile = join(folder, databaseName)
    const sound = isSound(databaseFile)
    const outlives = sound ? readPresent(databaseFile, readOutlives) : null
    underWay(1, steps)
    const before = sound
      ? keepBackup({ folder, databaseFile }, { kind: 'before-restore', now, spare: name })
      : null
    underWay(2, steps)
    // Its log, and the log's index, would be taken for the new one's.
    const isClosed = ['-wal', '-shm'].every((ending) => !existsSync(`${databaseFile}${ending}`))
    const setAside = sound && isClosed ? null : setFilesAside(folder, now)
    placeDatabase(file, folder, { programRoot, at: instantText(now), outlives })
    return { before, setAside, missing: missingOf(folder, backup.about.assets) }
  } finally {
    lock.release()
  }
}

function readOutlives(sqlite: Sqlite.Database): Outlives {
  const all = <Row>(question: string) => sqlite.prepare(question).all() as Row[]
  const key = sqlite.prepare("SELECT value FROM settings WHERE key = 'identityKey'").pluck().get()
  return {
    identityKey: JSON.parse(String(key)) as string,
    secrets: all('SELECT channel_id, purpose, ciphertext FROM secrets'),
    suppressions: all('SELECT email_hash AS emailHash, reason, at, source, batch FROM suppressions'),
  }
}

/** Moves the database's files, as they are, into a folder of their own. Nothing is removed. */
function setFilesAside(folder: string, now: Temporal.Instant): string | null {
  const stamp = now.toString({ smallestUnit: 'millisecond' }).replaceAll(':', '')
  const aside = join('backups', `damaged-${stamp}`)
  const files = ['-wal', '-shm', ''].map((ending) => `${databaseName}${ending}`)
  const there = files.filter((name) => existsSync(join(folder, name)))
  if (there.length === 0) return null
  mkdirSync(join(folder, aside), { recursive: true })
  for (const name of there) renameSync(join(folder, name), join(folder, aside, name))
  syncFolder(folder)
  return aside
}
