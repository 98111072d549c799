import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { judgeEntry } from '../../shared/archive/judgeEntry.ts'
import type { PickedFile, PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { filesOfFolder } from '../archive/entryFiles.ts'
import { entryPath } from '../archive/places.ts'
import { sha256Of } from '../archive/writeEntry.ts'
import { requireEntry } from './archive.ts'
import { bringUpToDate } from './archiveAddenda.ts'
import type { Deps } from './deps.ts'

/**
 * The letter of an entry as a PDF: the one that was archived, or made and added now.
 * @throws RundbrevError `not-found` where it has none, and none can be made; `archive-part-changed`
 */
export async function archivedPdf(deps: Deps, id: PublicationId): Promise<PickedFile> {
  await bringUpToDate(deps, id)
  const { name } = requireEntry(deps, id)
  const path = entryPath(deps.workspace.folder, name)
  const { manifest, addenda } = judgeEntry(name, await filesOfFolder(path), null)
  const parts = [...(manifest?.parts ?? []), ...addenda.flatMap((addendum) => addendum.parts)]
  const part = parts.findLast((one) => one.name.endsWith('.pdf'))
  if (part === undefined)
    throw new RundbrevError('not-found', { file: `archive/${name}` }, { what: 'letter.pdf' })
  const bytes = readFileSync(join(path, ...part.name.split('/')))
  if (sha256Of(bytes) !== part.sha256)
    throw new RundbrevError('archive-part-changed', { file: `archive/${name}/${part.name}` })
  return { fileName: `${basename(name)}.pdf`, bytes: new Uint8Array(bytes) }
}
