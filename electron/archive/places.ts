import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** Where a workspace keeps what tells of its sending: in its own folder, and the same in the program's folder for this computer. */
export interface SendingPlaces {
  journal(id: PublicationId): string
  /** The copy on this computer. */
  journalHere(id: PublicationId): string
  readonly mark: string
  readonly markHere: string
  /** Where the database lay when this computer last sent from it. */
  readonly placeHere: string
}

/**
 * @param identityKey of the workspace: a copy of a workspace is the same workspace here, wherever it lies
 */
export function sendingPlaces(folder: string, identityKey: string, stateFolder: string): SendingPlaces {
  const workspace = createHash('sha256').update(`workspace|${identityKey}`).digest('hex').slice(0, 24)
  const here = join(stateFolder, 'workspaces', workspace)
  const outbox = join(folder, 'outbox')
  return {
    journal: (id) => join(outbox, `${id}.journal`),
    journalHere: (id) => join(here, `${id}.journal`),
    mark: join(outbox, 'sending.json'),
    markHere: join(here, 'sending.json'),
    placeHere: join(here, 'place.json'),
  }
}

/** The publications that have a journal in either place. */
export function journalledIn(places: SendingPlaces): PublicationId[] {
  const folders = [join(places.mark, '..'), join(places.markHere, '..')]
  const numbers = folders.flatMap(namesIn).flatMap((name) => /^(\d+)\.journal$/.exec(name)?.[1] ?? [])
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b) as PublicationId[]
}

/** An entry of the archive as its folder tells it: archive/2026/12-decemberbrev. */
export interface EntryFolder {
  readonly publicationId: PublicationId
  /** "2026/12-decemberbrev": as the database names it, on every system. */
  readonly name: string
}

export function entryFolders(folder: string): EntryFolder[] {
  const archive = join(folder, 'archive')
  return namesIn(archive)
    .filter((year) => /^\d{4}$/.test(year))
    .flatMap((year) => namesIn(join(archive, year)).map((entry) => `${year}/${entry}`))
    .flatMap((name) => {
      const id = /\/(\d+)-/.exec(name)?.[1]
      return id === undefined ? [] : [{ publicationId: Number(id) as PublicationId, name }]
    })
}

/** "2026/12-arets-brev". What the database calls otherwise is no entry of ours, and would be a path to anywhere. */
export function isEntryName(name: string): boolean {
  return /^\d{4}\/\d+-[a-z0-9-]+$/.test(name)
}

/**
 * The folder of an entry on the disk. The database's word for it is not simply taken: one that somebody has written into could name
 * any folder of the computer.
 *
 * @throws RundbrevError `not-found` for a name that is none of an entry
 */
export function entryPath(folder: string, name: string): string {
  if (!isEntryName(name)) throw new RundbrevError('not-found', { id: name.slice(0, 60) }, { what: 'archive' })
  return join(folder, 'archive', ...name.split('/'))
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}
