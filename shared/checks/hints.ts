import type { PostContent } from '../post/post.ts'
import { findHints, hintPattern } from '../post/templateHints.ts'
import { type Finding, finding } from './finding.ts'
import { at, type Passage } from './passages.ts'

/** What a template asked for and nobody has written. Brackets that the officer has ticked as their own words are none. */
export function checkHints(content: PostContent, passages: readonly Passage[]): Finding[] {
  const own = new Set(content.ownWords)
  const inTexts = passages.flatMap((passage) =>
    Array.from(passage.text.matchAll(hintPattern)).map(({ index, 0: words }) => ({
      words,
      place: at(passage, index, index + words.length),
    })),
  )
  // Labels and names have no place within their block.
  const inLabels = findHints(content)
    .filter(({ field, block, text }) => {
      const isInText = inTexts.some(({ words, place }) => words === text && place.block === block)
      return field === 'body' && !isInText
    })
    .map(({ text, block }) => ({ words: text, place: { part: 'body' as const, block } }))
  return [...inTexts, ...inLabels]
    .filter(({ words }) => !own.has(words))
    .map(({ words, place }) =>
      finding('hint-left', place, { words }, [{ kind: 'goTo' }, { kind: 'tickOwnWords', key: words }]),
    )
}
