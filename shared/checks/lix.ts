import type { Passage } from './passages.ts'
import { sentencesWithPlaces } from './sentencesWithPlaces.ts'
import { wordsOf } from './words.ts'

/** How hard a text is, by Björnsson's bands; `ceiling`: its LIX is below this. */
export const lixBands = [
  /** Books for children. */
  { band: 'veryEasy', ceiling: 30 },
  /** Fiction, popular magazines. */
  { band: 'easy', ceiling: 40 },
  /** Ordinary newspaper text. */
  { band: 'medium', ceiling: 50 },
  /** Official and factual text. */
  { band: 'hard', ceiling: 60 },
  /** Bureaucrats' Swedish. */
  { band: 'veryHard', ceiling: Number.POSITIVE_INFINITY },
] as const
export const lixBandNames = lixBands.map(({ band }) => band)
export type LixBand = (typeof lixBands)[number]['band']

export interface Lix {
  /** Rounded to a whole number. */
  readonly value: number
  readonly band: LixBand
  readonly words: number
  readonly sentences: number
  /** Words of more than six letters. */
  readonly longWords: number
}

/** Below this a single long word moves the measure by bands. */
const fewestWords = 50

/**
 * Läsbarhetsindex (C.-H. Björnsson, Läsbarhet, 1968): words per sentence plus the percentage of words longer than six letters.
 * Headings and table cells are no sentences and are left out; a list item is one.
 *
 * @returns null for a text too short to be measured
 */
export function lixOf(passages: readonly Passage[]): Lix | null {
  let words = 0
  let longWords = 0
  let sentences = 0
  for (const { kind, place, prose } of passages) {
    const counts = kind === 'paragraph' || kind === 'list' || kind === 'blockquote' || place.part === 'lede'
    if (!counts) continue
    const found = wordsOf(prose)
    if (found.length === 0) continue
    words += found.length
    longWords += found.filter(({ word }) => (word.match(/\p{L}/gu)?.length ?? 0) > 6).length
    sentences += Math.max(1, sentencesWithPlaces(prose).filter(({ text }) => /\p{L}/u.test(text)).length)
  }
  if (words < fewestWords) return null
  const value = Math.round(words / sentences + (100 * longWords) / words)
  const band = lixBands.find(({ ceiling }) => value < ceiling)?.band ?? 'veryHard'
  return { value, band, words, sentences, longWords }
}
