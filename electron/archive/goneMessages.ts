import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryFolders, entryPath, type SendingPlaces } from './places.ts'
import { type Fate, type Journalled, readJournal } from './sendJournal.ts'

/** The part of an archive entry that lists its messages: "t 0f3a…" for each that was taken, "b …" for each in doubt. */
export const messageList = 'message-ids.txt'

/** Which messages of a publication have gone (taken), and of which nobody knows (begun), by their ids (sendJournal.ts, idOf). */
export type Gone = ReadonlyMap<string, Extract<Fate, 'taken' | 'begun'>>

/**
 * All that is known beside the database of a publication's messages: from its two journals, and where those are gone, from its
 * entry in the archive. Where they differ, what is safer counts: a message that one of them calls taken is taken, and one that may
 * have gone is in doubt.
 */
export function goneMessages(folder: string, places: SendingPlaces, about: Journalled): Gone {
  const journals = [places.journal(about.publicationId), places.journalHere(about.publicationId)]
    .map(readJournal)
    .filter((journal) => journal !== undefined)
    .filter(({ createdAt }) => createdAt === about.createdAt)
  const gone = new Map<string, 'taken' | 'begun'>()
  for (const { fates } of journals) {
    for (const [id, fate] of fates) {
      if (fate === 'taken' || (fate === 'begun' && !gone.has(id))) gone.set(id, fate)
    }
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
