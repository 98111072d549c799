import { and, desc, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { PartHashes } from '../../shared/approval/approval.ts'
import type { ChannelId, PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { type PublicationState, publicationStates } from '../../shared/schedule/publication.ts'
import { isFinal } from '../../shared/schedule/transitions.ts'
import type { Database } from './database.ts'
import { approvalRequests, approvals, channels, posts, publications } from './schema.ts'

export type Approval = typeof approvals.$inferSelect

interface Which {
  readonly postId: PostId
  readonly channelId: ChannelId
}

/** The latest word on a post in a channel; undefined where there is none, or it was withdrawn. */
export function readApproval(database: Database, which: Which): Approval | undefined {
  const latest = database
    .select()
    .from(approvals)
    .where(ofApproval(which))
    .orderBy(desc(approvals.id))
    .limit(1)
  const row = latest.get()
  return row?.withdrawnAt === null ? row : undefined
}

/** The one that a publication started by. @param startedAt ISO 8601 */
export function approvalAt(database: Database, which: Which, startedAt: string): Approval | undefined {
  const row = database
    .select()
    .from(approvals)
    .where(and(ofApproval(which), lte(approvals.approvedAt, startedAt)))
    .orderBy(desc(approvals.id))
    .limit(1)
    .get()
  return row !== undefined && (row.withdrawnAt === null || row.withdrawnAt > startedAt) ? row : undefined
}

export function insertApproval(
  database: Database,
  approval: Which & {
    readonly hash: string
    readonly parts: PartHashes
    readonly approvedAt: string
    readonly approvedBy: string
  },
): void {
  database.insert(approvals).values(approval).run()
}

/** @returns whether there was one that held */
export function withdrawApproval(database: Database, which: Which, now: string): boolean {
  const holding = and(ofApproval(which), isNull(approvals.withdrawnAt))
  return database.update(approvals).set({ withdrawnAt: now }).where(holding).run().changes > 0
}

/** undefined: nobody has said that it is ready. */
export function readRequest(database: Database, which: Which): { at: string; by: string } | undefined {
  return database
    .select({ at: approvalRequests.askedAt, by: approvalRequests.askedBy })
    .from(approvalRequests)
    .where(ofRequest(which))
    .get()
}

export function keepRequest(database: Database, which: Which, asked: { at: string; by: string }): void {
  const { postId, channelId } = which
  database
    .insert(approvalRequests)
    .values({ postId, channelId, askedAt: asked.at, askedBy: asked.by })
    .onConflictDoNothing()
    .run()
}

/** @returns whether there was one */
export function dropRequest(database: Database, which: Which): boolean {
  return database.delete(approvalRequests).where(ofRequest(which)).run().changes > 0
}

export function needsApproval(database: Database, id: ChannelId): boolean {
  const row = database
    .select({ needed: channels.needsApproval })
    .from(channels)
    .where(eq(channels.id, id))
    .get()
  return row?.needed === true
}

/** Those that are not removed. */
export function channelsToApprove(database: Database): ChannelId[] {
  return database
    .select({ id: channels.id })
    .from(channels)
    .where(and(eq(channels.needsApproval, true), isNull(channels.removedAt)))
    .all()
    .map(({ id }) => id)
}

export function setNeedsApproval(database: Database, id: ChannelId, needed: boolean): void {
  database.update(channels).set({ needsApproval: needed }).where(eq(channels.id, id)).run()
}

export interface PlannedUse {
  readonly id: PublicationId
  readonly state: PublicationState
  readonly wallTime: string
  readonly dueAt: string
}

export interface ApprovalSubject extends Which {
  readonly postTitle: string
  readonly channelName: string
  readonly publications: readonly PlannedUse[]
}

/** Every post in a channel that is ready, or planned where an approval is wanted: what is due first comes first. */
export function approvalSubjects(database: Database): ApprovalSubject[] {
  const named = { postTitle: posts.title, channelName: channels.name }
  const planned = database
    .select({
      ...{ id: publications.id, state: publications.state, wallTime: publications.wallTime },
      ...{ dueAt: publications.dueAt, postId: publications.postId, channelId: publications.channelId },
      ...named,
    })
    .from(publications)
    .innerJoin(posts, eq(posts.id, publications.postId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(
      and(
        isNull(publications.startedAt),
        isNull(posts.deletedAt),
        isNull(channels.removedAt),
        eq(channels.needsApproval, true),
        inArray(publications.state, open),
      ),
    )
    .orderBy(publications.dueAt)
    .all()
  const asked = database
    .select({ postId: approvalRequests.postId, channelId: approvalRequests.channelId, ...named })
    .from(approvalRequests)
    .innerJoin(posts, eq(posts.id, approvalRequests.postId))
    .innerJoin(channels, eq(channels.id, approvalRequests.channelId))
    .where(and(isNull(posts.deletedAt), isNull(channels.removedAt)))
    .orderBy(approvalRequests.askedAt)
    .all()
  const found = new Map<string, ApprovalSubject>()
  for (const { id, state, wallTime, dueAt, ...subject } of planned) {
    const known = found.get(keyOf(subject)) ?? { ...subject, publications: [] }
    const uses = [...known.publications, { id, state, wallTime, dueAt }]
    found.set(keyOf(subject), { ...known, publications: uses })
  }
  for (const subject of asked)
    if (!found.has(keyOf(subject))) found.set(keyOf(subject), { ...subject, publications: [] })
  return [...found.values()]
}

/** Publications of a post in a channel that stand still for want of an approval, not started. */
export function waitingForApproval(
  database: Database,
  { postId, channelId }: Which,
  codes: readonly string[],
): PublicationId[] {
  return database
    .select({ id: publications.id, trouble: publications.trouble })
    .from(publications)
    .where(
      and(
        eq(publications.postId, postId),
        eq(publications.channelId, channelId),
        eq(publications.state, 'paused'),
        isNull(publications.startedAt),
      ),
    )
    .all()
    .filter(({ trouble }) => trouble !== null && codes.includes(trouble.code))
    .map(({ id }) => id)
}

const open: PublicationState[] = publicationStates.filter((state) => !isFinal(state))

function ofApproval({ postId, channelId }: Which) {
  return and(eq(approvals.postId, postId), eq(approvals.channelId, channelId))
}

function ofRequest({ postId, channelId }: Which) {
  return and(eq(approvalRequests.postId, postId), eq(approvalRequests.channelId, channelId))
}

function keyOf({ postId, channelId }: Which): string {
  return `${postId} ${channelId}`
}
