import { z } from 'zod'
import { Contact, ContactContent, SuppressionReason } from '../audience/contact.ts'
import { ContactEvent } from '../audience/contactHistory.ts'
import { Erasure } from '../audience/erasure.ts'
import { KnownWord } from '../audience/knownWords.ts'
import { procedure } from './procedure.ts'
import { ContactId, LanguageCode, Nothing } from './scalars.ts'
import { WhichContacts } from './whichContacts.ts'

/** What the contacts are written to. */
export const ContactExportFormat = z.enum(['xlsx', 'csv'])
export type ContactExportFormat = z.infer<typeof ContactExportFormat>

export const contactOrders = [
  ...(['name', 'email', 'role', 'organisation', 'place', 'county', 'language', 'consent'] as const),
  ...(['suppressed', 'lastMailed', 'mailings', 'bounces', 'added', 'changed'] as const),
] as const
/** What the contacts are sorted by; place is the municipality's name, or the county's where there is none. */
export const ContactSort = z.object({
  by: z.enum(contactOrders),
  direction: z.enum(['ascending', 'descending']),
})
export type ContactSort = z.infer<typeof ContactSort>

export const contactsContract = {
  'contacts.list': procedure(
    z.object({
      /** A rule, as in Segment; '' for all. */
      rule: z.string().max(2000),
      /** Words over everything that is known of a contact; case and accents folded. */
      search: z.string().max(200),
    }),
    z.object({ contacts: z.array(Contact), total: z.number().int() }),
  ),
  /** As contacts.list, but only the `count` contacts from number `from` on, in an order. */
  'contacts.page': procedure(
    z.object({
      rule: z.string().max(2000),
      search: z.string().max(200),
      sort: ContactSort,
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(500),
    }),
    z.object({
      contacts: z.array(Contact),
      from: z.number().int(),
      /** How many contacts match. */
      found: z.number().int(),
      /** How many there are. */
      total: z.number().int(),
    }),
  ),
  /** The ids alone of the `count` contacts from number `from` on, in the same order: what is chosen from one row to another. */
  'contacts.ids': procedure(
    z.object({
      rule: z.string().max(2000),
      search: z.string().max(200),
      sort: ContactSort,
      from: z.number().int().nonnegative(),
      count: z.number().int().positive(),
    }),
    z.object({ ids: z.array(ContactId) }),
  ),
  /**
   * The words that contacts have in their fields, to choose from: each once, as most write it, in Swedish order; where there
   * are thousands, the commonest. And how many contacts there are.
   */
  'contacts.words': procedure(
    Nothing,
    z.object({
      roles: z.array(KnownWord),
      tags: z.array(KnownWord),
      organisations: z.array(KnownWord),
      total: z.number().int(),
    }),
  ),
  'contacts.get': procedure(z.object({ id: ContactId }), Contact),
  /** What happened with a contact, the newest first: letters, imports, and what was done by whom. At most some hundred. */
  'contacts.history': procedure(z.object({ id: ContactId }), z.object({ events: z.array(ContactEvent) })),
  'contacts.save': procedure(z.object({ id: ContactId.nullable(), content: ContactContent }), Contact),
  'contacts.delete': procedure(z.object({ id: ContactId }), Nothing),
  /** Undo of delete. */
  'contacts.restore': procedure(z.object({ id: ContactId }), Contact),
  'contacts.suppress': procedure(z.object({ email: z.string(), reason: SuppressionReason }), Nothing),
  /** Undo of a suppression by hand; any other is the recipient's own word, or the mail server's, and stands. */
  'contacts.liftSuppression': procedure(z.object({ email: z.string() }), Nothing),
  /** Removes everything known of the person but the hash that keeps the address from being mailed again. */
  'contacts.erase': procedure(z.object({ email: z.string() }), Erasure),
  /** Saves contacts (null: every one) as a file where the officer says; null when the dialogue was dismissed. */
  'desktop.saveContacts': procedure(
    z.object({ which: WhichContacts.nullable(), format: ContactExportFormat, language: LanguageCode }),
    z.object({ file: z.string().nullable() }),
  ),
}
