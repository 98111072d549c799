import type { Database } from './database.ts'

/** The index over the contacts' texts. As a contact's text is written here, so it is searched. */
const createIndex = `
  CREATE VIRTUAL TABLE contact_search USING fts5(text, tokenize = 'trigram case_sensitive 1', columnsize = 0);
  INSERT INTO contact_search (contact_search, rank) VALUES ('secure-delete', 1);`
const indexedText = `fold(email || ' ' || name || ' ' || role || ' ' || organisation || ' ' || notes)`

/**
 * Past so many changed texts the index is made anew: what is overwritten in it costs 2 to 5 ms a contact (secure-delete), a contact in
 * a new one 16 µs, of 100,000.
 */
const mostOverwritten = 300

/**
 * Brings the index up to date. Contacts that are new have greater ids than any in it, so nobody needs to note them; those
 * whose text has been changed are noted by a trigger (migration 0011), in place of rewriting the index for every row
 * of a change of many. Who is deleted for good leaves the index at once, by another.
 *
 * @param most contacts to add in this call, so that a great many can be added in slices while nobody waits
 * @returns how many were added; fewer than `most` where it is up to date
 */
export function fillContactSearch(database: Database, most = Number.MAX_SAFE_INTEGER): number {
  const { $client } = database
  return database.transaction(() => {
    const changed = $client.prepare('SELECT count(*) FROM contact_search_changed').pluck().get() as number
    if (changed > mostOverwritten) emptySearch(database)
    const added = addMissing(database, most)
    if (added < most && changed > 0 && changed <= mostOverwritten) {
      $client.exec(`
        DELETE FROM contact_search WHERE rowid IN (SELECT id FROM contact_search_changed);
        INSERT INTO contact_search (rowid, text)
          SELECT id, ${indexedText} FROM contacts WHERE id IN (SELECT id FROM contact_search_changed) ORDER BY id;
        DELETE FROM contact_search_changed;`)
    }
    return added
  })
}

/**
 * Throws the whole index away, to be made anew in the next refresh. For whoever deletes contacts by the thousand: call it
 * first, in the same transaction.
 */
export function emptySearch({ $client }: Database): void {
  $client.exec(`DROP TABLE contact_search; ${createIndex} DELETE FROM contact_search_changed;`)
}

/** @returns how many were added */
function addMissing({ $client }: Database, most: number): number {
  const last = $client.prepare('SELECT rowid FROM contact_search ORDER BY rowid DESC LIMIT 1').pluck().get()
  const greatest = $client.prepare('SELECT max(id) FROM contacts').pluck().get() as number | null
  const from = (last as number | undefined) ?? 0
  if (greatest === null || greatest <= from) return 0
  return $client
    .prepare(
      `INSERT INTO contact_search (rowid, text)
      SELECT id, ${indexedText} FROM contacts WHERE id > ? ORDER BY id LIMIT ?`,
    )
    .run(from, most).changes
}
