import { changesOf } from './contactOrder.ts'
import type { Database } from './database.ts'

/** What was read of a database, kept until anything in it changes: for what is asked for again at every letter that somebody types. */
export function untilChanged<Read>(read: (database: Database) => Read): (database: Database) => Read {
  const kept = new WeakMap<Database, { readonly at: string; readonly read: Read }>()
  return (database) => {
    const at = JSON.stringify(changesOf(database))
    const known = kept.get(database)
    if (known?.at === at) return known.read
    const fresh = read(database)
    kept.set(database, { at, read: fresh })
    return fresh
  }
}
