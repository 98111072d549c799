import { and, asc, eq, isNull } from 'drizzle-orm'
import type { MediaOutletId } from '../../shared/contract/scalars.ts'
import type { MediaOutlet, OutletContent } from '../../shared/reach/mediaMention.ts'
import type { Database } from './database.ts'
import { mediaOutlets } from './schema.ts'

/** Those that the officer has added, by name. */
export function listOwnOutlets(database: Database): MediaOutlet[] {
  return database
    .select()
    .from(mediaOutlets)
    .where(isNull(mediaOutlets.deletedAt))
    .orderBy(asc(mediaOutlets.name))
    .all()
    .map(toOutlet)
}

export function insertOutlet(database: Database, content: OutletContent): MediaOutlet {
  return toOutlet(database.insert(mediaOutlets).values(toRow(content)).returning().get())
}

/** undefined where there is none, or it is deleted. */
export function updateOutlet(
  database: Database,
  id: MediaOutletId,
  content: OutletContent,
): MediaOutlet | undefined {
  const row = database
    .update(mediaOutlets)
    .set(toRow(content))
    .where(and(eq(mediaOutlets.id, id), isNull(mediaOutlets.deletedAt)))
    .returning()
    .get()
  return row === undefined ? undefined : toOutlet(row)
}

/** `at` null takes the deletion back. @returns undefined where there is none */
export function setOutletDeleted(
  database: Database,
  id: MediaOutletId,
  at: string | null,
): MediaOutlet | undefined {
  const row = database
    .update(mediaOutlets)
    .set({ deletedAt: at })
    .where(eq(mediaOutlets.id, id))
    .returning()
    .get()
  return row === undefined ? undefined : toOutlet(row)
}

/** Sites lie in one column, a space between them: no address has one. */
function toRow({ sites, ...content }: OutletContent) {
  return { ...content, domain: sites.join(' ') }
}

function toOutlet({ id, name, kind, counties, domain }: typeof mediaOutlets.$inferSelect): MediaOutlet {
  const sites = domain.split(' ').filter((site) => site !== '')
  return { id, name, kind, counties, sites, also: [] }
}
