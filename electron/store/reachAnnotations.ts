import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
import type { ReachAnnotationId } from '../../shared/contract/scalars.ts'
import type { Annotation, AnnotationContent } from '../../shared/reach/annotation.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { reachAnnotations } from './schema.ts'

const columns = {
  id: reachAnnotations.id,
  day: reachAnnotations.day,
  text: reachAnnotations.text,
  county: reachAnnotations.county,
  postId: reachAnnotations.postId,
  enteredAt: reachAnnotations.enteredAt,
}

/** Of the days of a period, the earliest first. */
export function listAnnotations(database: Database, { from, to }: ReportPeriod): Annotation[] {
  return database
    .select(columns)
    .from(reachAnnotations)
    .where(
      and(
        isNull(reachAnnotations.deletedAt),
        from === null ? undefined : gte(reachAnnotations.day, from),
        to === null ? undefined : lte(reachAnnotations.day, to),
      ),
    )
    .orderBy(asc(reachAnnotations.day), asc(reachAnnotations.id))
    .all()
}

export function insertAnnotation(database: Database, content: AnnotationContent, at: string): Annotation {
  return database
    .insert(reachAnnotations)
    .values({ ...content, enteredAt: at })
    .returning(columns)
    .get()
}

/** undefined where there is no such annotation, or it is deleted. */
export function updateAnnotation(
  database: Database,
  id: ReachAnnotationId,
  content: AnnotationContent,
): Annotation | undefined {
  return database
    .update(reachAnnotations)
    .set(content)
    .where(and(eq(reachAnnotations.id, id), isNull(reachAnnotations.deletedAt)))
    .returning(columns)
    .get()
}

/** `at` null takes the deletion back. @returns undefined where there is no such annotation */
export function setAnnotationDeleted(
  database: Database,
  id: ReachAnnotationId,
  at: string | null,
): Annotation | undefined {
  return database
    .update(reachAnnotations)
    .set({ deletedAt: at })
    .where(eq(reachAnnotations.id, id))
    .returning(columns)
    .get()
}
