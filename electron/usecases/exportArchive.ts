import { basename, resolve } from 'node:path'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { languages } from '../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { readManifest } from '../archive/readManifest.ts'
import { zipEntry } from '../archive/zipEntry.ts'
import { requireEntry } from './archive.ts'
import { bringUpToDate } from './archiveAddenda.ts'
import { archiveEnded } from './archiveEnded.ts'
import { leafletNames } from './archiveZip.ts'
import type { Deps } from './deps.ts'
import { requirePublication } from './startPublication.ts'
import { asWork, type WorkUnderWay } from './work.ts'

export interface ExportedArchive {
  readonly file: string
  readonly sha256: string
  readonly manifestSha256: string
  readonly parts: number
}

/** "12-decemberbrev.zip": what an export of an entry is called where nobody says otherwise. */
export function archiveFileName(deps: Deps, id: PublicationId): string {
  return `${basename(requireEntry(deps, id).name)}.zip`
}

/**
 * Writes an entry as a zip, up to date, with a leaflet in both languages for whoever is handed it.
 *
 * @throws RundbrevError `not-found`, `file-unwritable`, `archive-entry-missing` where its folder has no manifest, `work-cancelled`: nothing is left then
 */
export function exportArchive(deps: Deps, id: PublicationId, path: string): Promise<ExportedArchive> {
  return asWork(deps, 'save-archive', (underWay) => writeOut(deps, id, path, underWay))
}

async function writeOut(
  deps: Deps,
  id: PublicationId,
  path: string,
  { step }: WorkUnderWay,
): Promise<ExportedArchive> {
  requirePublication(deps, id)
  await archiveEnded(deps)
  requireEntry(deps, id)
  await bringUpToDate(deps, id)
  const row = requireEntry(deps, id)
  const { folder } = deps.workspace
  const read = readManifest(folder, row.name)
  if (read === undefined) throw new RundbrevError('archive-entry-missing', { file: `archive/${row.name}` })
  const { manifest } = read
  const leaflets = languages.map((language, at) => {
    const t = createTranslator(language)
    const values = {
      ...{ title: manifest.post.title, organisation: manifest.organisation || '–', at: manifest.archivedAt },
      ...{ manifest: row.manifestSha256, folder: basename(row.name), braces: '{{…}}' },
    }
    // Nobody who is handed it is to think that somebody has read it.
    const first = manifest.channel.trial === true ? `${t('archive.trialLeaflet')}\n\n` : ''
    return { name: leafletNames[at] ?? `${language}.txt`, text: `${first}${t('archive.leaflet', values)}\n` }
  })
  const target = resolve(path)
  try {
    const sha256 = await zipEntry(folder, row.name, {
      ...{ target, leaflets, at: new Date(row.latestAt), packed: step },
    })
    return { file: target, sha256, manifestSha256: row.manifestSha256, parts: manifest.parts.length }
  } catch (error) {
    if (error instanceof RundbrevError) throw error
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unwritable', { file: target }, { file: target, reason }, { cause: error })
  }
}
