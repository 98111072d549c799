import { findLinks, type Span } from './findLinks.ts'

/**
 * Every mention of a text, with its sign: "@kommun", "@kommun.example", "@kommun@server.example"; not in an address, and no
 * e-mail address. What it means is the network's matter.
 */
export function findMentions(text: string): Span[] {
  const links = findLinks(text)
  return Array.from(text.matchAll(mention), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start }) => !links.some((link) => start >= link.start && start < link.end))
}

// A name may hold dots and hyphens but does not end with one: the full stop after it is the sentence's.
const name = '[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?'
const mention = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_@#/.&-])@${name}(?:@${name})?(?![\\p{L}\\p{N}@])`, 'giu')
