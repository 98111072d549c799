import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { BackupCounts } from '../../shared/workspace/backup.ts'
import { makeBackup } from '../workspace/backups/makeBackup.ts'
import type { Deps } from './deps.ts'

/**
 * Makes a backup that stands on its own: one file, with the images, the archive and what tells of sending. It holds no passwords.
 *
 * @param path where there is no file yet: an older backup is not written over
 * @throws RundbrevError `backup-exists`, `backup-disk-full`, `backup-failed`
 */
export function backUpTo(
  { workspace, now }: Pick<Deps, 'workspace' | 'now'>,
  path: string,
): { readonly file: string; readonly sha256: string; readonly bytes: number; readonly counts: BackupCounts } {
  const target = resolve(path)
  if (existsSync(target)) throw new RundbrevError('backup-exists', { file: target }, { file: target })
  const { databaseFile, folder: carryFrom } = workspace
  const order = {
    databaseFile,
    target,
    carryFrom,
    kind: 'manual',
    at: instantText(now()),
    unlike: null,
  } as const
  const made = makeBackup(order)
  if (made === null) throw new RundbrevError('backup-failed', { file: target }, { file: target, reason: '' })
  return { file: target, sha256: made.sha256, bytes: made.bytes, counts: made.about.counts }
}
