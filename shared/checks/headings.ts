import { skippedHeadings } from '../post/headingOrder.ts'
import type { PostContent } from '../post/post.ts'
import { type Finding, finding } from './finding.ts'
import type { Passage } from './passages.ts'
import { wordsOf } from './words.ts'

/** Headings whose level has none above it that all their readers see (WCAG 2.2, 1.3.1). The title is the first level. */
export function checkHeadings({ body }: PostContent): Finding[] {
  return skippedHeadings(body).map(({ at, inner }) =>
    finding('heading-skipped', { part: 'body', block: at, ...(inner !== null && { inner }) }, {}, [
      { kind: 'setHeading', level: 2 },
    ]),
  )
}

const longestHeading = 10

/** Paragraphs set in bold to look like headings: to whoever hears the letter they are none. */
export function checkFakeHeadings(content: PostContent, passages: readonly Passage[]): Finding[] {
  const { content: blocks } = content.body
  let level: 2 | 3 = 2
  return passages.flatMap(({ place, allBold, text }): Finding[] => {
    const block = blocks[(place.block ?? 0) - 1]
    if (block?.type === 'heading') level = block.attrs.level
    if (block?.type !== 'paragraph' || !allBold) return []
    const next = blocks[place.block ?? 0]
    const leads = next !== undefined && next.type !== 'heading' && next.type !== 'signature'
    const looksLikeOne =
      !/[.,:;!…]$/u.test(text.trim()) && !text.includes('\n') && wordsOf(text).length <= longestHeading
    return leads && looksLikeOne
      ? [finding('heading-fake', place, { words: text.trim() }, [{ kind: 'setHeading', level }])]
      : []
  })
}
