import type { Backup } from '../../../shared/workspace/backup.ts'
import { momentText } from '../../ui/moments.ts'

/** When a backup was made. @param zone the workspace's; this computer's where none is open */
export function backupMoment({ at }: Pick<Backup, 'at'>, zone: string, withSeconds = false): string {
  return momentText(at, zone, withSeconds)
}
