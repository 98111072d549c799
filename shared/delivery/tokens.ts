import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** What OAuth 2 gives for a channel: the secret `oauth`, as JSON. */
export const Tokens = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  /** UTC */
  expiresAt: z.string(),
})
export type Tokens = z.infer<typeof Tokens>

/** undefined for what is no tokens: another version's, or nothing. */
export function readTokens(secret: string | undefined): Tokens | undefined {
  if (secret === undefined) return undefined
  try {
    return Tokens.safeParse(JSON.parse(secret)).data
  } catch {
    return undefined
  }
}

/** How long before its end a token is renewed: a connection that is being opened should not meet it. */
const margin = Temporal.Duration.from({ minutes: 5 })

export function isFresh({ expiresAt }: Tokens, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now.add(margin), Temporal.Instant.from(expiresAt)) < 0
}
