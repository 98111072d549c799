import type { postsContract } from '../../shared/contract/posts.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { emptyDocument } from '../../shared/post/document.ts'
import { type Post, PostContent } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertPost, listPosts, readPost, setPostDeleted, updatePost } from '../store/posts.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

type PostProcedures = Exclude<Extract<keyof typeof postsContract, `posts.${string}`>, 'posts.import'>

export const posts = {
  'posts.list': (deps) => ({ posts: listPosts(deps.workspace.database) }),

  'posts.get': (deps, { id }) => requirePost(deps, id),

  'posts.create': (deps, { title }) =>
    createPost(deps, {
      title,
      lede: '',
      body: emptyDocument,
      tags: [],
      link: null,
      language: readSettings(deps.workspace.database).language,
      subject: null,
      preheader: null,
      ownWords: [],
      networks: {},
    }),

  'posts.save': (deps, { id, version, content }) => {
    requirePost(deps, id)
    const saved = updatePost(deps.workspace.database, id, version, content, instantText(deps.now()))
    if (saved === undefined) throw new RundbrevError('post-changed-elsewhere', { id: String(id) })
    postsChanged(deps)
    return saved
  },

  'posts.duplicate': (deps, { id }) => {
    const content = PostContent.parse(requirePost(deps, id))
    const t = createTranslator(content.language)
    return createPost(deps, { ...content, title: t('common.copyOf', { title: content.title }) })
  },

  'posts.delete': (deps, { id }) => {
    requirePost(deps, id)
    setPostDeleted(deps.workspace.database, id, instantText(deps.now()))
    postsChanged(deps)
    return {}
  },

  'posts.restore': (deps, { id }) => {
    setPostDeleted(deps.workspace.database, id, null)
    postsChanged(deps)
    return requirePost(deps, id)
  },
} satisfies UseCases<PostProcedures>

/** Keeps a new post. */
export function createPost(deps: Deps, content: PostContent): Post {
  const post = insertPost(deps.workspace.database, content, instantText(deps.now()))
  postsChanged(deps)
  return post
}

/** @throws RundbrevError `not-found` */
export function requirePost(deps: Deps, id: PostId): Post {
  const post = readPost(deps.workspace.database, id)
  if (post === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `post ${id}` })
  return post
}

function postsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'posts' } })
}
