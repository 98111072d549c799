export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * How a text file's bytes are to be read: UTF-8 or UTF-16, with or without a byte order mark; what is not valid UTF-8 is
 * Windows-1252, the superset of ISO 8859-1 that older programs in Sweden write. Undefined where zeros stand as in no text.
 */
export function textEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = zerosByParity(bytes)
  if (zeros.even + zeros.odd > 0) {
    if (zeros.even === 0) return 'utf-16le'
    return zeros.odd === 0 ? 'utf-16be' : undefined
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** Latin text in UTF-16 without a byte order mark has zeros on one side of every pair, and only there. */
function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1
  }
  return zeros
}
