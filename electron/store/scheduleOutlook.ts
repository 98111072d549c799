import { and, asc, count, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { readPublication } from './publications.ts'
import { channels, publications } from './schema.ts'

// What the schedule comes to for somebody who asks every minute: few publications are read, however many are planned or over.
// `publications_due` answers each question by state and time.

/** Those that wait for their time up to an instant, here or where they were handed over, by time. @param from ISO 8601, not counted */
export function comingBetween(database: Database, from: string, until: string): Publication[] {
  return read(database, idsOf(database, and(isWaiting(from), lte(publications.dueAt, until))))
}

/** The one whose time comes next; undefined where nothing is planned. @param from ISO 8601, not counted */
export function nextComing(database: Database, from: string): Publication | undefined {
  return read(database, idsOf(database, isWaiting(from), 1))[0]
}

/** Those that are being sent or published: not what waits for the officer, and not what an engine keeps for its time. */
export function underWay(database: Database): Publication[] {
  const { state } = publications
  const started = and(eq(state, 'running'), sql`${channels.kind} <> 'assisted'`)
  return read(database, idsOf(database, started)).filter(({ ahead }) => ahead === null)
}

/** How many publications there are of each kind that waits for a decision; one that is in doubt is not counted as stopped too. */
export interface NeedingOfficer {
  readonly missed: number
  readonly inDoubt: number
  readonly stopped: number
  readonly byHand: number
}

export function countNeedingOfficer(database: Database): NeedingOfficer {
  const inDoubt = sql`${publications.id} IN (
    SELECT publication_id FROM deliveries WHERE state = 'in-doubt'
    UNION SELECT publication_id FROM publication_steps WHERE phase = 'in-doubt')`
  const { state, trouble } = publications
  return {
    missed: countOf(database, eq(state, 'missed')),
    inDoubt: countOf(database, inDoubt),
    stopped: countOf(
      database,
      sql`${state} IN ('paused', 'running') AND ${trouble} IS NOT NULL AND NOT ${inDoubt}`,
    ),
    byHand: countOf(database, sql`${state} = 'running' AND ${channels.kind} = 'assisted'`),
  }
}

/** Those that wait here although their time has passed. @param now ISO 8601 */
export function countOverdue(database: Database, now: string): number {
  return countOf(database, and(eq(publications.state, 'scheduled'), lte(publications.dueAt, now)))
}

/** Those that a network or another engine has been given, and sends or publishes by itself. */
export function countElsewhere(database: Database): number {
  return countOf(
    database,
    sql`${publications.state} = 'running' AND (
      EXISTS (SELECT 1 FROM handovers h WHERE h.publication_id = ${publications.id} AND h.state IN ('starting', 'scheduled', 'running'))
      OR EXISTS (SELECT 1 FROM publication_steps s WHERE s.publication_id = ${publications.id} AND s.phase = 'handed'))`,
  )
}

/** One that was given away before its time waits for it too, though it runs. */
function isWaiting(from: string): SQL | undefined {
  return and(sql`${publications.state} IN ('scheduled', 'running')`, gt(publications.dueAt, from))
}

function idsOf(database: Database, which: SQL | undefined, most = -1): PublicationId[] {
  return database
    .select({ id: publications.id })
    .from(publications)
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(which)
    .orderBy(asc(publications.dueAt), asc(publications.id))
    .limit(most)
    .all()
    .map(({ id }) => id)
}

function read(database: Database, ids: readonly PublicationId[]): Publication[] {
  return ids.flatMap((id) => readPublication(database, id) ?? [])
}

function countOf(database: Database, which: SQL | undefined): number {
  const found = database
    .select({ rows: count() })
    .from(publications)
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(which)
    .get()
  return found?.rows ?? 0
}
