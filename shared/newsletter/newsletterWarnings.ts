import type { NewsletterWarning } from '../contract/newsletters.ts'
import type { FigureId } from '../contract/scalars.ts'
import type { Block } from '../post/document.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { singleLine } from '../text/plainText.ts'

/** What the officer should see to before sending; `block` is the block's 1-based position in the body. */
export function newsletterWarnings(
  content: PostContent,
  figures: ReadonlyMap<FigureId, Figure>,
): NewsletterWarning[] {
  const ofSubject: NewsletterWarning[] =
    singleLine(content.subject ?? content.title) === '' ? [{ code: 'subject-empty', block: null }] : []
  const ofBlocks = content.body.content.flatMap((block, index) => {
    const code = codeOf(block, figures)
    return code === undefined ? [] : [{ code, block: index + 1 }]
  })
  return [...ofSubject, ...ofBlocks]
}

/** Gmail hides the rest of a message whose HTML is larger than 102 KiB behind a link; the warning comes before that. */
export function sizeWarnings(bytes: number): NewsletterWarning[] {
  if (bytes >= 100 * 1024) return [{ code: 'size-clipped', block: null }]
  if (bytes >= 90 * 1024) return [{ code: 'size-near-clip', block: null }]
  return []
}

function codeOf(block: Block, figures: ReadonlyMap<FigureId, Figure>): NewsletterWarning['code'] | undefined {
  switch (block.type) {
    case 'image': {
      const described = block.attrs.decorative || (block.attrs.alt ?? '').trim() !== ''
      return described ? undefined : 'alt-missing'
    }
    case 'button':
      return block.attrs.href === '' ? 'button-without-link' : undefined
    case 'figureRow':
      return block.attrs.figures.some((id) => !figures.has(id)) ? 'figure-missing' : undefined
    default:
      return undefined
  }
}
