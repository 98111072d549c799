import { eq, gt } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { accountStates } from './schema.ts'

export type AccountStateRow = typeof accountStates.$inferSelect
export type AccountStateChange = Partial<Omit<typeof accountStates.$inferInsert, 'channelId'>>

/** What is known of an account; undefined where nothing is. */
export function readAccountState(database: Database, channelId: ChannelId): AccountStateRow | undefined {
  return database.select().from(accountStates).where(eq(accountStates.channelId, channelId)).get()
}

/** Accounts that nothing is asked of before an instant: their networks have said so. */
export function restingAccounts(
  database: Database,
  now: string,
): readonly (readonly [ChannelId, Temporal.Instant])[] {
  return database
    .select({ channelId: accountStates.channelId, until: accountStates.restsUntil })
    .from(accountStates)
    .where(gt(accountStates.restsUntil, now))
    .all()
    .flatMap(({ channelId, until }) =>
      until === null ? [] : [[channelId, Temporal.Instant.from(until)] as const],
    )
}

/** What is left out stays as it was told last. */
export function noteAccountState(database: Database, channelId: ChannelId, change: AccountStateChange): void {
  database
    .insert(accountStates)
    .values({ channelId, ...change })
    .onConflictDoUpdate({ target: accountStates.channelId, set: change })
    .run()
}

/** What was known is of another account, or of nobody's any more. */
export function forgetAccountState(database: Database, channelId: ChannelId): void {
  database.delete(accountStates).where(eq(accountStates.channelId, channelId)).run()
}
