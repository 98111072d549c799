/** A picture as a window system takes it: 4 bytes for each pixel (blue, green, red, opacity), row by row. */
export interface BadgePicture {
  readonly size: number
  readonly pixels: Uint8Array
}

const size = 32
/** The amber of what needs the officer, as the theme has it, and what is read on it. */
const [ground, ink] = [
  [0x08, 0x56, 0x95],
  [0xff, 0xff, 0xff],
] as const

/** Three columns and five rows for each sign, read as bits from the upper left. */
const signs: Readonly<Record<string, string>> = {
  '1': '010110010010111',
  '2': '111001111100111',
  '3': '111001111001111',
  '4': '101101111001001',
  '5': '111100111001111',
  '6': '111100111101111',
  '7': '111001001001001',
  '8': '111101111101111',
  '9': '111101111001111',
  '+': '000010111010000',
}
/** Of a dot of a sign, in pixels. */
const dot = 4

/**
 * A number on a disc, for a system that has no badges of its own but lays a small picture over the program's (Windows). One sign is all that
 * can be read there: more than nine is "9+" by way of a plus.
 */
export function badgePicture(count: number): BadgePicture {
  const pixels = new Uint8Array(size * size * 4)
  const sign = signs[count > 9 ? '+' : String(count)] ?? ''
  const middle = (size - 1) / 2
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const isOnDisc = Math.hypot(x - middle, y - middle) <= size / 2
      if (!isOnDisc) continue
      pixels.set([...(isInked(sign, x, y) ? ink : ground), 0xff], (y * size + x) * 4)
    }
  return { size, pixels }
}

function isInked(sign: string, x: number, y: number): boolean {
  const column = Math.floor((x - (size - 3 * dot) / 2) / dot)
  const row = Math.floor((y - (size - 5 * dot) / 2) / dot)
  return column >= 0 && column < 3 && row >= 0 && row < 5 && sign[row * 3 + column] === '1'
}
