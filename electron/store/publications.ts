import { and, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { type DeliveryCounts, noDeliveries } from '../../shared/delivery/delivery.ts'
import type {
  MissedWhy,
  Publication,
  PublicationState,
  StepCounts,
  Trouble,
} from '../../shared/schedule/publication.ts'
import { statesBefore } from '../../shared/schedule/transitions.ts'
import type { Database } from './database.ts'
import { countDeliveries, countDeliveriesOfAll } from './deliveries.ts'
import { channels, posts, publications, receipts, segments } from './schema.ts'

/** Everything that is planned, under way or over; what is due last comes first. */
export function listPublications(database: Database): Publication[] {
  const counts = countDeliveriesOfAll(database)
  return selectPublications(database).map((row) => toPublication(row, counts.get(row.id) ?? noDeliveries))
}

/** undefined where there is none. */
export function readPublication(database: Database, id: PublicationId): Publication | undefined {
  const row = selectPublications(database, eq(publications.id, id))[0]
  return row === undefined ? undefined : toPublication(row, countDeliveries(database, id))
}

export type NewPublication = Pick<
  Publication,
  | 'postId'
  | 'channelId'
  | 'segmentId'
  | 'wallTime'
  | 'zone'
  | 'dueAt'
  | 'recurrence'
  | 'missed'
  | 'handsAhead'
> &
  Partial<Pick<Publication, 'lateness' | 'slotId'>>

/** @param made when and by whom; '' where nobody knows */
export function insertPublication(
  database: Database,
  planned: NewPublication,
  { now, plannedBy }: { readonly now: string; readonly plannedBy: string },
): PublicationId {
  const { postId, channelId, segmentId, wallTime, zone, dueAt, recurrence, missed, handsAhead } = planned
  const { lateness = null, slotId = null } = planned
  return database
    .insert(publications)
    .values({
      ...{ postId, channelId, segmentId, wallTime, zone, dueAt, recurrence, missed, handsAhead },
      ...{ lateness, slotId },
      state: 'scheduled',
      trouble: null,
      startedAt: null,
      finishedAt: null,
      createdAt: now,
      plannedBy,
    })
    .returning({ id: publications.id })
    .get().id
}

/** Who planned it, and when: what a publication's own row says of how it came about. */
export function readOrigin(
  database: Database,
  id: PublicationId,
): { readonly createdAt: string; readonly plannedBy: string } {
  const { createdAt, plannedBy } = publications
  const row = database
    .select({ createdAt, plannedBy })
    .from(publications)
    .where(eq(publications.id, id))
    .get()
  return row ?? { createdAt: '', plannedBy: '' }
}

/** ISO 8601 in UTC: when it was found that its time had passed, and which time that was; and why nothing ran then. */
export interface FoundMissed {
  readonly missedAt: string
  readonly missedDueAt: string
  readonly missedWhy: MissedWhy
}

export interface PublicationChange {
  readonly trouble?: Trouble | null
  readonly startedAt?: string
  readonly finishedAt?: string
  /** How it was found to be missed. */
  readonly found?: FoundMissed
}

/**
 * Moves a publication to a state, if it is still in one that may lead there: two who decide at the same time cannot both win.
 * @returns whether it moved
 */
export function movePublication(
  database: Database,
  id: PublicationId,
  to: PublicationState,
  { found, ...change }: PublicationChange = {},
): boolean {
  const moved = database
    .update(publications)
    .set({ state: to, ...change, ...(found !== undefined && { ...found, missedSeenAt: null }) })
    .where(and(eq(publications.id, id), inArray(publications.state, statesBefore(to))))
    .run()
  return moved.changes === 1
}

/**
 * Ends a publication whose every row has its answer: failed where nobody's server took the letter and somebody's refused it.
 * @returns false where rows are still open, or it is not running (any more)
 */
export function finishPublication(database: Database, id: PublicationId, now: string): boolean {
  return database.transaction(
    () => {
      const counts = countDeliveries(database, id)
      if (counts.queued + counts.sending + counts.deferred > 0) return false
      const taken = counts.sent + counts.bounced + counts['in-doubt'] + counts.tried
      const state = taken === 0 && counts.rejected > 0 ? 'failed' : 'done'
      return movePublication(database, id, state, { finishedAt: now })
    },
    { behavior: 'immediate' },
  )
}

/** Notes a trouble without a change of state: for a publication that is done and sends one row again. */
export function noteTrouble(database: Database, id: PublicationId, trouble: Trouble | null): void {
  database.update(publications).set({ trouble }).where(eq(publications.id, id)).run()
}

/** It is not given to an engine before its time: this program starts it. */
export function handAtItsTime(database: Database, id: PublicationId): void {
  database.update(publications).set({ handsAhead: false }).where(eq(publications.id, id)).run()
}

/** Whether an occurrence of the same recurring publication is planned after this one. */
export function hasLaterOccurrence(
  database: Database,
  { postId, channelId, segmentId, recurrence, dueAt }: Publication,
): boolean {
  const same = and(
    eq(publications.postId, postId),
    eq(publications.channelId, channelId),
    segmentId === null ? isNull(publications.segmentId) : eq(publications.segmentId, segmentId),
    recurrence === null ? isNull(publications.recurrence) : eq(publications.recurrence, recurrence),
  )
  const later = database
    .select({ id: publications.id })
    .from(publications)
    .where(and(same, gt(publications.dueAt, dueAt)))
    .get()
  return later !== undefined
}

/**
 * As its handovers stand that have a time: one that an engine has begun with has none any more for us. On a network as its post stands:
 * there is one and no more.
 */
export const aheadOf = sql<Publication['ahead']>`coalesce((
  SELECT CASE WHEN ${publications.state} <> 'running' THEN NULL
              WHEN sum(h.state IN ('preparing', 'starting')) > 0 THEN 'handing'
              WHEN sum(h.state = 'scheduled') > 0 THEN 'handed' END
    FROM handovers h WHERE h.publication_id = ${publications.id} AND h.send_at IS NOT NULL),
  (SELECT CASE WHEN ${publications.state} <> 'running' THEN NULL
               WHEN sum(s.phase = 'handed') > 0 THEN 'handed'
               WHEN ${publications.handsAhead} AND sum(s.phase IN ('waiting', 'begun')) > 0 THEN 'handing' END
    FROM publication_steps s WHERE s.publication_id = ${publications.id}))`

/** As JSON; null where it has none. */
const stepsOf = sql<string | null>`(
  SELECT CASE WHEN count(*) = 0 THEN NULL
              ELSE json_object('all', count(*), 'done', sum(s.phase = 'done'), 'inDoubt', sum(s.phase = 'in-doubt'),
                               'refused', sum(s.phase = 'refused')) END
    FROM publication_steps s WHERE s.publication_id = ${publications.id})`

function selectPublications(database: Database, which?: SQL) {
  return database
    .select({
      ...{ id: publications.id, postId: publications.postId, postTitle: posts.title },
      ...{ channelId: publications.channelId, channelName: channels.name, channelKind: channels.kind },
      ...{ network: channels.network, trial: channels.trial },
      ...{ segmentId: publications.segmentId, segmentName: segments.name },
      ...{ wallTime: publications.wallTime, zone: publications.zone, dueAt: publications.dueAt },
      ...{ recurrence: publications.recurrence, missed: publications.missed },
      ...{ lateness: publications.lateness, missedAt: publications.missedAt },
      ...{ missedWhy: publications.missedWhy, missedDueAt: publications.missedDueAt },
      slotId: publications.slotId,
      ...{ state: publications.state, trouble: publications.trouble },
      ...{ startedAt: publications.startedAt, finishedAt: publications.finishedAt },
      ...{ handsAhead: publications.handsAhead, ahead: aheadOf },
      steps: stepsOf,
      ...{ receiptUrl: receipts.url, receiptAt: receipts.at },
    })
    .from(publications)
    .innerJoin(posts, eq(posts.id, publications.postId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .leftJoin(segments, eq(segments.id, publications.segmentId))
    .leftJoin(receipts, eq(receipts.publicationId, publications.id))
    .where(which)
    .orderBy(desc(publications.dueAt), desc(publications.id))
    .all()
}

function toPublication(
  { receiptUrl, receiptAt, steps, ...row }: ReturnType<typeof selectPublications>[number],
  counts: DeliveryCounts,
): Publication {
  return {
    ...row,
    trial: row.trial === true,
    counts,
    steps: steps === null ? null : (JSON.parse(steps) as StepCounts),
    awaitsOfficer: row.channelKind === 'assisted' && row.state === 'running',
    receipt: receiptAt === null ? null : { url: receiptUrl, at: receiptAt },
  }
}
