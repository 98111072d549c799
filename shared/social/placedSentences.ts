import { sentencesOf } from './sentences.ts'

/** A stretch of a text: `words` as they stand, and the white space before them. */
export interface Piece {
  readonly gap: string
  readonly words: string
}

/** A text cut into its sentences without losing anything: gaps and words joined, and then `end`, are the text. */
export function placedSentences(text: string): { readonly pieces: readonly Piece[]; readonly end: string } {
  const pieces: Piece[] = []
  let at = 0
  for (const sentence of sentencesOf(text)) {
    const words = sentence.trim()
    const start = text.indexOf(words, at)
    pieces.push({ gap: text.slice(at, start), words })
    at = start + words.length
  }
  return { pieces, end: text.slice(at) }
}

/** Pieces as one text again. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ gap, words }) => gap + words).join('')
}
