import { Temporal } from 'temporal-polyfill'
import type { Manifest } from '../../shared/archive/manifest.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { fileSlug } from '../../shared/text/fileSlug.ts'
import type { PartContent } from '../archive/writeEntry.ts'
import { approvalAt } from '../store/approvals.ts'
import { type ArchiveSubject, readArchiveSubject, readFrozenOf } from '../store/archiveSubject.ts'
import { readRendering, readSentTo } from '../store/renderings.ts'
import { readSettings } from '../store/settings.ts'
import { programVersion } from '../workspace/programVersion.ts'
import { archiveCounts } from './archiveCounts.ts'
import { archivedNetworkPosts } from './archivedNetworkPosts.ts'
import { letterParts, messageListPart } from './archivedParts.ts'
import { socialParts } from './archivedSocial.ts'
import type { Deps } from './deps.ts'
import { postPictures } from './postPictures.ts'

/** An entry of the archive before it is written. */
export interface EntryContent {
  /** "2026/12-decemberbrev" */
  readonly name: string
  readonly manifest: Omit<Manifest, 'parts'>
  readonly parts: readonly PartContent[]
  /** Its PDF, or the pictures of its posts, are not among the parts: nobody prints here. */
  readonly lacksPdf: boolean
}

/**
 * All that was sent by a publication that is over, as it was sent. Recipients are counted and not named: no address goes into an
 * entry, so an erasure has nothing to take out of it. Whom the letter's own text names, it names; where a person is named in posts
 * is told when they are erased (usecases/mentions.ts).
 *
 * @throws RundbrevError `not-found` for a publication that is none, or an image that is gone
 */
export async function entryContent(deps: Deps, id: PublicationId): Promise<EntryContent> {
  const { database } = deps.workspace
  const subject = readArchiveSubject(database, id)
  if (subject === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `publication ${id}` })
  }
  const { publication, post, receipt } = subject
  const rendering = readRendering(database, id)
  const letter = rendering === undefined ? null : await letterParts(deps, subject, rendering)
  const network = archivedNetworkPosts(deps, id, subject.channel.network)
  const byHand = receipt === null || network !== null ? [] : await socialParts(deps, subject, receipt.text)
  const pictures = network === null ? [] : await postPictures(deps, subject, network.posts)
  const messages = rendering === undefined ? [] : [messageListPart(deps, id)]
  const { state, createdAt, plannedBy, wallTime, zone, dueAt, recurrence, startedAt, finishedAt } =
    publication
  return {
    name: `${yearOf(startedAt ?? dueAt, zone)}/${id}-${fileSlug(post.title, 'utan-titel')}`,
    manifest: {
      format: 'rundbrev-archive',
      version: 2,
      program: { name: 'Rundbrev', version: programVersion(deps.programRoot) },
      archivedAt: instantText(deps.now()),
      organisation: readSettings(database).organisation.name,
      publication: {
        id,
        state,
        createdAt,
        plannedBy,
        ...approvedBy(deps, subject),
        wallTime,
        zone,
        dueAt,
        recurrence,
        startedAt,
        finishedAt,
      },
      post: { id: post.id, title: post.title, language: post.language },
      channel: channelTold(subject),
      segment: readSentTo(database, id),
      subject: letter?.subject ?? null,
      published: receipt === null ? (network?.published ?? null) : { url: receipt.url, at: receipt.at },
      counts: archiveCounts(deps, id),
      figures: readFrozenOf(database, id),
    },
    parts: [...(letter?.parts ?? []), ...byHand, ...(network?.parts ?? []), ...(pictures ?? []), ...messages],
    lacksPdf: (letter !== null && !letter.hasPdf) || pictures === null,
  }
}

/** The approval by which it started. */
function approvedBy(
  { workspace: { database } }: Deps,
  { publication: { startedAt, postId, channelId } }: ArchiveSubject,
): Pick<Manifest['publication'], 'approved'> {
  const approval = startedAt === null ? undefined : approvalAt(database, { postId, channelId }, startedAt)
  if (approval === undefined) return {}
  const { approvedBy: by, approvedAt: at, hash } = approval
  return { approved: { by, at, sha256: hash } }
}

function channelTold({ channel: { kind, name, network, config } }: ArchiveSubject): Manifest['channel'] {
  const read = EmailChannelConfig.safeParse(config)
  const from = read.success ? { name: read.data.fromName, address: read.data.fromAddress } : null
  const trial = read.success && read.data.engine === 'outbox' ? { trial: true as const } : {}
  return { kind, name, network, ...trial, from: kind === 'email' ? from : null }
}

/** The year in which it went, on the officer's own clock. */
function yearOf(instant: string, zone: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).year
}
