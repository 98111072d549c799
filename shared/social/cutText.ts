import { findLinks } from './findLinks.ts'
import { graphemesOf } from './graphemes.ts'

/**
 * The longest beginning of a text that fits: all of it, else whole sentences, else whole words with "…" after them. Words
 * are what stands between ordinary spaces, so that "48 000", an address and a hashtag stay whole. Only where not even the
 * first word fits, and it is no address, is it cut, between two graphemes. '' where nothing fits.
 *
 * @param sentences the text, as `sentencesOf` cuts it
 */
export function cutText(sentences: readonly string[], fits: (text: string) => boolean): string {
  const whole = longest(sentences, joined, fits)
  if (whole !== '') return whole
  const words = (sentences[0] ?? '').split(/[ \t\n]+/).filter((word) => word !== '')
  const inWords = longest(words, (kept) => elided(kept.join(' ').replace(danglingEnd, '')), fits)
  if (inWords !== '') return inWords
  const [word = ''] = words
  if (findLinks(word).length > 0) return ''
  return longest(graphemesOf(word), (kept) => elided(kept.join('')), fits)
}

function elided(text: string): string {
  return text === '' ? '' : `${text}…`
}

const danglingEnd = /[\s,;:–—-]+$/u

function joined(sentences: readonly string[]): string {
  return sentences.join('').trim()
}

/** The longest text made of the first so many pieces that fits; '' where not even the first does. */
function longest(
  pieces: readonly string[],
  write: (kept: readonly string[]) => string,
  fits: (text: string) => boolean,
): string {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(write(pieces.slice(0, middle)))) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : write(pieces.slice(0, low))
}
