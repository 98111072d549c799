import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Outlook } from './outlook.ts'

/** What is known of a newer version. */
export const Update = z.discriminatedUnion('kind', [
  /** Whoever installed the program takes care of it: nothing is asked for. */
  z.object({ kind: z.literal('elsewhere') }),
  /** checked: whether it has been asked for since the program started, and there is none. */
  z.object({ kind: z.literal('none'), checked: z.boolean() }),
  z.object({ kind: z.literal('checking') }),
  /** notes: plain text, '' where there are none. */
  z.object({ kind: z.literal('offered'), version: z.string(), notes: z.string() }),
  z.object({ kind: z.literal('fetching'), version: z.string(), percent: z.number().min(0).max(100) }),
  /** It is put in place when the program is quit; or at once, where somebody asks for that. */
  z.object({ kind: z.literal('ready'), version: z.string(), notes: z.string() }),
  /** reason: the server's or the system's own words. Nothing has changed. */
  z.object({ kind: z.literal('failed'), reason: z.string() }),
])
export type Update = z.infer<typeof Update>

/** Nobody wants the program away so shortly before something is due: putting a version in place takes minutes where it goes wrong. */
export const quietBefore = Temporal.Duration.from({ minutes: 30 })

/**
 * Whether the program may be stopped now to put a newer version in place, given what the schedule has before it. What is past its time
 * and waits for a decision holds nothing up; nor does what a network keeps the time of.
 *
 * @param outlook null where no workspace is open
 */
export function mayRestart(
  outlook: Pick<Outlook, 'isPaused' | 'isHeld' | 'next' | 'underWay'> | null,
  now: Temporal.Instant,
): 'now' | 'sending' | 'due' {
  if (outlook === null) return 'now'
  if (outlook.underWay.length > 0) return 'sending'
  const { next, isPaused, isHeld } = outlook
  if (next === null || next.isElsewhere || isPaused || isHeld) return 'now'
  return Temporal.Instant.compare(next.dueAt, now.add(quietBefore)) <= 0 ? 'due' : 'now'
}

/** A release's notes as text: a server may send HTML, and none of it is shown as such. At most 4,000 characters. */
export function plainNotes(notes: unknown): string {
  if (typeof notes !== 'string') return ''
  const text = notes
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<li\b[^>]*>/gi, '\n• ')
    .replaceAll(/<\/?(p|br|div|ul|ol|h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
  return text
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, 4000)
}
