import type { PlaceShape } from './placeMap.ts'

/** How much a letter takes, as a part of the font size: the average of sans-serif faces in semi-bold. */
const letterWidth = 0.56

export interface MapLabel {
  readonly x: number
  readonly y: number
  readonly fontSize: number
  readonly lines: readonly string[]
}

/**
 * What a place's label can say where there is room for it: its short name and the value under it; where there is little
 * room its letters ("AC") and the value, or its letters alone; undefined where there is none.
 */
export function mapLabel(shape: PlaceShape, value: string): MapLabel | undefined {
  const { place, label, letters } = shape
  const widest = Math.max(place.short.length, value.length)
  for (const fontSize of [13, 12, 11]) {
    if (widest * fontSize * letterWidth <= label.width) {
      return { x: label.x, y: label.y, fontSize, lines: [place.short, value] }
    }
  }
  const fontSize = 11
  if (place.letter === '') {
    const fitsAlone = place.short.length * fontSize * letterWidth <= letters.width
    return fitsAlone ? { x: letters.x, y: letters.y, fontSize, lines: [place.short] } : undefined
  }
  if (Math.max(place.letter.length, value.length) * fontSize * letterWidth <= label.width) {
    return { x: label.x, y: label.y, fontSize, lines: [place.letter, value] }
  }
  const fits = place.letter.length * fontSize * letterWidth <= letters.width
  return fits ? { x: letters.x, y: letters.y, fontSize, lines: [place.letter] } : undefined
}
