import type { PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type Post, PostContent } from '../../shared/post/post.ts'
import { revisionsToDrop } from '../../shared/post/thinRevisions.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertPost, readPost, updatePost } from '../store/posts.ts'
import {
  deleteRevisions,
  insertRevision,
  listPostsWithRevisions,
  listRevisionDates,
  readLatestRevision,
} from '../store/revisions.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** Keeps a new post, and its first revision. */
export function createPost(deps: Deps, content: PostContent): Post {
  const { database } = deps.workspace
  const post = database.transaction(
    () => {
      const created = insertPost(database, content, instantText(deps.now()))
      keepRevision(deps, created)
      return created
    },
    { behavior: 'immediate' },
  )
  postsChanged(deps)
  return post
}

/**
 * Saves over the named version; the save and its revision are one transaction.
 *
 * @throws RundbrevError `not-found`, `post-changed-elsewhere`
 */
export function savePost(deps: Deps, id: PostId, version: number, content: PostContent): Post {
  const { database } = deps.workspace
  const post = database.transaction(
    () => {
      const before = requirePost(deps, id)
      // A post from before there were revisions: what it was is kept too.
      if (readLatestRevision(database, id) === undefined) keepRevision(deps, before)
      const saved = updatePost(database, id, version, content, instantText(deps.now()))
      if (saved === undefined) throw new RundbrevError('post-changed-elsewhere', { id: String(id) })
      keepRevision(deps, saved)
      thinRevisions(deps, id)
      return saved
    },
    { behavior: 'immediate' },
  )
  deps.emit({ name: 'post.saved', payload: { id, version: post.version } })
  postsChanged(deps)
  return post
}

/** @throws RundbrevError `not-found` */
export function requirePost(deps: Deps, id: PostId): Post {
  const post = readPost(deps.workspace.database, id)
  if (post === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `post ${id}` })
  return post
}

/** Thins every post's revisions, for those that nobody has saved for a while. */
export function thinAllRevisions(deps: Deps): void {
  for (const id of listPostsWithRevisions(deps.workspace.database)) thinRevisions(deps, id)
}

export function postsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'posts' } })
}

/** A save that changes nothing is no revision. */
function keepRevision({ workspace: { database } }: Deps, post: Post): void {
  const content = PostContent.parse(post)
  const latest = readLatestRevision(database, post.id)
  if (latest !== undefined && JSON.stringify(PostContent.parse(latest.content)) === JSON.stringify(content))
    return
  insertRevision(database, { postId: post.id, version: post.version, content, savedAt: post.updatedAt })
}

function thinRevisions(deps: Deps, id: PostId): void {
  const { database } = deps.workspace
  const dates = listRevisionDates(database, id)
  deleteRevisions(database, revisionsToDrop(dates, deps.now(), readSettings(database).zone))
}
