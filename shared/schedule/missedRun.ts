import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'
import { MissedWhy, Publication } from './publication.ts'

/** A stretch of time in which nothing ran, and why. */
export const IdleTime = z.object({ from: InstantText, to: InstantText, why: MissedWhy })
export type IdleTime = z.infer<typeof IdleTime>

/** What the officer can answer for a missed publication. */
export const missedAnswers = ['run', 'move', 'skip'] as const
export const MissedAnswer = z.enum(missedAnswers)
export type MissedAnswer = z.infer<typeof MissedAnswer>

/** What each answer comes to at this moment. */
export const MissedChoices = z.object({
  /** recipients: who would get the letter now; null where nobody is written to. */
  run: z.object({ lateMinutes: z.int().nonnegative(), recipients: z.int().nullable() }),
  /** The next working day, at the clock time that was planned for that, or at its own. */
  move: z.object({ wallTime: z.string(), zone: z.string(), dueAt: InstantText }),
  /** The next time of its series; null where it is in none. */
  skip: z.object({ next: z.string().nullable() }),
})
export type MissedChoices = z.infer<typeof MissedChoices>

/** A publication whose time passed while nothing ran. */
export const MissedRun = z.object({
  publication: Publication,
  missedDueAt: InstantText,
  /** The time that was missed, by the wall clock of its zone. */
  wallTime: z.string(),
  /** When it was found. */
  foundAt: InstantText,
  why: MissedWhy,
  /** When nothing ran, as far as it is known; null where it is not. */
  idle: IdleTime.nullable(),
  /** waits: the officer is asked. The rest is what the program did by itself, by its policy or its window. */
  became: z.enum(['waits', 'ran-late', 'skipped', 'moved']),
  /** null unless it waits. */
  choices: MissedChoices.nullable(),
})
export type MissedRun = z.infer<typeof MissedRun>
