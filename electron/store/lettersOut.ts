import { and, desc, eq, gte, inArray, ne, not, type SQL } from 'drizzle-orm'
import type { ContactId, DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { Database } from './database.ts'
import { erasedAddress } from './erasedDelivery.ts'
import { contacts, deliveries, publications, renderings } from './schema.ts'
import { isTrial } from './trials.ts'

/** A letter that has gone out, as far as what comes back asks. A trial's has not: whoever presses its way out takes nobody off. */
export interface LetterOut {
  readonly id: DeliveryId
  readonly publicationId: PublicationId
  readonly contactId: ContactId | null
  readonly email: string
  readonly emailKey: string
  readonly name: string
  readonly state: DeliveryState
  /** The contact's address today, where it is another. */
  readonly nowKey: string | null
}

/** The letter with one of these Message-IDs; of several, the first of them that there is. */
export function letterByMessageId(database: Database, messageIds: readonly string[]): LetterOut | undefined {
  for (const messageId of messageIds) {
    const letter = read(database, eq(deliveries.messageId, messageId))
    if (letter !== undefined) return letter
  }
  return undefined
}

/** Is any of these the Message-ID of a letter? */
export function knowsMessageId(database: Database, messageIds: readonly string[]): boolean {
  return letterByMessageId(database, messageIds) !== undefined
}

export function letterById(database: Database, id: DeliveryId): LetterOut | undefined {
  return read(database, eq(deliveries.id, id))
}

/** The normalised address that a delivery went to; undefined where there is none of that number. */
export function addressOfLetter(database: Database, id: DeliveryId): string | undefined {
  const row = database
    .select({ emailKey: deliveries.emailKey })
    .from(deliveries)
    .where(and(eq(deliveries.id, id), ne(deliveries.state, 'tried')))
    .get()
  return row?.emailKey
}

const outStates: DeliveryState[] = ['sent', 'in-doubt', 'bounced']

/** The latest letter that went to an address since an instant. */
export function latestLetterTo(database: Database, emailKey: string, since: string): LetterOut | undefined {
  return read(
    database,
    and(
      eq(deliveries.emailKey, emailKey),
      inArray(deliveries.state, outStates),
      gte(deliveries.settledAt, since),
    ),
  )
}

/** The same with what stood in their subjects, for answers that name nothing else. */
export function subjectsSentTo(
  database: Database,
  emailKey: string,
  since: string,
): { readonly id: DeliveryId; readonly subject: string }[] {
  return database
    .select({ id: deliveries.id, subject: renderings.subject })
    .from(deliveries)
    .innerJoin(renderings, eq(renderings.publicationId, deliveries.publicationId))
    .where(
      and(
        eq(deliveries.emailKey, emailKey),
        inArray(deliveries.state, outStates),
        gte(deliveries.settledAt, since),
      ),
    )
    .orderBy(desc(deliveries.id))
    .limit(20)
    .all()
}

/** Has this address a contact, or has a letter gone to it? */
export function isKnownAddress(database: Database, emailKey: string): boolean {
  const contact = database
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.emailKey, emailKey))
    .get()
  if (contact !== undefined) return true
  const letter = and(eq(deliveries.emailKey, emailKey), ne(deliveries.email, erasedAddress))
  return database.select({ id: deliveries.id }).from(deliveries).where(letter).limit(1).get() !== undefined
}

/** When the first letter of the workspace went out; undefined where none has. */
export function firstSendAt(database: Database): string | undefined {
  const row = database
    .select({ startedAt: publications.startedAt })
    .from(publications)
    .where(and(ne(publications.startedAt, ''), not(isTrial)))
    .orderBy(publications.startedAt)
    .limit(1)
    .get()
  return row?.startedAt ?? undefined
}

/**
 * A letter that came back. One in doubt had arrived after all: its contact counts it before it counts that it came back.
 *
 * @param response what the recipient's server said
 * @returns its state before; null where it was not out (any more), and nothing is written
 */
export function bounceLetter(
  database: Database,
  id: DeliveryId,
  { response, now }: { readonly response: string; readonly now: string },
): DeliveryState | null {
  const change = (from: DeliveryState, to: DeliveryState, more = {}) =>
    database
      .update(deliveries)
      .set({ state: to, ...more })
      .where(and(eq(deliveries.id, id), eq(deliveries.state, from)))
      .run().changes === 1
  const wasInDoubt = change('in-doubt', 'sent', { settledAt: now })
  return change('sent', 'bounced', { response }) ? (wasInDoubt ? 'in-doubt' : 'sent') : null
}

/** It had arrived after all. */
export function unbounceLetter(database: Database, id: DeliveryId): void {
  database
    .update(deliveries)
    .set({ state: 'sent' })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'bounced')))
    .run()
}

function read(database: Database, which: SQL | undefined): LetterOut | undefined {
  return database
    .select({
      id: deliveries.id,
      publicationId: deliveries.publicationId,
      contactId: deliveries.contactId,
      email: deliveries.email,
      emailKey: deliveries.emailKey,
      name: deliveries.name,
      state: deliveries.state,
      nowKey: contacts.emailKey,
    })
    .from(deliveries)
    .leftJoin(contacts, eq(contacts.id, deliveries.contactId))
    .where(and(which, ne(deliveries.state, 'tried')))
    .orderBy(desc(deliveries.id))
    .limit(1)
    .get()
}
