import { and, isNull, sql } from 'drizzle-orm'
import type { AskedRule } from '../../shared/audience/segmentRule.ts'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { manyAtOnce } from './memberMasks.ts'
import { contacts } from './schema.ts'
import { type IsAmong, ruleCondition } from './segmentQuery.ts'

export interface CountyCount {
  readonly county: CountyCode | null
  /** Suppressed ones too. */
  readonly contacts: number
  readonly suppressed: number
}

/**
 * How many contacts of each county a rule holds for (null: all), counties without any left out. Answered from
 * contacts_counted alone, in its order: of 100,000 contacts no row is read and none is sorted.
 */
export function countByCounty(
  database: Database,
  asked: AskedRule | null,
  isAmong = manyAtOnce(database),
): CountyCount[] {
  return countQuery(database, asked, isAmong).all()
}

/** How many there are and, 2³² times, how many of them are suppressed: one sum takes less than two counts. */
const both = sql`sum(iif(${contacts.suppressed} IS NULL, 1, 4294967297))`

/** The query itself, for whoever asks how it is answered. */
export function countQuery(
  database: Database,
  asked: AskedRule | null,
  isAmong: IsAmong = manyAtOnce(database),
) {
  return database
    .select({
      county: contacts.county,
      contacts: sql<number>`${both} & ${sql.raw(String(2 ** 32 - 1))}`,
      suppressed: sql<number>`${both} >> 32`,
    })
    .from(contacts)
    .where(
      and(
        isNull(contacts.deletedAt),
        asked === null ? undefined : ruleCondition(asked.rule, asked.at, isAmong),
      ),
    )
    .groupBy(contacts.county)
}

/**
 * Writes contacts_counted anew, in its own order: contacts that came in that of a file have left a third of its pages empty, which
 * is a tenth of every count. 0.14 s for 100,000.
 */
export function packCounted(database: Database): void {
  database.$client.exec('REINDEX contacts_counted')
}
