import { z } from 'zod'
import { foldText } from '../text/foldText.ts'

/** A word that contacts have in a field, and how many have it. */
export const KnownWord = z.object({ word: z.string(), contacts: z.number().int() })
export type KnownWord = z.infer<typeof KnownWord>

const alphabetical = new Intl.Collator('sv')

/**
 * The words to choose from: the same word in another case or without its accents once, as most write it, with how many write
 * it in any way; in Swedish order. Of more than `most` the rarest are left out.
 */
export function distinctWords(words: readonly KnownWord[], most: number): KnownWord[] {
  const byFold = new Map<string, KnownWord>()
  const commonestFirst = words.toSorted((one, other) => other.contacts - one.contacts)
  for (const { word, contacts } of commonestFirst) {
    const folded = foldText(word)
    const known = byFold.get(folded)
    if (folded !== '') {
      byFold.set(folded, { word: known?.word ?? word, contacts: contacts + (known?.contacts ?? 0) })
    }
  }
  return [...byFold.values()]
    .sort((one, other) => other.contacts - one.contacts)
    .slice(0, most)
    .sort((one, other) => alphabetical.compare(one.word, other.word))
}
