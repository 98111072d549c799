import type { postsContract } from '../../shared/contract/posts.ts'
import type { UseCases } from './useCase.ts'

/** What reads HTML, Markdown, mail and Word files is loaded with the first file that is taken in. */
export const postImport = {
  'posts.import': async (deps, file) => (await import('./importPost.ts')).importPost(deps, file),
} satisfies UseCases<Extract<keyof typeof postsContract, 'posts.import'>>
