import { z } from 'zod'
import { Confirmed, Hold, LookedInSent } from '../archive/hold.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

export const sendingGuardContract = {
  /** Why nothing is sent; null where sending is on. */
  'sending.hold': procedure(
    Nothing,
    z.object({
      hold: Hold.nullable(),
      /** Channels whose mailbox can be asked what it has sent. */
      mailboxes: z.array(z.string()),
    }),
  ),
  /** Asks them, and notes what they have sent of what waits here. Only while nothing is sent. */
  'sending.lookInSent': procedure(Nothing, LookedInSent),
  /** The officer has looked: what has gone counts as gone, and the rest is sent. Changes nothing where sending is on. */
  'sending.confirm': procedure(Nothing, Confirmed),
}
