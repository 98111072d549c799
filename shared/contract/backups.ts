import { z } from 'zod'
import { Trouble } from '../schedule/publication.ts'
import { Backup, BackupCounts } from '../workspace/backup.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'
import { WorkspaceState } from './workspace.ts'

/** The workspace's folder; null: the one that is open. One that cannot be opened has backups too. */
const Where = z.object({ folder: z.string().min(1).nullable() })
const Which = Where.extend({ name: Backup.shape.name })

/** What putting a backup back would change. */
export const RestorePreview = z.object({
  backup: Backup,
  /** null: what is there now cannot be read. */
  present: z
    .object({
      counts: BackupCounts,
      /** Posts that were written or changed, and letters that were taken by a server, since. */
      posts: z.int().nonnegative(),
      sent: z.int().nonnegative(),
    })
    .nullable(),
  /** Images that its posts need and that the workspace lacks. */
  missing: z.int().nonnegative(),
})
export type RestorePreview = z.infer<typeof RestorePreview>

export const backupsContract = {
  /** The latest first. */
  'workspace.backups': procedure(
    Where,
    z.object({
      backups: z.array(Backup),
      /** Why the latest by the clock could not be made. */
      failure: Trouble.nullable(),
    }),
  ),
  /** The latest one that is whole, looked through as before it would be put back; null where none is. */
  'workspace.soundBackup': procedure(Where, z.object({ name: Backup.shape.name.nullable() })),
  /** Shows where the database lies, in the system's own window: of the workspace that is open, or cannot be. */
  'workspace.showFolder': procedure(Nothing, Nothing),
  'workspace.backUp': procedure(Nothing, Backup),
  /** Looks the backup through, too: one that is damaged is refused here. */
  'workspace.previewRestore': procedure(Which, RestorePreview),
  /** Puts a backup back and opens the workspace. `undo`: the backup that what was there is kept as. */
  'workspace.restoreBackup': procedure(
    Which,
    z.object({ state: WorkspaceState, undo: Backup.shape.name.nullable() }),
  ),
  /** Asks where, and copies the database's files as they are; null when dismissed. */
  'workspace.saveDamaged': procedure(
    z.object({ folder: z.string().min(1) }),
    z.object({ folder: z.string().nullable() }),
  ),
}
