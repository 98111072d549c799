import { sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'

/** When a publication began to go out: at its start, and one that was handed over before its time when that had come. */
export interface Begun {
  readonly id: PublicationId
  readonly at: string
}

/**
 * What began to go out after an instant and can be stopped, or taken back (a trial goes nowhere): letters while there are any left, posts on networks also once
 * they are out. Those that began last come first. Few are running at a time, and `publications_due` finds what is over by its time.
 *
 * @param since an instant, not counted
 * @param dueSince of those that are over: due no earlier than this
 * @param now one that an engine or a network keeps the time of has not begun before it
 */
export function justStarted(
  database: Database,
  { since, dueSince, now }: { readonly since: string; readonly dueSince: string; readonly now: string },
): Begun[] {
  const at = sql`CASE WHEN p.hands_ahead AND p.due_at > p.started_at THEN p.due_at ELSE p.started_at END`
  return database.all<Begun>(sql`
    SELECT p.id, ${at} AS at FROM publications p JOIN channels c ON c.id = p.channel_id
     WHERE NOT c.trial
       AND (p.state = 'running' AND c.kind IN ('email', 'social')
            OR p.state = 'done' AND p.due_at >= ${dueSince} AND c.kind = 'social')
       AND ${at} > ${since} AND ${at} <= ${now}
     ORDER BY 2 DESC, p.id`)
}
