import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { PostSummary } from '../../shared/contract/posts.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { Post, PostContent } from '../../shared/post/post.ts'
import type { Database } from './database.ts'
import { posts } from './schema.ts'

/** Every post that is not deleted, the latest saved first, with what is planned and done with it. */
export function listPosts(database: Database): PostSummary[] {
  return database
    .select({
      id: posts.id,
      title: posts.title,
      lede: posts.lede,
      language: posts.language,
      tags: posts.tags,
      updatedAt: posts.updatedAt,
      upcoming: sql<number>`(SELECT count(*) FROM publications p WHERE p.post_id = posts.id AND p.state IN ('scheduled', 'running', 'paused', 'missed'))`,
      published: sql<number>`(SELECT count(*) FROM publications p WHERE p.post_id = posts.id AND p.state = 'done'
        AND NOT EXISTS (SELECT 1 FROM channels c WHERE c.id = p.channel_id AND c.trial))`,
    })
    .from(posts)
    .where(isNull(posts.deletedAt))
    .orderBy(desc(posts.updatedAt), desc(posts.id))
    .all()
}

/** Every post, those in the bin too, with when it was begun. */
export function listPostsBegun(
  database: Database,
): { readonly id: PostId; readonly title: string; readonly createdAt: string }[] {
  const { id, title, createdAt } = posts
  return database.select({ id, title, createdAt }).from(posts).all()
}

/** undefined where there is no such post, or it is deleted. */
export function readPost(database: Database, id: PostId): Post | undefined {
  return database
    .select(columns)
    .from(posts)
    .where(and(eq(posts.id, id), isNull(posts.deletedAt)))
    .get() as Post | undefined
}

export function insertPost(database: Database, content: PostContent, at: string): Post {
  return database
    .insert(posts)
    .values({ ...content, version: 1, createdAt: at, updatedAt: at })
    .returning(columns)
    .get() as Post
}

/** Saves over the named version; undefined where another save came first or the post is gone. */
export function updatePost(
  database: Database,
  id: PostId,
  version: number,
  content: PostContent,
  at: string,
): Post | undefined {
  return database
    .update(posts)
    .set({ ...content, version: version + 1, updatedAt: at })
    .where(and(eq(posts.id, id), eq(posts.version, version), isNull(posts.deletedAt)))
    .returning(columns)
    .get() as Post | undefined
}

/** `at` null takes the deletion back. */
export function setPostDeleted(database: Database, id: PostId, at: string | null): void {
  database.update(posts).set({ deletedAt: at }).where(eq(posts.id, id)).run()
}

const columns = {
  id: posts.id,
  title: posts.title,
  lede: posts.lede,
  body: posts.body,
  tags: posts.tags,
  link: posts.link,
  language: posts.language,
  subject: posts.subject,
  preheader: posts.preheader,
  ownWords: posts.ownWords,
  networks: posts.networks,
  untagged: posts.untagged,
  version: posts.version,
  createdAt: posts.createdAt,
  updatedAt: posts.updatedAt,
}
