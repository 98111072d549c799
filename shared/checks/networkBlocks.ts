import type { FigureId } from '../contract/scalars.ts'
import { figureIdsIn, figuresOf, forEverybody } from '../post/figuresShownIn.ts'
import type { PostContent } from '../post/post.ts'
import type { Variant, VariantSource } from '../social/deriveVariant.ts'
import { bodyImages } from '../social/variantImages.ts'
import { checkFigure } from './figureFacts.ts'
import type { Finding } from './finding.ts'
import { checkHints } from './hints.ts'
import { checkImages } from './images.ts'
import { restsOnFigure } from './networkFigures.ts'
import { hintsOnNetwork } from './networkHints.ts'
import { passagesOf } from './passages.ts'
import { everyPlacedBlock } from './placedBlocks.ts'
import { checkVariants } from './variantLimits.ts'

interface NetworkInput {
  readonly source: VariantSource
  /** As the network would show it now: derived from the source, or edited by hand. */
  readonly variant: Variant
  /** As `CheckInput` has them. */
  readonly uncountable: ReadonlySet<FigureId>
}

/**
 * What stands in the way of publishing a post on a network: what it would refuse, and of what is found in the post itself that
 * which its readers would meet there. Each of them is among the findings of `checkPost`, as a finding that blocks.
 */
export function networkBlocks({ source, variant, uncountable }: NetworkInput): Finding[] {
  const { content } = source
  const hints = hintsOnNetwork(variant, content, checkHints(content, passagesOf(content)))
  return [
    ...imagesOn(variant, content),
    ...hints.fromPost,
    ...figuresOn({ source, variant, uncountable }),
    ...hints.alone,
    ...checkVariants([variant], new Set([variant.network])),
  ].filter(({ severity }) => severity === 'blocks')
}

/** Images that go along and that nobody has described, for everybody or for this network. */
function imagesOn({ images }: Variant, content: PostContent): Finding[] {
  const undecided = new Set(images.filter(({ alt }) => alt === null).map(({ asset }) => asset))
  const shown = new Set(bodyImages(content.body).filter(({ asset }) => undecided.has(asset)))
  return checkImages(content).filter(({ place: { block, inner } }) => {
    const found = content.body.content[(block ?? 0) - 1]
    return inner === undefined && found?.type === 'image' && shown.has(found.attrs)
  })
}

/** Figures of the blocks that everybody sees, as far as the network's post rests on them. */
function figuresOn({ source, variant, uncountable }: NetworkInput): Finding[] {
  const known = { figures: new Map(source.figures.map((figure) => [figure.id, figure])), uncountable }
  const { body } = source.content
  const bad = figureIdsIn(forEverybody(body)).filter((id) => !known.figures.has(id) || uncountable.has(id))
  const shown = new Set(bad.filter((id) => restsOnFigure(variant, source, id)))
  return everyPlacedBlock(body).flatMap(({ block, place }) => {
    if (place.inner !== undefined) return []
    const here = new Set(figuresOf(block).filter((id) => shown.has(id)))
    return [...here].flatMap((id) => checkFigure(id, place, known))
  })
}
