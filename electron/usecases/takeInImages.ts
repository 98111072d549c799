import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { FindImage, FoundImage } from '../../shared/post/htmlImages.ts'
import type { ImportNote } from '../../shared/post/importNotes.ts'
import { addAsset } from './addAsset.ts'
import type { Deps } from './deps.ts'
import { asWork } from './work.ts'

/** The images that a file holds within itself, by the address that its text names them with. */
export type ImagesOfFile = (source: string) => PickedFile | undefined

/** More than any letter shows; the rest are noted. */
const mostImages = 100

/**
 * Reads a document with its images: first to learn which of them it shows, then with what became of each. So nothing is kept
 * of an image that only stands in what is left out, and nothing outside the file is ever asked for. An image that cannot be
 * used is noted, and the text is read all the same.
 *
 * @throws RundbrevError whatever `read` throws, and `file-unwritable`, `work-cancelled`
 */
export async function takeInImages<Read>(
  deps: Deps,
  imagesOfFile: ImagesOfFile,
  read: (findImage: FindImage) => Read,
): Promise<Read> {
  const shown = new Map<string, PickedFile>()
  const withoutImages = read((source) => {
    const file = imagesOfFile(source)
    if (file !== undefined) shown.set(source, file)
    return undefined
  })
  if (shown.size === 0) return withoutImages
  const found = await asWork(deps, 'read-post', async ({ step }) => {
    const became = new Map<string, FoundImage>()
    for (const [source, file] of shown) {
      await step(became.size, shown.size)
      became.set(
        source,
        became.size < mostImages ? await takeIn(deps, file) : { kind: 'refused', code: 'images-cut' },
      )
    }
    return became
  })
  return read((source) => found.get(source))
}

const codes: Readonly<Partial<Record<RundbrevError['code'], ImportNote>>> = {
  'file-type-unknown': 'image-type-refused',
  'image-heif': 'image-type-refused',
  'image-svg': 'image-type-refused',
  'image-bmp': 'image-type-refused',
  'image-too-many-pixels': 'image-too-large',
  'image-too-long': 'image-too-large',
  'file-too-large': 'image-too-large',
}

async function takeIn(deps: Deps, file: PickedFile): Promise<FoundImage> {
  try {
    const { sha256, width, height } = await addAsset(deps, file)
    return { kind: 'taken', asset: sha256, width, height }
  } catch (error) {
    if (!(error instanceof RundbrevError) || error.code === 'file-unwritable') throw error
    return { kind: 'refused', code: codes[error.code] ?? 'image-not-imported' }
  }
}

/** Images that are written into the text itself, as data: addresses. `named`: what the file is called, without its ending. */
export function inlaidImages(named: string): ImagesOfFile {
  let count = 0
  return (source) => {
    const [, subtype = '', written = ''] =
      /^\s*data:image\/([a-z0-9.+-]+)(?:;[a-z0-9=.-]+)*;base64,([\s\S]*)$/i.exec(source) ?? []
    if (written === '') return undefined
    count += 1
    const bytes = Buffer.from(written.replaceAll('%2B', '+').replaceAll('%2F', '/'), 'base64')
    return { fileName: imageFileName(named, count, subtype), bytes: new Uint8Array(bytes) }
  }
}

export function imageFileName(named: string, number: number, subtype: string): string {
  const ending = subtype
    .toLowerCase()
    .replace(/^jpeg$/, 'jpg')
    .replace(/\W.*$/, '')
  return `${named.slice(0, 200)} ${number}.${ending}`
}
