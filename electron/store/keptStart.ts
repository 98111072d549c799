import { eq, isNull, sql } from 'drizzle-orm'
import { KeptStart, type StartFacts } from '../../shared/start/gettingStarted.ts'
import { listChannels } from './channels.ts'
import type { Database } from './database.ts'
import { contacts, posts, publications, settings } from './schema.ts'
import { readSettings } from './settings.ts'

/** The setting's key. It stands beside the settings that are saved together (settings.ts), and is written by itself. */
const key = 'gettingStarted'

/** undefined where no first run was begun: a workspace of before, or one that was made from the command line. */
export function readKeptStart(database: Database): KeptStart | undefined {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return KeptStart.safeParse(row?.value).data
}

export function writeKeptStart(database: Database, value: KeptStart): void {
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}

export function readStartFacts(database: Database): StartFacts {
  const { organisation, aimedCounties } = readSettings(database)
  const rowsOf = (table: typeof contacts | typeof posts) =>
    database.select({ rows: sql<number>`count(*)` }).from(table).where(isNull(table.deletedAt)).get()?.rows ??
    0
  return {
    hasName: organisation.name.trim() !== '',
    aimedCounties: aimedCounties.length,
    contacts: rowsOf(contacts),
    email: emailOf(database),
    posts: rowsOf(posts),
    hasSent: hasBegun(database),
  }
}

function emailOf(database: Database): StartFacts['email'] {
  const engines = listChannels(database).flatMap((one) => (one.kind === 'email' ? [one.config.engine] : []))
  if (engines.some((engine) => engine !== 'outbox')) return 'real'
  return engines.length > 0 ? 'trial' : 'none'
}

function hasBegun(database: Database): boolean {
  const { id, startedAt } = publications
  return database.select({ id }).from(publications).where(sql`${startedAt} > ''`).limit(1).get() !== undefined
}
