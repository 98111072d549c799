import type { MatchPlace, PlaceAsked } from '../geo/placeMatch.ts'
import { foldText } from '../text/foldText.ts'
import { type ObservedPlace, observedPlace } from './observedPlace.ts'
import { answeredPlace, type PlaceAnswer, type PlaceMeaning } from './placeAnswer.ts'

/**
 * Reads the place of a row that an importer has before it.
 *
 * @param text the source's words, '' where it has none
 * @param said what else the source says of the place, and who says so (as the observation will have it)
 */
export type ReadPlace = (text: string, said?: PlaceAsked & { readonly source?: string }) => ObservedPlace

/** Reads places by the matcher, and what it leaves open by the officer's answers. Files say the same few words: each is read once. */
export function placeReader(match: MatchPlace, answers: readonly PlaceAnswer[]): ReadPlace {
  const answerOf = answersByText(answers)
  const read = new Map<string, ObservedPlace>()
  return (text, said = {}) => {
    const { country, finest, numbers, source = '' } = said
    const key = [text, country, finest, numbers, source].join('\u0001')
    const known = read.get(key)
    if (known !== undefined) return known
    const place = observedPlace(match(text, said), text)
    const answer = isOpen(place) ? answerOf(place.placeText, source) : undefined
    const settled = answer === undefined ? place : { ...answeredPlace(answer), placeText: place.placeText }
    read.set(key, settled)
    return settled
  }
}

/** Whether there is something to answer: the source said something, and nobody knows what. */
export function isOpen({ county, abroad, placed, placeText }: ObservedPlace): boolean {
  return county === null && !abroad && placed !== 'officer' && placeText !== ''
}

/** What was answered about a source's words: for that source before for whoever says them. */
export function answersByText(
  answers: readonly Pick<PlaceAnswer, 'text' | 'source' | 'means'>[],
): (text: string, source: string) => PlaceMeaning | undefined {
  const means = new Map(answers.map((answer) => [keyOf(answer.text, answer.source ?? ''), answer.means]))
  return (text, source) => means.get(keyOf(text, source)) ?? means.get(keyOf(text, ''))
}

function keyOf(text: string, source: string): string {
  return `${foldText(text)}\u0001${source}`
}
