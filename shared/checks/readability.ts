import { type Finding, finding } from './finding.ts'
import type { Lix } from './lix.ts'
import { at, type Passage } from './passages.ts'
import { sentencesWithPlaces } from './sentencesWithPlaces.ts'
import { wordsOf } from './words.ts'

/** Myndigheternas skrivregler advises 15 to 20 words on average; a single sentence is hard to follow well beyond that. */
const longestSentence = 30
/** About ten lines in the letter, a screen on a telephone. */
const longestParagraph = 120

/** Sentences and paragraphs that are too long to be read at one go. */
export function checkLengths(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage): Finding[] => {
    const { kind, place, prose } = passage
    if (kind === 'heading' || kind === 'table' || (kind === 'field' && place.part !== 'lede')) return []
    const sentences = sentencesWithPlaces(prose).flatMap(({ text, from, to }) => {
      const count = wordsOf(text).length
      return count > longestSentence
        ? [finding('sentence-long', at(passage, from, to), { count, most: longestSentence })]
        : []
    })
    const count = wordsOf(prose).length
    const paragraph =
      count > longestParagraph ? [finding('paragraph-long', place, { count, most: longestParagraph })] : []
    return [...paragraph, ...sentences]
  })
}

/** The text as a whole is official Swedish. */
export function checkLix(lix: Lix | null): Finding[] {
  const isHigh = lix !== null && (lix.band === 'hard' || lix.band === 'veryHard')
  return isHigh ? [finding('lix-high', { part: 'body' }, { lix: lix.value })] : []
}
