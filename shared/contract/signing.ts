import { z } from 'zod'
import { procedure } from './procedure.ts'
import { ChannelId } from './scalars.ts'

/** What is to be published in DNS so that a channel's signatures can be checked (RFC 6376, 3.6). */
export const SigningRecord = z.object({ name: z.string(), value: z.string() })
export type SigningRecord = z.infer<typeof SigningRecord>

export const signingContract = {
  /** Makes a pair of keys. The private one is kept as a secret, in place of the one before, and never leaves. */
  'channels.makeSigningKey': procedure(z.object({ id: ChannelId }), SigningRecord),
  /** null where no key is kept. */
  'channels.signingRecord': procedure(
    z.object({ id: ChannelId }),
    z.object({ record: SigningRecord.nullable() }),
  ),
  /** published: DNS has this key; other: it has another; missing: none; unanswered: nobody could be asked. */
  'channels.findSigningRecord': procedure(
    z.object({ id: ChannelId }),
    z.object({ found: z.enum(['published', 'other', 'missing', 'unanswered']) }),
  ),
}
