import type { ArchiveCounts } from '../../shared/archive/manifest.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { type PartContent, sha256Of, writeAddendum } from '../archive/writeEntry.ts'
import {
  type ArchiveRow,
  listArchiveRows,
  listPostsAstir,
  noteAddendum,
  readArchiveRow,
} from '../store/archiveEntries.ts'
import { readArchiveSubject } from '../store/archiveSubject.ts'
import { countDeliveriesOfAll } from '../store/deliveries.ts'
import { readRendering } from '../store/renderings.ts'
import { archiveCounts } from './archiveCounts.ts'
import { archivedNetworkPosts, postsNow } from './archivedNetworkPosts.ts'
import { letterPdf } from './archivedParts.ts'
import type { Deps } from './deps.ts'
import { postPictures } from './postPictures.ts'
import { sentImage } from './renditions.ts'
import { publicationsChanged } from './startPublication.ts'

/** One a day is enough of what trickles in: bounces come for a week. */
const atMostEvery = { hours: 24 }
/** For so long a post on a network may be edited without anybody asking for its entry. */
const astirFor = { hours: 60 * 24 }
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
  const astir = listPostsAstir(database, instantText(deps.now().subtract(astirFor)))
  let printed = 0
  let added = 0
  for (const row of listArchiveRows(database)) {
    const prints = row.lacksPdf && deps.printer !== null && printed < mostPrinted
    const now = counts.get(row.publicationId)
    const changed = now !== undefined && JSON.stringify(now) !== JSON.stringify(row.counts.all)
    const mayAdd = changed || astir.has(row.publicationId)
    if (!prints && !(mayAdd && row.latestAt <= before)) continue
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
  const printed = prints ? await printedParts(deps, row, number) : []
  const posts = changedPosts(deps, row, number)
  if (news === null && printed.length === 0 && posts === null) return false
  const at = instantText(deps.now())
  const parts = [...printed, ...(posts === null ? [] : [posts])]
  const addendum = { number, at, previous: row.latestSha256, counts: news }
  const latestSha256 = writeAddendum(folder, row.name, addendum, parts)
  noteAddendum(database, row.publicationId, {
    ...{ latestSha256, latestAt: at, addenda: number, counts: news ?? row.counts },
    lacksPdf: row.lacksPdf && printed.length === 0,
    postsSha256: posts === null ? row.postsSha256 : sha256Of(posts.bytes),
  })
  return true
}

/** Nothing is in the air, and nothing waits for another attempt. */
function isSettled({ all }: ArchiveCounts): boolean {
  return all.sending + all.deferred === 0
}

/** How its posts are now, where that is not how they stand there already. */
function changedPosts(
  deps: Deps,
  { publicationId, postsSha256 }: ArchiveRow,
  number: number,
): PartContent | null {
  const network = readArchiveSubject(deps.workspace.database, publicationId)?.channel.network ?? null
  const part = postsNow(deps, publicationId, network, `addenda/${numbered(number)}-posts.json`)
  return part === null || sha256Of(part.bytes) === postsSha256 ? null : part
}

function numbered(number: number): string {
  return String(number).padStart(4, '0')
}

/** The letter's PDF, or a picture of each of its posts as the entry has them; [] where nothing can be printed now. */
async function printedParts(
  deps: Deps,
  { publicationId }: ArchiveRow,
  number: number,
): Promise<PartContent[]> {
  const { database } = deps.workspace
  const before = `addenda/${numbered(number)}-`
  const rendering = readRendering(database, publicationId)
  if (rendering === undefined) {
    const subject = readArchiveSubject(database, publicationId)
    const network = subject && archivedNetworkPosts(deps, publicationId, subject.channel.network)
    return (network && (await postPictures(deps, subject, network.posts, before))) ?? []
  }
  const images = rendering.assets.map((sha256) => sentImage(deps, sha256))
  const bytes = await letterPdf(deps, rendering.html, images)
  return bytes === null ? [] : [{ name: `${before}letter.pdf`, bytes }]
}
