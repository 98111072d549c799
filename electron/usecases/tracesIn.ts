import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * For tests: where in the files of a folder any of the words stands, in UTF-8, UTF-16 or Base64, case aside.
 *
 * @returns "rundbrev.db-wal: rektor@… (utf16le)", one per file, word and writing
 */
export function tracesIn(folder: string, words: readonly string[]): string[] {
  const writings = words.flatMap((word) => writingsOf(word).map((writing) => ({ word, ...writing })))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .flatMap((file) => {
      const bytes = readFileSync(file)
      const lower = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1')
      return writings
        .filter(({ needle, exact }) => (exact ? bytes : lower).includes(needle))
        .map(({ word, writing }) => `${relative(folder, file)}: ${word} (${writing})`)
    })
}

interface Writing {
  readonly writing: string
  readonly needle: Buffer
  /** Base64 has a meaning in its case. */
  readonly exact: boolean
}

function writingsOf(word: string): Writing[] {
  const plain = [...new Set([word, word.toLowerCase(), word.normalize('NFD')])]
  return plain.flatMap((text) => {
    const utf16 = Buffer.from(text, 'utf16le')
    const asLower = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1')
    return [
      { writing: 'utf8', needle: asLower(Buffer.from(text)), exact: false },
      { writing: 'utf16le', needle: asLower(utf16), exact: false },
      { writing: 'utf16be', needle: asLower(Buffer.from(utf16).swap16()), exact: false },
      ...[0, 1, 2].map((shift) => ({ writing: 'base64', needle: base64Within(text, shift), exact: true })),
    ]
  })
}

/** What of a word's Base64 is the same whatever stands before and after it, where it begins at `shift` within three bytes. */
function base64Within(text: string, shift: number): Buffer {
  const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64')
  return Buffer.from(
    encoded.slice(shift === 0 ? 0 : 4, Math.floor((shift + Buffer.byteLength(text)) / 3) * 4),
  )
}
