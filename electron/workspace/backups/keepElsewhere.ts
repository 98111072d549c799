import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { makeBackup } from './makeBackup.ts'

/** Where the organisation has whole backups put as well, for the day on which the disk with the workspace is no more. */
export interface Elsewhere {
  readonly folder: string
  /** So many are kept. */
  readonly copies: number
}

/** By the day (UTC) that it is of. */
const dated = /^rundbrev-\d{4}-\d{2}-\d{2}\.db$/

/**
 * Writes today's backup into the organisation's folder, where it is not there yet: one file that stands on its own, with images, archive
 * and what tells of sending, and without passwords. Each workspace of each computer has a folder of its own there. The oldest go when
 * there are more than are kept.
 *
 * @returns the file; null where today's is there already
 * @throws RundbrevError `backup-disk-full`, `backup-failed`
 */
export function keepElsewhere(
  workspace: { readonly folder: string; readonly databaseFile: string },
  { folder, copies }: Elsewhere,
  now: Temporal.Instant,
): string | null {
  const own = join(folder, folderNameOf(workspace.folder))
  const at = instantText(now)
  const target = join(own, `rundbrev-${at.slice(0, 'YYYY-MM-DD'.length)}.db`)
  if (existsSync(target)) return null
  const { databaseFile, folder: carryFrom } = workspace
  makeBackup({ ...{ databaseFile, target, carryFrom, at }, kind: 'automatic', unlike: null })
  const all = readdirSync(own).filter((name) => dated.test(name))
  for (const old of all.toSorted().slice(0, -copies)) rmSync(join(own, old), { force: true })
  return target
}

/** "arbetsyta-3f9a2c1b": people know it by its name, and two of the same name are kept apart. */
function folderNameOf(workspaceFolder: string): string {
  const name = basename(workspaceFolder).replaceAll(/[^\p{L}\p{N} _-]/gu, '')
  const which = createHash('sha256').update(`${hostname()}\n${workspaceFolder}`).digest('hex')
  return `${name}-${which.slice(0, 8)}`
}
