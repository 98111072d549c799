import { z } from 'zod'
import {
  CountyCode,
  FigureId,
  InstantText,
  LanguageCode,
  MunicipalityCode,
  PostId,
  PublicationId,
  Sha256,
} from '../contract/scalars.ts'
import { DeliveryCounts } from '../delivery/delivery.ts'
import { FigureContent } from '../post/post.ts'
import { PublicationState } from '../schedule/publication.ts'

/** A file of an entry: its name within it, with "/" between folders. */
export const ArchivePart = z.object({
  name: z.string().min(1).max(300),
  bytes: z.number().int().nonnegative(),
  sha256: Sha256,
})
export type ArchivePart = z.infer<typeof ArchivePart>

/** Rows of the ledger per state, of all recipients and by place. What has no place is under null, and never spread. */
export const ArchiveCounts = z.object({
  all: DeliveryCounts,
  counties: z.array(
    z.object({ county: CountyCode.nullable(), name: z.string().nullable(), counts: DeliveryCounts }),
  ),
  municipalities: z.array(
    z.object({
      municipality: MunicipalityCode.nullable(),
      county: CountyCode.nullable(),
      name: z.string().nullable(),
      counts: DeliveryCounts,
    }),
  ),
})
export type ArchiveCounts = z.infer<typeof ArchiveCounts>

/**
 * What was sent, as a public body must be able to hand it out: manifest.json of an entry. It names no recipient; whoever got it
 * stands in the ledger, which is kept by rules of its own.
 */
export const Manifest = z.preprocess(
  asNow,
  z.object({
    format: z.literal('rundbrev-archive'),
    /** 1: what was written while a recurrence was cron alone, and called so; it is read as the same. */
    version: z.union([z.literal(1), z.literal(2)]),
    /** Of the program that wrote it. */
    program: z.object({ name: z.string(), version: z.string() }),
    archivedAt: InstantText,
    organisation: z.string(),
    publication: z.object({
      id: PublicationId,
      state: PublicationState,
      createdAt: InstantText,
      /** The account that was signed in to the computer when it was planned: who approved it. '' where that was not kept. */
      plannedBy: z.string(),
      /** Who said yes to exactly this, and its SHA-256; left out where nobody was asked, and in what was archived before it was kept. */
      approved: z.object({ by: z.string(), at: InstantText, sha256: Sha256 }).optional(),
      /** What the officer meant, and what follows from it in UTC. */
      wallTime: z.string(),
      zone: z.string(),
      dueAt: InstantText,
      /** By words or by cron, as it was planned. */
      recurrence: z.string().nullable(),
      startedAt: InstantText.nullable(),
      finishedAt: InstantText.nullable(),
    }),
    post: z.object({ id: PostId, title: z.string(), language: LanguageCode }),
    channel: z.object({
      kind: z.string(),
      name: z.string(),
      network: z.string().nullable(),
      /** It was a trial: its letters went into the built-in outbox, and nobody got them. */
      trial: z.literal(true).optional(),
      /** Of e-mail: whom it was from. */
      from: z.object({ name: z.string(), address: z.string() }).nullable(),
    }),
    /** Whom it was for, as the rule read when the sending started; null: every contact, or no recipients at all. */
    segment: z.object({ name: z.string(), rule: z.string() }).nullable(),
    /** A letter's, before it is made personal. */
    subject: z.string().nullable(),
    /** Where a post on a network was published. */
    published: z.object({ url: z.string().nullable(), at: InstantText }).nullable(),
    counts: ArchiveCounts,
    /** As they read when it went out, with their sources. */
    figures: z.array(FigureContent.extend({ id: FigureId })),
    parts: z.array(ArchivePart),
  }),
)
export type Manifest = z.infer<typeof Manifest>

function asNow(told: unknown): unknown {
  const first = FirstVersion.safeParse(told)
  if (!first.success) return told
  const { cron: recurrence, ...publication } = first.data.publication
  return { ...first.data, publication: { ...publication, recurrence } }
}

const FirstVersion = z.looseObject({
  version: z.literal(1),
  publication: z.looseObject({ cron: z.string().nullable() }),
})

/**
 * What has become known since: addenda/0001.json of an entry, and so on. Each names the one before by its SHA-256, the first the
 * manifest, so that none can be changed, taken out or slipped in without all after it telling.
 */
export const Addendum = z.object({
  format: z.literal('rundbrev-archive-addendum'),
  version: z.literal(1),
  number: z.number().int().positive(),
  at: InstantText,
  /** SHA-256 of the file before it in the chain. */
  previous: Sha256,
  /** The counts as they are since; null where they are as before. */
  counts: ArchiveCounts.nullable(),
  parts: z.array(ArchivePart),
})
export type Addendum = z.infer<typeof Addendum>

/** "addenda/0001.json" */
export function addendumName(number: number): string {
  return `addenda/${String(number).padStart(4, '0')}.json`
}
