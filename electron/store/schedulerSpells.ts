import { and, asc, desc, eq, gt, gte, lt, lte } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Spell, SpellEnd } from '../../shared/schedule/idleAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Database } from './database.ts'
import { schedulerSpells } from './schema.ts'

export type SpellId = number

/** Nobody asks about what was missed longer ago. */
const keptDays = 60

/** A scheduler begins to run. What is older than anybody asks about goes. @param now ISO 8601 in UTC */
export function beginSpell(
  database: Database,
  { bootId, now, held }: { readonly bootId: string; readonly now: string; readonly held: boolean },
): SpellId {
  const oldest = instantText(Temporal.Instant.from(now).subtract({ hours: 24 * keptDays }))
  database.delete(schedulerSpells).where(lt(schedulerSpells.lastSeenAt, oldest)).run()
  return database
    .insert(schedulerSpells)
    .values({ bootId, startedAt: now, lastSeenAt: now, ended: null, held })
    .returning({ id: schedulerSpells.id })
    .get().id
}

/** It was running until now. @returns false where there is no such row any more */
export function extendSpell(database: Database, id: SpellId, now: string): boolean {
  return (
    database.update(schedulerSpells).set({ lastSeenAt: now }).where(eq(schedulerSpells.id, id)).run()
      .changes === 1
  )
}

/** How it came to its end; its last sign of life stays the one before. */
export function endSpell(database: Database, id: SpellId, ended: SpellEnd): void {
  database.update(schedulerSpells).set({ ended }).where(eq(schedulerSpells.id, id)).run()
}

/** The spells that `idleAt` asks about for times between two instants, in the order in which they began. */
export function readSpells(
  database: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Spell[] {
  const { startedAt, lastSeenAt, ended, held } = schedulerSpells
  const columns = { startedAt, lastSeenAt, ended, held }
  const select = () => database.select(columns).from(schedulerSpells)
  // Spells of one scheduler do not overlap: the one that began last before `from` is the last of them that can reach it.
  const before = select().where(lt(startedAt, from)).orderBy(desc(startedAt)).limit(1).all()
  const within = select()
    .where(and(gte(startedAt, from), lte(startedAt, to)))
    .orderBy(asc(startedAt))
    .all()
  const after = select().where(gt(startedAt, to)).orderBy(asc(startedAt)).limit(1).all()
  return [...before, ...within, ...after]
}
