import {
  and,
  count,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { ContactId, DeliveryId, InboxMailId } from '../../shared/contract/scalars.ts'
import { type InboxCounts, type InboxKind, type InboxMail, inboxKinds } from '../../shared/inbox/inboxMail.ts'
import type { Database } from './database.ts'
import { deliveries, inboxMails, posts, publications } from './schema.ts'

export type NewInboxMail = Omit<typeof inboxMails.$inferInsert, 'id' | 'doneAt' | 'takenBackAt'>
export type InboxMailRow = typeof inboxMails.$inferSelect

export function isKnownMail(database: Database, identity: string): boolean {
  return (
    database.select({ id: inboxMails.id }).from(inboxMails).where(eq(inboxMails.identity, identity)).get() !==
    undefined
  )
}

export function insertInboxMail(database: Database, mail: NewInboxMail): InboxMailId {
  return database.insert(inboxMails).values(mail).returning({ id: inboxMails.id }).get().id
}

export function readInboxMail(database: Database, id: InboxMailId): InboxMailRow | undefined {
  return database.select().from(inboxMails).where(eq(inboxMails.id, id)).get()
}

/**
 * Letters to an address that came back for now, up to an instant and since another, each once; wrong reports left out, and
 * the letter that is being asked for.
 */
export function countSoftBounces(
  database: Database,
  emailKey: string,
  { since, until }: { readonly since: string; readonly until: string },
  without: DeliveryId,
): number {
  const row = database
    .select({ letters: countDistinct(inboxMails.deliveryId) })
    .from(inboxMails)
    .where(
      and(
        eq(inboxMails.emailKey, emailKey),
        gte(inboxMails.at, since),
        lte(inboxMails.at, until),
        eq(inboxMails.kind, 'bounce'),
        eq(inboxMails.weight, 'soft'),
        isNull(inboxMails.takenBackAt),
        ne(inboxMails.deliveryId, without),
      ),
    )
    .get()
  return row?.letters ?? 0
}

/** Does a report that nobody has called wrong say that nobody has this address? */
export function isFoundDead(database: Database, emailKey: string): boolean {
  const row = database
    .select({ id: inboxMails.id })
    .from(inboxMails)
    .where(
      and(eq(inboxMails.emailKey, emailKey), eq(inboxMails.weight, 'hard'), isNull(inboxMails.takenBackAt)),
    )
    .limit(1)
    .get()
  return row !== undefined
}

export interface InboxFilter {
  readonly kinds: readonly InboxKind[]
  readonly onlyOpen: boolean
}

/** The newest first. */
export function readInboxMails(
  database: Database,
  filter: InboxFilter,
  part: { readonly from: number; readonly count: number },
): InboxMail[] {
  return select(database, whichOf(filter), part)
}

export function countInboxMails(database: Database, filter: InboxFilter): number {
  return database.select({ rows: count() }).from(inboxMails).where(whichOf(filter)).get()?.rows ?? 0
}

export function inboxMailsOfDelivery(database: Database, id: DeliveryId): InboxMail[] {
  return select(database, eq(inboxMails.deliveryId, id), { from: 0, count: 100 })
}

export function countInbox(database: Database): InboxCounts {
  const rows = database
    .select({ kind: inboxMails.kind, rows: count(), open: sql<number>`sum(${inboxMails.doneAt} IS NULL)` })
    .from(inboxMails)
    .groupBy(inboxMails.kind)
    .all()
  const of = (kind: InboxKind) => rows.find((row) => row.kind === kind)
  const kinds = Object.fromEntries(inboxKinds.map((kind) => [kind, of(kind)?.rows ?? 0]))
  return {
    kinds: kinds as InboxCounts['kinds'],
    open: { reply: of('reply')?.open ?? 0, wish: of('wish')?.open ?? 0 },
  }
}

export function setMailsDone(database: Database, ids: readonly InboxMailId[], doneAt: string | null): void {
  database
    .update(inboxMails)
    .set({ doneAt })
    .where(inArray(inboxMails.id, [...ids]))
    .run()
}

/** Notes what the officer had it do: the address that is kept out since. */
export function noteSuppressed(database: Database, id: InboxMailId, suppressed: readonly string[]): void {
  database
    .update(inboxMails)
    .set({ suppressed: [...suppressed] })
    .where(eq(inboxMails.id, id))
    .run()
}

/** @param doneAt null: there is something to do about it again */
export function markTakenBack(database: Database, id: InboxMailId, at: string, doneAt: string | null): void {
  database
    .update(inboxMails)
    .set({ takenBackAt: at, doneAt, suppressed: [] })
    .where(eq(inboxMails.id, id))
    .run()
}

/** It was right after all: what it says of its letter and of the address holds again. */
export function markBelieved(
  database: Database,
  id: InboxMailId,
  followed: Pick<InboxMailRow, 'stateBefore' | 'suppressed'>,
): void {
  database
    .update(inboxMails)
    .set({ takenBackAt: null, doneAt: null, ...followed })
    .where(eq(inboxMails.id, id))
    .run()
}

/** What has come in before an instant goes, whatever it was. @returns how many there were */
export function forgetOldMails(database: Database, before: string): number {
  return database.delete(inboxMails).where(lt(inboxMails.at, before)).run().changes
}

/**
 * Everything that came in from a person, or about letters to them. Call it before the ledger forgets whose those were.
 *
 * @param emailKeys normalised
 */
export function forgetMailsOf(
  database: Database,
  {
    contactId,
    emailKeys,
  }: { readonly contactId: ContactId | undefined; readonly emailKeys: readonly string[] },
): void {
  database
    .delete(inboxMails)
    .where(ofPerson(database, contactId ?? null, emailKeys))
    .run()
}

/** The same, to be handed out. */
export function mailsOf(
  database: Database,
  emailKeys: readonly string[],
  contactId: ContactId | null,
): InboxMail[] {
  return select(database, ofPerson(database, contactId, emailKeys), { from: 0, count: 10_000 })
}

function ofPerson(
  database: Database,
  contactId: ContactId | null,
  emailKeys: readonly string[],
): SQL | undefined {
  const keys = [...emailKeys]
  const letters = database
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      contactId === null
        ? inArray(deliveries.emailKey, keys)
        : or(inArray(deliveries.emailKey, keys), eq(deliveries.contactId, contactId)),
    )
  return or(
    inArray(inboxMails.emailKey, keys),
    inArray(inboxMails.deliveryId, letters),
    contactId === null ? undefined : eq(inboxMails.contactId, contactId),
  )
}

