import { foldText } from '../../../shared/text/foldText.ts'

/** What a search is held against. */
export interface Searchable {
  readonly label: string
  readonly keywords?: readonly string[]
  /** What is told of it where it is. */
  readonly text?: string
}

/** A command, and whether every word of the search begins one of its words, or of those that it is also found by. */
export interface Ranked<T> {
  readonly item: T
  readonly isClose: boolean
}

/** What one of a command's words begins with, or not: from here on it is called so. */
const begins = 7

/**
 * What the officer may have meant, the likeliest first: every word of the search is found in the label or the keywords,
 * case and accents folded. Better is a word that begins so than one that has it inside, and both are better than one whose
 * letters only come in that order ("årbr" finds "årsbrev"); the label is better than a keyword. Equals keep their order.
 */
export function rankedCommands<T extends Searchable>(all: readonly T[], search: string): Ranked<T>[] {
  const words = foldText(search)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return all.map((item) => ({ item, isClose: true }))
  return all
    .map((item) => ({ item, ...scoreOf(item, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
}

/** The same, without what they are ranked by. */
export function rankCommands<T extends Searchable>(all: readonly T[], search: string): T[] {
  return rankedCommands(all, search).map(({ item }) => item)
}

/** score 0 where a word is not found at all. */
function scoreOf(
  { label, keywords = [], text = '' }: Searchable,
  words: readonly string[],
): { readonly score: number; readonly isClose: boolean } {
  const shown = foldText(label)
  const others = keywords.map(foldText)
  const said = foldText(text)
  let score = shown.startsWith(words.join(' ')) ? 10 : 0
  let isClose = true
  for (const word of words) {
    const inLabel = closeness(shown, word)
    const inKeywords = Math.max(0, ...others.map((other) => closeness(other, word)))
    const best = Math.max(2 * inLabel, inKeywords, isSaid(said, word) ? 2 : 0)
    if (best === 0) return { score: 0, isClose: false }
    score += best
    isClose &&= Math.max(inLabel, inKeywords) >= begins
  }
  return { score, isClose }
}

/** In a sentence a word counts from its beginning, and no letters of it: sentences have all of them. */
function isSaid(text: string, word: string): boolean {
  return word.length >= 3 && ` ${text}`.includes(` ${word}`)
}

function closeness(text: string, word: string): number {
  if (text.startsWith(word)) return 8
  if (text.includes(` ${word}`)) return 7
  if (text.includes(word)) return 4
  return word.length >= 3 && lettersInOrder(text, word) ? 1 : 0
}

/** Within one word of the text and from its first letter on, so that long titles are not found by everything. */
function lettersInOrder(text: string, word: string): boolean {
  return text.split(' ').some((part) => {
    if (part[0] !== word[0]) return false
    let next = 0
    for (const letter of part) if (letter === word[next]) next += 1
    return next === word.length
  })
}
