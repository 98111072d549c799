import type { Publication } from '../../../../shared/schedule/publication.ts'
import type { PublicationStep, StepContent } from '../../../../shared/social/publicationStep.ts'
import type { VariantImage } from '../../../../shared/social/variantImages.ts'
import type { VariantPost } from '../../../../shared/social/variantPosts.ts'

export const postStates = [
  'done',
  'removed',
  'in-doubt',
  'refused',
  'handed',
  'begun',
  'uploading',
  'retry',
  'waiting',
  'paused',
  'never',
] as const
/** Where a post stands, its images' uploads counted in, as somebody who waits for it would say it. */
export type PostState = (typeof postStates)[number]

type PostContent = Extract<StepContent, { kind: 'post' }>

/** One post of a publication on a network, with the steps that it takes. */
export interface StepsOfPost {
  readonly step: PublicationStep & { readonly content: PostContent }
  /** The uploads that it needs, in their order. */
  readonly uploads: readonly PublicationStep[]
  /** As it is published, for the preview. */
  readonly post: VariantPost
  readonly state: PostState
  /** The step that says why it stands where it stands; null where nothing is wrong. */
  readonly troubled: PublicationStep | null
  /** An earlier post of the thread is in doubt or refused: nothing comes after it. */
  readonly isBlocked: boolean
}

/** A publication's steps as the posts that they make, in their order. */
export function postsOf(steps: readonly PublicationStep[], state: Publication['state']): StepsOfPost[] {
  const at = new Map(steps.map((step) => [step.position, step]))
  const posts = steps.filter(isPost).map((step) => {
    const { images, card } = step.content
    const positions = card?.image == null ? images : [...images, card.image]
    const uploads = positions.flatMap((position) => at.get(position) ?? [])
    const all = [...uploads, step]
    return {
      step,
      uploads,
      post: postShown(step.content, at),
      state: stateOf(step, uploads, state),
      troubled: all.find(({ phase, trouble }) => phase !== 'done' && trouble !== null) ?? null,
      isBlocked: false,
    }
  })
  const stopped = posts.findIndex((post) => post.state === 'in-doubt' || post.state === 'refused')
  return posts.map((post, index) => ({ ...post, isBlocked: stopped !== -1 && index > stopped }))
}

function isPost(step: PublicationStep): step is StepsOfPost['step'] {
  return step.content.kind === 'post'
}

function stateOf(
  step: PublicationStep,
  uploads: readonly PublicationStep[],
  publication: Publication['state'],
): PostState {
  const all = [...uploads, step]
  const some = (phase: PublicationStep['phase']) => all.some((one) => one.phase === phase)
  if (step.removedAt !== null) return 'removed'
  if (step.phase === 'done') return 'done'
  if (some('in-doubt')) return 'in-doubt'
  if (some('refused')) return 'refused'
  if (publication === 'cancelled' || publication === 'failed' || publication === 'done') return 'never'
  if (publication === 'paused') return 'paused'
  if (step.phase === 'handed') return 'handed'
  if (all.some(({ nextAttemptAt }) => nextAttemptAt !== null)) return 'retry'
  if (step.phase === 'begun') return 'begun'
  return some('begun') || (uploads.length > 0 && uploads.some(({ phase }) => phase === 'done'))
    ? 'uploading'
    : 'waiting'
}

function postShown(
  { text, images, card, veil, visibility }: PostContent,
  at: ReadonlyMap<number, PublicationStep>,
): VariantPost {
  const imageAt = (position: number): VariantImage | null => {
    const content = at.get(position)?.content
    if (content?.kind !== 'image') return null
    const { sha256, alt, focus } = content
    return { asset: sha256, alt, ...(focus !== undefined && { focus }) }
  }
  return {
    text,
    images: images.flatMap((position) => imageAt(position) ?? []),
    card:
      card === null
        ? null
        : { ...card, image: card.image === null ? null : (imageAt(card.image)?.asset ?? null) },
    ...(veil !== undefined && { veil }),
    ...(visibility !== undefined && { visibility }),
  }
}
