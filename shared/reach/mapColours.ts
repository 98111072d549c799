import type { CountyFill } from './countyMap.ts'

/**
 * Shades of one hue whose lightness falls evenly: they stay apart for the colour-blind, in grey print, and from the grey
 * of the context. `ink` is the text that reads on it (WCAG 2.2, 1.4.3).
 */
export const classColours = [
  { fill: '#cfe6df', ink: '#22201b' },
  { fill: '#97c8ba', ink: '#22201b' },
  { fill: '#5fa594', ink: '#22201b' },
  { fill: '#2a776a', ink: '#ffffff' },
  { fill: '#0e463d', ink: '#ffffff' },
] as const

export const mapColours = {
  zero: { fill: '#ffffff', ink: '#22201b' },
  unavailable: { fill: '#ffffff', ink: '#22201b' },
  context: { fill: '#e6e3db', ink: '#6b665a' },
  border: '#ffffff',
  zeroBorder: '#8d877a',
  hatch: '#a39d8f',
  water: '#f5f3ed',
} as const

/** Which of the five shades a class has: few classes still go from light to dark. */
export function shadeOf(index: number, classes: number): number {
  const last = classColours.length - 1
  return classes < 2 ? last - 1 : Math.round((index * last) / (classes - 1))
}

/** The colours of a fill on paper. */
export function coloursOf(
  fill: CountyFill,
  classes: number,
): { readonly fill: string; readonly ink: string } {
  if (fill.kind !== 'class') return mapColours[fill.kind]
  return classColours[shadeOf(fill.index, classes)] ?? mapColours.context
}
