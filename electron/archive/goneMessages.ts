import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryFolders, entryPath, type SendingPlaces } from './places.ts'
import { type Fate, type Journalled, lastOf, readJournal } from './sendJournal.ts'

/** The part of an archive entry that lists its messages: "t 0f3a…" for each that was taken, "b …" for each in doubt. */
export const messageList = 'message-ids.txt'

/** Which messages of a publication have gone (taken), and of which nobody knows (begun), by their ids (sendJournal.ts, idOf). */
export type Gone = ReadonlyMap<string, Extract<Fate, 'taken' | 'begun'>>

/**
 * All that is known beside the database of a publication's messages: from its two journals, and where those are gone, from its
 * entry in the archive.
 */
export function goneMessages(folder: string, places: SendingPlaces, about: Journalled): Gone {
  const journals = [places.journal(about.publicationId), places.journalHere(about.publicationId)]
    .map(readJournal)
    .filter((journal) => journal !== undefined)
    .filter(({ createdAt }) => createdAt === about.createdAt)
  const gone = new Map<string, 'taken' | 'begun'>()
  const [one, other] = journals.map(({ histories }) => histories)
  for (const id of new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])) {
    const fate = lastOf(one?.get(id) ?? '', other?.get(id) ?? '')
    if (fate === 'taken' || fate === 'begun') gone.set(id, fate)
  }
  return journals.length > 0 ? gone : archivedMessages(folder, about)
}

function archivedMessages(folder: string, about: Journalled): Gone {
  const entry = entryFolders(folder).find(({ publicationId }) => publicationId === about.publicationId)
  const file = entry === undefined ? '' : join(entryPath(folder, entry.name), messageList)
  const gone = new Map<string, 'taken' | 'begun'>()
  if (!existsSync(file)) return gone
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    if (/^[tb] \S+$/.test(line)) gone.set(line.slice(2), line.startsWith('t') ? 'taken' : 'begun')
  }
  return gone
}
