import { openImage } from './openImage.ts'

/** The image is looked at this wide: letters that can be read in a letter of 504 px are then 8 to 60 px high. */
const analysedWidth = 1000
const cell = 10
/** Ink and paper: at least this far apart, of 255. */
const leastContrast = 70
/** As much of a cell is clearly one of the two; the rest are the soft edges between them. */
const leastTwoToned = 0.62
/** Changes between ink and paper along a cell's rows, on average: strokes, and neither one edge nor noise. */
const strokes = { least: 0.8, most: 4.5 }
/** So many cells side by side are a word. */
const wordCells = 4

/**
 * How much of an image looks like text, from 0 to 1: cells of two tones whose rows change between them as often as strokes do,
 * and which stand side by side as words do. A guess from contrast and rhythm: fences, windows and chequered patterns look like
 * text too, and pale or handwritten text may not. Good enough to ask the officer to look, not to decide anything.
 */
export async function textShare(bytes: Uint8Array): Promise<number> {
  const { data, info } = await openImage(bytes, { moving: false })
    .flatten({ background: 'white' })
    .resize(analysedWidth, analysedWidth * 4, { fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const columns = Math.floor(info.width / cell)
  const rows = Math.floor(info.height / cell)
  if (columns === 0 || rows === 0) return 0
  let inWords = 0
  for (let row = 0; row < rows; row += 1) {
    let run = 0
    for (let column = 0; column <= columns; column += 1) {
      if (column < columns && looksWritten(data, info, column * cell, row * cell)) run += 1
      else {
        if (run >= wordCells) inWords += run
        run = 0
      }
    }
  }
  return inWords / (columns * rows)
}

interface Raster {
  readonly width: number
  readonly channels: number
}

function looksWritten(pixels: Uint8Array, { width, channels }: Raster, left: number, top: number): boolean {
  const at = (x: number, y: number) => pixels[((top + y) * width + left + x) * channels] ?? 0
  let darkest = 255
  let lightest = 0
  for (let y = 0; y < cell; y += 1) {
    for (let x = 0; x < cell; x += 1) {
      darkest = Math.min(darkest, at(x, y))
      lightest = Math.max(lightest, at(x, y))
    }
  }
  const contrast = lightest - darkest
  if (contrast < leastContrast) return false
  const middle = darkest + contrast / 2
  let clear = 0
  let changes = 0
  for (let y = 0; y < cell; y += 1) {
    for (let x = 0; x < cell; x += 1) {
      const value = at(x, y)
      if (value < darkest + contrast * 0.25 || value > lightest - contrast * 0.25) clear += 1
      if (x > 0 && value < middle !== at(x - 1, y) < middle) changes += 1
    }
  }
  const perRow = changes / cell
  return clear / (cell * cell) >= leastTwoToned && perRow >= strokes.least && perRow <= strokes.most
}
