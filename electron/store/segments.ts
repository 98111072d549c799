import { eq, sql } from 'drizzle-orm'
import type { SegmentId } from '../../shared/contract/scalars.ts'
import type { Segment } from '../../shared/contract/segments.ts'
import type { Database } from './database.ts'
import { publications, segments } from './schema.ts'

const columns = { id: segments.id, name: segments.name, rule: segments.rule, updatedAt: segments.updatedAt }

/** Every segment, by name. */
export function listSegments(database: Database): Segment[] {
  return database.select(columns).from(segments).orderBy(sql`fold(${segments.name})`, segments.id).all()
}

/** undefined where there is no such segment. */
export function readSegment(database: Database, id: SegmentId): Segment | undefined {
  return database.select(columns).from(segments).where(eq(segments.id, id)).get()
}

/** The segment that a person means by a name: case, accents and spaces aside. */
export function findSegment(database: Database, name: string): Segment | undefined {
  return database.select(columns).from(segments).where(sql`fold(${segments.name}) = fold(${name})`).get()
}

export function insertSegment(database: Database, name: string, rule: string, at: string): Segment {
  return database
    .insert(segments)
    .values({ name, rule, createdAt: at, updatedAt: at })
    .returning(columns)
    .get()
}

/** undefined where there is no such segment. */
export function updateSegment(
  database: Database,
  id: SegmentId,
  name: string,
  rule: string,
  at: string,
): Segment | undefined {
  return database
    .update(segments)
    .set({ name, rule, updatedAt: at })
    .where(eq(segments.id, id))
    .returning(columns)
    .get()
}

export function removeSegment(database: Database, id: SegmentId): void {
  database.delete(segments).where(eq(segments.id, id)).run()
}

/** Whether a publication, planned or done, is for the segment. */
export function isSegmentInUse(database: Database, id: SegmentId): boolean {
  return (
    database
      .select({ id: publications.id })
      .from(publications)
      .where(eq(publications.segmentId, id))
      .limit(1)
      .get() !== undefined
  )
}
