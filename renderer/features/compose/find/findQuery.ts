/** What is searched for in a post. */
export interface FindQuery {
  readonly words: string
  readonly caseSensitive: boolean
  readonly wholeWord: boolean
}

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/**
 * The query as a regular expression's source, for flags `gu` and, where case does not matter, `i`. A word ends where a letter
 * or digit of any script does, so that "år" is not found in "året".
 */
export function findPattern({ words, wholeWord }: FindQuery): string {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return wholeWord ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal
}

/** Every place of the query in a text, in order; [] for an empty query. */
export function findInText(text: string, query: FindQuery): TextRange[] {
  if (query.words === '') return []
  const pattern = new RegExp(findPattern(query), query.caseSensitive ? 'gu' : 'giu')
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
}

/** The text with other words in some places, which must be in order and not overlap. */
export function replacedInText(text: string, places: readonly TextRange[], words: string): string {
  let end = 0
  const parts = places.map(({ from, to }) => {
    const part = text.slice(end, from) + words
    end = to
    return part
  })
  return parts.join('') + text.slice(end)
}
