import { listChannels } from '../store/channels.ts'
import { schemaVersion } from '../store/database.ts'
import { integrityFaults, referenceFaults } from '../store/ledgerFaults.ts'
import { readPausedAll } from '../store/pausedAll.ts'
import { readSettings } from '../store/settings.ts'
import { tableCounts } from '../store/tableCounts.ts'
import type { Deps } from './deps.ts'

/** What may be told of a workspace to somebody who helps: how much there is of each, and how it is set; no name, no address, no text. */
export function workspaceDiagnosis({ workspace, secrets, guard }: Deps) {
  const { database } = workspace
  const { language, zone, aimedCounties, planning } = readSettings(database)
  const broken = integrityFaults(database).length
  return {
    schema: { program: schemaVersion, file: database.$client.pragma('user_version', { simple: true }) },
    journal: database.$client.pragma('journal_mode', { simple: true }),
    integrity: { ok: broken === 0, faults: broken, references: referenceFaults(database) },
    settings: { language, zone, aimedCounties, planning },
    channels: listChannels(database).map((channel) => ({
      id: channel.id,
      kind: channel.kind,
      over: channel.kind === 'email' ? channel.config.engine : channel.network,
    })),
    secretsKept: secrets.kept(),
    sending: { isHeld: guard.isHeld(), isPaused: readPausedAll(database) !== null },
    rows: tableCounts(database),
  }
}
