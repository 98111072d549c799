import type { Language } from '../../shared/i18n/catalogue.ts'
import type { FocalPoint } from '../../shared/images/focalPoint.ts'
import type { StepContent } from '../../shared/social/publicationStep.ts'
import type { VariantPost } from '../../shared/social/variantPosts.ts'

/** An image as the network takes it. */
export interface MadeImage {
  readonly sha256: string
  readonly mime: string
  readonly width: number
  readonly height: number
}

/**
 * What a publication does, in order: the images of a post just before it, for a network forgets what no post has named for a while,
 * and each post of a thread as an answer to the one before.
 *
 * @param made of each asset and use, the file that goes
 */
export function stepsOfPosts(
  posts: readonly VariantPost[],
  language: Language,
  made: (asset: string, use: 'image' | 'card') => MadeImage,
): StepContent[] {
  const steps: StepContent[] = []
  let before: number | null = null
  const upload = (asset: string, alt: string, use: 'image' | 'card', focus?: FocalPoint) =>
    steps.push({ kind: 'image', ...made(asset, use), alt, use, ...(focus !== undefined && { focus }) }) - 1
  for (const { text, images, card, veil, visibility, targets } of posts) {
    const uploads = images.map(({ asset, alt, focus }) => upload(asset, alt ?? '', 'image', focus))
    // The card's image has been cut already.
    const shown = card && {
      ...{ href: card.href, title: card.title, description: card.description },
      image: card.image === null ? null : upload(card.image, '', 'card'),
    }
    const post: StepContent = {
      ...{ kind: 'post', text, language, images: uploads, card: shown, answers: before },
      ...(veil !== undefined && { veil }),
      ...(visibility !== undefined && { visibility }),
      ...(targets !== undefined && { targets }),
    }
    before = steps.push(post) - 1
  }
  return steps
}
