import { sentencesOf } from '../social/sentences.ts'
import type { Stretch } from './passages.ts'

export interface PlacedSentence extends Stretch {
  readonly text: string
}

/** A text's sentences and where each stands, without the space around it. */
export function sentencesWithPlaces(text: string): PlacedSentence[] {
  let searched = 0
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.trim()
    const from = text.indexOf(words, searched)
    if (words === '' || from === -1) return []
    searched = from + words.length
    return [{ text: words, from, to: searched }]
  })
}
