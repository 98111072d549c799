import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { movedLimits } from './unpackingLimits.ts'

/** A file in a zip, as the directory states it. */
export interface ZipPart {
  readonly name: string
  /** Unpacked, as stated: what is read is held to it. */
  readonly bytes: number
  readonly packedBytes: number
  /** 8 is Deflate; 0 is stored as it is. */
  readonly method: number
  readonly localHeader: number
}

/** No zip, a directory that is not where its end says, or a part that is not as it states. */
export class ZipBroken extends Error {
  /** It begins as a zip and has no end: somebody stopped copying it. */
  readonly isCutOff: boolean

  constructor({ isCutOff = false, ...options }: ErrorOptions & { readonly isCutOff?: boolean } = {}) {
    super('not a whole zip', options)
    this.isCutOff = isCutOff
  }
}

const endBytes = 22
const localMark = 0x04034b50
const mostComment = 65_535

/**
 * The parts of a zip by its central directory (APPNOTE.TXT 6.3.10, 4.3.12), without reading the parts. Zip64, encrypted parts and
 * methods other than Deflate are refused: nobody here writes them.
 *
 * @throws ZipBroken, and what the disk says
 */
export function zipParts(path: string): ZipPart[] {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const tail = readAt(
      file,
      Math.max(0, size - endBytes - mostComment),
      Math.min(size, endBytes + mostComment),
    )
    const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
    if (end === -1 || end + endBytes > tail.length) throw new ZipBroken({ isCutOff: beginsAsZip(file, size) })
    const count = tail.readUInt16LE(end + 10)
    const length = tail.readUInt32LE(end + 12)
    const begin = tail.readUInt32LE(end + 16)
    // The directory ends where its end begins, so that no reader takes the file for one with something put before it.
    if (length > movedLimits.directory || begin + length !== size - tail.length + end) throw new ZipBroken()
    return partsIn(readAt(file, begin, length), count)
  } finally {
    closeSync(file)
  }
}

function beginsAsZip(file: number, size: number): boolean {
  return size >= 4 && readAt(file, 0, 4).readUInt32LE() === localMark
}

function partsIn(directory: Buffer, count: number): ZipPart[] {
  const parts: ZipPart[] = []
  let at = 0
  while (parts.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new ZipBroken()
    const method = directory.readUInt16LE(at + 10)
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1
    if (isEncrypted || (method !== 0 && method !== 8)) throw new ZipBroken()
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    parts.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      bytes: directory.readUInt32LE(at + 24),
      packedBytes: directory.readUInt32LE(at + 20),
      method,
      localHeader: directory.readUInt32LE(at + 42),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  if (at !== directory.length) throw new ZipBroken()
  return parts
}

/**
 * A part's bytes in pieces. It ends with an error as soon as there is more than the directory states, however far it would swell.
 *
 * @throws ZipBroken where it is more or less than stated, or cannot be unpacked
 */
export async function* readPart(path: string, part: ZipPart): AsyncGenerator<Buffer> {
  const begin = dataBegin(path, part)
  const raw =
    part.packedBytes === 0
      ? null
      : createReadStream(path, { start: begin, end: begin + part.packedBytes - 1 })
  let read = 0
  try {
    const pieces = raw === null ? [] : part.method === 8 ? pipeline(raw, createInflateRaw(), () => {}) : raw
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      read += piece.length
      if (read > part.bytes) throw new ZipBroken()
      yield piece
    }
  } catch (error) {
    if (error instanceof ZipBroken || !isAboutPacking(error)) throw error
    throw new ZipBroken({ cause: error })
  } finally {
    raw?.destroy()
  }
  if (read !== part.bytes) throw new ZipBroken()
}

function isAboutPacking(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))
}

function dataBegin(path: string, { localHeader }: ZipPart): number {
  const file = openSync(path, 'r')
  try {
    const header = readAt(file, localHeader, 30)
    if (header.readUInt32LE(0) !== localMark) throw new ZipBroken()
    return localHeader + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    closeSync(file)
  }
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, position) !== length) throw new ZipBroken()
  return bytes
}
