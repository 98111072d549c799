import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { dayOfKey } from '../../shared/calendar/meantConflict.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** A few of the workspace, about its times to come: kept beside its settings, which do not know of them. */
const key = 'meantConflicts'

/** What speaks against a time and is meant so (shared/calendar/meantConflict.ts). */
export function readMeantConflicts(database: Database): ReadonlySet<string> {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return new Set(z.array(z.string()).catch([]).parse(row?.value))
}

/** Keeps them in place of those there were. @param today what was about days before it is let go of */
export function writeMeantConflicts(database: Database, meant: readonly string[], today: string): void {
  const value = meant.filter((one) => dayOfKey(one) >= today)
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}
