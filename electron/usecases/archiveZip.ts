import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { FoundFile } from '../../shared/archive/judgeEntry.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { isRecord, mostTextBytes } from '../archive/entryFiles.ts'
import { entryLimits } from '../zip/unpackingLimits.ts'
import { unpackedParts, ZipRefused } from './unpackedParts.ts'

const megabyte = 1_000_000
const mostBytes = 300 * megabyte

/** An entry as a zip has it: under which name, and its files. Nothing is unpacked to the disk. */
export interface ZippedEntry {
  readonly name: string
  readonly files: readonly FoundFile[]
}

/** @throws RundbrevError `file-unreadable`, `file-too-large`, `archive-zip-damaged` where it is no zip, or no entry's */
export function readArchiveZip(path: string): ZippedEntry {
  const file = basename(path)
  const bytes = readCapped(path)
  const files: FoundFile[] = []
  try {
    for (const part of unpackedParts(bytes, entryLimits)) {
      if (!part.name.endsWith('/')) files.push(foundFile(part))
    }
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error
    throw new RundbrevError('archive-zip-damaged', { file }, { file }, { cause: error })
  }
  const manifest = files.find(({ name }) => /^[^/]+\/manifest\.json$/.test(name))
  if (manifest === undefined) throw new RundbrevError('archive-zip-damaged', { file }, { file })
  const name = manifest.name.slice(0, manifest.name.indexOf('/'))
  return { name, files: withinEntry(files, name) }
}

/** Leaflets lie beside the entry; whatever else does belongs to nobody, and so does a second file of a name. */
function withinEntry(files: readonly FoundFile[], entry: string): FoundFile[] {
  const seen = new Set<string>()
  return files.flatMap((file) => {
    const inside = file.name.startsWith(`${entry}/`)
    if (!inside && leafletNames.includes(file.name)) return []
    const name = inside ? file.name.slice(entry.length + 1) : `../${file.name}`
    if (seen.has(name)) return [{ ...file, name: `${name} (2)` }]
    seen.add(name)
    return [{ ...file, name }]
  })
}

export const leafletNames = ['LAS-MIG.txt', 'README.txt']

function foundFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): FoundFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const record = isRecord(name.slice(name.indexOf('/') + 1)) && bytes.byteLength <= mostTextBytes
  const found = { name, bytes: bytes.byteLength, sha256 }
  return record ? { ...found, text: new TextDecoder().decode(bytes) } : found
}

function readCapped(path: string): Buffer {
  const file = basename(path)
  try {
    const { size } = statSync(path)
    if (size <= mostBytes) return readFileSync(path)
    const values = { size: Math.ceil(size / megabyte), max: mostBytes / megabyte }
    throw new RundbrevError('file-too-large', { file }, values)
  } catch (error) {
    if (error instanceof RundbrevError) throw error
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unreadable', { file }, { file: path, reason }, { cause: error })
  }
}
