import { z } from 'zod'
import {
  ChannelId,
  ContactId,
  DeliveryId,
  InboxMailId,
  InstantText,
  PublicationId,
} from '../contract/scalars.ts'
import { DeliveryState } from '../delivery/delivery.ts'
import { Trouble } from '../schedule/publication.ts'
import { bounceWeights } from './bounceWeight.ts'

/**
 * What came in: a letter that did not arrive, news of one that is late or has arrived, somebody's provider telling that they
 * called it junk, the way out that we wrote, the same in somebody's own words, a program in somebody's place, an answer.
 */
export const inboxKinds = [
  'bounce',
  'notice',
  'complaint',
  'unsubscribe',
  'wish',
  'auto-reply',
  'reply',
] as const
export const InboxKind = z.enum(inboxKinds)
export type InboxKind = z.infer<typeof InboxKind>

/** A mail that came in about a letter of ours. Of others nothing is kept. */
export const InboxMail = z.object({
  id: InboxMailId,
  kind: InboxKind,
  at: InstantText,
  /** Whose letter it is about, or who writes. */
  email: z.string(),
  name: z.string(),
  subject: z.string(),
  /** What somebody wrote themselves; '' where a machine did. */
  words: z.string(),
  contactId: ContactId.nullable(),
  deliveryId: DeliveryId.nullable(),
  publicationId: PublicationId.nullable(),
  /** Of the post that the letter was; '' where it is about none. */
  title: z.string(),
  deliveryState: DeliveryState.nullable(),
  /** Of a bounce. */
  weight: z.enum(bounceWeights).nullable(),
  /** "5.1.1"; '' where there is none. */
  status: z.string(),
  /** What the recipient's server said. */
  diagnostic: z.string(),
  /** It has kept an address from being mailed. */
  suppressed: z.boolean(),
  /** The officer has done what there was to do. */
  doneAt: InstantText.nullable(),
  /** The officer said that it was wrong, and what it had done was taken back. */
  takenBackAt: InstantText.nullable(),
})
export type InboxMail = z.infer<typeof InboxMail>

/** How many mails of each kind there are; of those that wait for the officer, how many still do. */
export const InboxCounts = z.object({
  kinds: z.record(InboxKind, z.number().int().nonnegative()),
  open: z.object({ reply: z.number().int().nonnegative(), wish: z.number().int().nonnegative() }),
})
export type InboxCounts = z.infer<typeof InboxCounts>

/** An inbox that is looked in, and how it went the last time. */
export const InboxState = z.object({
  channelId: ChannelId,
  channelName: z.string(),
  /** "kansli@kommun.example · imap.kommun.example · INBOX" */
  address: z.string(),
  /** When it was last looked through without trouble. */
  lookedAt: InstantText.nullable(),
  trouble: Trouble.nullable(),
})
export type InboxState = z.infer<typeof InboxState>

/** What one look has found. */
export const LookResult = z.object({
  bounces: z.number().int(),
  complaints: z.number().int(),
  unsubscribes: z.number().int(),
  wishes: z.number().int(),
  replies: z.number().int(),
  autoReplies: z.number().int(),
  notices: z.number().int(),
  /** About no letter of ours: left as they are, and nothing of them kept. */
  ignored: z.number().int(),
  /** Too hostile or broken to be read. */
  unreadable: z.number().int(),
  /** Addresses that are not mailed any more. */
  suppressed: z.number().int(),
})
export type LookResult = z.infer<typeof LookResult>

export const nothingFound: LookResult = {
  ...{ bounces: 0, complaints: 0, unsubscribes: 0, wishes: 0, replies: 0, autoReplies: 0 },
  ...{ notices: 0, ignored: 0, unreadable: 0, suppressed: 0 },
}
