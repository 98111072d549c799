import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { archivedPage } from '../../shared/archive/archivedLetter.ts'
import { judgeEntry } from '../../shared/archive/judgeEntry.ts'
import type { Manifest } from '../../shared/archive/manifest.ts'
import type { archiveContract } from '../../shared/contract/archive.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { filesOfFolder } from '../archive/entryFiles.ts'
import { entryPath } from '../archive/places.ts'
import { type ArchiveRow, listArchiveRows, listUnarchived, readArchiveRow } from '../store/archiveEntries.ts'
import { readPublication } from '../store/publications.ts'
import { dataAddress } from './archivedParts.ts'
import { checkWorkspace } from './checkWorkspace.ts'
import type { Deps } from './deps.ts'
import { postsShown } from './postsShown.ts'
import { repairWorkspace } from './repairWorkspace.ts'
import type { UseCases } from './useCase.ts'
import { verifyArchive } from './verifyArchive.ts'
import { asWork } from './work.ts'

export const archive = {
  'archive.list': (deps) => {
    const { database } = deps.workspace
    return {
      entries: listArchiveRows(database).flatMap((row) => listed(deps, row) ?? []),
      missing: listUnarchived(database).flatMap((id) => {
        const publication = readPublication(database, id)
        return publication === undefined ? [] : [{ id, title: publication.postTitle }]
      }),
    }
  },

  'archive.entry': async (deps, { id }) => {
    const { folder } = deps.workspace
    const row = requireEntry(deps, id)
    const path = entryPath(folder, row.name)
    const place = `archive/${row.name}`
    const { manifest, addenda, faults } = judgeEntry(place, await filesOfEntry(path), row)
    if (manifest === null) return { kind: 'unreadable', faults: [...faults] }
    const changed = new Set(faults.map((one) => one.place.file))
    const isWhole = (name: string) => !changed.has(`${place}/${name}`)
    const whole = manifest.parts.map(({ name }) => name).filter(isWhole)
    const images = imagesOf(path, manifest, isWhole)
    return {
      kind: 'read',
      manifest,
      manifestSha256: row.manifestSha256,
      addenda: [...addenda],
      faults: [...faults],
      letter: isWhole('newsletter.html') ? letterOf(path, manifest, isWhole) : null,
      images: manifest.subject === null ? [...images.values()] : [],
      posts: postsShown(path, whole, images),
      text: manifest.parts.some(({ name }) => name === 'post.txt' && isWhole(name))
        ? readFileSync(join(path, 'post.txt'), 'utf8')
        : null,
    }
  },

  'archive.verify': async (deps, { id }) => {
    const { entries, parts, faults } = await asWork(deps, 'verify-archive', ({ step }) =>
      verifyArchive(deps, id, step),
    )
    return { entries, parts, faults: [...faults] }
  },

  'archive.checkWorkspace': checkWorkspace,

  'archive.repairWorkspace': repairWorkspace,
} satisfies UseCases<Extract<keyof typeof archiveContract, `archive.${string}`>>

/** @throws RundbrevError `not-found` */
export function requireEntry({ workspace }: Deps, id: PublicationId): ArchiveRow {
  const row = readArchiveRow(workspace.database, id)
  if (row === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `archive ${id}` })
  return row
}

function listed({ workspace }: Deps, row: ArchiveRow) {
  const publication = readPublication(workspace.database, row.publicationId)
  if (publication === undefined) return undefined
  const { postTitle, channelName, channelKind, segmentName, state, startedAt, dueAt, zone, receipt } =
    publication
  return {
    ...{ id: row.publicationId, name: row.name, title: postTitle, channelName, channelKind, segmentName },
    ...{
      state,
      zone,
      at: receipt?.at ?? startedAt ?? dueAt,
      archivedAt: row.archivedAt,
      url: receipt?.url ?? null,
    },
    counts: row.counts.all,
    counties: row.counts.counties,
    addenda: row.addenda,
  }
}

/** [] where the folder is gone. */
async function filesOfEntry(path: string) {
  try {
    return await filesOfFolder(path)
  } catch {
    return []
  }
}

/** The letter to be looked at; an image that has been changed since is left out. */
function letterOf(path: string, manifest: Manifest, isWhole: (name: string) => boolean): string | null {
  if (!manifest.parts.some(({ name }) => name === 'newsletter.html')) return null
  return archivedPage(readFileSync(join(path, 'newsletter.html'), 'utf8'), imagesOf(path, manifest, isWhole))
}

/** An entry's images as data: addresses, by their SHA-256, without those that have been changed. */
function imagesOf(path: string, manifest: Manifest, isWhole: (name: string) => boolean): Map<string, string> {
  const images = new Map<string, string>()
  for (const { name } of manifest.parts) {
    const [, sha256, ending] = /^images\/([0-9a-f]{64})\.(\w+)$/.exec(name) ?? []
    if (sha256 === undefined || ending === undefined || !isWhole(name)) continue
    const mime = `image/${ending === 'jpg' ? 'jpeg' : ending}`
    images.set(sha256, dataAddress({ mime, bytes: readFileSync(join(path, ...name.split('/'))) }))
  }
  return images
}
