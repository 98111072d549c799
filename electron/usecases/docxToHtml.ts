import { inflateRawSync } from 'node:zlib'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** What a document of Word's may hold when unpacked, its pictures included. */
const mostUnpacked = 60_000_000

/**
 * A .docx document as HTML: headings, paragraphs, lists, links, emphasis. Its pictures become empty img elements with their
 * alternative text. Nothing outside the file is read.
 *
 * @throws RundbrevError `file-unreadable`, `file-too-large` for a file that unpacks to more than anybody writes
 */
export async function docxToHtml(bytes: Uint8Array, fileName: string): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseBomb(buffer, fileName)
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    )
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RundbrevError(
      'file-unreadable',
      { file: fileName },
      { file: fileName, reason },
      { cause: error },
    )
  }
}

/**
 * Unpacks every part and throws it away, with a ceiling on the sum: the sizes a ZIP file states can be lies, and a kilobyte
 * can become a megabyte (APPNOTE.TXT 6.3.10, 4.3.12: the central directory says where each part begins).
 */
function refuseBomb(file: Buffer, fileName: string): void {
  let left = mostUnpacked
  for (const { method, data } of zipParts(file)) {
    if (method !== 8) continue
    try {
      left -= inflateRawSync(data, { maxOutputLength: Math.max(left, 1) }).byteLength
    } catch (error) {
      if (!(error instanceof RangeError)) continue
      const values = { size: `> ${mostUnpacked / 1_000_000}`, max: mostUnpacked / 1_000_000 }
      throw new RundbrevError('file-too-large', { file: fileName }, values, { cause: error })
    }
  }
}

interface ZipPart {
  /** 8 is Deflate; 0 is stored as it is. */
  readonly method: number
  readonly data: Buffer
}

const directoryEntry = 0x02014b50
const endOfDirectory = 0x06054b50

/** A file that is no ZIP has no parts: mammoth says what is wrong with it. */
function* zipParts(file: Buffer): Generator<ZipPart> {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1 || end + 22 > file.length || file.readUInt32LE(end) !== endOfDirectory) return
  let at = file.readUInt32LE(end + 16)
  while (at + 46 <= file.length && file.readUInt32LE(at) === directoryEntry) {
    const method = file.readUInt16LE(at + 10)
    const size = file.readUInt32LE(at + 20)
    const local = file.readUInt32LE(at + 42)
    if (local + 30 <= file.length) {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
      yield { method, data: file.subarray(start, start + size) }
    }
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
}
