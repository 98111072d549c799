import { type SQL, sql } from 'drizzle-orm'
import type { ContactContent } from '../../shared/audience/contact.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
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

/**
 * Makes new contacts found, by one prepared statement. Changes and removals are the triggers' (migration 0006); this is
 * none, because within a trigger FTS5 writes its index anew for every row: 100,000 took 4 s and take 1.
 */
export function searchAdder(database: Database): (id: ContactId, content: ContactContent) => void {
  const statement = database.$client.prepare('INSERT INTO contact_search (rowid, text) VALUES (?, ?)')
  return (id, { email, name, role, organisation }) => {
    statement.run(id, foldText(`${email} ${name} ${role} ${organisation}`))
  }
}
