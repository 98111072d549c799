import { Temporal } from 'temporal-polyfill'
import type { historyContract, Revision } from '../../shared/contract/history.ts'
import type { RevisionId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { PostContent } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { deleteBinned, emptyBin, listBin } from '../store/bin.ts'
import { listRevisions, readRevision } from '../store/revisions.ts'
import type { Deps } from './deps.ts'
import { postsChanged, requirePost, savePost, thinAllRevisions } from './savePost.ts'
import type { UseCases } from './useCase.ts'

/** How long a deleted post stays in the bin. */
const binDays = 30

export const history = {
  'posts.revisions': (deps, { postId }) => {
    requirePost(deps, postId)
    return { revisions: listRevisions(deps.workspace.database, postId) }
  },

  'posts.revision': (deps, { id }) => {
    const revision = requireRevision(deps, id)
    // One that an older program kept may lack what has been added since.
    return { ...revision, content: PostContent.parse(revision.content) }
  },

  'posts.restoreRevision': (deps, { postId, revisionId }) => {
    const revision = requireRevision(deps, revisionId)
    if (revision.postId !== postId) throw revisionMissing(revisionId)
    const { version } = requirePost(deps, postId)
    return savePost(deps, postId, version, PostContent.parse(revision.content))
  },

  'posts.bin': (deps) => ({
    posts: listBin(deps.workspace.database).map(({ onRecord, ...post }) => ({
      ...post,
      daysLeft: onRecord ? null : daysLeft(post.deletedAt, deps.now()),
    })),
  }),

  'posts.deleteForGood': (deps, { id }) => {
    const post = listBin(deps.workspace.database).find((binned) => binned.id === id)
    if (post === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `post ${id}` })
    if (!deleteBinned(deps.workspace.database, id)) {
      throw new RundbrevError('post-on-record', { id: String(id) }, { title: post.title })
    }
    postsChanged(deps)
    return {}
  },

  'posts.emptyBin': (deps) => {
    const deleted = emptyBin(deps.workspace.database, null)
    postsChanged(deps)
    return { deleted }
  },
} satisfies UseCases<keyof typeof historyContract>

/** What time does to revisions and to the bin, done when a workspace is opened. */
export function tidyHistory(deps: Deps): void {
  thinAllRevisions(deps)
  emptyBin(deps.workspace.database, instantText(deps.now().subtract({ hours: binDays * 24 })))
}

function daysLeft(deletedAt: string, now: Temporal.Instant): number {
  const until = Temporal.Instant.from(deletedAt).add({ hours: binDays * 24 })
  return Math.max(0, Math.ceil(now.until(until).total('hours') / 24))
}

function requireRevision(deps: Deps, id: RevisionId): Revision {
  const revision = readRevision(deps.workspace.database, id)
  if (revision === undefined) throw revisionMissing(id)
  return revision
}

function revisionMissing(id: RevisionId): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `revision ${id}` })
}
