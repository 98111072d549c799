import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { writeZip, type ZipSource } from '../zip/writeZip.ts'
import { namesUnder } from './entryFiles.ts'
import { entryPath } from './places.ts'
import { manifestName } from './readManifest.ts'

/** A text that lies beside the entry in a zip, for whoever is handed it. */
export interface LeafletFile {
  readonly name: string
  readonly text: string
}

/**
 * Writes an entry as a zip, in pieces, whole or not at all. The same entry makes the same zip.
 *
 * @param at the time that its files bear
 * @returns the zip's SHA-256
 * @throws what the disk says
 */
export function zipEntry(
  folder: string,
  name: string,
  { target, at, ...how }: ZippedEntry & { readonly target: string; readonly at: Date },
): Promise<string> {
  return writeZip(target, sourcesOf(folder, name, how), { at })
}

interface ZippedEntry {
  readonly leaflets: readonly LeafletFile[]
  /** Told before each file how many are in it; what it throws ends the writing. */
  readonly packed?: (done: number, total: number) => Promise<void>
}

async function* sourcesOf(
  folder: string,
  name: string,
  { leaflets, packed }: ZippedEntry,
): AsyncGenerator<ZipSource> {
  const entry = entryPath(folder, name)
  const within = name.slice(name.indexOf('/') + 1)
  for (const leaflet of leaflets) yield { name: leaflet.name, pieces: [Buffer.from(leaflet.text, 'utf8')] }
  const names = namesUnder(entry).toSorted((a, b) => Number(b === manifestName) - Number(a === manifestName))
  for (const [done, part] of names.entries()) {
    await packed?.(done, names.length)
    yield { name: `${within}/${part}`, pieces: createReadStream(join(entry, ...part.split('/'))) }
  }
}
