/**
 * A message as it goes over the wire after DATA (RFC 5321, 4.5.2 and 4.1.1.4): a line that begins with a dot is given another one,
 * and a dot alone ends it all. A CR or LF by itself becomes a whole line end, since servers do not agree on what it is, and a
 * message might end for one where it goes on for another. It is what nodemailer's own stream makes, without looking through what
 * many messages share more than once.
 *
 * @param message in pieces that nobody changes any more
 * @returns pieces again; those that need no change are the same ones
 */
export function dataOnTheWire(message: readonly Uint8Array[]): Buffer[] {
  const pieces = message.filter(({ length }) => length > 0)
  const prepared = pieces.map(prepare)
  const isWhole = prepared.every((piece) => piece !== null)
  return isWhole ? joined(prepared) : joined([prepareWhole(Buffer.concat(pieces))])
}

interface Prepared {
  /** Dots within it are doubled. */
  readonly bytes: Buffer
  readonly beginsWithDot: boolean
  readonly endsLine: boolean
}

function joined(pieces: readonly Prepared[]): Buffer[] {
  let beginsLine = true
  const wire: Buffer[] = []
  for (const { bytes, beginsWithDot, endsLine } of pieces) {
    if (beginsLine && beginsWithDot) wire.push(dot)
    wire.push(bytes)
    beginsLine = endsLine
  }
  wire.push(beginsLine && wire.length > 0 ? end : endAfterLine)
  return wire
}

const known = new WeakMap<Uint8Array, Prepared | null>()
/** Shorter pieces are a message's own, or looked through sooner than found. */
const leastKnown = 1024

/** @returns null where a line end may be in two pieces, or is none */
function prepare(piece: Uint8Array): Prepared | null {
  if (piece.length < leastKnown) return prepareAnew(piece)
  const before = known.get(piece)
  if (before !== undefined) return before
  const prepared = prepareAnew(piece)
  known.set(piece, prepared)
  return prepared
}

function prepareAnew(piece: Uint8Array): Prepared | null {
  return hasHalfLineEnd(piece) ? null : withDots(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
}

function prepareWhole(message: Buffer): Prepared {
  // One character a byte: what is not ASCII comes through as it is.
  return withDots(Buffer.from(message.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n'), 'latin1'))
}

function withDots(bytes: Buffer): Prepared {
  const pieces: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(lineOfDot); at !== -1; at = bytes.indexOf(lineOfDot, at + 2)) {
    pieces.push(bytes.subarray(from, at + 2), dot)
    from = at + 2
  }
  return {
    bytes: from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]),
    beginsWithDot: bytes[0] === dot[0],
    endsLine: bytes.length >= 2 && bytes.subarray(-2).equals(lineEnd),
  }
}

const dot = Buffer.from('.')
const lineEnd = Buffer.from('\r\n')
const lineOfDot = Buffer.from('\r\n.')
const end = Buffer.from('.\r\n')
const endAfterLine = Buffer.from('\r\n.\r\n')
const [cr, lf] = [0x0d, 0x0a]

function hasHalfLineEnd(bytes: Uint8Array): boolean {
  let afterCr = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (afterCr !== (byte === lf)) return true
    afterCr = byte === cr
  }
  return afterCr
}
