import { createHash } from 'node:crypto'
import type { MediaImportReport } from '../../shared/contract/media.ts'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { contentHash } from '../reach/contentHash.ts'
import { readMediaTable } from '../reach/mediaTable.ts'
import { importMediaMentions } from '../store/importMediaMentions.ts'
import { listPosts } from '../store/posts.ts'
import type { Deps } from './deps.ts'
import { knownOutlets } from './knownOutlets.ts'
import { noteReach, reachChanged } from './reach.ts'
import { readReachFile } from './reachFile.ts'
import { asWork, type WorkUnderWay } from './work.ts'

/**
 * Takes a list of mentions in: press clippings, or one's own table. Rows that are fine are kept, the others are reported with row, column
 * and reason; what is kept already is not kept twice. It is taken back as other imports of reach are (`reach.undoImport`).
 *
 * @throws RundbrevError `table-…`, `sheet-…`, `work-cancelled`: then nothing is kept
 */
export function importMedia(deps: Deps, file: PickedFile): Promise<MediaImportReport> {
  return asWork(deps, 'import-mentions', (underWay) => takeIn(deps, file, underWay))
}

/** Taken apart, understood, written. */
const steps = 3

async function takeIn(deps: Deps, file: PickedFile, { step }: WorkUnderWay): Promise<MediaImportReport> {
  const { database } = deps.workspace
  await step(0, steps)
  const records = await readReachFile(deps, file)
  await step(1, steps)
  const posts = listPosts(database)
  const { rows, rejected } = readMediaTable(records, { geo: deps.geo, outlets: knownOutlets(deps), posts })
  await step(2, steps)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const list = {
    fileName: file.fileName,
    sha256,
    contentHash: contentHash(records),
    rejected: rejected.length,
    rows,
  }
  const done = database.transaction(() => {
    const kept = importMediaMentions(database, list, instantText(deps.now()))
    if (kept.importId !== null) {
      const values = {
        importId: kept.importId,
        source: 'media',
        added: kept.added,
        rejected: rejected.length,
      }
      noteReach(deps, 'reach.imported', values)
    }
    return kept
  })
  if (done.added > 0) reachChanged(deps)
  return { ...done, rejected: [...rejected] }
}
