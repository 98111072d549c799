import { and, count, eq, gt, inArray, isNull, min, type SQL, sql } from 'drizzle-orm'
import type { Contact, ContactContent, SuppressionReason } from '../../shared/audience/contact.ts'
import type { SoughtWord } from '../../shared/audience/contactSearch.ts'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { AskedRule } from '../../shared/audience/segmentRule.ts'
import { normaliseTags } from '../../shared/audience/tags.ts'
import type { ContactId, CountyCode, ImportId, MunicipalityCode } from '../../shared/contract/scalars.ts'
import type { Language } from '../../shared/i18n/catalogue.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { replaceTags, tagAdder } from './contactTags.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'
import { searchCondition } from './searchQuery.ts'
import { ruleCondition } from './segmentQuery.ts'
import { suppressionOf, suppressionReader } from './suppressions.ts'

export interface ContactFilter {
  /** null: everybody. */
  readonly rule: AskedRule | null
  /** Words that must all be known of the contact; none for no search. */
  readonly search: readonly SoughtWord[]
}

/** The contacts that are not deleted and match, in the order they came. */
export function listContacts(database: Database, identityKey: string, filter: ContactFilter): Contact[] {
  const suppressed = suppressionReader(database, identityKey)
  return selectContacts(database, and(isNull(contacts.deletedAt), filterCondition(database, filter))).map(
    (row) => contactOf(row, suppressed(row.emailKey)),
  )
}

export function countContacts(database: Database): number {
  const counted = database.select({ count: count() }).from(contacts).where(isNull(contacts.deletedAt)).get()
  return counted?.count ?? 0
}

/** How many contacts each county has, and the first of them to come; counties without any are left out. */
export function contactsByCounty(
  database: Database,
): Map<CountyCode, { readonly contacts: number; readonly first: ContactId }> {
  const rows = database
    .select({ county: contacts.county, contacts: count(), first: min(contacts.id) })
    .from(contacts)
    .where(isNull(contacts.deletedAt))
    .groupBy(contacts.county)
    .all()
  return new Map(
    rows.flatMap(({ county, first, ...row }) =>
      county === null || first === null ? [] : [[county, { ...row, first }] as const],
    ),
  )
}

/** Somebody whom a newsletter is for. */
export interface Recipient {
  readonly contactId: ContactId
  /** ASCII, fit for an SMTP envelope. */
  readonly email: string
  readonly emailKey: string
  readonly name: string
  readonly role: string
  readonly organisation: string
  readonly municipality: MunicipalityCode | null
  readonly county: CountyCode | null
  readonly language: Language
  /** Why nobody may write to them; null where one may. */
  readonly suppressed: SuppressionReason | null
}

/**
 * Everybody in a segment, suppressed ones too, with the reason, so that the ledger can show that they were left out.
 *
 * @param rule as in a segment; null for all
 */
export function readRecipients(database: Database, identityKey: string, rule: AskedRule | null): Recipient[] {
  return [...recipientSlices(database, identityKey, rule)].flat()
}

/** So many rows are read at a time: a hundred thousand recipients at once would be a tenth of a gigabyte, and slices of a thousand
    still leave a dozen megabytes more behind than these. */
const sliceOf = 200

/** The same in slices, in the order the contacts came, read as they are asked for. */
export function* recipientSlices(
  database: Database,
  identityKey: string,
  rule: AskedRule | null,
): Generator<Recipient[]> {
  const suppressed = suppressionReader(database, identityKey)
  const which = and(isNull(contacts.deletedAt), filterCondition(database, { rule, search: [] }))
  let last: ContactId | undefined
  for (;;) {
    const rows = database
      .select(recipientColumns)
      .from(contacts)
      .where(last === undefined ? which : and(which, gt(contacts.id, last)))
      .orderBy(contacts.id)
      .limit(sliceOf)
      .all()
    if (rows.length > 0) {
      yield rows.map((row) => {
        const reading = parseEmailAddress(row.email)
        const email = reading.kind === 'address' ? reading.mailbox : row.emailKey
        return { ...row, email, suppressed: suppressed(row.emailKey) ?? null }
      })
    }
    if (rows.length < sliceOf) return
    last = rows.at(-1)?.contactId
  }
}

const recipientColumns = {
  ...{ contactId: contacts.id, email: contacts.email, emailKey: contacts.emailKey, name: contacts.name },
  ...{ role: contacts.role, organisation: contacts.organisation, language: contacts.language },
  ...{ municipality: contacts.municipality, county: contacts.county },
}

