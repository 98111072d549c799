import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Fault, fault } from '../../shared/archive/finding.ts'
import { judgeEntry } from '../../shared/archive/judgeEntry.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { filesOfFolder } from '../archive/entryFiles.ts'
import { entryFolders, entryPath, isEntryName } from '../archive/places.ts'
import { type ArchiveRow, listArchiveRows } from '../store/archiveEntries.ts'
import { readArchiveZip } from './archiveZip.ts'
import type { Deps } from './deps.ts'

/** What was looked through, and what is wrong with it. */
export interface Verified {
  readonly entries: number
  readonly parts: number
  readonly faults: readonly Fault[]
}

/**
 * The workspace's own entries, against the hashes that its database has kept.
 *
 * @param id null: all of them
 * @param looked told before each entry, and at the end, how many are done
 */
export async function verifyArchive(
  { workspace }: Deps,
  id: PublicationId | null,
  looked: (done: number, all: number) => Promise<void> = async () => undefined,
): Promise<Verified> {
  const { database, folder } = workspace
  const rows = listArchiveRows(database).filter((row) => id === null || row.publicationId === id)
  const faults: Fault[] = []
  let parts = 0
  for (const [done, row] of rows.entries()) {
    await looked(done, rows.length)
    const judged = await verifyRow(folder, row)
    parts += judged.parts
    faults.push(...judged.faults)
  }
  const known = new Set(rows.map(({ name }) => name))
  const unknown = id === null ? entryFolders(folder).filter(({ name }) => !known.has(name)) : []
  for (const { name } of unknown) faults.push(fault('archive-entry-unknown', { file: `archive/${name}` }))
  return { entries: rows.length, parts, faults }
}

async function verifyRow(folder: string, row: ArchiveRow): Promise<Omit<Verified, 'entries'>> {
  const place = `archive/${row.name}`
  const path = isEntryName(row.name) ? entryPath(folder, row.name) : null
  if (path === null || !existsSync(path))
    return { parts: 0, faults: [fault('archive-entry-missing', { file: place.slice(0, 100) })] }
  const files = await filesOfFolder(path)
  return { parts: files.length, faults: judgeEntry(place, files, row).faults }
}

/**
 * An entry that somebody was handed, as a zip or a folder: it is whole in itself. Whether it is what was archived, only the
 * workspace that made it can tell: `manifestSha256` is what to compare.
 *
 * @throws RundbrevError `file-unreadable`, `file-too-large`, `archive-zip-damaged`
 */
export async function verifyFile(
  path: string,
): Promise<Verified & { readonly manifestSha256: string | null }> {
  const isFolder = existsSync(path) && statSync(path).isDirectory()
  const { name, files } = isFolder
    ? { name: basename(path), files: await filesOfFolder(path) }
    : readArchiveZip(path)
  if (files.length === 0) throw new RundbrevError('archive-zip-damaged', { file: path }, { file: path })
  const { faults, hashes } = judgeEntry(name, files, null)
  return { entries: 1, parts: files.length, faults, manifestSha256: hashes[0] ?? null }
}
