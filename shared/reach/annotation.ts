import { z } from 'zod'
import { CountyCode, DayText, InstantText, PostId, ReachAnnotationId } from '../contract/scalars.ts'

/** What happened on a day that numbers may be understood by: "Inslag i P4", "Webbplatsen låg nere". */
export const AnnotationContent = z.object({
  day: DayText,
  text: z.string().trim().min(1).max(300),
  /** Where it is about one county only. */
  county: CountyCode.nullable(),
  postId: PostId.nullable(),
})
export type AnnotationContent = z.infer<typeof AnnotationContent>

export const Annotation = AnnotationContent.extend({ id: ReachAnnotationId, enteredAt: InstantText })
export type Annotation = z.infer<typeof Annotation>
