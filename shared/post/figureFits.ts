import type { Language } from '../i18n/catalogue.ts'
import { figureClaim } from '../social/figureClaim.ts'
import type { StatedNumber } from '../text/findNumbers.ts'
import { foldText } from '../text/foldText.ts'
import type { Figure } from './post.ts'

/** Whether a figure has the number's value and kind: the same as it is shown, with two decimals; per cent only with per cent. */
export function fitsFigure({ value, signed, unit }: StatedNumber, figure: Figure): boolean {
  if (value === null) return false
  const shown = Math.round(figure.value * 100) / 100
  // "ökade med 150 procent" tells +150 %; what has a sign of its own must have the right one.
  const same = signed ? value === shown : Math.abs(value) === Math.abs(shown)
  const sign = figure.unit === '%' || figure.unit === '‰' ? figure.unit : ''
  return same && sign === unit
}

/**
 * Whether a text tells a figure as it is, so that nobody need ask where the number comes from: the same value, the same word
 * of precision, and counting the same thing: its unit or a word of its name follows. A per cent has no such word; it tells a
 * figure that the post itself shows. What was written from the figure (`figureClaim`) tells it, however it reads.
 */
export function tellsFigureFully(
  number: StatedNumber,
  figure: Figure,
  { text, language, shown }: { readonly text: string; readonly language: Language; readonly shown: boolean },
): boolean {
  if (shown && standsIn(number, text, figureClaim(figure, language))) return true
  if (number.precision !== figure.precision) return false
  if (number.unit !== '') return shown
  const word = foldText(number.word)
  if (word === '') return shown && Math.abs(figure.value) >= specific
  return foldText(`${figure.unit} ${figure.name}`)
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word)
}

/** A number so large that nothing else in the post is likely to be just as many. */
const specific = 1000

function standsIn({ start, end }: StatedNumber, text: string, claim: string): boolean {
  const spaced = (words: string) => words.replaceAll('\u00a0', ' ')
  const within = spaced(text)
  for (let at = within.indexOf(spaced(claim)); at !== -1; at = within.indexOf(spaced(claim), at + 1)) {
    if (at <= start && end <= at + claim.length) return true
  }
  return false
}
