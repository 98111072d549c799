import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import {
  isMovedName,
  type MovedCounts,
  MovedManifest,
  movedFormatVersion,
  movedManifestName,
} from '../../shared/workspace/movedWorkspace.ts'
import { schemaVersion, schemaVersionOf } from '../store/database.ts'
import { databaseName } from '../workspace/openWorkspace.ts'
import { readPart, ZipBroken, type ZipPart, zipParts } from '../zip/readZip.ts'
import { movedLimits } from '../zip/unpackingLimits.ts'
import { writeAll } from '../zip/writeAll.ts'
import { requirePlainFile } from './plainFile.ts'
import type { Progress } from './progress.ts'

/** What has been read. */
export interface Imported {
  readonly folder: string
  /** Of the whole file, hex. */
  readonly sha256: string
  readonly counts: MovedCounts
  /** The version of its schema in the file, and the one that it has now. */
  readonly schemaVersion: { readonly from: number; readonly to: number }
}

const stagingSuffix = '.part-'
const dayMs = 24 * 60 * 60_000

export interface ImportOptions extends Progress {
  /**
   * Opens the workspace in a folder that nobody else sees yet, brings its database to this program's schema, checks it, and closes it.
   *
   * @throws RundbrevError where it is none to be opened
   */
  readonly tryOut: (folder: string) => void
}

/**
 * Makes a workspace of a file that `exportWorkspace` has written. Every part is read and compared with the manifest before the first
 * byte is written; then all is written beside the folder, tried out there, and put in its place at once. Whatever goes wrong, there is
 * nothing left of it.
 *
 * @param folder one that is empty, or does not exist yet
 * @throws RundbrevError `file-unreadable`, `file-not-plain`, `file-empty`, `file-cut-off`, `moved-unreadable`, `moved-damaged`, `moved-newer`, `moved-swelling`, `workspace-not-empty`,
 * `workspace-read-only`, `disk-too-small`, `moving-cancelled`, and those of `tryOut`
 */
export async function importWorkspace(
  file: string,
  into: string,
  { tryOut, progress, signal }: ImportOptions,
): Promise<Imported> {
  const folder = resolve(into)
  requireEmpty(folder)
  const { manifest, parts, bytes } = await readMoved(file)
  let done = 0
  const step = (read: number) => {
    if (signal?.aborted) throw new RundbrevError('moving-cancelled', { file })
    done += read
    // Every part is read twice: to be verified, and to be written.
    progress?.({ done, total: 2 * bytes })
  }
  for (const part of parts) await verify(file, part, (piece) => step(piece.length))
  const staging = makeBeside(folder, bytes)
  try {
    for (const part of parts) await writePart(file, part, join(staging, ...part.name.split('/')), step)
    requireVersion(file, manifest, schemaVersionOf(join(staging, databaseName)))
    tryOut(staging)
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(staging, folder)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error instanceof RundbrevError ? error : unwritable(folder, error)
  }
  return {
    folder,
    sha256: await hashOfFile(file),
    counts: manifest.counts,
    schemaVersion: { from: manifest.schemaVersion, to: schemaVersion },
  }
}

/** What a file says of itself, and how large it is unpacked. Its parts are not read. @throws RundbrevError as `importWorkspace` */
export async function lookAtMoved(file: string): Promise<{ manifest: MovedManifest; bytes: number }> {
  const { manifest, bytes } = await readMoved(file)
  return { manifest, bytes }
}

type Part = ZipPart & { readonly sha256: string }

/** What a file holds by its own word, which is believed only as far as it can be held to it. */
async function readMoved(file: string) {
  requirePlainFile(file)
  const found = partsOf(file)
  const manifest = await readManifest(file, found.get(movedManifestName))
  requireVersion(file, manifest, manifest.schemaVersion)
  const stated = new Map(manifest.parts.map((part) => [part.name, part]))
  const isWhole =
    stated.has(databaseName) && stated.size === manifest.parts.length && stated.size === found.size - 1
  if (!isWhole) throw damaged(file, movedManifestName)
  const parts = manifest.parts.map(({ name, bytes, sha256 }): Part => {
    const part = found.get(name)
    // An image is called what it is.
    const isItself = !name.startsWith('assets/') || name === `assets/${sha256}`
    if (part === undefined || part.bytes !== bytes || !isMovedName(name) || !isItself)
      throw damaged(file, name)
    return { ...part, sha256 }
  })
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  const { size } = statSync(file)
  if (bytes > movedLimits.freely + movedLimits.swelling * size) {
    const values = { file: basename(file), size: Math.ceil(bytes / 1e6) }
    throw new RundbrevError('moved-swelling', { file }, values)
  }
  return { manifest, parts, bytes }
}

