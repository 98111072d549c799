import { type ColourName, type Palette, type Scheme, schemes, type Theme } from '../newsletter/theme.ts'
import { contrastRatio } from './contrastRatio.ts'
import { type Finding, finding } from './finding.ts'

/** WCAG 2.2, 1.4.3: text stands out from what it is on by at least 4.5 : 1. */
export const leastContrast = 4.5

/** Colours of the letter that its text cannot be read in. */
export function checkContrast(theme: Pick<Theme, Scheme>): Finding[] {
  return schemes.flatMap((scheme) =>
    paleTexts(theme[scheme]).map(({ text, ground, ratio }) =>
      finding(
        'contrast-low',
        { part: 'letter' },
        { colour: theme[scheme][text], ground: theme[scheme][ground], ratio },
        [{ kind: 'openTheme' }],
      ),
    ),
  )
}

/** Every pair of colours that text is read in, the text first. */
export const readPairs: readonly (readonly [ColourName, ColourName])[] = [
  ['headerText', 'header'],
  ['ink', 'paper'],
  ['ink', 'page'],
  ['muted', 'paper'],
  ['muted', 'page'],
  ['accent', 'paper'],
  ['accent', 'page'],
  ['buttonLabel', 'button'],
]

export interface PaleText {
  readonly text: ColourName
  readonly ground: ColourName
  /** One decimal, rounded down: never shown as enough where it is not. */
  readonly ratio: number
}

/** The pairs of a palette that are too much alike. */
export function paleTexts(palette: Palette): PaleText[] {
  return readPairs.flatMap(([text, ground]) => {
    const ratio = contrastRatio(palette[text], palette[ground])
    return ratio >= leastContrast ? [] : [{ text, ground, ratio: shownRatio(ratio) }]
  })
}

export function shownRatio(ratio: number): number {
  return Math.floor(ratio * 10) / 10
}
