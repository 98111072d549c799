import { z } from 'zod'
import { InboxCounts, InboxKind, InboxMail, InboxState, LookResult } from '../inbox/inboxMail.ts'
import { procedure } from './procedure.ts'
import { DeliveryId, InboxMailId, Nothing } from './scalars.ts'

/** How many days what people have written is kept. */
export const keepDaysChoices = [30, 90, 180, 365] as const
export const KeepDays = z.literal(keepDaysChoices)
export type KeepDays = z.infer<typeof KeepDays>

const mails = z.object({ ids: z.array(InboxMailId).min(1).max(1000) })

export const inboxContract = {
  'inbox.overview': procedure(
    Nothing,
    z.object({ inboxes: z.array(InboxState), counts: InboxCounts, keepDays: KeepDays }),
  ),
  /** The newest first. */
  'inbox.page': procedure(
    z.object({
      kinds: z.array(InboxKind).min(1),
      /** Only those that the officer has not dealt with. */
      onlyOpen: z.boolean(),
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(1000),
    }),
    z.object({ rows: z.array(InboxMail), found: z.number().int().nonnegative() }),
  ),
  /** What came back about a delivery, the newest first. */
  'inbox.ofDelivery': procedure(z.object({ deliveryId: DeliveryId }), z.object({ rows: z.array(InboxMail) })),
  /** Looks in every inbox now. */
  'inbox.look': procedure(Nothing, z.object({ result: LookResult, inboxes: z.array(InboxState) })),
  'inbox.setDone': procedure(mails.extend({ done: z.boolean() }), Nothing),
  /** Takes somebody off who asked for it in words of their own. */
  'inbox.honourWish': procedure(z.object({ id: InboxMailId }), Nothing),
  /** It was wrong: the letter counts as sent again, and an address that it alone kept out may be mailed again. */
  'inbox.takeBack': procedure(z.object({ id: InboxMailId }), Nothing),
  /** A report that was called wrong was right after all: what followed from it follows again. */
  'inbox.believe': procedure(z.object({ id: InboxMailId }), Nothing),
  'inbox.setKeepDays': procedure(z.object({ keepDays: KeepDays }), Nothing),
  /** Opens an answer in the computer's mail program. */
  'desktop.writeTo': procedure(
    z.object({ email: z.string().max(320), subject: z.string().max(500) }),
    Nothing,
  ),
}
