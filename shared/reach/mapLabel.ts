import type { LabelPlace } from './labelPlace.ts'
import type { MapPlace, PlaceMap, PlaceShape } from './placeMap.ts'

/** How much a letter takes, as a part of the font size: the average of sans-serif faces in semi-bold. */
const letterWidth = 0.56

export interface MapLabel {
  readonly x: number
  readonly y: number
  readonly fontSize: number
  readonly lines: readonly string[]
  /** The box around them, with a little air: what they stand on where there is a pattern or stripes. */
  readonly plate: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** The places that a map names by their letters alone, as it names them: what "Y" is has to be told beside it. */
export function letteredPlaces(
  { shapes }: Pick<PlaceMap, 'shapes'>,
  written: (shape: PlaceShape) => string,
): MapPlace[] {
  return shapes
    .filter((shape) => shape.visible && shape.fill.kind !== 'context' && shape.place.letter !== '')
    .filter((shape) => mapLabel(shape, written(shape))?.lines[0] === shape.place.letter)
    .map(({ place }) => place)
}

/**
 * What a place's label can say where there is room for it: its short name and the value under it; where there is little
 * room its letters ("AC") and the value, or its letters alone; undefined where there is none. A value of '' is none: the name stands alone.
 */
export function mapLabel(shape: PlaceShape, value: string): MapLabel | undefined {
  const { place, label, letters } = shape
  const widest = Math.max(place.short.length, value.length)
  for (const fontSize of [13, 12, 11]) {
    if (widest * fontSize * letterWidth <= label.width) {
      return labelAt(label, fontSize, [place.short, value])
    }
  }
  const fontSize = 11
  if (place.letter === '') {
    const fitsAlone = place.short.length * fontSize * letterWidth <= letters.width
    return fitsAlone ? labelAt(letters, fontSize, [place.short]) : undefined
  }
  if (Math.max(place.letter.length, value.length) * fontSize * letterWidth <= label.width) {
    return labelAt(label, fontSize, [place.letter, value])
  }
  const fits = place.letter.length * fontSize * letterWidth <= letters.width
  return fits ? labelAt(letters, fontSize, [place.letter]) : undefined
}

function labelAt({ x, y }: LabelPlace, fontSize: number, all: readonly string[]): MapLabel {
  const lines = all.filter((line) => line !== '')
  const width = Math.max(...lines.map(({ length }) => length)) * fontSize * letterWidth + 12
  const height = lines.length * fontSize * 1.3 + 2
  return {
    ...{ x, y, fontSize, lines },
    plate: { x: round(x - width / 2), y: round(y - height / 2), width: round(width), height: round(height) },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
