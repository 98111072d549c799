import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Searched } from '../../shared/search/closeness.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { plainText } from '../../shared/text/plainText.ts'
import type { Database } from './database.ts'

/** A letter of the archive as it is searched. */
export interface SearchedLetter extends Searched {
  readonly id: PublicationId
  readonly subject: string
  readonly archivedAt: string
}

/** Read between two looks at whatever else waits. */
const slice = 40

/** What was sent does not change: each is read once (searchedPosts.ts says why in memory). */
const kept = new WeakMap<Database, Map<PublicationId, SearchedLetter>>()

/** Every letter in the archive, the latest first. To be run in slices (inSlices.ts). */
export function* searchedLetters(database: Database): Generator<void, readonly SearchedLetter[]> {
  const known = kept.get(database) ?? new Map<PublicationId, SearchedLetter>()
  kept.set(database, known)
  const letters: SearchedLetter[] = []
  for (const [index, { id, archivedAt }] of archived(database).entries()) {
    let letter = known.get(id)
    if (letter === undefined) {
      const { subject, text } = readLetter(database, id)
      letter = { id, subject, archivedAt, title: foldText(subject), rest: foldText(text) }
      known.set(id, letter)
      if (index % slice === slice - 1) yield
    }
    letters.push(letter)
  }
  return letters
}

/** A letter's subject and text as they were frozen, before anybody's own words were filled in. */
export function readLetter(
  { $client }: Database,
  id: PublicationId,
): { readonly subject: string; readonly text: string } {
  const row = $client.prepare('SELECT subject, text FROM renderings WHERE publication_id = ?').get(id)
  const { subject, text } = row as { readonly subject: string; readonly text: string }
  // Places to be filled in are marked by what nobody can type (mergePlaceholder.ts).
  return { subject: plainText(subject), text: plainText(text) }
}

function archived({ $client }: Database): { readonly id: PublicationId; readonly archivedAt: string }[] {
  return $client
    .prepare(`
      SELECT a.publication_id AS id, a.archived_at AS archivedAt
        FROM archive_entries a JOIN renderings r ON r.publication_id = a.publication_id
       ORDER BY a.archived_at DESC, a.publication_id DESC`)
    .all() as { id: PublicationId; archivedAt: string }[]
}
