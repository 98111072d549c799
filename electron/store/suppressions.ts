import { eq } from 'drizzle-orm'
import type { SuppressionReason } from '../../shared/audience/contact.ts'
import type { Database } from './database.ts'
import { keyedHash } from './identity.ts'
import { contacts, suppressions } from './schema.ts'

/**
 * The hash that an address is kept by once it must not be mailed: HMAC-SHA256 under the workspace's own key, hex. It tells
 * whether an address is suppressed and nothing else, so it may outlive the contact.
 *
 * @param identityKey hex, of the workspace
 * @param emailKey normalised by parseEmailAddress
 */
export function suppressionHash(identityKey: string, emailKey: string): string {
  return keyedHash(identityKey, `suppression:${emailKey}`)
}

/** Which reason stands when an address is suppressed twice: a person's own word outweighs a server's, and ours least. */
const weight: Readonly<Record<SuppressionReason, number>> = {
  'by-hand': 0,
  'hard-bounce': 1,
  unsubscribed: 2,
  complaint: 3,
  erased: 4,
}

/** Suppresses an address; a weightier reason that is there already stands. @param source what told us; '' where the reason says it */
export function suppress(
  database: Database,
  identityKey: string,
  emailKey: string,
  reason: SuppressionReason,
  at: string,
  source = '',
): void {
  const did = suppressHash(database, suppressionHash(identityKey, emailKey), {
    reason,
    at,
    source,
    batch: null,
  })
  if (did === 'known') return
  database.update(contacts).set({ suppressed: reason }).where(eq(contacts.emailKey, emailKey)).run()
}

export type Suppression = Pick<typeof suppressions.$inferSelect, 'reason' | 'at' | 'source' | 'batch'>

/**
 * The same by the hash; contacts get no copy from it. What is made weightier belongs to no list any more: taking the list
 * back would lift a block that was there before it.
 *
 * @returns known: a reason that weighs as much is there already
 */
export function suppressHash(
  database: Database,
  emailHash: string,
  suppression: Suppression,
): 'added' | 'raised' | 'known' {
  return hashSuppressor(database)(emailHash, suppression)
}

/** The same for many, by statements prepared once. */
export function hashSuppressor(
  database: Database,
): (emailHash: string, suppression: Suppression) => 'added' | 'raised' | 'known' {
  const { $client: sqlite } = database
  const read = sqlite.prepare('SELECT reason FROM suppressions WHERE email_hash = ?').pluck()
  const add = sqlite.prepare(
    'INSERT INTO suppressions (email_hash, reason, at, source, batch) VALUES (?, ?, ?, ?, ?)',
  )
  const raise = sqlite.prepare(
    'UPDATE suppressions SET reason = ?, at = ?, source = ?, batch = NULL WHERE email_hash = ?',
  )
  return (emailHash, { reason, at, source, batch }) => {
    const known = read.get(emailHash) as SuppressionReason | undefined
    if (known === undefined) {
      add.run(emailHash, reason, at, source, batch)
      return 'added'
    }
    if (!outweighs(reason, known)) return 'known'
    raise.run(reason, at, source, emailHash)
    return 'raised'
  }
}

export function outweighs(reason: SuppressionReason, other: SuppressionReason): boolean {
  return weight[reason] > weight[other]
}

/** Why an address must not be mailed; undefined where it may be. */
export function suppressionOf(
  database: Database,
  identityKey: string,
  emailKey: string,
): SuppressionReason | undefined {
  return suppressionAsker(database, identityKey)(emailKey)
}

/** The same by the hash. */
export function reasonOf(database: Database, emailHash: string): SuppressionReason | undefined {
  const { reason } = suppressions
  return database.select({ reason }).from(suppressions).where(eq(suppressions.emailHash, emailHash)).get()
    ?.reason
}

/** The same as it stands at each question, for somebody who asks before every letter: the question is prepared once. */
export function suppressionAsker(
  database: Database,
  identityKey: string,
): (emailKey: string) => SuppressionReason | undefined {
  const read = database.$client.prepare('SELECT reason FROM suppressions WHERE email_hash = ?').pluck()
  return (emailKey) => read.get(suppressionHash(identityKey, emailKey)) as SuppressionReason | undefined
}

export function removeSuppression(database: Database, identityKey: string, emailKey: string): void {
  database
    .delete(suppressions)
    .where(eq(suppressions.emailHash, suppressionHash(identityKey, emailKey)))
    .run()
  database.update(contacts).set({ suppressed: null }).where(eq(contacts.emailKey, emailKey)).run()
}

/** Every suppressed address by its hash. */
export function suppressedHashes(database: Database): Map<string, SuppressionReason> {
  const rows = database.select().from(suppressions).all()
  return new Map(rows.map(({ emailHash, reason }) => [emailHash, reason]))
}

/** Answers for many addresses from one reading of the table; hashes nothing where nobody is suppressed. */
export function suppressionReader(
  database: Database,
  identityKey: string,
): (emailKey: string) => SuppressionReason | undefined {
  const hashes = suppressedHashes(database)
  if (hashes.size === 0) return () => undefined
  return (emailKey) => hashes.get(suppressionHash(identityKey, emailKey))
}

/** Writes anew what contacts copy from the suppressions: for a workspace whose contacts carried no copy yet. */
export function copySuppressions(database: Database, identityKey: string): void {
  const reasonOf = suppressionReader(database, identityKey)
  const keys = database.select({ emailKey: contacts.emailKey }).from(contacts).all()
  database.transaction(() => {
    for (const { emailKey } of keys) {
      const suppressed = reasonOf(emailKey) ?? null
      database.update(contacts).set({ suppressed }).where(eq(contacts.emailKey, emailKey)).run()
    }
  })
}
