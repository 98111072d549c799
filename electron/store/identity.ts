import { eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

const key = 'identityKey'

/**
 * The workspace's own secret (hex): keys the hashes of suppressed addresses, Message-IDs and unsubscribe tokens. It is made
 * once and never changes, since a changed key would forget who unsubscribed.
 */
export function readIdentityKey(database: Database): string | undefined {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return typeof row?.value === 'string' ? row.value : undefined
}

export function writeIdentityKey(database: Database, identityKey: string): void {
  database.insert(settings).values({ key, value: identityKey }).run()
}
