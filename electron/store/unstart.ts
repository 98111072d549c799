import { eq, sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { PublicationState, Trouble } from '../../shared/schedule/publication.ts'
import { type Act, noteAct } from './audit.ts'
import type { Database } from './database.ts'
import type { NewTime } from './reschedule.ts'
import { deliveries, frozenFigures, handovers, publicationSteps, publications, renderings } from './schema.ts'

export interface Unstarted {
  readonly state: Extract<PublicationState, 'scheduled' | 'paused' | 'cancelled'>
  readonly trouble: Trouble | null
  readonly finishedAt?: string
  readonly handsAhead?: boolean
  /** It is moved to another time by the same. */
  readonly time?: NewTime
  /** Who has done it, for the log. */
  readonly noted?: Act
}

/**
 * Makes a publication one that has not started: what was frozen of it goes, and so do its recipients. Only where nobody has been sent
 * anything: an engine was given it before its time, and has given it back.
 *
 * @returns false where that is not so; then nothing has changed
 */
export function unstart(database: Database, id: PublicationId, become: Unstarted): boolean {
  const { time, noted, ...change } = become
  return database.transaction(
    () => {
      if (!isUnsent(database, id)) return false
      const its = sql`(SELECT id FROM handovers WHERE publication_id = ${id})`
      database.run(sql`DELETE FROM handover_rows WHERE handover_id IN ${its}`)
      database.delete(handovers).where(eq(handovers.publicationId, id)).run()
      database.delete(deliveries).where(eq(deliveries.publicationId, id)).run()
      database.delete(renderings).where(eq(renderings.publicationId, id)).run()
      database.delete(publicationSteps).where(eq(publicationSteps.publicationId, id)).run()
      database.delete(frozenFigures).where(eq(frozenFigures.publicationId, id)).run()
      database
        .update(publications)
        .set({ ...change, ...time, startedAt: null })
        .where(eq(publications.id, id))
        .run()
      if (noted !== undefined) noteAct(database, noted)
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Begun, and no row has an answer of anybody's server, no post is out or in doubt. */
function isUnsent(database: Database, id: PublicationId): boolean {
  return (
    database.get(sql`
      SELECT 1 FROM publications p WHERE p.id = ${id} AND p.state IN ('running', 'paused') AND p.started_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM publication_steps s WHERE s.publication_id = p.id
                            AND s.phase IN ('done', 'in-doubt') AND json_extract(s.content, '$.kind') = 'post')
         AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.publication_id = p.id
                            AND d.state IN ('sent', 'deferred', 'in-doubt', 'bounced', 'tried'))`) !==
    undefined
  )
}
