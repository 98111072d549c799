import { and, isNull, type SQL, sql } from 'drizzle-orm'
import type { AuditAction } from '../../shared/audience/audit.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'

/** One act over many contacts: who, when, and the number that its entries share. */
export interface ManyAct {
  readonly at: string
  readonly actor: string
  readonly batch: number
}

/**
 * Does something with contacts that a condition chooses, in one transaction. Their ids are in the temporary table `chosen` meanwhile, so that
 * each step is one statement, however many there are, and is about the same contacts as the step before.
 *
 * @param condition undefined for all; deleted contacts are never among them
 */
export function withChosen<Result>(
  database: Database,
  condition: SQL | undefined,
  work: () => Result,
): Result {
  const { $client } = database
  return database.transaction(
    () => {
      // "before": what a contact was, as JSON, for whoever changes it.
      $client.exec('CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY, before TEXT)')
      const which = and(isNull(contacts.deletedAt), condition)
      database.run(sql`INSERT INTO chosen (id) SELECT ${contacts.id} FROM ${contacts} WHERE ${which}`)
      const result = work()
      $client.exec('DROP TABLE chosen')
      return result
    },
    { behavior: 'immediate' },
  )
}

/**
 * Notes an act for each chosen contact, as actNoter does for one.
 *
 * @param details SQL of the entry's details, in which `chosen` and `contacts` can be named; never from outside
 * @returns how many
 */
export function noteChosen(
  { $client }: Database,
  action: AuditAction,
  { at, actor, batch }: ManyAct,
  details = `'{}'`,
): number {
  return $client
    .prepare(
      `INSERT INTO audit_entries (at, actor, action, batch, contact_id, details)
      SELECT ?, ?, ?, ?, contacts.id, ${details} FROM chosen JOIN contacts ON contacts.id = chosen.id ORDER BY chosen.id`,
    )
    .run(at, actor, action, batch).changes
}
