import { z } from 'zod'
import { CountyCode, DayText, MunicipalityCode } from '../contract/scalars.ts'

/** When a place was last reached, and by what. */
export const LastReached = z.object({
  /** The days of the observation, or the day of the letter. */
  from: DayText,
  to: DayText,
  /** 'letter': a mail server took it; what it was called. 'observation': who counted something there, and on which channel. */
  kind: z.enum(['letter', 'observation']),
  what: z.string(),
})
export type LastReached = z.infer<typeof LastReached>

/** A county aimed at, or a member municipality: what reached it in the period, and when anything last did. */
export const CoveredPlace = <Code extends z.ZodType>(code: Code) =>
  z.object({
    code,
    /** Contact occasions in the period; null where nobody measured any. */
    value: z.number().nullable(),
    /** At the latest on the period's last day; null: never. */
    last: LastReached.nullable(),
  })

export const ReachCoverage = z.object({
  counties: z.array(CoveredPlace(CountyCode)),
  /** Those of the association itself on a day; null where no group is the association itself. */
  members: z
    .object({ group: z.string(), day: DayText, places: z.array(CoveredPlace(MunicipalityCode)) })
    .nullable(),
})
export type ReachCoverage = z.infer<typeof ReachCoverage>
export type CoverageLine = Omit<ReachCoverage['counties'][number], 'code'> & { readonly code: string }

/** Of two, the one that ended later; letters before observations that end on the same day, for their day is known. */
export function later(one: LastReached | undefined, other: LastReached | undefined): LastReached | null {
  if (one === undefined || other === undefined) return one ?? other ?? null
  if (one.to !== other.to) return one.to > other.to ? one : other
  return one.kind === 'letter' ? one : other
}

/** Whether anything reached the place in the period. */
export function isReached({ value }: CoverageLine): boolean {
  return value !== null && value > 0
}
