import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { writeAll } from './writeAll.ts'

/** A file that is put into a zip, in pieces. */
export interface ZipSource {
  /** With "/" between folders. */
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** What is small already stays as it is. */
const packed = /\.(png|jpe?g|gif|webp|pdf)$/i

/**
 * Writes a zip in pieces, whole or not at all. The same files at the same time make the same zip.
 *
 * @param at the time that its files bear
 * @param isPacked whether a file would only take time to be made smaller; else by its name
 * @returns the zip's SHA-256, hex
 * @throws what the disk says, and what a source throws
 */
export async function writeZip(
  target: string,
  sources: AsyncIterable<ZipSource> | Iterable<ZipSource>,
  { at, isPacked = (name) => packed.test(name) }: { readonly at: Date; isPacked?(name: string): boolean },
): Promise<string> {
  const beside = `${target}.part`
  const hash = createHash('sha256')
  const open = openSync(beside, 'w')
  try {
    let broken: { readonly cause: unknown } | undefined
    const requireWritten = () => {
      if (broken !== undefined) throw broken.cause
    }
    const zip = new Zip((error, piece) => {
      // Once something could not be written, nothing more is: the file's number may be another file's by then.
      if (broken !== undefined) return
      try {
        if (error) throw error
        hash.update(piece)
        writeAll(open, piece)
      } catch (cause) {
        broken = { cause }
      }
    })
    await addAll(zip, sources, { at, isPacked, requireWritten })
    zip.end()
    requireWritten()
    fsyncSync(open)
    closeSync(open)
    renameSync(beside, target)
  } catch (error) {
    try {
      closeSync(open)
    } catch {
      // Closed already.
    }
    rmSync(beside, { force: true })
    throw error
  }
  return hash.digest('hex')
}

async function addAll(
  zip: Zip,
  sources: AsyncIterable<ZipSource> | Iterable<ZipSource>,
  how: {
    readonly at: Date
    readonly isPacked: (name: string) => boolean
    readonly requireWritten: () => void
  },
): Promise<void> {
  for await (const { name, pieces } of sources) {
    const file = how.isPacked(name) ? new ZipPassThrough(name) : new ZipDeflate(name)
    file.mtime = how.at
    zip.add(file)
    for await (const piece of pieces) {
      file.push(piece)
      how.requireWritten()
    }
    file.push(new Uint8Array(0), true)
  }
}
