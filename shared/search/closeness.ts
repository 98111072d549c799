/** A text that is searched, folded (foldText): what it is called, and what else is said in it. */
export interface Searched {
  readonly title: string
  readonly rest: string
}

/**
 * How well something answers a search: 0 where a word of it stands nowhere. A word in the title says most, most of all where the title or
 * one of its words begins with it; words that follow one another as they were typed say more than the same words apart.
 *
 * @param words folded (searchWords)
 */
export function closeness({ title, rest }: Searched, words: readonly string[]): number {
  let total = 0
  for (const word of words) {
    const best = 4 * standing(title, word) || standing(rest, word)
    if (best === 0) return 0
    total += best
  }
  if (words.length < 2) return total
  const phrase = words.join(' ')
  return total + (title.includes(phrase) ? 12 : rest.includes(phrase) ? 6 : 0)
}

/** 3 at its beginning, 2 where a word begins with it, 1 within a word, 0 nowhere. */
function standing(text: string, word: string): number {
  // Most texts have not the word: they are looked through once.
  const at = text.indexOf(word)
  if (at <= 0) return at + 1 === 0 ? 0 : 3
  return text[at - 1] === ' ' || text.includes(` ${word}`, at) ? 2 : 1
}

/** The closest first, equals in the order they came; what does not answer is left out. */
export function closest<T>(all: Iterable<T>, words: readonly string[], searched: (item: T) => Searched): T[] {
  const found: { readonly item: T; readonly score: number }[] = []
  for (const item of all) {
    const score = closeness(searched(item), words)
    if (score > 0) found.push({ item, score })
  }
  return found.sort((one, other) => other.score - one.score).map(({ item }) => item)
}
