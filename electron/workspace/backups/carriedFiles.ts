import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { writeWhole } from '../writeWhole.ts'

/** The folders beside the database whose files a backup that stands on its own takes along. */
const carriedFolders = ['assets', 'archive', 'outbox'] as const
/** Below one of them, of plain names only: nothing that leads out of the workspace, on any system. */
const confined = /^(assets|archive|outbox)(\/(?!\.)[^/\\:*?"<>|\p{Cc}]{1,200}(?<![. ])){1,6}$/u

/** Takes the workspace's files into the backup. What is no plain file (a link, a device) stays out, and so do letters that were only tried. */
export function carryFiles(backup: Sqlite.Database, workspaceFolder: string): void {
  const put = backup.prepare('INSERT INTO backup_files (path, sha256, bytes) VALUES (?, ?, ?)')
  for (const path of carriedFolders.flatMap((name) => filesBelow(workspaceFolder, name))) {
    if (!confined.test(path) || path.endsWith('.eml')) continue
    const bytes = readFileSync(join(workspaceFolder, ...path.split('/')))
    put.run(path, hashOf(bytes), bytes)
  }
}

interface Carried {
  readonly path: string
  readonly sha256: string
}

/** @throws RundbrevError `backup-damaged` where a file is not as it was taken in, or would lie outside the workspace */
export function verifyCarried(backup: Sqlite.Database, file: string): void {
  const read = backup.prepare('SELECT bytes FROM backup_files WHERE path = ?').pluck()
  for (const { path, sha256 } of listCarried(backup)) {
    if (!confined.test(path) || hashOf(read.get(path) as Buffer) !== sha256)
      throw new RundbrevError('backup-damaged', { file }, { file, reason: path })
  }
}

/** Puts the files where they were. To be called on one that has been verified. */
export function unpackCarried(backup: Sqlite.Database, workspaceFolder: string): void {
  const read = backup.prepare('SELECT bytes FROM backup_files WHERE path = ?').pluck()
  for (const { path } of listCarried(backup))
    writeWhole(join(workspaceFolder, ...path.split('/')), read.get(path) as Buffer)
}

function listCarried(backup: Sqlite.Database): Carried[] {
  return backup.prepare('SELECT path, sha256 FROM backup_files ORDER BY path').all() as Carried[]
}

function filesBelow(root: string, path: string): string[] {
  const here = join(root, ...path.split('/'))
  if (!existsSync(here)) return []
  const found = lstatSync(here)
  if (found.isFile()) return [path]
  return found.isDirectory() ? readdirSync(here).flatMap((name) => filesBelow(root, `${path}/${name}`)) : []
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
