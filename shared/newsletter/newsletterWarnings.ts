import type { NewsletterWarning } from '../contract/newsletters.ts'
import type { FigureId } from '../contract/scalars.ts'
import type { InnerBlock, Portrait } from '../post/document.ts'
import { eventTimes } from '../post/eventTimes.ts'
import { everyBlock } from '../post/everyBlock.ts'
import { figuresOf } from '../post/figuresShownIn.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { singleLine } from '../text/plainText.ts'
import { sizeLevel } from './sizeLimits.ts'

/** What the officer should see to before sending; `block` is the block's 1-based position in the body. */
export function newsletterWarnings(
  content: PostContent,
  figures: ReadonlyMap<FigureId, Figure>,
): NewsletterWarning[] {
  const ofSubject: NewsletterWarning[] =
    singleLine(content.subject ?? content.title) === '' ? [{ code: 'subject-empty', block: null }] : []
  const ofBlocks = everyBlock(content.body).flatMap(({ block, at }) => {
    const code = codeOf(block, figures)
    return code === undefined ? [] : [{ code, block: at }]
  })
  const ofRegions = content.body.content.flatMap((block, index) =>
    block.type === 'countyOnly' && block.attrs.counties.length === 0
      ? [{ code: 'county-only-nobody' as const, block: index + 1 }]
      : [],
  )
  return [...ofSubject, ...[...ofBlocks, ...ofRegions].sort((one, other) => one.block - other.block)]
}

/** @param bytes of the HTML part as it is sent, encoded */
export function sizeWarnings(bytes: number): NewsletterWarning[] {
  const level = sizeLevel(bytes)
  return level === 'fine' ? [] : [{ code: `size-${level === 'near' ? 'near-clip' : 'clipped'}`, block: null }]
}

function codeOf(
  block: InnerBlock,
  figures: ReadonlyMap<FigureId, Figure>,
): NewsletterWarning['code'] | undefined {
  if (figuresOf(block).some((id) => !figures.has(id))) return 'figure-missing'
  switch (block.type) {
    case 'image':
      return isDescribed(block.attrs) ? undefined : 'alt-missing'
    case 'blockquote':
      return isDescribed(block.attrs?.portrait ?? null) ? undefined : 'portrait-alt-missing'
    case 'event':
      return eventTimes(block.attrs).starts === null ? 'event-without-time' : undefined
    case 'button':
      return block.attrs.href === '' ? 'button-without-link' : undefined
    default:
      return undefined
  }
}

function isDescribed(image: Portrait | null): boolean {
  return image === null || image.decorative || (image.alt ?? '').trim() !== ''
}
