import { count, desc, eq, isNotNull } from 'drizzle-orm'
import type { SuppressionReason } from '../../shared/audience/contact.ts'
import type { SuppressedAddress } from '../../shared/contract/privacy.ts'
import type { Database } from './database.ts'
import { contacts, suppressions } from './schema.ts'
import { suppressionHash } from './suppressions.ts'

/** Suppressions of a reason, or all, the latest first. `email` where a contact has the address still. */
export function readSuppressions(
  database: Database,
  identityKey: string,
  reason: SuppressionReason | null,
  part?: { readonly from: number; readonly count: number },
): SuppressedAddress[] {
  const rows = database
    .select()
    .from(suppressions)
    .where(reason === null ? undefined : eq(suppressions.reason, reason))
    .orderBy(desc(suppressions.at), suppressions.emailHash)
    .limit(part?.count ?? -1)
    .offset(part?.from ?? 0)
    .all()
  const emails = suppressedEmails(database, identityKey)
  return rows.map(({ emailHash: hash, reason, at, source }) => ({
    hash,
    email: emails.get(hash) ?? null,
    reason,
    at,
    source,
  }))
}

/** The addresses of suppressed contacts, deleted ones too, by their hashes. */
function suppressedEmails(database: Database, identityKey: string): Map<string, string> {
  const rows = database
    .select({ email: contacts.email, emailKey: contacts.emailKey })
    .from(contacts)
    .where(isNotNull(contacts.suppressed))
    .all()
  return new Map(rows.map(({ email, emailKey }) => [suppressionHash(identityKey, emailKey), email]))
}

export function countSuppressions(database: Database): Map<SuppressionReason, number> {
  const rows = database
    .select({ reason: suppressions.reason, rows: count() })
    .from(suppressions)
    .groupBy(suppressions.reason)
    .all()
  return new Map(rows.map(({ reason, rows }) => [reason, rows]))
}

export function readSuppression(
  database: Database,
  identityKey: string,
  emailKey: string,
): SuppressedAddress | undefined {
  const hash = suppressionHash(identityKey, emailKey)
  const row = database.select().from(suppressions).where(eq(suppressions.emailHash, hash)).get()
  if (row === undefined) return undefined
  const holder = database
    .select({ email: contacts.email })
    .from(contacts)
    .where(eq(contacts.emailKey, emailKey))
    .get()
  return { hash, email: holder?.email ?? null, reason: row.reason, at: row.at, source: row.source }
}

/** Takes a list's new blocks back. @returns their hashes */
export function removeListed(database: Database, batch: number): string[] {
  return database
    .delete(suppressions)
    .where(eq(suppressions.batch, batch))
    .returning({ hash: suppressions.emailHash })
    .all()
    .map(({ hash }) => hash)
}

/**
 * Gives contacts the copy of their suppression anew, all of them in one go: for a list that may be about anybody.
 *
 * @param hashes those that may have changed
 * @returns how many contacts they are
 */
export function copyToContacts(database: Database, identityKey: string, hashes: ReadonlySet<string>): number {
  if (hashes.size === 0) return 0
  const read = database.$client.prepare('SELECT id, email_key FROM contacts')
  const reasonOf = database.$client.prepare('SELECT reason FROM suppressions WHERE email_hash = ?').pluck()
  const write = database.$client.prepare('UPDATE contacts SET suppressed = ? WHERE id = ?')
  let copied = 0
  for (const row of read.all()) {
    const { id, email_key: emailKey } = row as { id: number; email_key: string }
    const hash = suppressionHash(identityKey, emailKey)
    if (!hashes.has(hash)) continue
    write.run(reasonOf.get(hash) ?? null, id)
    copied++
  }
  return copied
}

/** How many contacts have an address of these. */
export function countHolders(database: Database, identityKey: string, hashes: ReadonlySet<string>): number {
  if (hashes.size === 0) return 0
  const keys = database.$client.prepare('SELECT email_key FROM contacts').pluck().all() as string[]
  return keys.filter((key) => hashes.has(suppressionHash(identityKey, key))).length
}
