import { z } from 'zod'
import { Trouble } from '../schedule/publication.ts'

/**
 * What may need the officer, the most pressing first: what stands in the way of everything, publications, people who wait for an answer,
 * ways out that are closing, and what can wait for a quiet hour.
 */
export const needKinds = [
  'held',
  'inDoubt',
  'missed',
  'stopped',
  'failed',
  'byHand',
  'wishes',
  'signInLost',
  'approvals',
  'drifted',
  'replies',
  'inbox',
  'backup',
  'signInEnds',
  'trial',
  'unplaced',
  'noBasis',
] as const
export const NeedKind = z.enum(needKinds)
export type NeedKind = z.infer<typeof NeedKind>

/** One of the things that a need counts: the first to be dealt with. */
export const NeedFirst = z.object({
  /** Of a publication, a post or a channel, as the kind has it. */
  id: z.number().int().positive(),
  /** What it is called; '' for a post without a title. */
  title: z.string(),
  /** Where it goes, or was to go; '' where that says nothing. */
  channel: z.string(),
  /** Why it stands still, or could not be done. */
  trouble: Trouble.nullable(),
})
export type NeedFirst = z.infer<typeof NeedFirst>

/** Something that needs the officer: how much of it there is, and where one begins. */
export const Need = z.object({
  kind: NeedKind,
  count: z.number().int().positive(),
  /** null where there is no one thing to be named. */
  first: NeedFirst.nullable(),
})
export type Need = z.infer<typeof Need>

/** What was found of a kind; a count of 0 is no need. */
export interface FoundNeed {
  readonly count: number
  readonly first?: NeedFirst | undefined
}

/** What was found, in the order in which it presses. */
export function needsOf(found: Readonly<Partial<Record<NeedKind, FoundNeed>>>): Need[] {
  return needKinds.flatMap((kind) => {
    const { count, first = null } = found[kind] ?? { count: 0 }
    return count === 0 ? [] : [{ kind, count, first }]
  })
}
