import { basename, extname } from 'node:path'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { deepest } from '../../shared/post/fromHtml.ts'
import { documentLimits } from '../zip/unpackingLimits.ts'
import { type ImagesOfFile, imageFileName } from './takeInImages.ts'
import { unpackedParts, ZipRefused } from './unpackedParts.ts'

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

/** Unpacks every part and throws it away: the reader of Word's files has no ceiling of its own. */
function refuseBomb(file: Buffer, fileName: string): void {
  try {
    for (const _ of unpackedParts(file, documentLimits));
  } catch (error) {
    if (!(error instanceof ZipRefused) || error.limit === null) throw unreadable(fileName, error)
    const max = error.limit / 1_000_000
    throw new RundbrevError('file-too-large', { file: fileName }, { size: `> ${max}`, max })
  }
}
