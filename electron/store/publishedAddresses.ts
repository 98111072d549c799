import { eq, isNull, sql } from 'drizzle-orm'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { publicationSteps, publications, receipts } from './schema.ts'

/** Where our posts are on the networks: what a network said of its own, and what was brought back of those published by hand. */
export function publishedAddresses(database: Database): { readonly url: string; readonly postId: PostId }[] {
  const url = sql<string | null>`json_extract(${publicationSteps.result}, '$.post.url')`
  const { postId } = publications
  const told = database
    .select({ url, postId })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .where(isNull(publicationSteps.removedAt))
    .all()
  const brought = database
    .select({ url: receipts.url, postId })
    .from(receipts)
    .innerJoin(publications, eq(publications.id, receipts.publicationId))
    .all()
  return [...told, ...brought].flatMap((row) => (row.url === null ? [] : [{ ...row, url: row.url }]))
}
