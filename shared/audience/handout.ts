import { z } from 'zod'
import { ContactId, DayText, InstantText, LanguageCode } from '../contract/scalars.ts'
import { DeliveryState } from '../delivery/delivery.ts'
import { InboxKind } from '../inbox/inboxMail.ts'
import { AuditAction } from './audit.ts'
import { ConsentBasis, SuppressionReason } from './contact.ts'
import { PersonMention } from './erasure.ts'

const Fields = z.record(z.string(), z.unknown())

/**
 * Everything that a workspace holds about a person, as it is handed out on request (GDPR, article 15). Who of the
 * organisation's staff did what is left out: that is not the person's data (CJEU C-579/21, Pankki S). Places are named, not
 * coded.
 */
export const Handout = z.object({
  /** The address that was asked for, or the account on a network, as it is written. */
  email: z.string(),
  /** When it was put together. */
  at: InstantText,
  /** Whether anything at all is held. */
  held: z.boolean(),
  /** Who answers for the data. */
  controller: z.object({ name: z.string(), postalAddress: z.string(), email: z.string() }),
  contact: z
    .object({
      id: ContactId,
      email: z.string(),
      name: z.string(),
      role: z.string(),
      organisation: z.string(),
      municipality: z.string(),
      county: z.string(),
      language: LanguageCode,
      tags: z.array(z.string()),
      consent: ConsentBasis.nullable(),
      consentSource: z.string(),
      consentDate: DayText.nullable(),
      notes: z.string(),
      retainUntil: DayText.nullable(),
      createdAt: InstantText,
      updatedAt: InstantText,
      /** Deleted, and kept for a while so that it can be taken back. */
      deletedAt: InstantText.nullable(),
    })
    .nullable(),
  formerAddresses: z.array(z.string()),
  /** Addresses of contacts that had this one before: who asks may be one of them. Not handed out. */
  nowAt: z.array(z.string()),
  suppression: z.object({ reason: SuppressionReason, at: InstantText, source: z.string() }).nullable(),
  lists: z.array(z.object({ name: z.string(), addedAt: InstantText })),
  deliveries: z.array(
    z.object({
      /** The letter's, or the post's title while nothing has been sent. */
      subject: z.string(),
      email: z.string(),
      state: DeliveryState,
      at: InstantText.nullable(),
      /** What the recipient's mail server said. */
      answer: z.string().nullable(),
    }),
  ),
  /** What came in from the person, or about letters to them. */
  inbox: z.array(
    z.object({
      at: InstantText,
      kind: InboxKind,
      email: z.string(),
      subject: z.string(),
      /** What they wrote, or what their mail server said. */
      text: z.string(),
    }),
  ),
  imports: z.array(
    z.object({
      fileName: z.string(),
      at: InstantText,
      did: z.enum(['added', 'changed']),
      before: Fields.nullable(),
    }),
  ),
  changes: z.array(
    z.object({ at: InstantText, action: AuditAction, before: Fields.nullable(), after: Fields.nullable() }),
  ),
  /** Answers to posts on networks, of which the address is kept and nothing else. */
  replies: z.array(z.object({ title: z.string(), channel: z.string(), url: z.string(), at: z.string() })),
  /** A test of a letter was last sent here. */
  testLetter: z.boolean(),
  mentions: z.array(PersonMention),
})
export type Handout = z.infer<typeof Handout>
