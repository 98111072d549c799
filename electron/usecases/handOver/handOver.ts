import type { sharingContract } from '../../../shared/contract/sharing.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { Deps } from '../deps.ts'
import type { UseCases } from '../useCase.ts'

/** Posts handed over in files. What reads and writes them is loaded with the first. */
export const handOver = {
  'posts.handOverChoices': async (deps, { id }) =>
    (await import('./handOverPost.ts')).handOverChoices(deps, id),

  'posts.lookAtFile': async (deps, { file }) =>
    (await import('./lookAtPostFile.ts')).lookAtPostFile(deps, pathOf(deps, file)),

  'posts.takeIn': async (deps, { file, fingerprint }) => {
    const { takeInPost } = await import('./takeInPost.ts')
    const { post, warnings } = await takeInPost(deps, pathOf(deps, file), fingerprint)
    return { post, warnings: [...warnings] }
  },

  'posts.undoTakeIn': async (deps, { id }) => (await import('./undoTakeIn.ts')).undoTakeIn(deps, id),
} satisfies UseCases<Extract<keyof typeof sharingContract, `posts.${string}`>>

function pathOf({ pickedFiles }: Deps, token: string): string {
  const path = pickedFiles.pathOf(token)
  if (path === undefined) throw new RundbrevError('not-found', { id: token }, { what: token })
  return path
}
