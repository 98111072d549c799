import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import {
  isMovedName,
  type MovedCounts,
  type MovedManifest,
  movedFormatVersion,
  movedManifestName,
} from '../../shared/workspace/movedWorkspace.ts'
import { openConnection, schemaVersion } from '../store/database.ts'
import { databaseName, type OpenWorkspace } from '../workspace/openWorkspace.ts'
import { writeZip, type ZipSource } from '../zip/writeZip.ts'
import { holdAsMoved } from './holdAsMoved.ts'
import type { Progress } from './progress.ts'

/** What has been written. */
export interface Exported {
  readonly file: string
  /** Of the whole file, hex. */
  readonly sha256: string
  readonly bytes: number
  readonly counts: MovedCounts
}

/** A zip without zip64 (APPNOTE.TXT, 4.4.1.4) holds no more. */
const most = { bytes: 4_000_000_000, parts: 65_000 }

const stagingPrefix = '.moving-'

/**
 * Writes an open workspace to one file, while it is used: an online copy of the database, in which no secret is left and sending is held
 * until somebody has looked; every image, the archive, and the journals of what has been sent.
 *
 * @param at ISO 8601
 * @throws RundbrevError `moving-cancelled`, `moved-too-large`, `file-unwritable`; nothing is left behind then
 */
export async function exportWorkspace(
  { folder, database }: Pick<OpenWorkspace, 'folder' | 'database'>,
  target: string,
  { at, progress, signal }: { readonly at: string } & Progress,
): Promise<Exported> {
  removeStaging(folder)
  const staging = mkdtempSync(join(folder, stagingPrefix))
  try {
    const copy = join(staging, databaseName)
    await database.$client.backup(copy)
    const counts = cleanCopy(copy, folder)
    // Copied after the database: a journal that knows more than it holds back, one that knows less would not.
    const files = [
      { name: databaseName, path: copy },
      ...(await stageOutbox(folder, staging)),
      ...filesIn(folder),
    ]
    const sizes = files.map(({ path }) => statSync(path).size)
    const all = sizes.reduce((sum, size) => sum + size, 0)
    requireRoom(target, all, files.length)
    let done = 0
    const step = (bytes: number) => {
      if (signal?.aborted) throw new RundbrevError('moving-cancelled', { file: target })
      done += bytes
      // Every byte is read twice: to be named in the manifest, and to be written.
      progress?.({ done, total: 2 * all })
    }
    const parts: MovedManifest['parts'] = []
    for (const { name, path } of files) parts.push({ name, ...(await hashOf(path, step)) })
    const manifest: MovedManifest = {
      ...{ format: 'rundbrev-workspace', formatVersion: movedFormatVersion, schemaVersion },
      ...{ at, counts, parts },
    }
    const sha256 = await writeZip(target, sourcesOf(manifest, files, step), {
      at: new Date(at),
      isPacked: (name) => name.startsWith('assets/') || /\.(png|jpe?g|pdf)$/i.test(name),
    })
    return { file: target, sha256, bytes: statSync(target).size, counts }
  } catch (error) {
    if (error instanceof RundbrevError) throw error
    const reason = error instanceof Error ? error.message : ''
    const file = basename(target)
    throw new RundbrevError('file-unwritable', { file: target }, { file, reason }, { cause: error })
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** What a crash in the middle of an export left. */
export function removeStaging(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(stagingPrefix)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** No secret leaves with it, not even under a lock that only this computer opens; and nothing is sent from it before somebody has looked. */
function cleanCopy(copy: string, folder: string): MovedCounts {
  const database = openConnection(copy)
  const sqlite = database.$client
  try {
    sqlite.exec('DELETE FROM secrets; DELETE FROM scheduler_lease')
    holdAsMoved(database)
    const count = (sql: string) => sqlite.prepare(sql).pluck().get() as number
    const counts = {
      posts: count('SELECT count(*) FROM posts WHERE deleted_at IS NULL'),
      contacts: count('SELECT count(*) FROM contacts WHERE deleted_at IS NULL'),
      publications: count('SELECT count(*) FROM publications'),
      images: namesIn(join(folder, 'assets')).length,
      archived: count('SELECT count(*) FROM archive_entries'),
    }
    // One file, without a log beside it.
    sqlite.pragma('journal_mode = DELETE')
    return counts
  } finally {
    sqlite.close()
  }
}

interface Found {
  readonly name: string
  readonly path: string
}

async function stageOutbox(folder: string, staging: string): Promise<Found[]> {
  const staged: Found[] = []
  for (const file of namesIn(join(folder, 'outbox'))) {
    const name = `outbox/${file}`
    if (!isMovedName(name)) continue
    const path = join(staging, file)
    await copyFile(join(folder, 'outbox', file), path)
    staged.push({ name, path })
  }
  return staged
}

/** What never changes once it is there: images and archive. A link is nobody's part. */
function filesIn(folder: string): Found[] {
  return ['assets', 'archive'].flatMap((top) =>
    readdirSync(join(folder, top), { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const name = path.slice(folder.length + 1).replaceAll('\\', '/')
      return entry.isFile() && isMovedName(name) ? [{ name, path }] : []
    }),
  )
}

function namesIn(folder: string): string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}

function requireRoom(target: string, bytes: number, parts: number): void {
  if (bytes <= most.bytes && parts <= most.parts) return
  const values = { size: Math.ceil(bytes / 1e6), max: most.bytes / 1e6, parts, mostParts: most.parts }
  throw new RundbrevError('moved-too-large', { file: target }, values)
}

async function hashOf(
  path: string,
  step: (bytes: number) => void,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece)
    bytes += piece.length
    step(piece.length)
  }
  return { bytes, sha256: hash.digest('hex') }
}

function* sourcesOf(
  manifest: MovedManifest,
  files: readonly Found[],
  step: (bytes: number) => void,
): Generator<ZipSource> {
  yield { name: movedManifestName, pieces: [Buffer.from(JSON.stringify(manifest), 'utf8')] }
  for (const { name, path } of files) yield { name, pieces: stepping(path, step) }
}

async function* stepping(path: string, step: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    step(piece.length)
    yield piece
  }
}
