import type { Brand, Palette } from '../newsletter/brand.ts'
import { type Finding, finding } from './finding.ts'

/** WCAG 2.2, 1.4.3: text stands out from what it is on by at least 4.5 : 1. */
const least = 4.5

/** Colours of the letter that its text cannot be read in. */
export function checkContrast(brand: Brand): Finding[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    readPairs.flatMap(([text, ground]) => {
      const ratio = contrastRatio(brand[theme][text], brand[theme][ground])
      if (ratio >= least) return []
      const shown = Math.floor(ratio * 10) / 10
      return [
        finding(
          'contrast-low',
          { part: 'letter' },
          { colour: brand[theme][text], ground: brand[theme][ground], ratio: shown },
        ),
      ]
    }),
  )
}

/** Every pair of colours that text is read in. */
const readPairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['ink', 'paper'],
  ['muted', 'paper'],
  ['muted', 'page'],
  ['accent', 'paper'],
  ['buttonLabel', 'button'],
]

/** How far two colours (#rrggbb) stand apart, 1 to 21: WCAG 2.2's contrast ratio. */
export function contrastRatio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
