import type { CountyCode, PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'

// Reading only: the letter that went out last, and where it arrived.

export interface SentLetter {
  readonly id: PublicationId
  readonly title: string
  readonly startedAt: string
}

/** publications_due has those that are done by time: it is gone back through until one of them is a letter that somebody got. */
export const lastLetterQuery = `
  SELECT p.id, posts.title, coalesce(p.started_at, p.due_at) AS startedAt
  FROM publications p CROSS JOIN channels c CROSS JOIN posts
  WHERE p.state = 'done' AND c.id = p.channel_id AND c.kind = 'email' AND NOT c.trial AND posts.id = p.post_id
  ORDER BY p.due_at DESC LIMIT 1`

/** The latest letter that is over, trials aside; undefined where none is. */
export function lastLetter({ $client }: Database): SentLetter | undefined {
  return $client.prepare(lastLetterQuery).get() as SentLetter | undefined
}

export const arrivedQuery = `
  SELECT county, count(*) AS delivered FROM deliveries WHERE publication_id = ? AND state = 'sent' GROUP BY county`

/** How many of a publication's letters their servers took, by county; null: of no known county. */
export function arrivedByCounty(
  { $client }: Database,
  id: PublicationId,
): { readonly county: CountyCode | null; readonly delivered: number }[] {
  return $client.prepare(arrivedQuery).all(id) as {
    readonly county: CountyCode | null
    readonly delivered: number
  }[]
}

export const failedQuery = `
  SELECT count(*) FROM deliveries WHERE publication_id = ? AND state IN ('rejected', 'bounced')`

/** How many of them were refused, or came back. */
export function countFailed({ $client }: Database, id: PublicationId): number {
  return $client.prepare(failedQuery).pluck().get(id) as number
}
