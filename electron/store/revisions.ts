import { desc, eq, inArray } from 'drizzle-orm'
import type { Revision, RevisionSummary } from '../../shared/contract/history.ts'
import type { PostId, RevisionId } from '../../shared/contract/scalars.ts'
import { countWords } from '../../shared/post/countWords.ts'
import type { PostContent } from '../../shared/post/post.ts'
import type { DatedRevision } from '../../shared/post/thinRevisions.ts'
import type { Database } from './database.ts'
import { postRevisions } from './schema.ts'

/** A post's revisions, the newest first, without their texts. */
export function listRevisions(database: Database, postId: PostId): RevisionSummary[] {
  return database
    .select({
      id: postRevisions.id,
      version: postRevisions.version,
      savedAt: postRevisions.savedAt,
      words: postRevisions.words,
    })
    .from(postRevisions)
    .where(eq(postRevisions.postId, postId))
    .orderBy(desc(postRevisions.savedAt), desc(postRevisions.id))
    .all()
}

export function readRevision(database: Database, id: RevisionId): Revision | undefined {
  return database.select(columns).from(postRevisions).where(eq(postRevisions.id, id)).get()
}

/** undefined where the post has none. */
export function readLatestRevision(database: Database, postId: PostId): Revision | undefined {
  return database
    .select(columns)
    .from(postRevisions)
    .where(eq(postRevisions.postId, postId))
    .orderBy(desc(postRevisions.savedAt), desc(postRevisions.id))
    .limit(1)
    .get()
}

/** When each of a post's revisions was saved, for those that are older than an instant. */
export function listRevisionDates(database: Database, postId: PostId): DatedRevision<RevisionId>[] {
  return database
    .select({ id: postRevisions.id, savedAt: postRevisions.savedAt })
    .from(postRevisions)
    .where(eq(postRevisions.postId, postId))
    .all()
}

/** The posts that have revisions. */
export function listPostsWithRevisions(database: Database): PostId[] {
  return database
    .selectDistinct({ postId: postRevisions.postId })
    .from(postRevisions)
    .all()
    .map(({ postId }) => postId)
}

export function insertRevision(
  database: Database,
  revision: {
    readonly postId: PostId
    readonly version: number
    readonly content: PostContent
    readonly savedAt: string
  },
): void {
  database
    .insert(postRevisions)
    .values({ ...revision, words: countWords(revision.content) })
    .run()
}

export function deleteRevisions(database: Database, ids: readonly RevisionId[]): void {
  if (ids.length === 0) return
  database
    .delete(postRevisions)
    .where(inArray(postRevisions.id, [...ids]))
    .run()
}

const columns = {
  id: postRevisions.id,
  postId: postRevisions.postId,
  version: postRevisions.version,
  savedAt: postRevisions.savedAt,
  content: postRevisions.content,
}
