import { desc } from 'drizzle-orm'
import type { AuditAction, AuditDetails } from '../../shared/audience/audit.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { auditEntries } from './schema.ts'

/** Somebody did something. */
export interface Act {
  readonly at: string
  readonly actor: string
  readonly action: AuditAction
  /** Of one act over many contacts: the number that their entries share (nextBatch). */
  readonly batch?: number
  readonly contactId?: ContactId
  readonly details?: AuditDetails
}

/** Notes an act. Call it in the transaction of the act itself, so that neither is there without the other. */
export function noteAct(database: Database, act: Act): void {
  actNoter(database)(act)
}

/** The same for many, by one prepared statement. */
export function actNoter(database: Database): (act: Act) => void {
  const statement = database.$client.prepare(
    'INSERT INTO audit_entries (at, actor, action, batch, contact_id, details) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return ({ at, actor, action, batch, contactId, details }) => {
    statement.run(at, actor, action, batch ?? null, contactId ?? null, JSON.stringify(details ?? {}))
  }
}

/** A number that no batch of entries has yet. */
export function nextBatch(database: Database): number {
  const { batch } = auditEntries
  const last = database.select({ batch }).from(auditEntries).orderBy(desc(batch)).limit(1).get()
  return (last?.batch ?? 0) + 1
}
