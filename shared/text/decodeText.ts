/**
 * Bytes of a text file as text, without its byte order mark: UTF-8 or UTF-16 by the mark, else UTF-8 where it is valid, else
 * Windows-1252, which any bytes are and which older programs in Sweden write.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte)
  if (marked(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (marked(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
