import { findHashtags } from './findHashtags.ts'
import { findLinks } from './findLinks.ts'
import { findMentions } from './findMentions.ts'

/** A stretch of a text as networks show it: `start` in UTF-16 code units. */
export interface TextRun {
  readonly start: number
  readonly kind: 'plain' | 'link' | 'hashtag' | 'mention'
  readonly text: string
}

/** The text cut at its addresses, hashtags and mentions, nothing left out. */
export function textRuns(text: string): TextRun[] {
  const marked = [
    ...findLinks(text).map((span) => ({ ...span, kind: 'link' as const })),
    ...findHashtags(text).map((span) => ({ ...span, kind: 'hashtag' as const })),
    ...findMentions(text).map((span) => ({ ...span, kind: 'mention' as const })),
  ].toSorted((one, other) => one.start - other.start)
  const plain = [0, ...marked.map(({ end }) => end)].map((start, index) => ({
    start,
    end: marked[index]?.start ?? text.length,
    kind: 'plain' as const,
  }))
  return [...plain, ...marked]
    .filter(({ start, end }) => end > start)
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, kind }) => ({ start, kind, text: text.slice(start, end) }))
}
