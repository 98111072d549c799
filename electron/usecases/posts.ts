import type { postsContract } from '../../shared/contract/posts.ts'
import { usualContentLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { emptyDocument } from '../../shared/post/document.ts'
import { PostContent } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { listPosts, setPostDeleted } from '../store/posts.ts'
import { readSettings } from '../store/settings.ts'
import { createPost, postsChanged, requirePost, savePost } from './savePost.ts'
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
      language: usualContentLanguage(readSettings(deps.workspace.database).language),
      subject: null,
      preheader: null,
      ownWords: [],
      networks: {},
    }),

  'posts.save': (deps, input) => {
    const { id, version, updatedAt } = savePost(deps, input.id, input.version, input.content)
    return { id, version, updatedAt }
  },

  'posts.duplicate': (deps, { id }) => {
    const content = PostContent.parse(requirePost(deps, id))
    const t = createTranslator(content.language)
    return createPost(deps, { ...content, title: t('common.copyOf', { title: content.title }) })
  },

  'posts.delete': (deps, { id }) => {
    requirePost(deps, id)
    setPostDeleted(deps.workspace.database, id, instantText(deps.now()))
    deps.emit({ name: 'post.deleted', payload: { id } })
    postsChanged(deps)
    return {}
  },

  'posts.restore': (deps, { id }) => {
    setPostDeleted(deps.workspace.database, id, null)
    postsChanged(deps)
    return requirePost(deps, id)
  },
} satisfies UseCases<PostProcedures>
