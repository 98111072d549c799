import { findLinks, type Span } from './findLinks.ts'

/** Every hashtag of a text, with its sign: a "#" before a word, not inside one and not in an address. */
export function findHashtags(text: string): Span[] {
  const links = findLinks(text)
  return Array.from(text.matchAll(hashtag), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start }) => !links.some((link) => start >= link.start && start < link.end))
}

const hashtag = /(?<![\p{L}\p{M}\p{N}_&/#])#(?=\p{L}|[\p{N}_][\p{N}\p{M}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu
