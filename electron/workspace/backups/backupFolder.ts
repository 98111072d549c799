import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { Backup, type BackupKind } from '../../../shared/workspace/backup.ts'
import { backupsToRemove } from '../../../shared/workspace/keepBackups.ts'
import { writeWhole } from '../writeWhole.ts'
import { type BackupOrder, backupFailed, makeBackup, removePart } from './makeBackup.ts'

/** Where a backup of a workspace lies. @param name as Backup.name */
export function backupPath(workspaceFolder: string, name: string): string {
  return join(workspaceFolder, 'backups', `${name}.db`)
}

/** The backups in a workspace's folder, the latest first. What has no manifest that can be read, or no file, is not one. */
export function listBackups(workspaceFolder: string): Backup[] {
  const folder = join(workspaceFolder, 'backups')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readManifest(join(folder, name)))
    .filter(({ name }) => existsSync(backupPath(workspaceFolder, name)))
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

function readManifest(file: string): Backup[] {
  try {
    const read = Backup.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? [read.data] : []
  } catch {
    return []
  }
}

/**
 * Makes a backup in the workspace's own folder, and removes those that have had their time.
 *
 * @returns null where `unlessSame` was asked for and nothing has changed since the latest
 * @throws RundbrevError `backup-disk-full`, `backup-failed`
 */
export function keepBackup(
  workspace: { readonly folder: string; readonly databaseFile: string },
  options: {
    readonly kind: BackupKind
    readonly now: Temporal.Instant
    readonly unlessSame?: boolean
    /** The name of one that is about to be put back: it stays, whatever its age. */
    readonly spare?: string
    /** For so many days those by the clock are kept; as usual where it is left out. */
    readonly days?: number | undefined
    readonly underWay?: BackupOrder['underWay']
  },
): Backup | null {
  const { folder, databaseFile } = workspace
  const { kind, now, unlessSame = false, spare, days, underWay } = options
  const before = listBackups(folder)
  const at = instantText(now)
  const name = freeName(folder, at, kind)
  const unlike = unlessSame ? (before[0]?.contents ?? null) : null
  const target = backupPath(folder, name)
  const made = makeBackup({ databaseFile, target, kind, at, carryFrom: null, unlike, underWay })
  if (made === null) return null
  const { assets: _, ...about } = made.about
  const kept: Backup = { ...about, name, bytes: made.bytes, sha256: made.sha256 }
  try {
    writeWhole(manifestPath(folder, name), `${JSON.stringify(kept, null, 2)}\n`)
  } catch (error) {
    rmSync(target, { force: true })
    throw backupFailed(error, target)
  }
  for (const old of backupsToRemove([kept, ...before], now, days))
    if (old !== spare) removeBackup(folder, old)
  return kept
}

/** Nothing stays of a backup that was ended while it was being made. @param part as its step said */
export function discardUnfinished(workspaceFolder: string, part: string): void {
  removePart(part)
  removeBackup(workspaceFolder, basename(part, '.db.part'))
}

/** The manifest first: what has none is no backup. */
function removeBackup(folder: string, name: string): void {
  rmSync(manifestPath(folder, name), { force: true })
  rmSync(backupPath(folder, name), { force: true })
}

function manifestPath(folder: string, name: string): string {
  return join(folder, 'backups', `${name}.json`)
}

/** By UTC instant and kind, "2026-12-18T080000Z-manual": in the order of time on every system. */
function freeName(folder: string, at: string, kind: BackupKind): string {
  const stamp = at.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replaceAll(':', '')
  for (let again = 1; ; again += 1) {
    const name = again === 1 ? `${stamp}Z-${kind}` : `${stamp}Z-${again}-${kind}`
    if (!existsSync(backupPath(folder, name))) return name
  }
}
