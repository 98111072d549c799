import { eq } from 'drizzle-orm'
import { KeepDays } from '../../shared/contract/inbox.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** The setting's key. It stands beside the settings that are saved together (settings.ts), and is written by itself. */
const key = 'inboxKeepDays'
/** Where nobody has said: half a year, so that what came back for a spring letter is there when the autumn's is written. */
const usual: KeepDays = 180

/** For how many days what has come in is kept. */
export function readKeepDays(database: Database): KeepDays {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return KeepDays.safeParse(row?.value).data ?? usual
}

export function writeKeepDays(database: Database, value: KeepDays): void {
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}
