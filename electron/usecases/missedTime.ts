import { Temporal } from 'temporal-polyfill'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import type { Publication } from '../../shared/schedule/publication.ts'

/** The time of a publication that was missed: its own where it still waits there, else the one it had then, as its zone's clock showed it. */
export function missedTime({ dueAt, wallTime, zone, missedDueAt }: Publication): {
  readonly dueAt: string
  readonly wallTime: string
} {
  if (missedDueAt === null || missedDueAt === dueAt) return { dueAt, wallTime }
  return { dueAt: missedDueAt, wallTime: wallTimeOf(Temporal.Instant.from(missedDueAt), zone) }
}
