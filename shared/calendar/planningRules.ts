import { z } from 'zod'

/** What a workspace finds too close, and too late. */
export const PlanningRules = z.object({
  /** Two newsletters to the same people are too close with at most so many days from one to the other; 0: on one day. */
  daysBetweenLetters: z.number().int().min(0).max(60),
  /** Night is from this full hour on, and until the other, which is not counted; where they are the same there is none. */
  nightFrom: z.number().int().min(0).max(23),
  nightUntil: z.number().int().min(0).max(23),
})
export type PlanningRules = z.infer<typeof PlanningRules>

/** What is usual, where nobody says otherwise. */
export const usualPlanning: PlanningRules = { daysBetweenLetters: 3, nightFrom: 21, nightUntil: 7 }

/** @param hour 0 to 23 */
export function isAtNight(
  hour: number,
  { nightFrom, nightUntil }: Pick<PlanningRules, 'nightFrom' | 'nightUntil'>,
): boolean {
  return nightFrom <= nightUntil
    ? hour >= nightFrom && hour < nightUntil
    : hour >= nightFrom || hour < nightUntil
}
