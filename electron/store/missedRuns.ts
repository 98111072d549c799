import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { idleAt } from '../../shared/schedule/idleAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { grace } from '../../shared/schedule/tick.ts'
import type { Database } from './database.ts'
import type { FoundMissed } from './publications.ts'
import { readSpells } from './schedulerSpells.ts'
import { publications } from './schema.ts'

/** Of one whose time has passed: that it is found now, and why nothing started it. @param now ISO 8601 in UTC */
export function foundMissed(
  database: Database,
  { dueAt }: Pick<Publication, 'dueAt'>,
  now: string,
): FoundMissed {
  const due = Temporal.Instant.from(dueAt)
  const spells = readSpells(database, { from: dueAt, to: instantText(due.add(grace)) })
  return { missedAt: now, missedDueAt: dueAt, missedWhy: idleAt(spells, due).why }
}

/** Of one that starts late, or has been given another time: its time was missed all the same. */
export function noteLate(database: Database, id: PublicationId, found: FoundMissed): void {
  database
    .update(publications)
    .set({ ...found, missedSeenAt: null })
    .where(and(eq(publications.id, id), eq(publications.state, 'scheduled')))
    .run()
}

/**
 * Those that wait for the officer, and those found since an instant that the program dealt with and nobody has seen: first those that
 * wait, each by the time that was missed. One that was to go late and could not be started is not dealt with: it stands still with its
 * trouble.
 */
export function missedIds(database: Database, since: string): PublicationId[] {
  const { id, state, startedAt, missedAt, missedSeenAt, missedDueAt, dueAt } = publications
  return database
    .select({ id })
    .from(publications)
    .where(
      or(
        eq(state, 'missed'),
        and(
          // Said twice, so that the index of those that were missed is used.
          ...[isNotNull(missedAt), gt(missedAt, since), isNull(missedSeenAt)],
          or(isNotNull(startedAt), ne(state, 'paused')),
        ),
      ),
    )
    .orderBy(sql`${state} <> 'missed'`, sql`coalesce(${missedDueAt}, ${dueAt})`, asc(id))
    .all()
    .map((row) => row.id)
}

/** What became of them has been seen, or the officer has dealt with them. Those that wait stay as they are. */
export function seeMissed(database: Database, ids: readonly PublicationId[], at: string | null): void {
  const { id, state, missedAt } = publications
  database
    .update(publications)
    .set({ missedSeenAt: at })
    .where(and(inArray(id, [...ids]), isNotNull(missedAt), ne(state, 'missed')))
    .run()
}

/**
 * Makes one that was skipped or moved after it had been missed wait for the officer as it did, at the time that was missed. The one way
 * out of an end: an undo.
 *
 * @returns false where something has come of it; then nothing has changed
 */
export function restoreMissed(
  database: Database,
  id: PublicationId,
  time: Pick<Publication, 'wallTime' | 'dueAt' | 'recurrence'>,
): boolean {
  const { state, startedAt, missedAt } = publications
  const restored = database
    .update(publications)
    .set({ ...time, state: 'missed', missed: 'ask', slotId: null, finishedAt: null, missedSeenAt: null })
    .where(
      and(
        eq(publications.id, id),
        inArray(state, ['scheduled', 'cancelled']),
        isNull(startedAt),
        isNotNull(missedAt),
      ),
    )
    .run()
  return restored.changes === 1
}

/** The series that goes on after a publication that has left it: its recurrence, and the next time that is planned; undefined for none. */
export function seriesAfter(
  database: Database,
  { postId, channelId, segmentId }: Pick<Publication, 'postId' | 'channelId' | 'segmentId'>,
  after: string,
): { readonly recurrence: string; readonly wallTime: string } | undefined {
  const { recurrence, wallTime, dueAt } = publications
  const next = database
    .select({ recurrence, wallTime })
    .from(publications)
    .where(
      and(
        eq(publications.postId, postId),
        eq(publications.channelId, channelId),
        segmentId === null ? isNull(publications.segmentId) : eq(publications.segmentId, segmentId),
        eq(publications.state, 'scheduled'),
        isNotNull(recurrence),
        gt(dueAt, after),
      ),
    )
    .orderBy(asc(dueAt))
    .limit(1)
    .get()
  return next?.recurrence == null ? undefined : { recurrence: next.recurrence, wallTime: next.wallTime }
}
