import { and, desc, eq, isNotNull, lt, notExists } from 'drizzle-orm'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { observations, posts, publications } from './schema.ts'

/** A deleted post, and whether something that is kept for the record refers to it. */
export interface BinnedRow {
  readonly id: PostId
  readonly title: string
  readonly lede: string
  readonly deletedAt: string
  readonly onRecord: boolean
}

/** Every post in the bin, the one deleted last first. */
export function listBin(database: Database): BinnedRow[] {
  const free = new Set(
    database
      .select({ id: posts.id })
      .from(posts)
      .where(and(isNotNull(posts.deletedAt), unreferenced(database)))
      .all()
      .map(({ id }) => id),
  )
  return database
    .select({ id: posts.id, title: posts.title, lede: posts.lede, deletedAt: posts.deletedAt })
    .from(posts)
    .where(isNotNull(posts.deletedAt))
    .orderBy(desc(posts.deletedAt), desc(posts.id))
    .all()
    .map((row) => ({ ...row, deletedAt: row.deletedAt ?? '', onRecord: !free.has(row.id) }))
}

/** Deletes one post in the bin with its revisions and edits; false where it is not there or something refers to it. */
export function deleteBinned(database: Database, id: PostId): boolean {
  return (
    database
      .delete(posts)
      .where(and(eq(posts.id, id), isNotNull(posts.deletedAt), unreferenced(database)))
      .run().changes > 0
  )
}

/**
 * Deletes every post in the bin that nothing refers to.
 *
 * @param before only those deleted before this instant; null for all
 * @returns how many
 */
export function emptyBin(database: Database, before: string | null): number {
  const old = before === null ? undefined : lt(posts.deletedAt, before)
  return database
    .delete(posts)
    .where(and(isNotNull(posts.deletedAt), unreferenced(database), old))
    .run().changes
}

/** What was planned, sent or measured stays on record, and so does the post that it was. */
function unreferenced(database: Database) {
  return and(
    notExists(database.select().from(publications).where(eq(publications.postId, posts.id))),
    notExists(database.select().from(observations).where(eq(observations.postId, posts.id))),
  )
}
