import Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Database } from '../store/database.ts'
import { isInPlace } from '../store/inPlace.ts'
import { sqliteBinding } from '../store/sqliteBinding.ts'

/** Where a workspace is, as far as a fault of its disk is told of. */
interface Kept {
  readonly folder: string
  readonly databaseFile: string
  readonly database: Database
}

/** @throws RundbrevError `workspace-out-of-reach` where what is written would be found by nobody */
export function requireInPlace(workspace: Pick<Kept, 'folder' | 'database'>): void {
  if (!isInPlace(workspace.database)) throw outOfReach(workspace)
}

/**
 * What was thrown while a workspace was open, told as what it is where the disk is to blame: the folder that has gone, a database that is
 * damaged, a disk or a server that does not answer.
 *
 * @returns undefined where the disk is not to blame, or is known to be already
 */
export function storageFault(thrown: unknown, workspace: Kept): RundbrevError | undefined {
  if (thrown instanceof RundbrevError) return undefined
  const code = diskCode(thrown, workspace.folder)
  if (code === undefined) return undefined
  const { folder } = workspace
  const place = { file: folder }
  const options = { cause: thrown }
  if (isOf(code, damage))
    return new RundbrevError('workspace-damaged', place, { folder, reason: code }, options)
  if (!isInPlace(workspace.database)) return outOfReach(workspace, options)
  if (isOf(code, refusal)) return new RundbrevError('workspace-read-only', place, { folder }, options)
  if (isOf(code, waiting)) return new RundbrevError('workspace-busy', place, { folder }, options)
  if (!isOf(code, failing)) return undefined
  return looksSound(workspace.databaseFile)
    ? new RundbrevError('disk-failing', place, { folder, reason: code }, options)
    : new RundbrevError('workspace-damaged', place, { folder, reason: code }, options)
}

/** What SQLite calls it (sqlite.org/rescode.html), each with its longer forms; and what the system does. */
const damage = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
const refusal = ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EROFS', 'EACCES', 'EPERM']
const waiting = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL']
const failing = ['SQLITE_IOERR', 'EIO', 'ENXIO', 'ENODEV', 'ENOTCONN', 'ESTALE', 'EHOSTDOWN', 'ETIMEDOUT']

function isOf(code: string, codes: readonly string[]): boolean {
  return codes.some((one) => code === one || code.startsWith(`${one}_`))
}

/** Of the system's errors only those count that name a file of the workspace: an export to another disk is another matter. */
function diskCode(thrown: unknown, folder: string): string | undefined {
  if (!(thrown instanceof Error)) return undefined
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  const path = 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : ''
  if (code.startsWith('SQLITE_') || path.startsWith(folder)) return code
  return diskCode(thrown.cause, folder)
}

/** Asked anew, of the disk itself: an error of reading or writing may have passed, as on a share that was away for a moment. */
function looksSound(databaseFile: string): boolean {
  try {
    const sqlite = new Sqlite(databaseFile, { readonly: true, fileMustExist: true, ...sqliteBinding() })
    try {
      return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok'
    } finally {
      sqlite.close()
    }
  } catch {
    return false
  }
}

function outOfReach({ folder }: Pick<Kept, 'folder'>, options?: ErrorOptions): RundbrevError {
  return new RundbrevError('workspace-out-of-reach', { file: folder }, { folder }, options)
}
