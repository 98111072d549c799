import { foldText } from '../../../shared/text/foldText.ts'

/** What a search is held against. */
export interface Searchable {
  readonly label: string
  readonly keywords?: readonly string[]
}

/**
 * What the officer may have meant, the likeliest first: every word of the search is found in the label or the keywords,
 * case and accents folded. Better is a word that begins so than one that has it inside, and both are better than one whose
 * letters only come in that order ("årbr" finds "årsbrev"); the label is better than a keyword. Equals keep their order.
 */
export function rankCommands<T extends Searchable>(all: readonly T[], search: string): T[] {
  const words = foldText(search)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return [...all]
  return all
    .map((item) => ({ item, score: scoreOf(item, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item)
}

/** 0 where a word is not found at all. */
function scoreOf({ label, keywords = [] }: Searchable, words: readonly string[]): number {
  const shown = foldText(label)
  const others = keywords.map(foldText)
  let total = shown.startsWith(words.join(' ')) ? 10 : 0
  for (const word of words) {
    const best = Math.max(2 * closeness(shown, word), ...others.map((other) => closeness(other, word)))
    if (best === 0) return 0
    total += best
  }
  return total
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
