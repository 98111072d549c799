import { sql } from 'drizzle-orm'
import { emptySearch } from './contactSearch.ts'
import type { Database } from './database.ts'
import { forgetLetters } from './eraseContact.ts'
import { forgetSamples } from './statistics.ts'
import { forgetTestsTo } from './testLetter.ts'

/** From so many on the search's index is made anew: taking one person out of it takes milliseconds (3.4 of 100,000). */
const many = 50

/**
 * Removes for good the contacts that were deleted before an instant, and what letters to them hold of them, as an erasure
 * does; they are not kept out, for they have not asked. Whoever has a letter still to be sent stays until it is settled.
 * Call inside a transaction.
 *
 * @returns how many went
 */
export function purgeDeleted(database: Database, identityKey: string, before: string, now: string): number {
  const { $client: sqlite } = database
  const keys = sqlite.prepare(`SELECT email_key FROM contacts WHERE ${goes}`).pluck().all(before) as string[]
  if (keys.length === 0) return 0
  const [start = '', end = ''] = goes.split('?')
  const gone = sql`FROM contacts WHERE ${sql.raw(start)} ${before} ${sql.raw(end)}`
  const whose = sql`(contact_id IN (SELECT id ${gone}) OR email_key IN (SELECT email_key ${gone}))`
  // First, while the ledger still knows whose letters those were.
  database.run(
    sql`DELETE FROM inbox_mails WHERE ${whose} OR delivery_id IN (SELECT id FROM deliveries WHERE ${whose})`,
  )
  forgetLetters(database, identityKey, whose, now)
  for (const key of keys) forgetTestsTo(database, key)
  if (keys.length >= many) emptySearch(database)
  sqlite.prepare(`DELETE FROM contacts WHERE ${goes}`).run(before)
  forgetSamples(database)
  return keys.length
}

/** So many go at once, the longest deleted first: nobody waits long for a workspace to open, and the next opening takes the others. */
const mostAtOnce = 5_000

/** Of contacts; its one parameter is the instant. */
const goes = `id IN (
  SELECT id FROM contacts AS gone WHERE deleted_at < ? AND NOT EXISTS (
    SELECT 1 FROM deliveries AS waiting
    WHERE waiting.contact_id = gone.id AND waiting.state IN ('queued', 'sending', 'deferred'))
  ORDER BY deleted_at, id LIMIT ${mostAtOnce})`
