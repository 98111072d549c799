import type { FigureId, PublicationId } from '../../shared/contract/scalars.ts'
import type { FigureContent } from '../../shared/post/post.ts'
import type { Database } from './database.ts'
import { ofTrials } from './trials.ts'

/** A figure that a publication went out with. */
export interface FrozenInPublication {
  readonly publicationId: PublicationId
  readonly title: string
  readonly figureId: FigureId
  readonly content: FigureContent
}

/** By time, through publications_due; of a post that went out in several channels, what the latest of them said. What a trial showed nobody has read. */
export const lateFrozenQuery = `
  SELECT f.publication_id AS publicationId, posts.title, f.figure_id AS figureId, f.content, p.post_id AS postId
  FROM publications p CROSS JOIN frozen_figures f CROSS JOIN posts
  WHERE p.state = 'done' AND p.due_at > ? AND p.channel_id NOT IN ${ofTrials}
    AND f.publication_id = p.id AND posts.id = p.post_id
  ORDER BY p.due_at DESC, f.publication_id DESC, f.figure_id`

/** The figures of what has gone out since an instant, the latest first; each figure of a post once. @param since ISO 8601 */
export function lateFrozen({ $client }: Database, since: string): FrozenInPublication[] {
  const rows = $client.prepare(lateFrozenQuery).all(since) as (Omit<FrozenInPublication, 'content'> & {
    readonly content: string
    readonly postId: number
  })[]
  const seen = new Set<string>()
  return rows.flatMap(({ content, postId, ...row }) => {
    const key = `${postId} ${row.figureId}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...row, content: JSON.parse(content) as FigureContent }]
  })
}
