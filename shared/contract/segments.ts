import { z } from 'zod'
import { procedure } from './procedure.ts'
import { CountyCode, InstantText, Nothing, SegmentId } from './scalars.ts'

export const Segment = z.object({
  id: SegmentId,
  name: z.string(),
  /** "county in (24, 25) and role = rektor and not tag = press" */
  rule: z.string(),
  updatedAt: InstantText,
})
export type Segment = z.infer<typeof Segment>

/** Contacts that match and may be mailed; suppressed ones are counted apart. */
export const SegmentCount = z.object({
  count: z.number().int(),
  suppressed: z.number().int(),
  byCounty: z.array(z.object({ county: CountyCode.nullable(), count: z.number().int() })),
})
export type SegmentCount = z.infer<typeof SegmentCount>

export const segmentsContract = {
  'segments.list': procedure(Nothing, z.object({ segments: z.array(Segment) })),
  'segments.save': procedure(
    z.object({ id: SegmentId.nullable(), name: z.string().min(1).max(100), rule: z.string().max(2000) }),
    Segment,
  ),
  'segments.delete': procedure(z.object({ id: SegmentId }), Nothing),
  'segments.count': procedure(z.object({ rule: z.string().max(2000) }), SegmentCount),
}
