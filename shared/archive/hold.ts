import { z } from 'zod'
import { InstantText, PublicationId } from '../contract/scalars.ts'
import { PublicationState, Trouble } from '../schedule/publication.ts'

/**
 * Why nothing is sent from a workspace until somebody has looked. older-database: something has been sent that the database does not
 * know, so it is a copy from before that. other-computer: the latest sending was from another computer. restored: the database is a backup that
 * was put back; what went out after it was made may be known here or not, and another copy of the workspace may be sending. moved:
 * it was exported to a file and taken in again, so that there is another one like it.
 */
export const holdReasons = ['older-database', 'other-computer', 'restored', 'moved'] as const
export const HoldReason = z.enum(holdReasons)
export type HoldReason = z.infer<typeof HoldReason>

/** A publication of which more has gone than the database says. */
export const GoneUnseen = z.object({
  id: PublicationId,
  /** null: neither the database nor the archive has its post. */
  title: z.string().nullable(),
  /** null: the database has no such publication, so nothing of it can be sent again. */
  state: PublicationState.nullable(),
  /** The archive says that it was over. */
  over: z.boolean(),
  /** Messages that a server has taken, and those of which nobody knows. */
  taken: z.number().int().nonnegative(),
  inDoubt: z.number().int().nonnegative(),
  /** Of these, how many the database would send again; null: its recipients have not been settled there yet. */
  wouldGoAgain: z.number().int().nonnegative().nullable(),
})
export type GoneUnseen = z.infer<typeof GoneUnseen>

/** Sending is off, and what there is to know before it is put on again. */
export const Hold = z.object({
  reasons: z.array(HoldReason).min(1),
  /** Where and when something was sent last, as far as anybody here knows. */
  last: z.object({ at: InstantText, computer: z.string() }),
  publications: z.array(GoneUnseen),
})
export type Hold = z.infer<typeof Hold>

/** What a confirmation has changed. */
export const Confirmed = z.object({
  /** Rows that count as sent, or as in doubt, now. */
  sent: z.number().int().nonnegative(),
  inDoubt: z.number().int().nonnegative(),
  /** Publications that are over according to the archive, and now in the database too. */
  closed: z.number().int().nonnegative(),
})
export type Confirmed = z.infer<typeof Confirmed>

/** What the mailboxes' folders of sent mail had to say. */
export const LookedInSent = z.object({
  /** The channels whose mailbox answered, with how many letters of ours it has sent. */
  mailboxes: z.array(z.object({ name: z.string(), letters: z.number().int().nonnegative() })),
  failed: z.array(z.object({ name: z.string(), trouble: Trouble })),
  /** Messages that wait here and have gone. */
  found: z.number().int().nonnegative(),
})
export type LookedInSent = z.infer<typeof LookedInSent>
