import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { channels, posts, publications, segments } from './schema.ts'

export type PlannedAhead = Pick<
  Publication,
  | 'id'
  | 'postId'
  | 'postTitle'
  | 'channelId'
  | 'channelName'
  | 'channelKind'
  | 'segmentId'
  | 'segmentName'
  | 'wallTime'
  | 'zone'
  | 'dueAt'
  | 'recurrence'
>

/**
 * What is still to begin, by time: what waits for its time, here, paused, or at an engine that was given it ahead.
 *
 * @param now an instant, counted
 */
export function plannedAhead(database: Database, now: string): PlannedAhead[] {
  const { state } = publications
  const waits = or(
    eq(state, 'scheduled'),
    and(eq(state, 'paused'), isNull(publications.startedAt)),
    and(eq(state, 'running'), eq(publications.handsAhead, true)),
  )
  return database
    .select({
      ...{ id: publications.id, postId: publications.postId, postTitle: posts.title },
      ...{ channelId: publications.channelId, channelName: channels.name, channelKind: channels.kind },
      ...{ segmentId: publications.segmentId, segmentName: segments.name },
      ...{ wallTime: publications.wallTime, zone: publications.zone, dueAt: publications.dueAt },
      recurrence: publications.recurrence,
    })
    .from(publications)
    .innerJoin(posts, eq(posts.id, publications.postId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .leftJoin(segments, eq(segments.id, publications.segmentId))
    .where(and(waits, gte(publications.dueAt, now)))
    .orderBy(asc(publications.dueAt), asc(publications.id))
    .all()
}
