import { and, count, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import type { AuditAction } from '../../shared/audience/audit.ts'
import type { AuditEntry } from '../../shared/contract/privacy.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { auditEntries, contacts } from './schema.ts'

/** Which entries; the instants are ISO 8601 in UTC, `from` included and `to` not. */
export interface EntryFilter {
  /** [] for all. */
  readonly actions: readonly AuditAction[]
  readonly from: string | null
  readonly to: string | null
  /** '' for anybody. */
  readonly actor: string
  readonly contactId: ContactId | null
}

/** The latest first. */
export function readEntries(
  database: Database,
  filter: EntryFilter,
  part?: { readonly from: number; readonly count: number },
): AuditEntry[] {
  return database
    .select({
      ...{ id: auditEntries.id, at: auditEntries.at, actor: auditEntries.actor, action: auditEntries.action },
      ...{ batch: auditEntries.batch, contactId: auditEntries.contactId, details: auditEntries.details },
      ...{ name: contacts.name, email: contacts.email },
    })
    .from(auditEntries)
    .leftJoin(contacts, eq(contacts.id, auditEntries.contactId))
    .where(condition(filter))
    .orderBy(desc(auditEntries.id))
    .limit(part?.count ?? -1)
    .offset(part?.from ?? 0)
    .all()
    .map(({ name, email, ...entry }) => ({ ...entry, person: name === '' ? email : name }))
}

export function countEntries(database: Database, filter: EntryFilter): number {
  return database.select({ rows: count() }).from(auditEntries).where(condition(filter)).get()?.rows ?? 0
}

/** Everybody who has done anything, by name. */
export function readActors(database: Database): string[] {
  return database
    .selectDistinct({ actor: auditEntries.actor })
    .from(auditEntries)
    .orderBy(auditEntries.actor)
    .all()
    .map(({ actor }) => actor)
}

function condition({ actions, from, to, actor, contactId }: EntryFilter): SQL | undefined {
  return and(
    actions.length === 0 ? undefined : inArray(auditEntries.action, [...actions]),
    from === null ? undefined : gte(auditEntries.at, from),
    to === null ? undefined : lt(auditEntries.at, to),
    actor === '' ? undefined : eq(auditEntries.actor, actor),
    contactId === null ? undefined : eq(auditEntries.contactId, contactId),
  )
}
