import { and, count, isNull, sql } from 'drizzle-orm'
import type { AskedRule } from '../../shared/audience/segmentRule.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'
import { ruleCondition } from './segmentQuery.ts'

/** How many contacts that may be mailed a rule (null: all) reaches in each domain of an address. */
export function countByDomain(database: Database, asked: AskedRule | null): Map<string, number> {
  const domain = sql<string>`substr(${contacts.emailKey}, instr(${contacts.emailKey}, '@') + 1)`
  const rows = database
    .select({ domain, recipients: count() })
    .from(contacts)
    .where(
      and(
        isNull(contacts.deletedAt),
        isNull(contacts.suppressed),
        asked === null ? undefined : ruleCondition(asked.rule, asked.at),
      ),
    )
    .groupBy(domain)
    .all()
  return new Map(rows.map((row) => [row.domain, row.recipients]))
}
