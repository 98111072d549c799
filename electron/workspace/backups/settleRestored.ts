import { HoldReason } from '../../../shared/archive/hold.ts'
import type { Database } from '../../store/database.ts'
import { eraseContact } from '../../store/eraseContact.ts'
import { readIdentityKey } from '../../store/identity.ts'
import { readSendingState, writeSendingState } from '../../store/sendingState.ts'
import { copySuppressions, type Suppression, suppressHash } from '../../store/suppressions.ts'

/** What outlives the database that a backup takes the place of. */
export interface Outlives {
  readonly identityKey: string
  /** Encrypted by this computer for this account: they are of no use to another. */
  readonly secrets: readonly {
    readonly channel_id: number
    readonly purpose: string
    readonly ciphertext: string
  }[]
  /** Whoever has said no since the backup was made has still said no. */
  readonly suppressions: readonly (Suppression & { readonly emailHash: string })[]
}

/**
 * Makes a workspace's database of a backup's copy: without the backup's own tables, and held, so that nothing is sent from it until somebody
 * has looked (usecases/sendingGuard.ts): what it would send may have gone since, or another copy of the workspace may send it.
 *
 * @param at an instant's text: now
 * @param outlives null where there was no database, or none that could be read
 */
export function settleRestored(database: Database, at: string, outlives: Outlives | null): void {
  const sqlite = database.$client
  database.transaction(() => {
    sqlite.exec('DROP TABLE IF EXISTS backup_about; DROP TABLE IF EXISTS backup_files')
    const kept = HoldReason.array().safeParse(readSendingState(database, 'sendHold'))
    const reasons = new Set<HoldReason>([...(kept.success ? kept.data : []), 'restored'])
    writeSendingState(database, 'sendHold', [...reasons])
    const identityKey = readIdentityKey(database)
    if (identityKey === undefined) return
    if (outlives?.identityKey === identityKey) takeOver(database, outlives)
    // Also where the backup is of a version whose contacts carried no copy yet.
    copySuppressions(database, identityKey)
    // Whoever was forgotten after the backup was made is forgotten again.
    const erased = sqlite.prepare("SELECT email_key FROM contacts WHERE suppressed = 'erased'").pluck().all()
    for (const emailKey of erased as string[]) eraseContact(database, identityKey, emailKey, at)
  })
}

function takeOver(database: Database, { secrets, suppressions }: Outlives): void {
  const put = database.$client.prepare(
    `INSERT OR IGNORE INTO secrets (channel_id, purpose, ciphertext)
     SELECT id, @purpose, @ciphertext FROM channels WHERE id = @channel_id`,
  )
  for (const secret of secrets) put.run(secret)
  for (const { emailHash, ...suppression } of suppressions) suppressHash(database, emailHash, suppression)
}
