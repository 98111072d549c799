import { desc, eq } from 'drizzle-orm'
import { LinkRules, untouchedLinks } from '../../shared/links/linkRules.ts'
import type { Database } from './database.ts'
import { auditEntries, settings } from './schema.ts'

/** The setting's key. It stands beside the settings that are saved together (settings.ts). */
const key = 'links'

/** What becomes of links on their way out; nothing where nobody has chosen. */
export function readLinkRules(database: Database): LinkRules {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return row === undefined ? untouchedLinks : LinkRules.parse(row.value)
}

export function writeLinkRules(database: Database, rules: LinkRules): void {
  database
    .insert(settings)
    .values({ key, value: rules })
    .onConflictDoUpdate({ target: settings.key, set: { value: rules } })
    .run()
}

/** Who has said last that letters may go by way of a redirect, and of which; null where nobody has. */
export function readRedirectWord(
  database: Database,
): { readonly at: string; readonly by: string; readonly address: string } | null {
  const word = database
    .select({ at: auditEntries.at, by: auditEntries.actor, details: auditEntries.details })
    .from(auditEntries)
    .where(eq(auditEntries.action, 'links.redirectConfirmed'))
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get()
  return word === undefined
    ? null
    : { at: word.at, by: word.by, address: String(word.details.values?.address ?? '') }
}
