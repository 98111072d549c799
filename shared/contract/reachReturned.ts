import { z } from 'zod'
import { ReportPeriod } from '../reach/report.ts'
import { procedure } from './procedure.ts'
import { CountyCode, InstantText } from './scalars.ts'

export const returnedKinds = ['bounced', 'replied'] as const
export const ReturnedKind = z.enum(returnedKinds)
export type ReturnedKind = z.infer<typeof ReturnedKind>

/** How many of our letters came back from a county, and how many were answered. In no sum: a letter that came back reached nobody. */
export const ReturnedRow = z.object({
  /** null: the recipient's county is not known. */
  county: CountyCode.nullable(),
  bounced: z.number().int(),
  replied: z.number().int(),
})
export type ReturnedRow = z.infer<typeof ReturnedRow>

/** One letter that came back or was answered. */
export const ReturnedLetter = z.object({
  at: InstantText,
  email: z.string(),
  name: z.string(),
  /** Of the post that the letter was. */
  title: z.string(),
  /** Of one that came back, what the server said: "5.1.1"; else ''. */
  status: z.string(),
})
export type ReturnedLetter = z.infer<typeof ReturnedLetter>

export const reachReturnedContract = {
  /** The letters, not the mails: one that was answered twice counts once. By the day on which the mail came; a county without any has no row. */
  'reach.returned': procedure(z.object({ period: ReportPeriod }), z.object({ rows: z.array(ReturnedRow) })),
  /** The letters behind one number; `county` 'unknown': those of which it is not known; null: all. */
  'reach.returnedLetters': procedure(
    z.object({
      period: ReportPeriod,
      kind: ReturnedKind,
      county: z.union([CountyCode, z.literal('unknown')]).nullable(),
    }),
    z.object({ letters: z.array(ReturnedLetter) }),
  ),
}
