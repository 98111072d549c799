import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

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
    await new Promise<void>((done, fail) => {
      const zip = new Zip((error, piece, final) => {
        if (error) return fail(error)
        try {
          hash.update(piece)
          writeSync(open, piece)
        } catch (cause) {
          return fail(cause)
        }
        if (final) done()
      })
      addAll(zip, sources, at, isPacked).then(() => zip.end(), fail)
    })
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
  at: Date,
  isPacked: (name: string) => boolean,
): Promise<void> {
  for await (const { name, pieces } of sources) {
    const file = isPacked(name) ? new ZipPassThrough(name) : new ZipDeflate(name)
    file.mtime = at
    zip.add(file)
    for await (const piece of pieces) file.push(piece)
    file.push(new Uint8Array(0), true)
  }
}
