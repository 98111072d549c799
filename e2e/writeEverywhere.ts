import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { LogFile } from '../electron/log/logFile.ts'
import { backUpTo } from '../electron/usecases/backUpTo.ts'
import { createBackupDesk } from '../electron/usecases/backupDesk.ts'
import { contactsFile } from '../electron/usecases/contactsFile.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { exportArchive } from '../electron/usecases/exportArchive.ts'
import { handoutFile } from '../electron/usecases/handout.ts'
import { moveOut } from '../electron/usecases/moving/moveWorkspace.ts'
import { auditFile, suppressionsFile } from '../electron/usecases/privacyFiles.ts'
import { dataPackage } from '../electron/usecases/reachFiles/dataPackage.ts'
import { reachFile } from '../electron/usecases/reachFiles/reachFile.ts'
import { workspaceDiagnosis } from '../electron/usecases/workspaceDiagnosis.ts'
import { openCopy } from '../electron/workspace/backups/backupFile.ts'
import { unpackCarried } from '../electron/workspace/backups/carriedFiles.ts'
import type { PublicationId } from '../shared/contract/scalars.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { diagnosisText } from '../shared/program/diagnosisText.ts'

/** Where the program writes, each with how its files are known. */
export const placesWritten = {
  database: /[\\/]rundbrev\.db$/,
  'its log of writes': /rundbrev\.db-wal$/,
  'what tells of sending': /[\\/](?:computer|outbox)[\\/]/,
  'archive on the disk': /[\\/]archive[\\/].*manifest\.json$/,
  'backup of the schedule’s kind': /[\\/]backups[\\/]/,
  'backup that stands on its own': /stands-alone\.db$/,
  'file carried in it': /[\\/]carried[\\/].*manifest\.json$/,
  'workspace that is moved': /\.rundbrev: rundbrev\.db$/,
  'archive handed out': /arkiv\.zip: .*manifest\.json$/,
  contacts: /contacts\.csv$/,
  'contacts in a workbook': /contacts\.xlsx: .*sheet1\.xml$/,
  'what is kept of one person': /handout\.zip: /,
  suppressions: /suppressions\.csv$/,
  'trail of acts': /audit\.xlsx: .*sheet1\.xml$/,
  'reach in a workbook': /reach\.xlsx: .*sheet1\.xml$/,
  'open data': /package\.zip: datapackage\.json$/,
  log: /[\\/]logs[\\/]rundbrev\.log$/,
  diagnosis: /diagnosis\.txt$/,
} as const

/** For tests only: all that the program makes of a workspace, in a folder: backups, exports, what is handed out, the diagnosis. */
export async function writeEverywhere(
  deps: Deps,
  out: string,
  {
    publicationId,
    email,
    logFile,
  }: { readonly publicationId: PublicationId; readonly email: string; readonly logFile: LogFile },
): Promise<void> {
  const t = createTranslator('sv')
  const keep = (name: string, { bytes }: { readonly bytes: Uint8Array }) =>
    writeFileSync(join(out, name), bytes)
  await exportArchive(deps, publicationId, join(out, 'arkiv.zip'))
  await moveOut(deps, join(out, 'arbetsyta.rundbrev'))
  const desk = createBackupDesk(deps.workspace, {
    ...{ now: deps.now, policy: {} },
    changed: () => undefined,
  })
  await desk.make('manual')
  await desk.close()
  const { file } = backUpTo(deps, join(out, 'stands-alone.db'))
  const copy = openCopy(file)
  unpackCarried(copy, join(out, 'carried'))
  copy.close()
  keep('contacts.csv', await contactsFile(deps, 'csv', t))
  keep('contacts.xlsx', await contactsFile(deps, 'xlsx', t))
  keep('handout.zip', handoutFile(deps, { email, format: 'zip' }, 'sv'))
  keep('suppressions.csv', await suppressionsFile(deps, { format: 'csv', withAddresses: true }, t))
  const all = { actions: [], fromDay: null, toDay: null, actor: '', contactId: null }
  keep('audit.xlsx', await auditFile(deps, { format: 'xlsx', ...all }, t))
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const asked = { period, against: null, language: 'sv', by: 'county' } as const
  keep('reach.xlsx', await reachFile(deps, asked, 'xlsx'))
  keep('package.zip', await dataPackage(deps, asked, null))
  const known = { workspace: workspaceDiagnosis(deps) }
  writeFileSync(join(out, 'diagnosis.txt'), diagnosisText(known, logFile.last(1000), []))
}

/** Every file under some folders by its path, what is in an archive beside it: "arkiv.zip: manifest.json". */
export function filesWritten(folders: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true })
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      const bytes = readFileSync(file)
      found.set(file, bytes)
      if (!/\.(zip|rundbrev|xlsx)$/.test(file)) continue
      for (const [name, part] of Object.entries(unzipSync(bytes)))
        found.set(`${file}: ${name}`, Buffer.from(part))
    }
  }
  return found
}
