import { and, desc, eq, isNotNull, not } from 'drizzle-orm'
import type { Database } from './database.ts'
import { posts, publications, renderings } from './schema.ts'
import { isTrial } from './trials.ts'

/** The newsletters that have been sent, or are being: by the publication's number, the last first. */
export function sentNewsletters(
  database: Database,
): { readonly id: number; readonly title: string; readonly at: string }[] {
  return database
    .select({ id: publications.id, title: posts.title, at: publications.startedAt })
    .from(publications)
    .innerJoin(renderings, eq(renderings.publicationId, publications.id))
    .innerJoin(posts, eq(posts.id, publications.postId))
    .where(and(isNotNull(publications.startedAt), not(isTrial)))
    .orderBy(desc(publications.startedAt), desc(publications.id))
    .all()
    .map(({ at, ...row }) => ({ ...row, at: at ?? '' }))
}
