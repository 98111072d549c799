import type { PlaceFill } from './placeMap.ts'

/** A shade, and the text that reads on it (WCAG 2.2, 1.4.3). */
export interface Shade {
  readonly fill: string
  readonly ink: string
}

/**
 * Shades of one hue whose lightness falls evenly: they stay apart for the colour-blind, in grey print, and from the grey
 * of the context.
 */
export const classColours: readonly Shade[] = [
  { fill: '#cfe6df', ink: '#22201b' },
  { fill: '#97c8ba', ink: '#22201b' },
  { fill: '#5fa594', ink: '#22201b' },
  { fill: '#2a776a', ink: '#ffffff' },
  { fill: '#0e463d', ink: '#ffffff' },
]

/** The same in the dark, where lightness rises with the value: what reached furthest is furthest from the ground. */
export const darkClassColours: readonly Shade[] = [
  { fill: '#1d564a', ink: '#ffffff' },
  { fill: '#2f7969', ink: '#ffffff' },
  { fill: '#58a08f', ink: '#111413' },
  { fill: '#8fc8ba', ink: '#111413' },
  { fill: '#d6f0e8', ink: '#111413' },
]

export const mapColours = {
  zero: { fill: '#ffffff', ink: '#22201b' },
  unavailable: { fill: '#ffffff', ink: '#22201b' },
  context: { fill: '#e6e3db', ink: '#6b665a' },
  border: '#ffffff',
  zeroBorder: '#8d877a',
  hatch: '#a39d8f',
  water: '#f5f3ed',
  /** Patterns are drawn with it on white. */
  pattern: '#0e463d',
} as const

/** Which of the five shades a class has: few classes still go from light to dark. */
export function shadeOf(index: number, classes: number): number {
  const last = classColours.length - 1
  return classes < 2 ? last - 1 : Math.round((index * last) / (classes - 1))
}

/** The colours of a fill on paper. */
export function coloursOf(fill: PlaceFill, classes: number): Shade {
  if (fill.kind !== 'class') return mapColours[fill.kind]
  return classColours[shadeOf(fill.index, classes)] ?? mapColours.context
}
