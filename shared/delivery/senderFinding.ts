import { z } from 'zod'

/** How a finding stands: fine; worth knowing; letters may be refused or land in spam; nobody could be asked. */
export const findingLevels = ['good', 'note', 'warning', 'unknown'] as const

/** What DNS says of a channel's sender. Codes are keys of the catalogue's `sendCheck.sender`. */
export const senderCodes = [
  ...(['spf-good', 'spf-open', 'spf-none', 'spf-many', 'spf-broken', 'spf-too-many', 'spf-lacks'] as const),
  ...([
    'dkim-good',
    'dkim-seen',
    'dkim-none',
    'dkim-unseen',
    'dkim-other',
    'dkim-revoked',
    'dkim-broken',
  ] as const),
  ...(['dmarc-good', 'dmarc-watching', 'dmarc-none', 'dmarc-broken'] as const),
  ...(['aligned-both', 'aligned-spf', 'aligned-dkim', 'aligned-neither', 'aligned-unproven'] as const),
  ...(['spf-unanswered', 'dkim-unanswered', 'dmarc-unanswered'] as const),
] as const

export const SenderFinding = z.object({
  code: z.enum(senderCodes),
  level: z.enum(findingLevels),
  values: z.record(z.string(), z.string()),
})
export type SenderFinding = z.infer<typeof SenderFinding>