/** undefined where there is no such contact, or it is deleted. */
export function readContact(database: Database, identityKey: string, id: ContactId): Contact | undefined {
  const [row] = selectContacts(database, and(eq(contacts.id, id), isNull(contacts.deletedAt)))
  return row && contactOf(row, suppressionReader(database, identityKey)(row.emailKey))
}

/** Which contact has each of the addresses' keys; deleted ones are left out. */
export function idsOfAddresses(database: Database, emailKeys: readonly string[]): Map<string, ContactId> {
  const rows = database
    .select({ emailKey: contacts.emailKey, id: contacts.id })
    .from(contacts)
    .where(
      and(
        sql`${contacts.emailKey} IN (SELECT value FROM json_each(${JSON.stringify(emailKeys)}))`,
        isNull(contacts.deletedAt),
      ),
    )
    .all()
  return new Map(rows.map(({ emailKey, id }) => [emailKey, id]))
}

export interface ContactStamp {
  readonly emailKey: string
  readonly at: string
  /** The import that brought it; null when typed. */
  readonly importId: ImportId | null
}

/** Keeps a new contact. Call inside a transaction: a contact and its tags are two tables. */
export function insertContact(
  database: Database,
  identityKey: string,
  content: ContactContent,
  stamp: ContactStamp,
): ContactId {
  return contactInserter(database, identityKey)(content, stamp)
}

/** The same for many, by statements prepared once: preparing them for each of 50,000 contacts took six times as long. */
export function contactInserter(
  database: Database,
  identityKey: string,
): (content: ContactContent, stamp: ContactStamp) => ContactId {
  const placeholders = {
    email: sql.placeholder('email'),
    emailKey: sql.placeholder('emailKey'),
    name: sql.placeholder('name'),
    role: sql.placeholder('role'),
    organisation: sql.placeholder('organisation'),
    municipality: sql.placeholder('municipality'),
    county: sql.placeholder('county'),
    language: sql.placeholder('language'),
    consent: sql.placeholder('consent'),
    consentSource: sql.placeholder('consentSource'),
    consentDate: sql.placeholder('consentDate'),
    roleKey: sql.placeholder('roleKey'),
    organisationKey: sql.placeholder('organisationKey'),
    suppressed: sql.placeholder('suppressed'),
    notes: sql.placeholder('notes'),
    importId: sql.placeholder('importId'),
    createdAt: sql.placeholder('at'),
    updatedAt: sql.placeholder('at'),
  }
  const statement = database.insert(contacts).values(placeholders).prepare()
  const addTags = tagAdder(database)
  const reasonOf = suppressionReader(database, identityKey)
  return (content, stamp) => {
    const { tags, ...columns } = content
    const suppressed = reasonOf(stamp.emailKey) ?? null
    const id = Number(
      statement.run({ ...columns, ...keysOf(content), ...stamp, suppressed }).lastInsertRowid,
    ) as ContactId
    addTags(id, tags)
    return id
  }
}

/** Replaces the content, and takes a deletion back. Call inside a transaction. */
export function updateContact(
  database: Database,
  identityKey: string,
  id: ContactId,
  content: ContactContent,
  { emailKey, at }: Pick<ContactStamp, 'emailKey' | 'at'>,
): void {
  const { tags, ...columns } = content
  const suppressed = suppressionOf(database, identityKey, emailKey) ?? null
  database
    .update(contacts)
    .set({ ...columns, ...keysOf(content), emailKey, suppressed, updatedAt: at, deletedAt: null })
    .where(eq(contacts.id, id))
    .run()
  replaceTags(database, id, tags)
}

/** What of a contact is kept folded as well, for segments. */
function keysOf({ role, organisation }: Pick<ContactContent, 'role' | 'organisation'>) {
  return { roleKey: foldText(role), organisationKey: foldText(organisation) }
}

/** Deletes what an import added, but for those that have been changed since; at the instant `at`. @returns how many */
export function deleteAdded(
  database: Database,
  entry: { readonly id: ImportId; readonly at: string },
  at: string,
): number {
  const unchanged = and(
    eq(contacts.importId, entry.id),
    eq(contacts.updatedAt, entry.at),
    isNull(contacts.deletedAt),
  )
  return database.update(contacts).set({ deletedAt: at, updatedAt: at }).where(unchanged).run().changes
}

