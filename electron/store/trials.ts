import { eq, type SQL, sql } from 'drizzle-orm'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { channels, publications } from './schema.ts'

// A trial is a publication over the built-in outbox: it goes the whole way of a letter but the last step, and nobody gets it. Whoever counts
// letters asks the ledger for rows that are `sent`; a trial's are `tried`. Whoever counts publications asks here.

/** In a question that joins `channels`. */
export const isTrialChannel: SQL = sql`coalesce(${channels.trial}, 0)`

/** In a question about `publications` that knows nothing of channels. */
export const isTrial: SQL = sql`EXISTS (SELECT 1 FROM channels trying WHERE trying.id = ${publications.channelId} AND trying.trial)`

/** The channels of trials, in a question that is written out: they are few, and are looked up once for all of its rows. */
export const ofTrials = '(SELECT trying.id FROM channels trying WHERE trying.trial)'

/** The channels whose letters go into the built-in outbox, removed ones too. */
export function trialChannels(database: Database): ReadonlySet<ChannelId> {
  const rows = database.select({ id: channels.id }).from(channels).where(eq(channels.trial, true)).all()
  return new Set(rows.map(({ id }) => id))
}
