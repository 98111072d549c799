import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Addendum,
  type ArchivePart,
  addendumName,
  type Manifest,
} from '../../shared/archive/manifest.ts'
import { syncFolder, writeToDisk } from '../workspace/writeWhole.ts'
import { entryPath } from './places.ts'
import { manifestName } from './readManifest.ts'

/** A file of an entry, with its bytes. */
export interface PartContent {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes an entry whole or not at all: into a folder of its own, onto the disk, and then to its place in one step. Its files may
 * only be read from then on; that is a fence, and their hashes are the lock.
 *
 * @param manifest without its parts, which are told here
 * @returns the manifest's SHA-256
 * @throws what the disk says; then there is no entry
 */
export function writeEntry(
  folder: string,
  name: string,
  manifest: Omit<Manifest, 'parts'>,
  parts: readonly PartContent[],
): string {
  const target = entryPath(folder, name)
  const beside = join(folder, 'archive', `${unfinished}${randomUUID()}`)
  const bytes = jsonBytes({ ...manifest, parts: parts.map(toldOf) } satisfies Manifest)
  try {
    for (const part of [...parts, { name: manifestName, bytes }]) writePart(beside, part)
    for (const inner of new Set(parts.map((part) => dirname(partPath(beside, part.name))))) syncFolder(inner)
    syncFolder(beside)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(beside, target)
    syncFolder(dirname(target))
    syncFolder(dirname(dirname(target)))
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
  return sha256Of(bytes)
}

/**
 * Adds to an entry what has become known since. Its parts come first: an addendum that is there is whole.
 * @returns the addendum's SHA-256
 */
export function writeAddendum(
  folder: string,
  name: string,
  addendum: Omit<Addendum, 'parts' | 'format' | 'version'>,
  parts: readonly PartContent[],
): string {
  const entry = entryPath(folder, name)
  const whole: Addendum = {
    format: 'rundbrev-archive-addendum',
    version: 1,
    ...addendum,
    parts: parts.map(toldOf),
  }
  const bytes = jsonBytes(whole)
  for (const part of [...parts, { name: addendumName(addendum.number), bytes }]) {
    const file = partPath(entry, part.name)
    // What a crash has left of the same addendum.
    rmSync(`${file}.part`, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    writeToDisk(`${file}.part`, part.bytes)
    chmodSync(`${file}.part`, readOnly)
    renameSync(`${file}.part`, file)
    syncFolder(dirname(file))
  }
  return sha256Of(bytes)
}

/** Removes what a crash has left of entries that were being written. */
export function removeUnfinished(folder: string): void {
  const archive = join(folder, 'archive')
  if (!statSync(archive, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(archive)) {
    if (name.startsWith(unfinished)) rmSync(join(archive, name), { recursive: true, force: true })
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const unfinished = '.unfinished-'
const readOnly = 0o444

function writePart(entry: string, { name, bytes }: PartContent): void {
  const file = partPath(entry, name)
  mkdirSync(dirname(file), { recursive: true })
  writeToDisk(file, bytes)
  chmodSync(file, readOnly)
}

function partPath(entry: string, name: string): string {
  return join(entry, ...name.split('/'))
}

function toldOf({ name, bytes }: PartContent): ArchivePart {
  return { name, bytes: bytes.byteLength, sha256: sha256Of(bytes) }
}

function jsonBytes(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8')
}
