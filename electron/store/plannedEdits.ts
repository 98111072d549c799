import type { PostId } from '../../shared/contract/scalars.ts'
import type { Network } from '../../shared/social/network.ts'
import type { Database } from './database.ts'

/** A text that was written by hand, and that goes out as it is when its time comes. */
export interface PlannedEdit {
  readonly postId: PostId
  readonly network: Network
  /** What the post gave when it was written. */
  readonly derivedText: string
}

/** From what is planned (publications_due) to the few texts that were edited: in the order in which they go out. */
export const plannedEditsQuery = `
  SELECT e.post_id AS postId, e.network, e.derived_text AS derivedText, min(p.due_at) AS dueAt
  FROM publications p CROSS JOIN channels c CROSS JOIN variant_edits e
  WHERE p.state IN ('scheduled', 'paused', 'missed') AND p.started_at IS NULL AND c.id = p.channel_id
    AND e.post_id = p.post_id AND e.network = c.network
  GROUP BY e.post_id, e.network ORDER BY dueAt, e.post_id, e.network`

export function plannedEdits({ $client }: Database): PlannedEdit[] {
  return $client.prepare(plannedEditsQuery).all() as PlannedEdit[]
}
