import type { FoundNeed } from '../../shared/home/need.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'

// Publications that wait for the officer, each kind with how many there are and the one whose time came first. Publications are found by
// state and time (publications_due), rows in doubt by theirs: what is over and well is not read.

const inDoubtRows = `SELECT publication_id FROM deliveries WHERE state = 'in-doubt'`
/** Of one that is long done nothing can be in doubt any more: each of its steps has been looked through. */
const hasDoubtfulStep = `
  (p.state IN ('running', 'paused', 'failed', 'cancelled') OR (p.state = 'done' AND p.due_at > @since))
  AND EXISTS (SELECT 1 FROM publication_steps s WHERE s.publication_id = p.id AND s.phase = 'in-doubt')`
const doubtful = `SELECT p.id FROM publications p WHERE ${hasDoubtfulStep}`

/** It stands still for want of a yes, and is counted with what waits for one (approvalsWaiting.ts). */
const awaitsApproval = `(c.needs_approval = 1 AND json_extract(p.trouble, '$.code') = 'approval-missing')`

/** The same post has been planned anew since. */
const plannedSince = `SELECT 1 FROM publications later WHERE later.id > p.id AND later.post_id = p.post_id
  AND later.state NOT IN ('failed', 'cancelled')`
const triedAgain = `EXISTS (${plannedSince} AND later.channel_id = p.channel_id)`

/**
 * A trial is no publication that missed, stopped or failed: nobody was to get it. Whoever tried is told that it came to nothing, as what it is,
 * since what stopped it may stop the letter; until the post is planned in any way, or time has passed over it.
 */
const conditions = {
  missed: `p.state = 'missed' AND NOT c.trial`,
  inDoubt: `p.id IN (${inDoubtRows} UNION ${doubtful})`,
  stopped: `p.state IN ('paused', 'running') AND p.trouble IS NOT NULL AND NOT c.trial AND NOT ${awaitsApproval}
    AND p.id NOT IN (${inDoubtRows} UNION ${doubtful})`,
  failed: `p.state = 'failed' AND p.due_at > @since AND NOT c.trial AND NOT ${triedAgain}`,
  byHand: `p.state = 'running' AND c.kind = 'assisted'`,
  trial: `p.state IN ('missed', 'paused', 'running', 'failed') AND p.due_at > @since AND c.trial
    AND (p.state IN ('missed', 'failed') OR p.trouble IS NOT NULL) AND NOT ${awaitsApproval} AND NOT EXISTS (${plannedSince})`,
} as const
export type WaitingKind = keyof typeof conditions

export function waitingQuery(kind: WaitingKind): string {
  return `
    SELECT p.id, posts.title, c.name AS channel, p.trouble, count(*) OVER () AS count
    FROM publications p CROSS JOIN channels c CROSS JOIN posts
    WHERE c.id = p.channel_id AND posts.id = p.post_id AND ${conditions[kind]}
    ORDER BY p.due_at, p.id LIMIT 1`
}

interface WaitingRow {
  readonly id: number
  readonly title: string
  readonly channel: string
  /** JSON. */
  readonly trouble: string | null
  readonly count: number
}

/**
 * Publications of one kind that waits.
 *
 * @param since ISO 8601: what failed earlier than that is no longer told
 */
export function waitingPublications({ $client }: Database, kind: WaitingKind, since: string): FoundNeed {
  const row = $client.prepare(waitingQuery(kind)).get({ since }) as WaitingRow | undefined
  if (row === undefined) return { count: 0 }
  const { count, trouble, ...first } = row
  return { count, first: { ...first, trouble: trouble === null ? null : (JSON.parse(trouble) as Trouble) } }
}
