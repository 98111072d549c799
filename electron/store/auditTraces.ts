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
  const forms = emailForms(emailKey)
  const named = sql.join(
    forms.map((form) => sql`instr(fold(${auditEntries.details}), fold(${form})) > 0`),
    sql` OR `,
  )
  const none: AuditDetails = {}
  const entries = database.select({ id: auditEntries.id }).from(auditEntries).where(named).all()
  for (const { id } of entries) {
    database.update(auditEntries).set({ details: none }).where(eq(auditEntries.id, id)).run()
  }
}
