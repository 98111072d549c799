/** Words as a reader counts them: "e-post" and "don’t" are one each, "48 000" is two numbers and no word; a soft hyphen divides none. */
const word = /\p{L}[\p{L}\p{M}\p{N}\u00ad]*(?:['’:-][\p{L}\p{M}\p{N}\u00ad]+)*/gu

export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

export function wordsOf(text: string): PlacedWord[] {
  return Array.from(text.matchAll(word), ({ index, 0: found }) => ({
    word: found,
    from: index,
    to: index + found.length,
  }))
}

/** What replaces a word begins as the word did: "Erhåller" becomes "Får". */
export function withCaseOf(replaced: string, replacement: string): string {
  const first = replaced.at(0) ?? ''
  const isCapital = first !== first.toLowerCase()
  return isCapital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
}
