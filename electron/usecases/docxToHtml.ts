import { basename, extname } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { deepest } from '../../shared/post/fromHtml.ts'
import { type ImagesOfFile, imageFileName } from './takeInImages.ts'

/** What a document of Word's may hold when unpacked, its pictures included. */
const mostUnpacked = 60_000_000
/** Of that, what is text: a book's worth, and more than is read in a breath. */
const mostTextUnpacked = 20_000_000

/** A document of Word's as a page of HTML, and the pictures that its img elements name. */
export interface DocxAsHtml {
  readonly html: string
  readonly images: ImagesOfFile
}

/**
 * A .docx document as HTML: headings, paragraphs, lists, tables, links, emphasis, and its pictures with their alternative
 * text. Nothing outside the file is read: a picture that is only linked to has no address.
 *
 * @throws RundbrevError `word-file-unreadable`, `post-too-deep`, `file-too-large` for a file that unpacks to more than anybody writes
 */
export async function docxToHtml(bytes: Uint8Array, fileName: string): Promise<DocxAsHtml> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseBomb(buffer, fileName)
  const named = basename(fileName, extname(fileName))
  const pictures = new Map<string, PickedFile>()
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh"],
        convertImage: mammoth.images.imgElement(async (image) => {
          const read = await image.readAsBuffer().catch(() => undefined)
          if (read === undefined) return { src: '' }
          const src = `cid:${pictures.size}`
          const subtype = image.contentType.split('/').at(-1) ?? ''
          const picture = {
            fileName: imageFileName(named, pictures.size + 1, subtype),
            bytes: new Uint8Array(read),
          }
          pictures.set(src, picture)
          return { src }
        }),
        externalFileAccess: false,
      },
    )
    return { html: value, images: (source) => pictures.get(source) }
  } catch (error) {
    if (error instanceof RangeError) {
      throw new RundbrevError(
        'post-too-deep',
        { file: fileName },
        { file: fileName, most: deepest },
        { cause: error },
      )
    }
    throw unreadable(fileName, error)
  }
}

function unreadable(fileName: string, cause?: unknown): RundbrevError {
  return new RundbrevError('word-file-unreadable', { file: fileName }, {}, { cause })
}

/**
 * Unpacks every part and throws it away, with a ceiling on the sum: the sizes a ZIP file states can be lies, and a kilobyte
 * can become a megabyte (APPNOTE.TXT 6.3.10, 4.3.12: the central directory says where each part begins). A directory that is
 * not where the file says, which some readers put right by guessing, is refused: what is not seen here must not be unpacked.
 */
function refuseBomb(file: Buffer, fileName: string): void {
  const parts = zipParts(file)
  if (parts === null) throw unreadable(fileName)
  let left = mostUnpacked
  let leftOfText = mostTextUnpacked
  for (const { method, data, name } of parts) {
    const isText = /\.(xml|rels)$/i.test(name)
    const most = Math.max(isText ? Math.min(left, leftOfText) : left, 1)
    let size = data.byteLength
    try {
      if (method === 8) size = inflateRawSync(data, { maxOutputLength: most }).byteLength
    } catch (error) {
      if (!(error instanceof RangeError)) throw unreadable(fileName, error)
      size = most + 1
    }
    if (size > most) {
      const max = (isText ? mostTextUnpacked : mostUnpacked) / 1_000_000
      throw new RundbrevError('file-too-large', { file: fileName }, { size: `> ${max}`, max })
    }
    left -= size
    if (isText) leftOfText -= size
  }
}

interface ZipPart {
  /** 8 is Deflate; 0 is stored as it is. */
  readonly method: number
  readonly name: string
  readonly data: Buffer
}

const directoryEntry = 0x02014b50

/** null for a file that is no ZIP, or whose directory does not hold what its end says. */
function zipParts(file: Buffer): ZipPart[] | null {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1 || end + 22 > file.length) return null
  const count = file.readUInt16LE(end + 10)
  const parts: ZipPart[] = []
  let at = file.readUInt32LE(end + 16)
  while (parts.length < count && at + 46 <= end && file.readUInt32LE(at) === directoryEntry) {
    const method = file.readUInt16LE(at + 10)
    const size = file.readUInt32LE(at + 20)
    const nameLength = file.readUInt16LE(at + 28)
    const local = file.readUInt32LE(at + 42)
    if (local + 30 > file.length) return null
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    parts.push({ method, name, data: file.subarray(start, start + size) })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  // The directory ends where its end begins, so that no reader takes the file for one with something put before it.
  return parts.length === count && count > 0 && at === end ? parts : null
}
