import { createHash } from 'node:crypto'
import type { MadeImage } from '../../images/imageJob.ts'
import type { PostFile } from '../../moving/readPostFile.ts'
import type { Deps } from '../deps.ts'
import { asWork } from '../work.ts'

/** What an image of a file would be here. */
export type SeenImage = Pick<MadeImage, 'mime' | 'width' | 'height'> & { readonly sha256: string }

/**
 * Reads each image of a post's file, one at a time, by what it is called there. One that is no image anybody takes is left out.
 *
 * @param take given each with its bytes, which are not kept
 * @throws RundbrevError `post-file-damaged`, `work-cancelled`, and what `take` throws
 */
export function seeImages(
  deps: Deps,
  file: PostFile,
  take: (image: MadeImage, inFile: string) => Promise<void> | void,
): Promise<ReadonlyMap<string, SeenImage>> {
  return asWork(deps, 'read-post', async ({ step }) => {
    const seen = new Map<string, SeenImage>()
    for (const [done, inFile] of file.images.entries()) {
      await step(done, file.images.length)
      const made = await deps.images.run({ kind: 'take-over' }, await file.readImage(inFile))
      if (made.kind !== 'image') continue
      const { mime, width, height, bytes } = made
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      seen.set(inFile, { sha256, mime, width, height })
      await take(made, inFile)
    }
    return seen
  })
}
