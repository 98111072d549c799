import { judgeEntry } from '../../shared/archive/judgeEntry.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { filesOfFolder } from '../archive/entryFiles.ts'
import { entryFolders, entryPath } from '../archive/places.ts'
import { removeUnfinished, sha256Of, writeEntry } from '../archive/writeEntry.ts'
import {
  type ArchiveRow,
  insertArchiveRow,
  listArchiveRows,
  listUnarchived,
  noteAddendum,
} from '../store/archiveEntries.ts'
import { readOrigin } from '../store/publications.ts'
import { entryContent } from './archiveEntry.ts'
import type { Deps } from './deps.ts'
import { isPostPicture } from './postPictures.ts'
import { publicationsChanged } from './startPublication.ts'

/**
 * Makes the entries that are missing: of every publication that is over and of which something went. What a crash has left half
 * done is done again; an entry that is there and whole is taken as it is.
 *
 * @param except publications that could not be archived a moment ago
 * @returns those that cannot be archived now, with why
 */
export async function archiveEnded(
  deps: Deps,
  except: ReadonlySet<PublicationId> = new Set(),
): Promise<Map<PublicationId, unknown>> {
  const { database, folder } = deps.workspace
  const failed = new Map<PublicationId, unknown>()
  const missing = listUnarchived(database).filter((id) => !except.has(id))
  if (missing.length === 0) return failed
  removeUnfinished(folder)
  for (const id of missing) {
    try {
      insertArchiveRow(database, (await adopted(deps, id)) ?? (await written(deps, id)))
    } catch (error) {
      failed.set(id, error)
    }
  }
  publicationsChanged(deps)
  return failed
}

/**
 * After an older database has been put back: addenda that it has not heard of, in a chain that goes on where it knows the end, are
 * taken as they are. Only then: at any other time an addendum that nobody knows is one that somebody has slipped in.
 */
export async function adoptAddenda(deps: Deps): Promise<void> {
  const { database, folder } = deps.workspace
  for (const row of listArchiveRows(database)) {
    const files = await filesOfFolder(entryPath(folder, row.name)).catch(() => [])
    const { addenda, hashes, faults } = judgeEntry(row.name, files, null)
    const latestSha256 = hashes.at(-1)
    const goesOn = hashes[0] === row.manifestSha256 && hashes[row.addenda] === row.latestSha256
    if (!goesOn || latestSha256 === undefined || faults.length > 0 || addenda.length <= row.addenda) continue
    noteAddendum(database, row.publicationId, {
      ...{ latestSha256, latestAt: addenda.at(-1)?.at ?? row.latestAt, addenda: addenda.length },
      counts: addenda.findLast(({ counts }) => counts !== null)?.counts ?? row.counts,
      postsSha256: postsSha256Of(addenda.flatMap(({ parts }) => parts)) || row.postsSha256,
      lacksPdf:
        row.lacksPdf &&
        !addenda.some(({ parts }) => parts.some(({ name }) => name.endsWith('.pdf') || isPostPicture(name))),
    })
  }
}

/** Of an entry that lies there already, written before a crash or before this database was put back; undefined where none is whole. */
async function adopted(deps: Deps, publicationId: PublicationId): Promise<ArchiveRow | undefined> {
  const { database, folder } = deps.workspace
  for (const { name } of entryFolders(folder).filter((entry) => entry.publicationId === publicationId)) {
    const { manifest, addenda, hashes, faults } = judgeEntry(
      name,
      await filesOfFolder(entryPath(folder, name)),
      null,
    )
    const [manifestSha256, latestSha256] = [hashes[0], hashes.at(-1)]
    if (manifest === null || manifestSha256 === undefined || latestSha256 === undefined || faults.length > 0)
      continue
    if (manifest.publication.createdAt !== readOrigin(database, publicationId).createdAt) continue
    const parts = [...manifest.parts, ...addenda.flatMap((addendum) => addendum.parts)]
    return {
      ...{ publicationId, name, archivedAt: manifest.archivedAt, manifestSha256, latestSha256 },
      ...{ addenda: addenda.length, latestAt: addenda.at(-1)?.at ?? manifest.archivedAt },
      counts: addenda.findLast(({ counts }) => counts !== null)?.counts ?? manifest.counts,
      postsSha256: postsSha256Of(parts),
      lacksPdf:
        (manifest.subject !== null && !parts.some((part) => part.name.endsWith('.pdf'))) ||
        (postsSha256Of(parts) !== '' && !parts.some((part) => isPostPicture(part.name))),
    }
  }
  return undefined
}

async function written(deps: Deps, publicationId: PublicationId): Promise<ArchiveRow> {
  const { folder } = deps.workspace
  const { name: wanted, manifest, parts, lacksPdf } = await entryContent(deps, publicationId)
  const taken = new Set(entryFolders(folder).map(({ name }) => name))
  // A folder of that name that is not whole has been tampered with: it is left as it is, and told of by the check.
  let name = wanted
  for (let copy = 2; taken.has(name); copy++) name = `${wanted}-${copy}`
  const manifestSha256 = writeEntry(folder, name, manifest, parts)
  const { archivedAt, counts } = manifest
  return {
    ...{
      publicationId,
      name,
      archivedAt,
      manifestSha256,
      latestSha256: manifestSha256,
      latestAt: archivedAt,
    },
    ...{
      addenda: 0,
      counts,
      lacksPdf,
      postsSha256: postsSha256Of(parts.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }))),
    },
  }
}

/** Of the latest file that tells how its posts are; '' where none does. */
function postsSha256Of(parts: readonly { readonly name: string; readonly sha256: string }[]): string {
  return parts.findLast(({ name }) => name.endsWith('posts.json'))?.sha256 ?? ''
}
