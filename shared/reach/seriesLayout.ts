import { Temporal } from 'temporal-polyfill'
import { type RoundTicks, roundTicks } from './roundTicks.ts'
import type { SeriesMoment } from './series.ts'

/** Where a line is drawn, in the picture's units: stretches of points that follow each other without a gap. */
export interface SeriesLayout {
  readonly width: number
  readonly height: number
  readonly axis: RoundTicks
  readonly points: readonly PlacedPoint[]
  /** SVG path data of each stretch of two points or more. */
  readonly stretches: readonly string[]
  readonly xOf: (day: string) => number
  readonly yOf: (value: number) => number
}

export interface PlacedPoint {
  readonly index: number
  readonly moment: SeriesMoment
  readonly value: number
  readonly x: number
  readonly y: number
}

export interface SeriesLayoutInput {
  readonly moments: readonly SeriesMoment[]
  readonly values: readonly (number | null)[]
  /** The largest value that the axis has to hold, of this line or of all that share its scale. */
  readonly largest: number
  readonly whole: boolean
  readonly width: number
  readonly height: number
  /** Room around the drawing for the axes. */
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  readonly wantedTicks?: number
}

/** Lays out one line of a series. A moment without a value is a gap: no point, and no line over it. */
export function seriesLayout(input: SeriesLayoutInput): SeriesLayout {
  const { moments, values, width, height, margin } = input
  const axis = roundTicks(input.largest, input.wantedTicks, input.whole)
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const slot = inner.width / Math.max(1, moments.length)
  const yOf = (value: number) => round(margin.top + inner.height * (1 - value / axis.top))
  const points = moments.flatMap((moment, index): PlacedPoint[] => {
    const value = values[index] ?? null
    if (value === null) return []
    return [{ index, moment, value, x: round(margin.left + slot * (index + 0.5)), y: yOf(value) }]
  })
  const xOf = (day: string) => {
    const index = moments.findIndex(({ to }) => day <= to)
    const moment = moments[index]
    if (moment === undefined) return round(width - margin.right)
    const part = Math.max(0, daysBetween(moment.from, day) / (daysBetween(moment.from, moment.to) + 1))
    return round(margin.left + slot * (index + part))
  }
  return { width, height, axis, points, stretches: stretchesOf(points), xOf, yOf }
}

function stretchesOf(points: readonly PlacedPoint[]): string[] {
  const stretches: PlacedPoint[][] = []
  for (const point of points) {
    const current = stretches.at(-1)
    if (current?.at(-1)?.index === point.index - 1) current.push(point)
    else stretches.push([point])
  }
  return stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => `M${stretch.map(({ x, y }) => `${x} ${y}`).join('L')}`)
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
