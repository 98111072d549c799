import { z } from 'zod'
import { SenderFinding } from '../delivery/senderFinding.ts'
import { procedure } from './procedure.ts'
import { ChannelId, ContactId, CountyCode, MunicipalityCode, PostId, SegmentId } from './scalars.ts'

/** What a letter can be made personal by, and a contact may lack. */
export const LackedField = z.enum(['contact.name', 'contact.municipality', 'contact.county'])
export type LackedField = z.infer<typeof LackedField>

/** Counties that see the same letter (null: who has none), and what a message of it weighs, images and calendars too. */
export const LetterVariant = z.object({
  counties: z.array(CountyCode.nullable()),
  bytes: z.number().int(),
})
export type LetterVariant = z.infer<typeof LetterVariant>

const ToWhom = z.object({
  /** null: everybody. */
  segmentId: SegmentId.nullable(),
})

/** What is looked at before a letter goes out. Nothing of it stands in the way: what must not be sent is `checks.blocking`. */
export const sendCheckContract = {
  /** The letter as it would be sent now. Nobody else is asked. */
  'sendCheck.letter': procedure(
    ToWhom.extend({ postId: PostId, channelId: ChannelId }),
    z.object({
      /** The heaviest first. */
      variants: z.array(LetterVariant),
      /** How many of those who would get it lack a field that it uses; without fields that nobody lacks. */
      lacking: z.array(z.object({ field: LackedField, count: z.number().int().positive() })),
    }),
  ),
  /** Who would get it and lacks a field, by name and address, some at a time. */
  'sendCheck.lacking': procedure(
    ToWhom.extend({ field: LackedField, from: z.number().int().nonnegative() }),
    z.object({
      contacts: z.array(
        z.object({
          id: ContactId,
          name: z.string(),
          email: z.string(),
          municipality: MunicipalityCode.nullable(),
        }),
      ),
      /** Where the next ones begin; null where there are none. */
      next: z.number().int().nullable(),
    }),
  ),
  /** What DNS says of the channel's sender; `offline` where nothing could be asked. */
  'sendCheck.sender': procedure(
    z.object({ channelId: ChannelId }),
    z.object({ domain: z.string(), findings: z.array(SenderFinding), offline: z.boolean() }),
  ),
  /** Whether the images of a letter that names them by their address lie there; none where they travel in it. */
  'sendCheck.images': procedure(
    z.object({ postId: PostId, channelId: ChannelId }),
    z.object({ found: z.number().int(), missing: z.array(z.string()) }),
  ),
}
