import type { PostId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { ofTrials } from './trials.ts'

/** A post in the order in which posts were last saved, and what has become of it. */
export interface LatelySaved {
  readonly id: PostId
  readonly title: string
  readonly savedAt: string
  readonly words: number
  /** When a publication of it last began, and when the next one is due; null: none. */
  readonly startedAt: string | null
  readonly dueAt: string | null
  /** One of them missed its time, and waits for the officer. */
  readonly isMissed: boolean
}

/** Whoever writes in a post saves it: one that this many others were saved after is not being written. */
const lookedThrough = 100

/** The latest save of each post, by post_revisions_post alone: no post's text is read to know which was written last. */
export const savedQuery = `
  SELECT post_id AS id, max(saved_at) AS savedAt FROM post_revisions
  GROUP BY post_id ORDER BY savedAt DESC, id DESC LIMIT ${lookedThrough}`

/**
 * What has become of some posts; one that was only tried is what it was before. A post's own publications have no index: they are looked
 * through once for all of them.
 */
const usesQuery = `
  SELECT post_id AS id, max(started_at) AS startedAt,
    min(CASE WHEN state IN ('scheduled', 'paused', 'running') AND due_at > ? THEN due_at END) AS dueAt,
    max(state = 'missed') AS isMissed
  FROM publications WHERE post_id IN (SELECT value FROM json_each(?)) AND channel_id NOT IN ${ofTrials} GROUP BY post_id`

const postQuery = `
  SELECT title, (SELECT words FROM post_revisions r WHERE r.post_id = p.id ORDER BY r.saved_at DESC, r.id DESC LIMIT 1) AS words
  FROM posts p WHERE p.id = ? AND p.deleted_at IS NULL`

interface Uses {
  readonly id: PostId
  readonly startedAt: string | null
  readonly dueAt: string | null
  readonly isMissed: 0 | 1
}

/**
 * Posts that are not over with: drafts, and those that have been written in since they last went out; the latest saved first.
 *
 * @param now ISO 8601
 * @param most how many at most
 */
export function postsInWork({ $client }: Database, now: string, most: number): LatelySaved[] {
  const saved = $client.prepare(savedQuery).all() as { readonly id: PostId; readonly savedAt: string }[]
  const asked = JSON.stringify(saved.map(({ id }) => id))
  const uses = new Map(($client.prepare(usesQuery).all(now, asked) as Uses[]).map((use) => [use.id, use]))
  const read = $client.prepare(postQuery)
  const found: LatelySaved[] = []
  for (const { id, savedAt } of saved) {
    if (found.length === most) break
    const { startedAt = null, dueAt = null, isMissed = 0 } = uses.get(id) ?? {}
    if (startedAt !== null && startedAt >= savedAt) continue
    const post = read.get(id) as { readonly title: string; readonly words: number } | undefined
    if (post !== undefined) found.push({ id, savedAt, startedAt, dueAt, isMissed: isMissed === 1, ...post })
  }
  return found
}
