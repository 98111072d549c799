import { PostMeant } from '../../shared/contract/publishing.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { PublicationStep, PublicationStepId } from '../../shared/social/publicationStep.ts'
import { listSteps } from '../store/publicationSteps.ts'
import type { Deps } from '../usecases/deps.ts'
import { publishing } from '../usecases/publishing.ts'

export interface Verdict {
  readonly step: number
  readonly as: 'published' | 'again'
  readonly url?: string
}

/**
 * The officer's word for a post in doubt. Without an address the network is looked through, and the one post that is found is it.
 *
 * @throws RundbrevError `not-found` for a step of another publication, `step-not-in-doubt`, `post-not-found-there`, `invalid-input`
 */
export async function resolvePost(
  deps: Deps,
  publicationId: PublicationId,
  { step, as, url }: Verdict,
): Promise<PublicationStep> {
  const id = step as PublicationStepId
  if (!listSteps(deps.workspace.database, publicationId).some((one) => one.id === id))
    throw new RundbrevError('not-found', { id: String(step) }, { what: `step ${step}` })
  if (as === 'again') return publishing['publishing.resolve'](deps, { id, as })
  const remote = url === undefined ? await onlyFound(deps, id) : addressed(url)
  return publishing['publishing.resolve'](deps, { id, as, remote })
}

function addressed(url: string): PostMeant {
  const read = PostMeant.safeParse({ kind: 'url', url })
  if (read.success) return read.data
  throw new RundbrevError('invalid-input', { field: '--url' }, { message: url })
}

async function onlyFound(deps: Deps, id: PublicationStepId): Promise<PostMeant> {
  const { candidates } = await publishing['publishing.look'](deps, { id })
  const [first, ...others] = candidates
  return first !== undefined && others.length === 0
    ? { kind: 'candidate', id: first.id }
    : { kind: 'unknown' }
}
