import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { inputFault } from '../../shared/errors/inputFault.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { bracketDepth, deepestBrackets } from '../../shared/post/bracketDepth.ts'
import {
  isPostPart,
  PostFileContent,
  PostManifest,
  postFileLimits,
  postFileVersion,
  postManifestName,
  postPartName,
} from '../../shared/post/postFile.ts'
import { readPart, ZipBroken, type ZipPart, zipParts } from '../zip/readZip.ts'
import { requirePlainFile } from './plainFile.ts'

/** A post's file, looked through. */
export interface PostFile {
  readonly fileName: string
  readonly manifest: PostManifest
  readonly content: PostFileContent
  /** The same for the same post and whatever it uses, whenever it was written, hex. */
  readonly fingerprint: string
  /** By SHA-256. */
  readonly images: readonly string[]
  /** @throws RundbrevError `post-file-damaged` where its bytes are not the ones that it is called by */
  readImage(sha256: string): Promise<Uint8Array>
}

/**
 * Reads a post's file. Nothing of it is written anywhere, followed or fetched; what it holds is what its manifest states, byte for byte,
 * and has the shape that a post's own parts have.
 *
 * @throws RundbrevError `file-unreadable`, `file-not-plain`, `file-empty`, `file-too-large`, `file-cut-off`, `post-file-unreadable`,
 * `post-file-newer`, `post-file-damaged`, `post-file-invalid`
 */
export async function readPostFile(path: string): Promise<PostFile> {
  requirePlainFile(path, postFileLimits.bytes)
  const fileName = basename(path)
  const found = partsOf(path, fileName)
  const manifest = await readManifest(path, fileName, found)
  const stated = new Map(manifest.parts.map((part) => [part.name, part]))
  const isWhole =
    stated.has(postPartName) && stated.size === manifest.parts.length && stated.size === found.size - 1
  if (!isWhole) throw damaged(fileName, postManifestName)
  for (const { name, bytes, sha256 } of manifest.parts) {
    const isItself = name === postPartName || name === `images/${sha256}`
    const most = name === postPartName ? postFileLimits.contentBytes : postFileLimits.imageBytes
    if (found.get(name)?.bytes !== bytes || !isPostPart(name) || !isItself || bytes > most)
      throw damaged(fileName, name)
  }
  const all = manifest.parts.reduce((sum, part) => sum + part.bytes, 0)
  if (all > postFileLimits.bytes) {
    const values = { size: Math.ceil(all / 1e6), max: postFileLimits.bytes / 1e6 }
    throw new RundbrevError('file-too-large', { file: fileName }, values)
  }
  const verified = async (name: string): Promise<Buffer> => {
    const part = found.get(name)
    const bytes = part === undefined ? undefined : await bytesOf(path, fileName, part)
    const hash = bytes && createHash('sha256').update(bytes).digest('hex')
    if (bytes === undefined || hash !== stated.get(name)?.sha256) throw damaged(fileName, name)
    return bytes
  }
  return {
    fileName,
    manifest,
    content: contentOf(fileName, (await verified(postPartName)).toString('utf8')),
    fingerprint: fingerprintOf(manifest),
    images: manifest.parts.filter(({ name }) => name !== postPartName).map(({ sha256 }) => sha256),
    readImage: (sha256) => verified(`images/${sha256}`),
  }
}

function fingerprintOf({ parts }: PostManifest): string {
  const lines = parts.map(({ name, sha256 }) => `${name} ${sha256}`).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** By name; two that only differ in upper and lower case would be one file on some computers. */
function partsOf(path: string, file: string): Map<string, ZipPart> {
  try {
    const parts = zipParts(path)
    const names = new Set(parts.map(({ name }) => name.normalize('NFC').toLowerCase()))
    if (names.size !== parts.length) throw new ZipBroken()
    return new Map(parts.map((part) => [part.name, part]))
  } catch (error) {
    if (!(error instanceof ZipBroken)) {
      const reason = error instanceof Error ? error.message : ''
      throw new RundbrevError('file-unreadable', { file }, { file, reason }, { cause: error })
    }
    throw error.isCutOff
      ? new RundbrevError('file-cut-off', { file }, { file }, { cause: error })
      : unreadable(file, error)
  }
}

async function readManifest(
  path: string,
  file: string,
  found: ReadonlyMap<string, ZipPart>,
): Promise<PostManifest> {
  const part = found.get(postManifestName)
  if (part === undefined || part.bytes > postFileLimits.manifestBytes) throw unreadable(file)
  const read = jsonOf((await bytesOf(path, file, part)).toString('utf8'))
  const { format, formatVersion } = (read ?? {}) as { format?: unknown; formatVersion?: unknown }
  if (format === 'rundbrev-post' && typeof formatVersion === 'number' && formatVersion > postFileVersion)
    throw new RundbrevError(
      'post-file-newer',
      { file },
      { file, theirs: formatVersion, ours: postFileVersion },
    )
  const manifest = PostManifest.safeParse(read)
  if (!manifest.success) throw unreadable(file, manifest.error)
  return manifest.data
}

async function bytesOf(path: string, file: string, part: ZipPart): Promise<Buffer> {
  try {
    const pieces: Buffer[] = []
    for await (const piece of readPart(path, part)) pieces.push(piece)
    return Buffer.concat(pieces)
  } catch (error) {
    throw error instanceof ZipBroken ? damaged(file, part.name, error) : error
  }
}

function contentOf(file: string, json: string): PostFileContent {
  if (bracketDepth(json) > deepestBrackets)
    throw new RundbrevError('post-too-deep', { file }, { file, most: deepestBrackets })
  const content = PostFileContent.safeParse(jsonOf(json))
  if (content.success) return content.data
  const [issue] = content.error.issues
  const field = issue?.path.join('.') ?? ''
  const values = { file, field, ...inputFault(issue) }
  throw new RundbrevError('post-file-invalid', { file, field }, values, { cause: content.error })
}

function jsonOf(text: string): unknown {
  if (bracketDepth(text) > deepestBrackets) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unreadable(file: string, cause?: unknown): RundbrevError {
  return new RundbrevError('post-file-unreadable', { file }, { file }, { cause })
}

function damaged(file: string, part: string, cause?: unknown): RundbrevError {
  return new RundbrevError('post-file-damaged', { file }, { file, part }, { cause })
}