/** By name; two that only differ in upper and lower case would be one file on some computers. */
function partsOf(file: string): Map<string, ZipPart> {
  try {
    const parts = zipParts(file)
    const names = new Set(parts.map(({ name }) => name.normalize('NFC').toLowerCase()))
    if (names.size !== parts.length) throw new ZipBroken()
    return new Map(parts.map((part) => [part.name, part]))
  } catch (error) {
    if (error instanceof ZipBroken && error.isCutOff) {
      const name = basename(file)
      throw new RundbrevError('file-cut-off', { file }, { file: name }, { cause: error })
    }
    if (error instanceof ZipBroken) throw unreadable(file, error)
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unreadable', { file }, { file, reason }, { cause: error })
  }
}

async function readManifest(file: string, part: ZipPart | undefined): Promise<MovedManifest> {
  if (part === undefined || part.bytes > movedLimits.manifest) throw unreadable(file)
  try {
    const pieces: Buffer[] = []
    for await (const piece of readPart(file, part)) pieces.push(piece)
    const read: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'))
    const version = (read as { formatVersion?: unknown } | null)?.formatVersion
    if (typeof version === 'number' && version > movedFormatVersion)
      throw newer(file, `${version} (format)`, `${movedFormatVersion} (format)`)
    return MovedManifest.parse(read)
  } catch (error) {
    throw error instanceof RundbrevError ? error : unreadable(file, error)
  }
}

function requireVersion(file: string, manifest: MovedManifest, real: number): void {
  if (real > schemaVersion) throw newer(file, String(real), String(schemaVersion))
  if (real !== manifest.schemaVersion) throw damaged(file, databaseName)
}

async function writePart(
  file: string,
  part: Part,
  path: string,
  step: (bytes: number) => void,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  // Never through something that is there already, a link least of all.
  const open = openSync(path, 'wx', 0o600)
  try {
    await verify(file, part, (piece) => {
      step(piece.length)
      writeAll(open, piece)
    })
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

async function verify(file: string, part: Part, take: (piece: Buffer) => void): Promise<void> {
  const hash = createHash('sha256')
  try {
    for await (const piece of readPart(file, part)) {
      hash.update(piece)
      take(piece)
    }
  } catch (error) {
    throw error instanceof ZipBroken ? damaged(file, part.name, error) : error
  }
  if (hash.digest('hex') !== part.sha256) throw damaged(file, part.name)
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

function requireEmpty(folder: string): void {
  const isThere = statSync(folder, { throwIfNoEntry: false })
  if (isThere === undefined) return
  if (!isThere.isDirectory() || readdirSync(folder).length > 0)
    throw new RundbrevError('workspace-not-empty', { file: folder }, { folder })
}

/** A folder beside the one that it will become, on the same disk. */
function makeBeside(folder: string, bytes: number): string {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    removeLeftOver(folder)
    const { bavail, bsize } = statfsSync(dirname(folder))
    if (bavail * bsize < bytes) {
      const values = { folder, size: Math.ceil(bytes / 1e6), free: Math.floor((bavail * bsize) / 1e6) }
      throw new RundbrevError('disk-too-small', { file: folder }, values)
    }
    return mkdtempSync(`${folder}${stagingSuffix}`)
  } catch (error) {
    throw error instanceof RundbrevError ? error : unwritable(folder, error)
  }
}

/** What an import that a crash ended has left beside the folder, a day ago or more: one that goes on now is younger. */
function removeLeftOver(folder: string): void {
  const parent = dirname(folder)
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    if (!name.startsWith(`${basename(folder)}${stagingSuffix}`)) continue
    const found = lstatSync(path)
    if (found.isDirectory() && found.mtimeMs < Date.now() - dayMs)
      rmSync(path, { recursive: true, force: true })
  }
}

function unwritable(folder: string, cause: unknown): RundbrevError {
  const reason = cause instanceof Error ? cause.message : ''
  return new RundbrevError('file-unwritable', { file: folder }, { file: basename(folder), reason }, { cause })
}

function unreadable(file: string, cause?: unknown): RundbrevError {
  return new RundbrevError('moved-unreadable', { file }, { file: basename(file) }, { cause })
}

function damaged(file: string, part: string, cause?: unknown): RundbrevError {
  return new RundbrevError('moved-damaged', { file }, { file: basename(file), part }, { cause })
}

function newer(file: string, theirs: string, ours: string): RundbrevError {
  return new RundbrevError('moved-newer', { file }, { file: basename(file), theirs, ours })
}
