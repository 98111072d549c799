import { Temporal } from 'temporal-polyfill'
import type { PublicationStep, StepContent } from '../../shared/social/publicationStep.ts'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import type { OutgoingImage, OutgoingPost } from '../channels/channelAdapter.ts'

export type ImageContent = Extract<StepContent, { kind: 'image' }>
export type PostContent = Extract<StepContent, { kind: 'post' }>

/** @param read an asset's bytes by its SHA-256 */
export function outgoingImage(content: ImageContent, read: (sha256: string) => Uint8Array): OutgoingImage {
  const { mime, width, height, alt, use, focus } = content
  return { bytes: read(content.sha256), mime, width, height, alt, use, ...(focus !== undefined && { focus }) }
}

/**
 * A post as its network gets it: with what the steps before it have brought, and the time of its own first attempt.
 *
 * @param steps all of its publication's, in their order
 * @throws Error where a step that it rests on is not done: steps go one after the other
 */
export function outgoingPost(
  content: PostContent,
  steps: readonly PublicationStep[],
  at: string,
): OutgoingPost {
  const { text, language, card, answers, veil, visibility, targets } = content
  const uploadedAt = (position: number) => {
    const { result } = stepAt(steps, position)
    if (result?.kind !== 'image') throw new Error(`step ${position} has no image`)
    return result.uploaded
  }
  return {
    ...{ text, language, at: Temporal.Instant.from(at) },
    ...(veil !== undefined && { veil }),
    ...(visibility !== undefined && { visibility }),
    ...(targets !== undefined && { targets }),
    images: content.images.map((position) => {
      const image = stepAt(steps, position).content
      if (image.kind !== 'image') throw new Error(`step ${position} is no image`)
      const { mime, width, height, alt, use } = image
      return { mime, width, height, alt, use, uploaded: uploadedAt(position) }
    }),
    card: card === null ? null : { ...card, image: card.image === null ? null : uploadedAt(card.image) },
    answers:
      answers === null ? null : { root: rootOf(steps, answers), parent: postAt(steps, answers).remote },
  }
}

/** The first post of the thread that one belongs to. */
function rootOf(steps: readonly PublicationStep[], position: number): RemotePost {
  const { content, remote } = postAt(steps, position)
  return content.answers === null ? remote : rootOf(steps, content.answers)
}

function postAt(
  steps: readonly PublicationStep[],
  position: number,
): { readonly content: PostContent; readonly remote: RemotePost } {
  const { content, result } = stepAt(steps, position)
  if (content.kind !== 'post' || result?.kind !== 'post') throw new Error(`step ${position} is no post yet`)
  return { content, remote: result.post }
}

function stepAt(steps: readonly PublicationStep[], position: number): PublicationStep {
  const step = steps[position]
  if (step === undefined) throw new Error(`no step ${position}`)
  return step
}
