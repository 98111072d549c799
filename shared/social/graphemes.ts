/** What a reader takes for single characters: "👩‍🎓" and "é" are one each, however many code points they hold (UAX #29). */
export function graphemesOf(text: string): string[] {
  if (plainLetters.test(text)) return text.split('')
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** How many there are, without keeping them. */
export function countGraphemes(text: string): number {
  if (plainLetters.test(text)) return text.length
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

// Swedish and English as they are mostly written: nothing here joins its neighbour, so every code unit is a grapheme. Asked
// first because the segmenter is a hundred times slower, and a variant is counted at every keystroke.
const plainLetters = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/

// Grapheme clusters do not depend on the language.
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
