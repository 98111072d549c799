import { z } from 'zod'
import { foldText } from '../text/foldText.ts'

/** A text and where in it stands what was looked for: first and past-the-last UTF-16 code unit of each, in order, none within another. */
export const MarkedText = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type MarkedText = z.infer<typeof MarkedText>

/** What somebody typed, as words to look for: folded, each once. A control character parts words as a space does. */
export function searchWords(typed: string): string[] {
  const words = foldText(typed).split(/[\s\p{Cc}]+/u)
  return [...new Set(words)].filter((word) => word !== '')
}

/** More marks than this in one line say nothing. */
const mostMarks = 20

/** Marks the words wherever they stand in a text, case and accents aside. @param words folded */
export function markWords(text: string, words: readonly string[]): MarkedText {
  const places = placesOf(text, words, mostMarks).map(({ from, to }): [number, number] => [from, to])
  return { text, marks: joined(places) }
}

interface Place {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Where the words stand, in order. @param most of all of them together */
function placesOf(text: string, words: readonly string[], most: number): Place[] {
  const { folded, at } = foldedWithPlaces(text)
  const places: Place[] = []
  for (const word of words) {
    let from = folded.indexOf(word)
    while (from !== -1 && places.length < most) {
      // A sign that folds to several letters (\ufb01) is marked whole.
      let end = from + word.length
      while (at[end] === at[end - 1]) end += 1
      places.push({ word, from: at[from] ?? 0, to: at[end] ?? text.length })
      from = folded.indexOf(word, from + word.length)
    }
  }
  return places.toSorted((one, other) => one.from - other.from)
}

/**
 * The part of a longer text in which most of the words stand together, on one line, cut between words. Where none of them stands in it:
 * its beginning.
 *
 * @param words folded
 * @param longest in UTF-16 code units, the dots at its ends not counted
 */
export function snippetOf(text: string, words: readonly string[], longest = 110): MarkedText {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return markWords(line, words)
  const first = closestTogether(line, words, Math.floor((longest * 2) / 3))
  // A third of it before the word: what leads up to it, and more of what follows.
  const from = wordBegin(line, Math.max(0, Math.min(first - Math.floor(longest / 3), line.length - longest)))
  const to = wordEnd(line, Math.min(line.length, from + longest), first)
  return markWords(
    `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`,
    words,
  )
}

/** More places of words than this are not weighed against each other. */
const mostWeighed = 400

/** Where a part begins in which as many of the words as possible stand, the whole of them as long as possible: the first such. */
function closestTogether(line: string, words: readonly string[], within: number): number {
  const places = placesOf(line, words, mostWeighed)
  let best = { from: 0, words: 0, letters: 0 }
  for (const [index, { from }] of places.entries()) {
    const near = new Set<string>()
    for (let next = index; (places[next]?.to ?? Number.POSITIVE_INFINITY) <= from + within; next += 1) {
      near.add(places[next]?.word ?? '')
    }
    const letters = [...near].join('').length
    if (near.size > best.words || (near.size === best.words && letters > best.letters)) {
      best = { from, words: near.size, letters }
    }
  }
  return best.from
}

/** The beginning of the next word, where the place is within one. */
function wordBegin(line: string, place: number): number {
  if (place === 0) return 0
  const space = line.indexOf(' ', place - 1)
  return space === -1 || space - place > 24 ? place : space + 1
}

/** The end of the word before, where the place is within one; never before what is to be seen. */
function wordEnd(line: string, place: number, seen: number): number {
  if (place === line.length) return place
  const space = line.lastIndexOf(' ', place)
  return space <= seen || place - space > 24 ? place : space
}

/** A text as foldText makes it, its ends untrimmed, and for each code unit of it where it stood. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly at: readonly number[] } {
  let folded = ''
  const at: number[] = []
  let place = 0
  for (const sign of text) {
    const part = foldedSign(sign)
    // White space that follows white space is none.
    if (part !== '' && !(part === ' ' && folded.endsWith(' '))) {
      folded += part
      for (let unit = 0; unit < part.length; unit += 1) at.push(place)
    }
    place += sign.length
  }
  at.push(place)
  return { folded, at }
}

function foldedSign(sign: string): string {
  const code = sign.charCodeAt(0)
  // Most of a text is plain, and a whole letter may be read for one line of it.
  if (sign.length === 1 && code > 0x20 && code < 0x7f) return sign.toLowerCase()
  return /^\s$/u.test(sign) ? ' ' : sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Those that touch are one. @param found in order */
function joined(found: readonly [number, number][]): [number, number][] {
  const marks: [number, number][] = []
  for (const [from, to] of found) {
    const last = marks.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else marks.push([from, to])
  }
  return marks
}
