import type {
  MediaMentionId,
  PostId,
  PublicationId,
  ReachEventId,
  SegmentId,
} from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'

// What a search reads whole, since there are few of each and their rows are short. The latest come first: among equals they are found first.

export interface PublicationRow {
  readonly id: PublicationId
  readonly title: string
  readonly channel: string
  readonly segment: string | null
  /** "2026-12-18T09:00", as it was meant. */
  readonly wallTime: string
}

const publicationRows = `
  SELECT p.id, t.title, c.name AS channel, s.name AS segment, p.wall_time AS wallTime
    FROM publications p JOIN posts t ON t.id = p.post_id JOIN channels c ON c.id = p.channel_id
    LEFT JOIN segments s ON s.id = p.segment_id`

export function listPublicationRows({ $client }: Database): PublicationRow[] {
  return $client.prepare(`${publicationRows} ORDER BY p.due_at DESC, p.id DESC`).all() as PublicationRow[]
}

/** undefined where there is none. */
export function readPublicationRow({ $client }: Database, id: PublicationId): PublicationRow | undefined {
  return $client.prepare(`${publicationRows} WHERE p.id = ?`).get(id) as PublicationRow | undefined
}

export interface MentionRow {
  readonly id: MediaMentionId
  readonly title: string
  readonly outlet: string
  readonly programme: string
  readonly day: string
  readonly note: string
}

export function listMentionRows({ $client }: Database): MentionRow[] {
  return $client
    .prepare(`
      SELECT id, title, outlet, programme, day, note FROM media_mentions WHERE deleted_at IS NULL ORDER BY day DESC, id DESC`)
    .all() as MentionRow[]
}

export interface EventNameRow {
  readonly id: ReachEventId
  readonly name: string
  readonly day: string
  readonly note: string
}

export function listEventRows({ $client }: Database): EventNameRow[] {
  return $client
    .prepare(`
      SELECT id, name, day_from AS day, note FROM reach_events WHERE deleted_at IS NULL ORDER BY day_from DESC, id DESC`)
    .all() as EventNameRow[]
}

export interface SegmentRow {
  readonly id: SegmentId
  readonly name: string
  readonly rule: string
}

export function listSegmentRows({ $client }: Database): SegmentRow[] {
  return $client.prepare('SELECT id, name, rule FROM segments ORDER BY id').all() as SegmentRow[]
}

/** undefined where there is none. */
export function readSegmentRow({ $client }: Database, id: SegmentId): SegmentRow | undefined {
  return $client.prepare('SELECT id, name, rule FROM segments WHERE id = ?').get(id) as SegmentRow | undefined
}

/** undefined where there is none, or it is deleted. */
export function readPostTitle(
  { $client }: Database,
  id: PostId,
): { readonly title: string; readonly updatedAt: string } | undefined {
  return $client
    .prepare('SELECT title, updated_at AS updatedAt FROM posts WHERE id = ? AND deleted_at IS NULL')
    .get(id) as { title: string; updatedAt: string } | undefined
}
