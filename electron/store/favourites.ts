import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { FavouriteThing } from '../../shared/search/thing.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** The setting's key. It stands beside the settings that are saved together (settings.ts), and is written by itself. */
const key = 'favourites'

/** In the officer's order. What cannot be read is as if it had never been chosen. */
export function readFavourites(database: Database): FavouriteThing[] {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  const kept = z.array(z.unknown()).safeParse(row?.value).data ?? []
  return kept.flatMap((one) => FavouriteThing.safeParse(one).data ?? [])
}

export function writeFavourites(database: Database, value: readonly FavouriteThing[]): void {
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}
