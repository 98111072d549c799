import { type SQL, sql } from 'drizzle-orm'
import { changesOf } from './contactOrder.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'
import type { IsAmong } from './segmentQuery.ts'

/** Ids up to which SQLite is quicker by itself where they lead: it looks these contacts up and reads no others. */
const few = 1000

interface Known {
  readonly changes: string
  readonly conditions: Map<string, SQL>
}

/** What was read since the last write: whoever edits a rule asks the same of the same tags and lists again and again. */
const lastKnown = new WeakMap<Database, Known>()

/**
 * Tells whether contacts are among many others by a mask: a byte for every id, handed to the query as one parameter. Of 100,000
 * contacts half on a list, SQLite's own IN puts the list into a tree and climbs about in it for each contact, which took three
 * to four times as long.
 *
 * @param from how many ids there must be for it, where they could lead; where they cannot, in an alternative or a denial, it is always used
 */
export function manyAtOnce(database: Database, from = few): IsAmong {
  const known = knownOf(database)
  return (ids, leads) => {
    const least = leads ? from : 0
    const { sql: text, params } = database.select({ id: sql`contact_id` }).from(sql`(${ids})`).toSQL()
    const key = JSON.stringify([least, text, params])
    const condition = known.conditions.get(key) ?? conditionOf(database, ids, { text, params, from: least })
    known.conditions.set(key, condition)
    return condition
  }
}

function conditionOf(
  database: Database,
  ids: SQL,
  {
    text,
    params,
    from,
  }: { readonly text: string; readonly params: readonly unknown[]; readonly from: number },
): SQL {
  const read = database.$client
    .prepare(text)
    .pluck()
    .all(...params) as number[]
  if (read.length < from) return sql`${contacts.id} IN (${ids})`
  // One byte at least: of an empty buffer the database makes NULL.
  const mask = Buffer.alloc(read.reduce((most, id) => Math.max(most, id), 1))
  for (const id of read) mask[id - 1] = 1
  return sql`substr(${mask}, ${contacts.id}, 1) = x'01'`
}

function knownOf(database: Database): Known {
  const changes = JSON.stringify(changesOf(database))
  const last = lastKnown.get(database)
  if (last?.changes === changes) return last
  const known: Known = { changes, conditions: new Map() }
  lastKnown.set(database, known)
  return known
}
