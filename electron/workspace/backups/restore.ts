import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { BackupAbout } from '../../../shared/workspace/backup.ts'
import { openDatabase, schemaVersion } from '../../store/database.ts'
import { assetFile } from '../folders.ts'
import { databaseName, subfolders } from '../openWorkspace.ts'
import { syncFolder } from '../writeWhole.ts'
import { fileHash, openVerified, seal } from './backupFile.ts'
import { listBackups } from './backupFolder.ts'
import { unpackCarried, verifyCarried } from './carriedFiles.ts'
import { type Outlives, settleRestored } from './settleRestored.ts'

/** What has been restored. */
export interface Restored {
  readonly about: BackupAbout
  /** Of the backup's file. */
  readonly sha256: string
  /** The images that posts need and that were neither in the backup nor beside it. */
  readonly missing: readonly string[]
}

/**
 * Makes a workspace of a backup, in a folder that is empty or does not exist yet. All of it is verified before anything is written; where it
 * fails half-way, the folder is as it was.
 *
 * @param programRoot folder that holds electron/store/migrations: a backup of an older version is brought to this one's schema
 * @throws RundbrevError `backup-missing`, `backup-damaged`, `backup-newer`, `workspace-not-empty`, `workspace-read-only`
 */
export function restoreInto(options: {
  readonly file: string
  readonly folder: string
  readonly programRoot: string
  /** Now, as an instant's text. */
  readonly at: string
}): Restored {
  const [file, folder] = [resolve(options.file), resolve(options.folder)]
  const isNew = !existsSync(folder)
  if (!isNew && readdirSync(folder).length > 0)
    throw new RundbrevError('workspace-not-empty', { file: folder }, { folder })
  const backup = openRestorable(file)
  try {
    makeFolders(folder)
    unpackCarried(backup.sqlite, folder)
    placeDatabase(file, folder, { programRoot: options.programRoot, at: options.at, outlives: null })
    takeAssetsBeside(file, folder, backup.about.assets)
    return { about: backup.about, sha256: backup.sha256, missing: missingOf(folder, backup.about.assets) }
  } catch (error) {
    for (const name of isNew ? [] : readdirSync(folder))
      rmSync(join(folder, name), { recursive: true, force: true })
    if (isNew) rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    backup.sqlite.close()
  }
}

/** A backup that has been looked through, with what it carries, and is not of a newer version. It is closed by whoever opened it. */
export function openRestorable(file: string): {
  readonly sqlite: Sqlite.Database
  readonly about: BackupAbout
  readonly sha256: string
} {
  const { sqlite, about } = openVerified(file)
  try {
    if (about.version > schemaVersion) {
      const values = { theirs: about.version, ours: schemaVersion }
      throw new RundbrevError('backup-newer', { file }, values)
    }
    verifyCarried(sqlite, file)
    const { sha256 } = fileHash(file)
    const manifest = listBackups(dirname(dirname(file))).find(({ name }) => file.endsWith(`${name}.db`))
    if (manifest !== undefined && manifest.sha256 !== sha256)
      throw new RundbrevError('backup-damaged', { file }, { file, reason: 'SHA-256' })
    return { sqlite, about, sha256 }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Puts a backup's database in its place in one step, when it is whole: brought to the schema, settled, and on the disk. */
export function placeDatabase(
  file: string,
  folder: string,
  {
    programRoot,
    at,
    outlives,
  }: { readonly programRoot: string; readonly at: string; readonly outlives: Outlives | null },
): void {
  const part = join(folder, `${databaseName}.part`)
  const parts = [part, `${part}-wal`, `${part}-shm`]
  for (const one of parts) rmSync(one, { force: true })
  try {
    copyFileSync(file, part)
    const database = openDatabase(part, programRoot)
    try {
      settleRestored(database, at, outlives)
    } finally {
      // The last connection brings all that is in the write-ahead log into the file.
      database.$client.close()
    }
    seal(part)
    renameSync(part, join(folder, databaseName))
    syncFolder(folder)
  } finally {
    for (const one of parts) rmSync(one, { force: true })
  }
}

/** Which of the images are not in the workspace. */
export function missingOf(folder: string, assets: readonly string[]): string[] {
  return assets.filter((sha256) => !existsSync(assetFile(folder, sha256)))
}

function makeFolders(folder: string): void {
  try {
    for (const name of subfolders) mkdirSync(join(folder, name), { recursive: true })
  } catch {
    throw new RundbrevError('workspace-read-only', { file: folder }, { folder })
  }
}

/** A backup from a workspace's own folder: its images lie in that workspace. */
function takeAssetsBeside(file: string, folder: string, assets: readonly string[]): void {
  const workspace = dirname(dirname(file))
  for (const sha256 of missingOf(folder, assets)) {
    const beside = assetFile(workspace, sha256)
    if (existsSync(beside) && fileHash(beside).sha256 === sha256)
      copyFileSync(beside, assetFile(folder, sha256))
  }
}
