import { eq, type SQL, sql } from 'drizzle-orm'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { PausedAll } from '../../shared/schedule/pausedAll.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

// While everything is paused nothing is started, claimed or begun: who would do so asks in the transaction that does it, so that the word
// counts whichever program says it, and after a restart.

const pausedKey = 'pausedAll'

/** null where the schedule goes on. */
export function readPausedAll(database: Database): PausedAll | null {
  const row = database.select().from(settings).where(eq(settings.key, pausedKey)).get()
  return row === undefined ? null : PausedAll.parse(row.value)
}

/** @returns false where everything stood still already: then it does so since then */
export function pauseAll(database: Database, paused: PausedAll): boolean {
  return (
    database.insert(settings).values({ key: pausedKey, value: paused }).onConflictDoNothing().run()
      .changes === 1
  )
}

/** @returns false where nothing stood still */
export function endPauseOfAll(database: Database): boolean {
  return database.delete(settings).where(eq(settings.key, pausedKey)).run().changes === 1
}

/** Asked before every row: its question is prepared once. */
export function pausedAllReader(database: Database): () => boolean {
  const read = database.$client.prepare(`SELECT 1 FROM settings WHERE key = '${pausedKey}'`).pluck()
  return () => read.get() === 1
}

/** For the WHERE of what begins something. */
export const goesOn: SQL = sql`NOT EXISTS (SELECT 1 FROM settings WHERE settings.key = ${sql.raw(`'${pausedKey}'`)})`

/** @throws RundbrevError `all-paused` */
export function requireGoingOn(database: Database): void {
  const paused = readPausedAll(database)
  if (paused !== null) throw new RundbrevError('all-paused', {}, { ...paused })
}
