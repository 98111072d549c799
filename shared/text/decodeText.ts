import { textEncoding } from './textEncoding.ts'

/** Bytes of a text file as text, without its byte order mark. Any bytes are read: what is no text shows as such. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(textEncoding(bytes) ?? 'windows-1252').decode(bytes)
}
