import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** What a network gave when somebody signed in: the secret `oauth` of an account, as JSON. */
export const AccountTokens = z.object({
  accessToken: z.string().min(1),
  /** null where the network renews none. */
  refreshToken: z.string().min(1).nullable(),
  /** ISO 8601, UTC; null where it does not end, or nobody says. */
  expiresAt: z.string().nullable(),
})
export type AccountTokens = z.infer<typeof AccountTokens>

/** A token that somebody has made by hand on the network's page is kept bare. undefined where there is none. */
export function readAccountTokens(secret: string | undefined): AccountTokens | undefined {
  const kept = secret?.trim() ?? ''
  if (kept === '') return undefined
  if (!kept.startsWith('{')) return { accessToken: kept, refreshToken: null, expiresAt: null }
  try {
    return AccountTokens.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}

/** Whether a token ends within `margin`, so that a request begun now could meet its end. */
export function endsWithin(
  { expiresAt }: AccountTokens,
  now: Temporal.Instant,
  margin: Temporal.DurationLike,
): boolean {
  if (expiresAt === null) return false
  return Temporal.Instant.compare(now.add(margin), Temporal.Instant.from(expiresAt)) >= 0
}
