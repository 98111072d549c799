import { singleLine } from '../text/plainText.ts'

/**
 * A tag as a hashtag that a screen reader can read word by word: "yrkeshögskola norr" is #YrkeshögskolaNorr, "SLU" stays
 * #SLU, "covid-19" is #Covid19. Letters, digits and underscores only, as every network links them; null where nothing is
 * left that a network would link (it needs a letter).
 */
export function hashtag(tag: string): string | null {
  const words = singleLine(tag)
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .filter((word) => word !== '')
  const joined = words.map(capitalised).join('')
  return /\p{L}/u.test(joined) && !/^\p{M}/u.test(joined) ? `#${joined}` : null
}

/** The tags as hashtags in their order, each once whatever its capitals, at most `most`. */
export function hashtagsOf(tags: readonly string[], most: number): string[] {
  const found = new Map<string, string>()
  for (const tag of tags) {
    const written = hashtag(tag)
    if (written !== null && !found.has(written.toLowerCase())) found.set(written.toLowerCase(), written)
  }
  return [...found.values()].slice(0, most)
}

/** The first letter large, the others as they were written. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}
