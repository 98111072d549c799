import { and, asc, count, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { noRetention, type RetentionLimits, RetentionRule } from '../../shared/audience/retention.ts'
import type { RetentionProposal } from '../../shared/contract/privacy.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { auditEntries, contacts, settings } from './schema.ts'

/** The setting's key. It stands beside the settings that are saved together (settings.ts), and is written by itself. */
const key = 'retention'

export function readRetentionRule(database: Database): RetentionRule {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return RetentionRule.safeParse(row?.value).data ?? noRetention
}

export function writeRetentionRule(database: Database, value: RetentionRule): void {
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}

/** Who is proposed for removal (isProposed in shared/audience/retention.ts), the longest forgotten first. */
export function readProposals(
  database: Database,
  limits: RetentionLimits,
  part: { readonly from: number; readonly count: number },
): RetentionProposal[] {
  return database
    .select({
      id: contacts.id,
      email: contacts.email,
      name: contacts.name,
      role: contacts.role,
      municipality: contacts.municipality,
      county: contacts.county,
      suppressed: contacts.suppressed,
      lastMailedAt: contacts.lastMailedAt,
      createdAt: contacts.createdAt,
    })
    .from(contacts)
    .where(proposed(limits))
    .orderBy(asc(sql`coalesce(${contacts.lastMailedAt}, ${contacts.createdAt})`), asc(contacts.id))
    .limit(part.count)
    .offset(part.from)
    .all()
}

export function countProposals(database: Database, limits: RetentionLimits): number {
  return database.select({ rows: count() }).from(contacts).where(proposed(limits)).get()?.rows ?? 0
}

/** Of these, or of all, those that are proposed. */
export function proposedIds(
  database: Database,
  limits: RetentionLimits,
  ids: readonly ContactId[] | 'all',
): ContactId[] {
  const which = ids === 'all' ? undefined : inArray(contacts.id, [...ids])
  return database
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(proposed(limits), which))
    .all()
    .map(({ id }) => id)
}

/** @returns how many there were */
export function setRetainUntil(
  database: Database,
  ids: readonly ContactId[],
  until: string | null,
): ContactId[] {
  return database
    .update(contacts)
    .set({ retainUntil: until })
    .where(and(inArray(contacts.id, [...ids]), isNull(contacts.deletedAt)))
    .returning({ id: contacts.id })
    .all()
    .map(({ id }) => id)
}

/** Takes back the deletion of those whom an act of that number removed, where nobody has done anything with them since. */
export function restoreRemoved(database: Database, batch: number): ContactId[] {
  const removed = database
    .select({ id: auditEntries.contactId })
    .from(auditEntries)
    .where(and(eq(auditEntries.batch, batch), eq(auditEntries.action, 'contact.deleted')))
  const at = database
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.batch, batch), eq(auditEntries.action, 'contacts.removedByRetention')))
    .get()
  if (at === undefined) return []
  return database
    .update(contacts)
    .set({ deletedAt: null })
    .where(and(inArray(contacts.id, removed), eq(contacts.deletedAt, at.at)))
    .returning({ id: contacts.id })
    .all()
    .map(({ id }) => id)
}

/** As isProposed says it; the property test in retention.test.ts holds them together. */
function proposed({ before, today }: RetentionLimits): SQL | undefined {
  return and(
    isNull(contacts.deletedAt),
    lt(contacts.createdAt, before),
    or(isNull(contacts.lastMailedAt), lt(contacts.lastMailedAt, before)),
    or(isNull(contacts.retainUntil), lt(contacts.retainUntil, today)),
  )
}
