import type { ArchiveCounts } from '../../shared/archive/manifest.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { type PartContent, writeAddendum } from '../archive/writeEntry.ts'
import { type ArchiveRow, listArchiveRows, noteAddendum, readArchiveRow } from '../store/archiveEntries.ts'
import { countDeliveriesOfAll } from '../store/deliveries.ts'
import { readRendering } from '../store/renderings.ts'
import { archiveCounts } from './archiveCounts.ts'
import { letterPdf } from './archivedParts.ts'
import type { Deps } from './deps.ts'
import { sentImage } from './renditions.ts'
import { publicationsChanged } from './startPublication.ts'

/** One a day is enough of what trickles in: bounces come for a week. */
const atMostEvery = { hours: 24 }
/** So many letters are printed at one look: somebody is at work beside it. */
const mostPrinted = 3

/**
 * Adds to entries what has become known since they were written, and what could not be made then: letters that came back, rows in
 * doubt that the officer has settled, the PDF of what the command line has sent. The entry itself never changes: each addendum names
 * the one before by its hash.
 */
export async function archiveAddenda(deps: Deps): Promise<void> {
  const { database } = deps.workspace
  const counts = countDeliveriesOfAll(database)
  const before = instantText(deps.now().subtract(atMostEvery))
  let printed = 0
  let added = 0
  for (const row of listArchiveRows(database)) {
    const prints = row.lacksPdf && deps.printer !== null && printed < mostPrinted
    const now = counts.get(row.publicationId)
    const changed = now !== undefined && JSON.stringify(now) !== JSON.stringify(row.counts.all)
    if (!prints && !(changed && row.latestAt <= before)) continue
    if (await addTo(deps, row, prints)) added += 1
    if (prints) printed += 1
  }
  if (added > 0) publicationsChanged(deps)
}

/** Brings one entry up to date at once: before it is handed out. */
export async function bringUpToDate(deps: Deps, id: PublicationId): Promise<void> {
  const row = readArchiveRow(deps.workspace.database, id)
  if (row !== undefined) await addTo(deps, row, row.lacksPdf && deps.printer !== null)
}

/** @returns false where there is nothing to add, or the sending goes on */
async function addTo(deps: Deps, row: ArchiveRow, prints: boolean): Promise<boolean> {
  const { database, folder } = deps.workspace
  const counts = archiveCounts(deps, row.publicationId)
  const news = isSettled(counts) && JSON.stringify(counts) !== JSON.stringify(row.counts) ? counts : null
  const number = row.addenda + 1
  const pdf = prints ? await printedPart(deps, row, number) : null
  if (news === null && pdf === null) return false
  const at = instantText(deps.now())
  const parts = pdf === null ? [] : [pdf]
  const addendum = { number, at, previous: row.latestSha256, counts: news }
  const latestSha256 = writeAddendum(folder, row.name, addendum, parts)
  noteAddendum(database, row.publicationId, {
    ...{ latestSha256, latestAt: at, addenda: number, counts: news ?? row.counts },
    lacksPdf: row.lacksPdf && pdf === null,
  })
  return true
}

/** Nothing is in the air, and nothing waits for another attempt. */
function isSettled({ all }: ArchiveCounts): boolean {
  return all.sending + all.deferred === 0
}

async function printedPart(
  deps: Deps,
  { publicationId }: ArchiveRow,
  number: number,
): Promise<PartContent | null> {
  const rendering = readRendering(deps.workspace.database, publicationId)
  if (rendering === undefined) return null
  const images = rendering.assets.map((sha256) => sentImage(deps, sha256))
  const bytes = await letterPdf(deps, rendering.html, images)
  return bytes === null ? null : { name: `addenda/${String(number).padStart(4, '0')}-letter.pdf`, bytes }
}
