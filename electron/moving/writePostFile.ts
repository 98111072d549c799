import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import {
  imagePartName,
  type PostFileContent,
  type PostManifest,
  postFileLimits,
  postFileVersion,
  postManifestName,
  postPartName,
} from '../../shared/post/postFile.ts'
import { writeZip } from '../zip/writeZip.ts'

export interface PostToWrite {
  readonly content: PostFileContent
  /** By the SHA-256 of their bytes, which are read one after the other. */
  readonly images: readonly string[]
  readonly imageBytes: (sha256: string) => Uint8Array
  readonly about: Pick<PostManifest, 'madeBy' | 'at' | 'from' | 'origin'>
  /** Told before each image how many are in the file; what it throws ends the writing. */
  readonly packed?: (done: number, total: number) => Promise<void>
}

export interface WrittenPost {
  readonly file: string
  /** Of the whole file, hex. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * Writes a post to a file, whole or not at all.
 *
 * @throws RundbrevError `post-file-too-large`, `file-unwritable`, and what `imageBytes` and `packed` throw
 */
export async function writePostFile(
  target: string,
  { content, images, imageBytes, about, packed }: PostToWrite,
): Promise<WrittenPost> {
  const words = Buffer.from(JSON.stringify(content), 'utf8')
  const parts = [
    { name: postPartName, bytes: words.byteLength, sha256: hashOf(words) },
    ...images.map((sha256) => ({
      ...{ name: imagePartName(sha256), bytes: imageBytes(sha256).byteLength, sha256 },
    })),
  ]
  requireSize(target, parts)
  const manifest: PostManifest = {
    ...{ format: 'rundbrev-post', formatVersion: postFileVersion },
    ...about,
    parts,
  }
  async function* sources() {
    yield { name: postManifestName, pieces: [Buffer.from(JSON.stringify(manifest), 'utf8')] }
    yield { name: postPartName, pieces: [words] }
    for (const [done, sha256] of images.entries()) {
      await packed?.(done, images.length)
      yield { name: imagePartName(sha256), pieces: [imageBytes(sha256)] }
    }
  }
  try {
    const isPacked = (name: string) => name.startsWith('images/')
    const sha256 = await writeZip(target, sources(), { at: new Date(about.at), isPacked })
    return { file: target, sha256, bytes: statSync(target).size }
  } catch (error) {
    if (error instanceof RundbrevError) throw error
    const file = basename(target)
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unwritable', { file: target }, { file, reason }, { cause: error })
  }
}

function requireSize(target: string, parts: PostManifest['parts']): void {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  const [post] = parts
  const isHeld =
    bytes <= postFileLimits.bytes &&
    (post?.bytes ?? 0) <= postFileLimits.contentBytes &&
    parts.length - 1 <= postFileLimits.images
  if (isHeld) return
  const values = {
    ...{ size: Math.ceil(bytes / 1e6), max: postFileLimits.bytes / 1e6 },
    ...{ images: parts.length - 1, mostImages: postFileLimits.images },
  }
  throw new RundbrevError('post-file-too-large', { file: target }, values)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
