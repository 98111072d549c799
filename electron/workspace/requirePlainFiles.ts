import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

const databaseFiles = ['rundbrev.db', 'rundbrev.db-wal', 'rundbrev.db-shm', 'rundbrev.db-journal']
const lockFiles = ['rundbrev.lock', 'rundbrev.turn', 'rundbrev.service'].flatMap((name) => [
  name,
  `${name}-journal`,
])
const filesOf = ['assets', 'outbox', 'backups']

/**
 * A workspace that somebody else has made may hold a link where a file is expected, and would have the program read or write
 * outside its folder; or a pipe, which nobody ever finishes reading. So whatever the program opens by a name of its own has to be
 * a file, or a folder, in the workspace itself. The workspace's own folder may be a link: that is the officer's choice.
 * What the program has no name for (a file system's own folders) is none of its business.
 *
 * @throws RundbrevError `workspace-odd-file`, naming the first one
 */
export function requirePlainFiles(folder: string): void {
  for (const name of [...databaseFiles, ...lockFiles]) requireKind(folder, name, 'file')
  for (const name of [...filesOf, 'archive']) requireKind(folder, name, 'folder')
  for (const name of filesOf) requireOnly(folder, name, ['file', 'folder'])
  requireOnly(folder, 'archive', ['file', 'folder'])
  for (const year of foldersIn(folder, 'archive')) {
    requireOnly(folder, year, ['file', 'folder'])
    for (const entry of foldersIn(folder, year)) requireOnly(folder, entry, ['file', 'folder'])
  }
}

type Kind = 'file' | 'folder' | 'other'

interface TellsKind {
  isFile(): boolean
  isDirectory(): boolean
}

function kindOf(found: TellsKind): Kind {
  if (found.isFile()) return 'file'
  return found.isDirectory() ? 'folder' : 'other'
}

function requireKind(folder: string, name: string, wanted: Kind): void {
  const found = lstatSync(join(folder, name), { throwIfNoEntry: false })
  if (found !== undefined && kindOf(found) !== wanted) throw oddFile(folder, name)
}

/** A folder's entries come with their kind, so that thousands of images cost one question and not thousands. */
function requireOnly(folder: string, name: string, wanted: readonly Kind[]): void {
  for (const entry of entriesOf(join(folder, name)))
    if (!wanted.includes(kindOf(entry))) throw oddFile(folder, `${name}/${entry.name}`)
}

function foldersIn(folder: string, name: string): string[] {
  return entriesOf(join(folder, name))
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${name}/${entry.name}`)
}

function entriesOf(path: string) {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined
  return isThere ? readdirSync(path, { withFileTypes: true }) : []
}

function oddFile(folder: string, name: string): RundbrevError {
  return new RundbrevError('workspace-odd-file', { file: join(folder, name) }, { folder, name })
}
