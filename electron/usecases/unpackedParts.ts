import { inflateRawSync } from 'node:zlib'
import type { UnpackingLimits } from '../zip/unpackingLimits.ts'

export interface UnpackedPart {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why a ZIP file is not unpacked: no directory that can be trusted, or more inside than the limit (in bytes). */
export class ZipRefused extends Error {
  readonly limit: number | null
  constructor(limit: number | null, options?: ErrorOptions) {
    super(limit === null ? 'damaged' : `more than ${limit} bytes`, options)
    this.limit = limit
  }
}

/**
 * The parts of a ZIP file one after the other, with a ceiling on the sum: the sizes that it states can be lies, and a
 * kilobyte can become a megabyte (APPNOTE.TXT 6.3.10, 4.3.12: the central directory says where each part begins). A directory
 * that is not where the file says, which some readers put right by guessing, is refused: what is not seen here must not be
 * unpacked.
 *
 * @throws ZipRefused
 */
export function* unpackedParts(file: Buffer, limits: UnpackingLimits): Generator<UnpackedPart> {
  const parts = zipParts(file)
  if (parts === null || parts.length > limits.parts) throw new ZipRefused(null)
  let left = limits.all
  let leftOfText = limits.text
  for (const { method, data, name } of parts) {
    const isText = isTextPart(name)
    const most = Math.max(isText ? Math.min(left, leftOfText) : left, 1)
    let bytes: Uint8Array = data
    try {
      if (method === 8) bytes = inflateRawSync(data, { maxOutputLength: most })
    } catch (error) {
      throw new ZipRefused(error instanceof RangeError ? (isText ? limits.text : limits.all) : null, {
        cause: error,
      })
    }
    if (bytes.byteLength > most) throw new ZipRefused(isText ? limits.text : limits.all)
    left -= bytes.byteLength
    if (isText) leftOfText -= bytes.byteLength
    yield { name, bytes }
  }
}

/** The names of a ZIP file's parts; null for a file that is none, or whose directory cannot be trusted. */
export function zipPartNames(file: Buffer): string[] | null {
  return zipParts(file)?.map(({ name }) => name) ?? null
}

export function isTextPart(name: string): boolean {
  return /\.(xml|rels)$/i.test(name)
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
