import { createHash } from 'node:crypto'
import type { MadeImage } from '../../images/imageJob.ts'
import type { PostFile } from '../../moving/readPostFile.ts'
import type { Deps } from '../deps.ts'

/** What an image of a file would be here. */
export type SeenImage = Pick<MadeImage, 'mime' | 'width' | 'height'> & { readonly sha256: string }

/**
 * Reads each image of a post's file, one at a time, by what it is called there. One that is no image anybody takes is left out.
 *
 * @param take given each with its bytes, which are not kept
 * @throws RundbrevError `post-file-damaged`, and what `take` throws
 */
export async function seeImages(
  deps: Deps,
  file: PostFile,
  take: (image: MadeImage, inFile: string) => Promise<void> | void,
): Promise<ReadonlyMap<string, SeenImage>> {
  const seen = new Map<string, SeenImage>()
  for (const inFile of file.images) {
    const made = await deps.images.run({ kind: 'take-over' }, await file.readImage(inFile))
    if (made.kind !== 'image') continue
    const { mime, width, height, bytes } = made
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    seen.set(inFile, { sha256, mime, width, height })
    await take(made, inFile)
  }
  return seen
}
