import { type SQL, sql } from 'drizzle-orm'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'

/** Code points of the shortest word that the index knows: it is of every three in a row. */
const gram = 3

/**
 * What finds the contacts whose e-mail, name, role or organisation hold every word, anywhere in them: "chef" finds
 * "kommunchef", "@lycksele" an address. Answered from an index of every three letters (FTS5's trigrams), because Swedish
 * puts its words together and an index of whole words would miss what they end with. A shorter word is looked for in
 * those that the longer ones leave. Every word is a quoted string to FTS5, so nothing in it is syntax.
 *
 * @returns undefined where there is no word: everybody
 */
export function searchCondition(search: string): SQL | undefined {
  const words = searchWords(search)
  if (words.length === 0) return undefined
  const isIndexed = (word: string) => [...word].length >= gram
  const indexed = words.filter(isIndexed).map((word) => `"${word.replaceAll('"', '""')}"`)
  const conditions = [
    ...(indexed.length === 0 ? [] : [sql`contact_search MATCH ${indexed.join(' ')}`]),
    ...words.filter((word) => !isIndexed(word)).map((word) => sql`instr(contact_search.text, ${word}) > 0`),
  ]
  return sql`${contacts.id} IN (SELECT rowid FROM contact_search WHERE ${sql.join(conditions, sql` AND `)})`
}

/** Folded, each once; a control character parts words as a space does: NUL would end what FTS5 reads. */
function searchWords(search: string): string[] {
  const words = foldText(search).split(/[\s\p{Cc}]+/u)
  return [...new Set(words.filter((word) => word !== ''))]
}

/** What the index holds of a contact. Changes and removals are the triggers' (migration 0006), which say the same. */
const searchText = sql.raw("fold(email || ' ' || name || ' ' || role || ' ' || organisation)")

/**
 * Makes new contacts found. Nobody who adds contacts writes the index: 100,000 of them take a second, and a file that is
 * imported need not wait for it. Ids only grow, so those beyond the index's last are the ones that it lacks. Whoever searches
 * asks for all of them first (filterCondition); after an import they are added in slices beside it.
 *
 * @param most how many to add at once
 * @returns how many were added; fewer than `most` where none is left
 */
export function fillContactSearch(database: Database, most = -1): number {
  const last = sql`coalesce((SELECT rowid FROM contact_search ORDER BY rowid DESC LIMIT 1), 0)`
  const added = database.run(
    sql`INSERT INTO contact_search (rowid, text) SELECT id, ${searchText} FROM contacts WHERE id > ${last} ORDER BY id LIMIT ${most}`,
  )
  return added.changes
}

/** Whether every contact can be found: asked before anything is written, so that a search as a rule only reads. */
export function isContactSearchFull(database: Database): boolean {
  const known = database.get<{ last: number | null }>(
    sql`SELECT rowid AS last FROM contact_search ORDER BY rowid DESC LIMIT 1`,
  )
  const last = database.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM contacts`)
  return (known?.last ?? 0) >= (last?.last ?? 0)
}
