import { eq, sql } from 'drizzle-orm'
import { quoteRuleValue } from '../../shared/audience/formatRule.ts'
import type { SegmentId } from '../../shared/contract/scalars.ts'
import type { Segment } from '../../shared/contract/segments.ts'
import type { Database } from './database.ts'
import { publications, segments } from './schema.ts'

const columns = {
  id: segments.id,
  name: segments.name,
  kind: segments.kind,
  rule: segments.rule,
  updatedAt: segments.updatedAt,
}

/** Every segment and list, by name. */
export function listSegments(database: Database): Segment[] {
  const rows = database.select(columns).from(segments).orderBy(sql`fold(${segments.name})`, segments.id).all()
  return rows.map(segmentOf)
}

/** undefined where there is no such segment. */
export function readSegment(database: Database, id: SegmentId): Segment | undefined {
  const row = database.select(columns).from(segments).where(eq(segments.id, id)).get()
  return row && segmentOf(row)
}

/** The segment or list that a person means by a name: case, accents and spaces aside. */
export function findSegment(database: Database, name: string): Segment | undefined {
  const row = database.select(columns).from(segments).where(sql`fold(${segments.name}) = fold(${name})`).get()
  return row && segmentOf(row)
}

export function insertSegment(
  database: Database,
  { name, kind, rule }: Pick<Segment, 'name' | 'kind' | 'rule'>,
  at: string,
): Segment {
  const row = database
    .insert(segments)
    .values({ name, kind, rule, createdAt: at, updatedAt: at })
    .returning(columns)
    .get()
  return segmentOf(row)
}

/** undefined where there is no such segment. */
export function updateSegment(
  database: Database,
  id: SegmentId,
  { name, rule }: Pick<Segment, 'name' | 'rule'>,
  at: string,
): Segment | undefined {
  const row = database
    .update(segments)
    .set({ name, rule, updatedAt: at })
    .where(eq(segments.id, id))
    .returning(columns)
    .get()
  return row && segmentOf(row)
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

/** A list is used wherever a rule is: by the rule that names it. */
function segmentOf(row: Segment): Segment {
  return row.kind === 'list' ? { ...row, rule: `list = ${quoteRuleValue(row.name)}` } : row
}
