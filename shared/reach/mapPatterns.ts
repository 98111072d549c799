/** A pattern that fills a place instead of a shade: a stroke drawn again and again, its ends round so that a point is a dot. */
export interface MapPattern {
  /** Of the square that is repeated, in SVG units. */
  readonly size: number
  /** SVG path data in that square. */
  readonly path: string
  readonly width: number
}

/**
 * One for each shade of `classColours`, the fuller the further it reached: few dots, many dots, lines, a grid, full. They differ in kind and
 * not only in how much ink they take, so that they are told apart in any print.
 */
export const classPatterns: readonly MapPattern[] = [
  { size: 11, path: 'M5.5 5.5h0', width: 2.6 },
  { size: 6, path: 'M1.5 1.5h0M4.5 4.5h0', width: 2.2 },
  { size: 6, path: 'M0 3H6', width: 2 },
  { size: 6, path: 'M0 3H6M3 0V6', width: 2.2 },
  { size: 6, path: 'M0 3H6', width: 7 },
]

/** How far something fell (dots, the larger the further) and how far it rose (upright lines, the broader the further). */
export const changePatterns: { readonly fell: readonly MapPattern[]; readonly rose: readonly MapPattern[] } =
  {
    fell: [
      { size: 11, path: 'M5.5 5.5h0', width: 2.6 },
      { size: 8, path: 'M4 4h0', width: 4 },
      { size: 9, path: 'M4.5 4.5h0', width: 7.4 },
    ],
    rose: [
      { size: 11, path: 'M5.5 0V11', width: 1.4 },
      { size: 7, path: 'M3.5 0V7', width: 2.2 },
      { size: 7, path: 'M3.5 0V7', width: 4.4 },
    ],
  }

/** Which of them is so full that what is written on it is white. */
export const fullPattern = classPatterns.length - 1

/** Over the shade or pattern of an estimate: stripes the other way than those of what is not available, in the colour of the ground. */
export const estimatePattern: MapPattern = { size: 9, path: 'M-1 10L10 -1M-1 1L1 -1M8 10L10 8', width: 2.4 }

/** Of what is not available: thin stripes on the ground. */
export const unavailablePattern: MapPattern = { size: 8, path: 'M-1 7L1 9M0 0L8 8M7 -1L9 1', width: 1.6 }
