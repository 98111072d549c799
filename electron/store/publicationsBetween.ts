import { and, asc, eq, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { CalendarItem } from '../../shared/calendar/calendarItem.ts'
import type { Database } from './database.ts'
import { aheadOf } from './publications.ts'
import { channels, posts, publications, segments } from './schema.ts'

/** What the calendar shows: not what is not planned yet, and not what was called off. */
const shownStates = ['scheduled', 'running', 'paused', 'missed', 'done', 'failed'] as const

/**
 * Publications whose time is in a span, by time. `publications_due` answers it for each state, however many there are outside of it.
 *
 * @param from an instant, counted
 * @param until an instant, not counted
 */
export function publicationsBetween(database: Database, from: string, until: string): CalendarItem[] {
  return betweenQuery(database, from, until)
    .all()
    .map(({ needsOfficer, awaitsOfficer, ...row }) => ({
      ...row,
      needsOfficer: needsOfficer === 1,
      awaitsOfficer: awaitsOfficer === 1,
    }))
}

/** The publications of series from which the next occurrences follow: those that wait for their time, here or where they were handed over. */
export function seriesGoingOn(database: Database, now: string): CalendarItem[] {
  const waits = eq(publications.state, 'scheduled')
  const handed = and(
    eq(publications.state, 'running'),
    eq(publications.handsAhead, true),
    gte(publications.dueAt, now),
  )
  return select(database, and(isNotNull(publications.recurrence), or(waits, handed)))
    .all()
    .map((row) => ({ ...row, needsOfficer: row.needsOfficer === 1, awaitsOfficer: row.awaitsOfficer === 1 }))
}

export function betweenQuery(database: Database, from: string, until: string) {
  const { state, dueAt } = publications
  return select(database, and(inArray(state, [...shownStates]), gte(dueAt, from), lt(dueAt, until)))
}

/** As `publicationGroups` sorts out what needs the officer. */
const needsOfficer = sql<0 | 1>`(
  ${publications.state} = 'missed'
  OR (${publications.state} IN ('paused', 'running') AND ${publications.trouble} IS NOT NULL)
  OR (${channels.kind} = 'assisted' AND ${publications.state} = 'running')
  OR EXISTS (SELECT 1 FROM deliveries d WHERE d.publication_id = ${publications.id} AND d.state = 'in-doubt')
  OR EXISTS (SELECT 1 FROM publication_steps s WHERE s.publication_id = ${publications.id} AND s.phase = 'in-doubt'))`

const awaitsOfficer = sql<0 | 1>`(${channels.kind} = 'assisted' AND ${publications.state} = 'running')`

function select(database: Database, which: SQL | undefined) {
  return database
    .select({
      ...{ id: publications.id, postId: publications.postId, postTitle: posts.title },
      ...{ channelId: publications.channelId, channelName: channels.name, channelKind: channels.kind },
      network: channels.network,
      ...{ segmentId: publications.segmentId, segmentName: segments.name },
      ...{ wallTime: publications.wallTime, zone: publications.zone, dueAt: publications.dueAt },
      ...{ recurrence: publications.recurrence, slotId: publications.slotId },
      ...{ state: publications.state, startedAt: publications.startedAt },
      ...{ awaitsOfficer, ahead: aheadOf, needsOfficer },
    })
    .from(publications)
    .innerJoin(posts, eq(posts.id, publications.postId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .leftJoin(segments, eq(segments.id, publications.segmentId))
    .where(which)
    .orderBy(asc(publications.dueAt), asc(publications.id))
}