function whichOf({ kinds, onlyOpen }: InboxFilter): SQL | undefined {
  return and(inArray(inboxMails.kind, [...kinds]), onlyOpen ? isNull(inboxMails.doneAt) : undefined)
}

function select(
  database: Database,
  which: SQL | undefined,
  part: { readonly from: number; readonly count: number },
): InboxMail[] {
  return database
    .select({
      id: inboxMails.id,
      kind: inboxMails.kind,
      at: inboxMails.at,
      email: inboxMails.email,
      name: inboxMails.name,
      subject: inboxMails.subject,
      words: inboxMails.words,
      contactId: inboxMails.contactId,
      deliveryId: inboxMails.deliveryId,
      publicationId: deliveries.publicationId,
      title: posts.title,
      deliveryState: deliveries.state,
      weight: inboxMails.weight,
      status: inboxMails.status,
      diagnostic: inboxMails.diagnostic,
      keys: inboxMails.suppressed,
      doneAt: inboxMails.doneAt,
      takenBackAt: inboxMails.takenBackAt,
    })
    .from(inboxMails)
    .leftJoin(deliveries, eq(deliveries.id, inboxMails.deliveryId))
    .leftJoin(publications, eq(publications.id, deliveries.publicationId))
    .leftJoin(posts, eq(posts.id, publications.postId))
    .where(which)
    .orderBy(desc(inboxMails.at), desc(inboxMails.id))
    .limit(part.count)
    .offset(part.from)
    .all()
    .map(({ keys, title, ...row }) => ({ ...row, title: title ?? '', suppressed: keys.length > 0 }))
}
