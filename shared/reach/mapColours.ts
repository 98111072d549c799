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

/**
 * How far something fell, and how far it rose: two hues that stay apart for every kind of colour-blindness (orange and blue), a little, some
 * and much, as far from the paper as from what did not change.
 */
export const changeColours: ChangeColours = {
  fell: [
    { fill: '#f6d5b3', ink: '#22201b' },
    { fill: '#dd914a', ink: '#22201b' },
    { fill: '#944809', ink: '#ffffff' },
  ],
  rose: [
    { fill: '#cfe0f0', ink: '#22201b' },
    { fill: '#6a9ecb', ink: '#22201b' },
    { fill: '#1d4f80', ink: '#ffffff' },
  ],
}

/** The same in the dark, where what changed most is furthest from the ground. */
export const darkChangeColours: ChangeColours = {
  fell: [
    { fill: '#6b3a12', ink: '#ffffff' },
    { fill: '#c4803d', ink: '#111413' },
    { fill: '#f6cfa6', ink: '#111413' },
  ],
  rose: [
    { fill: '#1f4568', ink: '#ffffff' },
    { fill: '#5d98c9', ink: '#111413' },
    { fill: '#bfdcf4', ink: '#111413' },
  ],
}

interface ChangeColours {
  readonly fell: readonly Shade[]
  readonly rose: readonly Shade[]
}

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

/** Which of the three shades of a direction a step has, 1 and up or -1 and down; where there are few steps, still a light and a dark one. */
export function changeShadeOf(step: number, classes: number): number {
  const last = changeColours.rose.length - 1
  return classes < 2 ? 1 : Math.round(((Math.abs(step) - 1) * last) / (classes - 1))
}

/** The colours of a fill, on paper or in the dark. */
export function coloursOf(fill: PlaceFill, classes: number, isDark = false): Shade {
  if (fill.kind === 'change') {
    const colours = isDark ? darkChangeColours : changeColours
    return colours[fill.step < 0 ? 'fell' : 'rose'][changeShadeOf(fill.step, classes)] ?? mapColours.context
  }
  if (fill.kind !== 'class') return mapColours[fill.kind]
  const colours = isDark ? darkClassColours : classColours
  return colours[shadeOf(fill.index, classes)] ?? mapColours.context
}
