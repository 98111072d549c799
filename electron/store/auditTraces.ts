import { eq, sql } from 'drizzle-orm'
import type { AuditDetails } from '../../shared/audience/audit.ts'
import { emailForms } from '../../shared/audience/emailForms.ts'
import type { Database } from './database.ts'
import { auditEntries } from './schema.ts'

/**
 * Empties what entries say where they name an address, whosever entries they are: an act over a list may have noted it, and
 * so may the entry of somebody who had the address before. That it was done, by whom and when stays.
 *
 * @param emailKey normalised by parseEmailAddress
 */
export function forgetInAudit(database: Database, emailKey: string): void {
  // LIKE takes capitals of ASCII alone for their small letters.
  const named = sql.join(
    emailForms(emailKey).map(
      (form) => sql`small_letters(${auditEntries.details}) LIKE ${`%${literal(form)}%`} ESCAPE '!'`,
    ),
    sql` OR `,
  )
  const none: AuditDetails = {}
  const entries = database.select({ id: auditEntries.id }).from(auditEntries).where(named).all()
  for (const { id } of entries) {
    database.update(auditEntries).set({ details: none }).where(eq(auditEntries.id, id)).run()
  }
}

/** A text as LIKE takes it for itself. */
function literal(text: string): string {
  return text.replace(/[!%_]/g, '!$&')
}
