import { inArray, type SQL, sql } from 'drizzle-orm'
import type { SoughtWord } from '../../shared/audience/contactSearch.ts'
import { fillContactSearch } from './contactSearch.ts'
import type { Database } from './database.ts'
import { contacts, contactTags } from './schema.ts'

/** Code points of the shortest word that the index knows: it is of every three in a row. */
const gram = 3

/**
 * What finds the contacts of whom every word is known: in their e-mail, name, role, organisation or notes, a tag, or their
 * municipality's or county's name; anywhere in it: "chef" finds "kommunchef", "@lycksele" an address. The texts are answered
 * from an index of every three letters (FTS5's trigrams), because Swedish puts its words together and an index of whole words
 * would miss what they end with; it is brought up to date first. A shorter word is looked for in each text. Every word is a
 * quoted string to FTS5, so nothing in it is syntax.
 *
 * @returns undefined where there is no word: everybody
 */
export function searchCondition(database: Database, words: readonly SoughtWord[]): SQL | undefined {
  if (words.length === 0) return undefined
  fillContactSearch(database)
  const sought = words.map((word) => ({ ...word, tags: tagsHolding(database, word.text) }))
  const isOnlyText = ({ text, municipalities, counties, tags }: SoughtInTags) =>
    isIndexed(text) && municipalities.length + counties.length + tags.length === 0
  // What no tag and no place is called is one question to the index.
  const onlyText = sought.filter(isOnlyText).map(({ text }) => quoted(text))
  const conditions = [
    ...(onlyText.length === 0 ? [] : [isIn(matching(onlyText.join(' ')))]),
    ...sought.filter((word) => !isOnlyText(word)).map((word) => isIn(anywhere(word))),
  ]
  return sql.join(conditions, sql` AND `)
}

interface SoughtInTags extends SoughtWord {
  readonly tags: readonly string[]
}

function anywhere({ text, municipalities, counties, tags }: SoughtInTags): SQL {
  const { id, municipality, county } = contacts
  const parts = [
    isIndexed(text)
      ? matching(quoted(text))
      : sql`SELECT rowid FROM contact_search WHERE instr(contact_search.text, ${text}) > 0`,
    ...(tags.length === 0
      ? []
      : [
          sql`SELECT ${contactTags.contactId} FROM ${contactTags} WHERE ${inArray(contactTags.tagKey, [...tags])}`,
        ]),
    ...(municipalities.length === 0
      ? []
      : [sql`SELECT ${id} FROM ${contacts} WHERE ${inArray(municipality, [...municipalities])}`]),
    ...(counties.length === 0
      ? []
      : [sql`SELECT ${id} FROM ${contacts} WHERE ${inArray(county, [...counties])}`]),
  ]
  return sql.join(parts, sql` UNION ALL `)
}

function isIn(ids: SQL): SQL {
  return sql`${contacts.id} IN (${ids})`
}

function matching(query: string): SQL {
  return sql`SELECT rowid FROM contact_search WHERE contact_search MATCH ${query}`
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

function isIndexed(word: string): boolean {
  return [...word].length >= gram
}

/**
 * The distinct tags, folded, that hold a word. There are few, and contacts have them many thousand times: from each the next
 * greater one is looked up in the index, in place of reading all.
 */
function tagsHolding({ $client }: Database, word: string): string[] {
  const statement = $client.prepare(`
    WITH RECURSIVE known (word) AS (
      SELECT min(tag_key) FROM contact_tags
      UNION ALL
      SELECT (SELECT min(tag_key) FROM contact_tags WHERE tag_key > known.word) FROM known WHERE word IS NOT NULL
    )
    SELECT word FROM known WHERE instr(word, ?) > 0`)
  return statement.pluck().all(word) as string[]
}
