import { z } from 'zod'

/** What the account at a sending service may send, as the service says it; null: it sets no limit. */
export const AccountLimits = z.object({
  perSecond: z.number().nullable(),
  perDay: z.number().nullable(),
  /** In the last 24 hours, by whatever program. */
  sentLastDay: z.number(),
  /** Letters reach only addresses that are verified with the service: the account is on trial. */
  sandbox: z.boolean(),
})
export type AccountLimits = z.infer<typeof AccountLimits>
