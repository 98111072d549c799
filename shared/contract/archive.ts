import { z } from 'zod'
import { ArchivedPost } from '../archive/archivedPosts.ts'
import { Fault } from '../archive/finding.ts'
import { Addendum, ArchiveCounts, Manifest } from '../archive/manifest.ts'
import { DeliveryCounts } from '../delivery/delivery.ts'
import { PublicationState } from '../schedule/publication.ts'
import { procedure } from './procedure.ts'
import { InstantText, Nothing, PublicationId, Sha256 } from './scalars.ts'

/** An entry of the archive in a list. */
export const ArchiveListing = z.object({
  id: PublicationId,
  /** Its folder in archive/. */
  name: z.string(),
  title: z.string(),
  channelName: z.string(),
  channelKind: z.string(),
  segmentName: z.string().nullable(),
  state: PublicationState,
  /** When it began to go, or was published, and the zone that was meant. */
  at: InstantText,
  zone: z.string(),
  archivedAt: InstantText,
  url: z.string().nullable(),
  counts: DeliveryCounts,
  counties: ArchiveCounts.shape.counties,
  /** How often something was added since. */
  addenda: z.number().int().nonnegative(),
})
export type ArchiveListing = z.infer<typeof ArchiveListing>

/** A post of an entry, to be looked at: images and its picture as data: addresses. */
export const ShownPost = ArchivedPost.pick({
  ...{ number: true, published: true, text: true, language: true, url: true },
}).extend({
  images: z.array(z.object({ src: z.string(), alt: z.string() })),
  /** As it was published; null where none was taken. */
  picture: z.string().nullable(),
})
export type ShownPost = z.infer<typeof ShownPost>

const Verified = z.object({
  entries: z.number().int(),
  parts: z.number().int(),
  faults: z.array(Fault),
})

export const archiveContract = {
  /** The latest first; `missing`: what is over and has no entry, yet or because it cannot be written. */
  'archive.list': procedure(
    Nothing,
    z.object({
      entries: z.array(ArchiveListing),
      missing: z.array(z.object({ id: PublicationId, title: z.string() })),
    }),
  ),
  /** One entry, checked as it is read. */
  'archive.entry': procedure(
    z.object({ id: PublicationId }),
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('read'),
        manifest: Manifest,
        /** As the database has kept it. */
        manifestSha256: Sha256,
        addenda: z.array(Addendum),
        faults: z.array(Fault),
        /** The letter as a page that holds all that it shows; null where there is none, or it has been changed. */
        letter: z.string().nullable(),
        /** The text of a post on a network. */
        text: z.string().nullable(),
        /** Its images, as data: addresses. */
        images: z.array(z.string()),
        /** The posts of a publication on an account, in their order; null where it was none, or they have been changed. */
        posts: z.array(ShownPost).nullable(),
      }),
      z.object({ kind: z.literal('unreadable'), faults: z.array(Fault) }),
    ]),
  ),
  /** Against the database's hashes; `id` null: every entry, and whatever lies beside them. */
  'archive.verify': procedure(z.object({ id: PublicationId.nullable() }), Verified),
  /** Counts anew what is kept besides the rows that it follows from, where the two differ; nothing that anybody has entered is touched. */
  'archive.repairWorkspace': procedure(Nothing, z.object({ recounted: z.int() })),
  /** The database, the ledger, the images and the archive. */
  'archive.checkWorkspace': procedure(
    Nothing,
    z.object({
      ok: z.boolean(),
      findings: z.array(Fault),
      checked: z.object({ assets: z.number().int(), entries: z.number().int(), parts: z.number().int() }),
    }),
  ),
  'desktop.saveArchive': procedure(
    z.object({ id: PublicationId }),
    z.object({ file: z.string().nullable() }),
  ),
  'desktop.saveArchivedPdf': procedure(
    z.object({ id: PublicationId }),
    z.object({ file: z.string().nullable() }),
  ),
}

/** In the order in which a workspace is looked through. */
export const checkSteps = ['database', 'images', 'archive', 'backups'] as const

export const archiveEvents = {
  /** How far the look through the whole workspace has come. */
  'workspace.checking': z.object({ step: z.enum(checkSteps), percent: z.int().min(0).max(100) }),
}
