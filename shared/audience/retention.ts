import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/**
 * For how long somebody nobody writes to is kept before they are proposed for removal (GDPR, article 5.1 e: no longer than is
 * needed). Nothing goes without an officer's word.
 */
export const RetentionRule = z.object({
  /** null: nobody is ever proposed. */
  months: z.number().int().min(6).max(120).nullable(),
})
export type RetentionRule = z.infer<typeof RetentionRule>

export const noRetention: RetentionRule = { months: null }

/** What of a contact the rule looks at. */
export interface Retained {
  /** ISO 8601 in UTC; null where nothing was ever sent. */
  readonly lastMailedAt: string | null
  readonly createdAt: string
  /** A day; null where nobody has said to keep them. */
  readonly retainUntil: string | null
}

export interface RetentionLimits {
  /** Whoever was written to, or came, before this instant is proposed. */
  readonly before: string
  /** Whoever is to be kept until this day, or a later one, is not. */
  readonly today: string
}

/** What a rule comes to at an instant: months by the calendar of the zone. undefined where nobody is proposed. */
export function retentionLimits(
  { months }: RetentionRule,
  now: Temporal.Instant,
  zone: string,
): RetentionLimits | undefined {
  if (months === null) return undefined
  const today = now.toZonedDateTimeISO(zone)
  return {
    before: today.subtract({ months }).toInstant().toString({ smallestUnit: 'millisecond' }),
    today: today.toPlainDate().toString(),
  }
}

/** Whether a contact is proposed: neither written to nor added since, and nobody has said to keep them. */
export function isProposed(contact: Retained, { before, today }: RetentionLimits): boolean {
  const { lastMailedAt, createdAt, retainUntil } = contact
  const since = lastMailedAt !== null && lastMailedAt > createdAt ? lastMailedAt : createdAt
  return since < before && (retainUntil === null || retainUntil < today)
}
