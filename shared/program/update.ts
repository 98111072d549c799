import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'
import { instantText } from '../schedule/instantText.ts'
import type { Outlook } from './outlook.ts'
import type { UpdateWay } from './programSettings.ts'

/**
 * Whether the program may be stopped now to put a newer version in place; `due`: not before what comes next has gone out, `title`, at
 * `at`, in the zone that was meant.
 */
export const UpdateWait = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('sending') }),
  z.object({ kind: z.literal('due'), title: z.string(), at: InstantText, zone: z.string() }),
])
export type UpdateWait = z.infer<typeof UpdateWait>

/** What is known of a newer version. */
export const Update = z.discriminatedUnion('kind', [
  /** Whoever installed the program takes care of it: nothing is asked for. */
  z.object({ kind: z.literal('elsewhere') }),
  /** The organisation has decided that nobody looks for them from here. */
  z.object({ kind: z.literal('forbidden') }),
  /** checked: whether it has been asked for since the program started, and there is none. */
  z.object({ kind: z.literal('none'), checked: z.boolean() }),
  z.object({ kind: z.literal('checking') }),
  /** notes: plain text, '' where there are none. */
  z.object({ kind: z.literal('offered'), version: z.string(), notes: z.string() }),
  z.object({ kind: z.literal('fetching'), version: z.string(), percent: z.number().min(0).max(100) }),
  /** It is put in place when the program is quit; or at once, where somebody asks for that and nothing is in the way. */
  z.object({ kind: z.literal('ready'), version: z.string(), notes: z.string(), waits: UpdateWait }),
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
): UpdateWait {
  if (outlook === null) return { kind: 'now' }
  if (outlook.underWay.length > 0) return { kind: 'sending' }
  const { next, isPaused, isHeld } = outlook
  if (next === null || next.isElsewhere || isPaused || isHeld) return { kind: 'now' }
  const isSoon = Temporal.Instant.compare(next.dueAt, now.add(quietBefore)) <= 0
  if (!isSoon) return { kind: 'now' }
  return { kind: 'due', title: next.title, at: instantText(next.dueAt), zone: next.zone }
}

/** So long after it was asked for a newer version is asked for again; and so long after that failed. */
const askedEvery = Temporal.Duration.from({ hours: 24 })
const triedAgainAfter = Temporal.Duration.from({ hours: 1 })

/**
 * Whether it is time to ask by itself whether there is a newer version.
 *
 * @param asked when it was asked for last, in this run or an earlier one, and whether there was an answer; null: never
 */
export function isCheckDue(
  way: UpdateWay,
  asked: { readonly at: Temporal.Instant; readonly answered: boolean } | null,
  now: Temporal.Instant,
): boolean {
  if (way === 'off') return false
  if (asked === null) return true
  const since = asked.at.until(now)
  // A clock that was put back: what lies ahead has not been.
  if (since.sign < 0) return true
  return Temporal.Duration.compare(since, asked.answered ? askedEvery : triedAgainAfter) >= 0
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
