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
  {
    target,
    leaflets,
    at,
  }: { readonly target: string; readonly leaflets: readonly LeafletFile[]; readonly at: Date },
): Promise<string> {
  return writeZip(target, sourcesOf(folder, name, leaflets), { at })
}

function* sourcesOf(folder: string, name: string, leaflets: readonly LeafletFile[]): Generator<ZipSource> {
  const entry = entryPath(folder, name)
  const within = name.slice(name.indexOf('/') + 1)
  for (const leaflet of leaflets) yield { name: leaflet.name, pieces: [Buffer.from(leaflet.text, 'utf8')] }
  const names = namesUnder(entry).toSorted((a, b) => Number(b === manifestName) - Number(a === manifestName))
  for (const part of names)
    yield { name: `${within}/${part}`, pieces: createReadStream(join(entry, ...part.split('/'))) }
}
