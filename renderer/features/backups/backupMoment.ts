import { Temporal } from 'temporal-polyfill'
import type { Backup } from '../../../shared/workspace/backup.ts'
import { momentText } from '../../ui/moments.ts'

/** When a backup was made, in this computer's zone: where no workspace is open there is no other. */
export function backupMoment({ at }: Pick<Backup, 'at'>, withSeconds = false): string {
  return momentText(at, Temporal.Now.timeZoneId(), withSeconds)
}
