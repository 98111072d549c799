import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { namesUnder } from './entryFiles.ts'
import { entryPath } from './places.ts'
import { manifestName } from './readManifest.ts'

/** A text that lies beside the entry in a zip, for whoever is handed it. */
export interface LeafletFile {
  readonly name: string
  readonly text: string
}

/** What is small already stays as it is. */
const packed = /\.(png|jpe?g|gif|webp|pdf)$/i

/**
 * Writes an entry as a zip, in pieces, whole or not at all. The same entry makes the same zip.
 *
 * @param at the time that its files bear
 * @returns the zip's SHA-256
 * @throws what the disk says
 */
export async function zipEntry(
  folder: string,
  name: string,
  {
    target,
    leaflets,
    at,
  }: { readonly target: string; readonly leaflets: readonly LeafletFile[]; readonly at: Date },
): Promise<string> {
  const entry = entryPath(folder, name)
  const within = name.slice(name.indexOf('/') + 1)
  const beside = `${target}.part`
  const open = openSync(beside, 'w')
  const hash = createHash('sha256')
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
      addAll(zip, entry, within, leaflets, at).then(() => zip.end(), fail)
    })
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
  entry: string,
  within: string,
  leaflets: readonly LeafletFile[],
  at: Date,
): Promise<void> {
  for (const { name, text } of leaflets) {
    const file = new ZipDeflate(name)
    file.mtime = at
    zip.add(file)
    file.push(Buffer.from(text, 'utf8'), true)
  }
  const names = namesUnder(entry).toSorted((a, b) => Number(b === manifestName) - Number(a === manifestName))
  for (const name of names) {
    const file = packed.test(name)
      ? new ZipPassThrough(`${within}/${name}`)
      : new ZipDeflate(`${within}/${name}`)
    file.mtime = at
    zip.add(file)
    for await (const piece of createReadStream(join(entry, ...name.split('/'))))
      file.push(piece as Uint8Array)
    file.push(new Uint8Array(0), true)
  }
}