/** Of those that an import added, how many are there still. */
export function countAdded(database: Database, id: ImportId): number {
  const living = and(eq(contacts.importId, id), isNull(contacts.deletedAt))
  return database.select({ count: count() }).from(contacts).where(living).get()?.count ?? 0
}

/** `at` null takes the deletion back. */
export function setContactDeleted(database: Database, id: ContactId, at: string | null): void {
  database.update(contacts).set({ deletedAt: at }).where(eq(contacts.id, id)).run()
}

/** The same for many, by one prepared statement. */
export function setContactsDeleted(database: Database, ids: readonly ContactId[], at: string): void {
  const statement = database.$client.prepare('UPDATE contacts SET deleted_at = ? WHERE id = ?')
  for (const id of ids) statement.run(at, id)
}

/** Removes the row itself; its deliveries stay, without it. */
export function removeContact(database: Database, id: ContactId): void {
  database.delete(contacts).where(eq(contacts.id, id)).run()
}

/** The contacts of these ids that are not deleted, in the order of the ids; a list, so their own copy says who is suppressed. */
export function readContacts(database: Database, ids: readonly ContactId[]): Contact[] {
  const condition = and(inArray(contacts.id, [...ids]), isNull(contacts.deletedAt))
  const byId = new Map(
    selectContacts(database, condition).map((row) => [row.id, contactOf(row, row.suppressed ?? undefined)]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The ids of the contacts that fulfil a condition and are not deleted, in the order they came; undefined for all. */
export function chosenIds(database: Database, condition: SQL | undefined): ContactId[] {
  return database
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(isNull(contacts.deletedAt), condition))
    .orderBy(contacts.id)
    .all()
    .map(({ id }) => id)
}

/** What only the contacts that match fulfil; deleted ones may. */
export function filterCondition(database: Database, { rule, search }: ContactFilter): SQL | undefined {
  return and(rule === null ? undefined : ruleCondition(rule.rule, rule.at), searchCondition(database, search))
}

function selectContacts(database: Database, condition: SQL | undefined) {
  return database
    .select({
      id: contacts.id,
      email: contacts.email,
      emailKey: contacts.emailKey,
      name: contacts.name,
      role: contacts.role,
      organisation: contacts.organisation,
      municipality: contacts.municipality,
      county: contacts.county,
      language: contacts.language,
      consent: contacts.consent,
      consentSource: contacts.consentSource,
      consentDate: contacts.consentDate,
      notes: contacts.notes,
      suppressed: contacts.suppressed,
      lastMailedAt: contacts.lastMailedAt,
      mailedCount: contacts.mailedCount,
      bouncedCount: contacts.bouncedCount,
      createdAt: contacts.createdAt,
      updatedAt: contacts.updatedAt,
      deletedAt: contacts.deletedAt,
      // Named by hand: in a selection drizzle writes a column without its table, which here would be the inner one's.
      tags: sql<string>`(SELECT json_group_array(tag) FROM contact_tags WHERE contact_tags.contact_id = contacts.id)`,
    })
    .from(contacts)
    .where(condition)
    .orderBy(contacts.id)
    .all()
}

type ContactRow = ReturnType<typeof selectContacts>[number]

function contactOf(row: ContactRow, suppressed: SuppressionReason | undefined): Contact {
  const { id, lastMailedAt, mailedCount, bouncedCount, createdAt, updatedAt } = row
  const told = { lastMailedAt, mailedCount, bouncedCount, createdAt, updatedAt }
  return { id, ...contentOf(row), suppressed: suppressed ?? null, ...told }
}

function contentOf({
  email,
  name,
  role,
  organisation,
  municipality,
  county,
  language,
  tags,
  consent,
  consentSource,
  consentDate,
  notes,
}: ContactRow): ContactContent {
  const tagSet = normaliseTags(JSON.parse(tags) as string[])
  return {
    ...{ email, name, role, organisation, municipality, county, language, tags: tagSet },
    ...{ consent, consentSource, consentDate, notes },
  }
}

/** The contact that has an address, deleted or not. */
export function contactIdOf(database: Database, emailKey: string): ContactId | undefined {
  return database.select({ id: contacts.id }).from(contacts).where(eq(contacts.emailKey, emailKey)).get()?.id
}

/** The normalised address of every contact that is not deleted. */
export function addressKeys(database: Database): string[] {
  return database
    .select({ emailKey: contacts.emailKey })
    .from(contacts)
    .where(isNull(contacts.deletedAt))
    .all()
    .map(({ emailKey }) => emailKey)
}
