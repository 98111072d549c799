import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type Database, openDatabase, schemaVersion } from '../store/database.ts'
import { IdentityDamaged, readIdentityKey, writeIdentityKey } from '../store/identity.ts'
import { copySuppressions } from '../store/suppressions.ts'
import { listBackups } from './backups/backupFolder.ts'
import { tryUpgrade } from './backups/tryUpgrade.ts'
import { type Holder, lockWorkspace } from './lock.ts'
import { lookBeforeOpening } from './lookBeforeOpening.ts'
import { requirePlainFiles } from './requirePlainFiles.ts'

/** An open workspace: the folder is ours until `close`. */
export interface OpenWorkspace {
  readonly folder: string
  readonly database: Database
  /** Path of the database's file, for another connection to it. */
  readonly databaseFile: string
  /** Hex; see store/identity.ts. */
  readonly identityKey: string
  close(): void
}

export interface OpenOptions {
  readonly folder: string
  /** Folder that holds electron/store/migrations and resources/. */
  readonly programRoot: string
  readonly holder: Holder
}

/** The database's file in a workspace's folder. */
export const databaseName = 'rundbrev.db'
/** The folders in it, beside the database. */
export const subfolders = ['assets', 'archive', 'outbox', 'backups']

/**
 * Makes a new workspace in a folder that is empty or does not exist yet, and opens it.
 * @throws RundbrevError `workspace-not-empty`, `workspace-read-only`, `workspace-path-long`
 */
export function createWorkspace(options: OpenOptions): OpenWorkspace {
  const folder = resolve(options.folder)
  if (isTooLong(folder)) throw tooLong(folder)
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new RundbrevError('workspace-not-empty', { file: folder }, { folder })
  }
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new RundbrevError('workspace-read-only', { file: folder }, { folder })
  }
  return open({ ...options, folder })
}

/**
 * Opens the workspace in a folder.
 * @throws RundbrevError `workspace-missing`, `workspace-database-gone`, `workspace-locked`, `workspace-read-only`, `workspace-newer`,
 *   `workspace-damaged`, `workspace-upgrade-failed`, `workspace-odd-file`, `workspace-foreign-schema`
 */
export function openWorkspace(options: OpenOptions): OpenWorkspace {
  const folder = resolve(options.folder)
  if (isTooLong(folder)) throw tooLong(folder)
  if (!existsSync(join(folder, databaseName))) {
    const code = listBackups(folder).length > 0 ? 'workspace-database-gone' : 'workspace-missing'
    throw new RundbrevError(code, { file: folder }, { folder })
  }
  return open({ ...options, folder })
}

/**
 * SQLite takes paths of 512 bytes and names its own files with some more (MAX_PATHNAME in os.h); Windows takes 260 characters where nobody
 * has allowed more. What lies below a workspace's folder (an image by its hash, a part in the archive) needs a hundred or two besides.
 */
const mostPathBytes = { posix: 480, win32: 240 }

function isTooLong(folder: string): boolean {
  return (
    Buffer.byteLength(folder) > (process.platform === 'win32' ? mostPathBytes.win32 : mostPathBytes.posix)
  )
}

function tooLong(folder: string): RundbrevError {
  return new RundbrevError(
    'workspace-path-long',
    { file: folder.slice(0, 200) },
    { folder: `${folder.slice(0, 100)}…` },
  )
}

/** From this version on contacts carry a copy of their suppression, which no migration could make: it takes the identity key. */
const schemaVersionWithSuppressed = 8

function open({ folder, programRoot, holder }: OpenOptions): OpenWorkspace {
  refuseReadOnly(folder)
  requirePlainFiles(folder)
  const lock = lockWorkspace(folder, holder)
  try {
    const { database, cameFrom } = openChecked(folder, programRoot, holder.since)
    for (const name of subfolders) mkdirSync(join(folder, name), { recursive: true })
    let identityKey = readIdentityKey(database)
    if (identityKey === undefined) {
      identityKey = randomBytes(32).toString('hex')
      writeIdentityKey(database, identityKey)
    }
    if (cameFrom < schemaVersionWithSuppressed) copySuppressions(database, identityKey)
    return {
      folder,
      database,
      databaseFile: join(folder, databaseName),
      identityKey,
      close() {
        try {
          database.$client.close()
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    lock.release()
    if (!(error instanceof IdentityDamaged)) throw error
    throw new RundbrevError('workspace-damaged', { file: folder }, { folder, reason: error.message })
  }
}

/** The database, and the version of its schema before it was opened. */
function openChecked(
  folder: string,
  programRoot: string,
  at: string,
): { database: Database; cameFrom: number } {
  const file = join(folder, databaseName)
  try {
    const cameFrom = existsSync(file) ? lookBeforeOpening(file, programRoot) : schemaVersion
    if (cameFrom < schemaVersion) tryUpgrade({ folder, databaseFile: file, programRoot, from: cameFrom, at })
    return { database: openDatabase(file, programRoot), cameFrom }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
      throw new RundbrevError('workspace-damaged', { file: folder }, { folder, reason: code })
    }
    if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') {
      throw new RundbrevError('workspace-read-only', { file: folder }, { folder })
    }
    throw error
  }
}

/** Says so before SQLite does: a folder without write permission, or a read-only disk. */
function refuseReadOnly(folder: string): void {
  try {
    accessSync(folder, constants.W_OK)
    const file = join(folder, databaseName)
    if (existsSync(file)) accessSync(file, constants.W_OK)
  } catch {
    throw new RundbrevError('workspace-read-only', { file: folder }, { folder })
  }
}
