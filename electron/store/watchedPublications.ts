import { sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Watched } from '../../shared/schedule/notices.ts'
import type { Database } from './database.ts'
import { readPublication } from './publications.ts'

/** The instants, in UTC, between which something is worth telling. */
export interface WatchedSpan {
  /** What is due later is not looked at. */
  readonly dueUntil: string
  /** What is over or stands still was due no earlier than this. */
  readonly dueSince: string
  /** What is over ended no earlier than this, where nothing is wrong with it. */
  readonly endedSince: string
}

/**
 * The publications that there may be something to tell of, by their time. `publications_due` finds each kind by its state and its time:
 * those that wait for next year cost nothing. Of a trial there is nothing to tell: nothing goes out, and who tries is looking on.
 */
export function watchedPublications(database: Database, span: WatchedSpan): Watched[] {
  const rows = database.all<{ id: PublicationId; createdAt: string }>(watchedQuery(span))
  return rows.flatMap(({ id, createdAt }) => {
    const publication = readPublication(database, id)
    return publication === undefined ? [] : [{ ...publication, createdAt }]
  })
}

export function watchedQuery({ dueUntil, dueSince, endedSince }: WatchedSpan) {
  return sql`
    SELECT p.id, p.created_at AS createdAt FROM publications p
     WHERE ((p.state IN ('scheduled', 'running') AND p.due_at > ${dueSince} AND p.due_at <= ${dueUntil})
        OR (p.state = 'missed' AND p.due_at >= ${dueSince})
        OR (p.state IN ('paused', 'done', 'failed') AND p.due_at >= ${dueSince}
            AND (p.trouble IS NOT NULL OR p.state <> 'paused' AND p.finished_at >= ${endedSince})))
       AND NOT EXISTS (SELECT 1 FROM channels c WHERE c.id = p.channel_id AND c.trial)
     ORDER BY p.due_at, p.id`
}
