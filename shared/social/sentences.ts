/**
 * A paragraph cut into its sentences, each with the space or line break that stands before it: joined, they are the
 * paragraph. A full stop ends a sentence only where the next one starts with a capital, a digit, a sign or a quotation
 * mark, and not after an abbreviation or an initial.
 */
export function sentencesOf(paragraph: string): string[] {
  const lines = paragraph.split('\n').map(sentencesOfLine)
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, row) => line.map((sentence, at) => `${at > 0 ? ' ' : row > 0 ? '\n' : ''}${sentence}`))
}

function sentencesOfLine(line: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of line.matchAll(possibleEnd)) {
    const end = match.index + match[0].trimEnd().length
    const next = match.index + match[0].length
    if (!endsSentence(line.slice(start, end), line.slice(next))) continue
    sentences.push(line.slice(start, end).trim())
    start = next
  }
  sentences.push(line.slice(start).trim())
  return sentences.filter((sentence) => sentence !== '')
}

// From the first of a row of marks alone: tried from each, ten thousand dots would take a hundred million steps.
const possibleEnd = /(?<![.!?…])[.!?…]+["”’»)\]]*[ \t]+/gu

function endsSentence(before: string, after: string): boolean {
  if (!/^["“”‘’»«(–\-[]*[\p{Lu}\p{N}\p{S}]/u.test(after)) return false
  // From the beginnings of words alone, as above.
  const lastWord = /(?<![^\s("”“»])[^\s("”“»]+$/u.exec(before)?.[0] ?? ''
  return !abbreviations.has(lastWord.toLowerCase()) && !/^\p{Lu}\.$/u.test(lastWord)
}

/** Abbreviations that stand in the middle of a sentence, Swedish and English. */
const abbreviations: ReadonlySet<string> = new Set(
  't.ex. bl.a. d.v.s. dvs. s.k. f.d. fr.o.m. t.o.m. ca. kl. nr. st. tel. ev. resp. jfr. dr. prof. e.g. i.e. mr. mrs. ms. no. vs. approx.'.split(
    ' ',
  ),
)
