import {
  and,
  eq,
  getTableColumns,
  inArray,
  isNull,
  lte,
  ne,
  not,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { PublicationState } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { pausedAllReader } from './pausedAll.ts'
import { mayClaim } from './schedulerLease.ts'
import { deliveries, publications } from './schema.ts'
import { isTrial } from './trials.ts'

// The writes that the promise "nobody twice, nobody lost" rests on. Each is one commit (synchronous = FULL: on the disk
// when the call returns), and each says in its WHERE which state it expects to find.

export type NewDelivery = Pick<
  typeof deliveries.$inferInsert,
  'publicationId' | 'contactId' | 'email' | 'emailKey' | 'name' | 'municipality' | 'county' | 'messageId'
> & {
  /** rejected: its address is none; suppressed: it must not be contacted. Neither is ever sent. */
  readonly state: Extract<DeliveryState, 'queued' | 'suppressed' | 'rejected'>
  readonly settledAt: string | null
}

/** An address that is there already keeps its first row: nobody gets a letter twice for being known under two contacts. */
export function insertDeliveries(database: Database, rows: readonly NewDelivery[]): void {
  // Prepared once: built anew for each row it takes five times as long, and a hundred thousand are one transaction.
  const insert = database.$client.prepare(
    `INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, municipality, county, state, message_id, settled_at)
     VALUES (@publicationId, @contactId, @email, @emailKey, @name, @municipality, @county, @state, @messageId, @settledAt)
     ON CONFLICT DO NOTHING`,
  )
  for (const row of rows) insert.run(row)
}

/** A row in the air: what a worker needs to write to one recipient. */
export type ClaimedDelivery = Omit<typeof deliveries.$inferSelect, 'domain' | 'heldBy' | 'heldUntil'>

/** Publications whose rows may be sent. done: only rows that the officer has put back in line. */
const sendable: readonly (PublicationState | undefined)[] = ['running', 'done']

/** Which run of the program has rows in hand, and until when at most. */
export interface Hold {
  /** A random id of this run. */
  readonly bootId: string
  /** ISO 8601; later than the longest conversation with a server can end. */
  readonly until: string
}

interface Claim {
  readonly hold: Hold
  /** ISO 8601: retries that are due by then. */
  readonly now: string
}

/** A publication's line, for somebody who asks before every letter: its questions are prepared once. */
export interface ClaimableRows {
  /** Is there a row that could be claimed? */
  any(now: string): boolean
  /**
   * Takes the next rows that may go out of the line: first those in line, then those whose retry is due, in one commit. They
   * are in phase `connecting`: no server has heard of them, so that they go back as if nothing had been (`requeue`).
   *
   * @param most how many at most
   * @returns none where there are none, the publication has been paused or cancelled, or another runs the schedule now
   */
  claim(most: number, claim: Claim): ClaimedDelivery[]
  /** The same for one row of one domain. */
  claimInDomain(domain: string, claim: Claim): ClaimedDelivery | undefined
}

export function claimableRows(database: Database, publicationId: PublicationId): ClaimableRows {
  const maySend = sendableReader(database, publicationId)
  const now = sql.placeholder('now')
  const ofDomain = eq(deliveries.domain, sql.placeholder('domain'))
  const queued = inLine(publicationId)
  const due = retryDue(publicationId, now)
  const isQueued = existsReader(database, queued)
  const isDue = existsReader(database, due)
  const takeQueued = rowTaker(database, queued, deliveries.id)
  const takeDue = rowTaker(database, due, deliveries.nextAttemptAt)
  const takeQueuedInDomain = rowTaker(database, and(queued, ofDomain), deliveries.id)
  const takeDueInDomain = rowTaker(database, and(due, ofDomain), deliveries.nextAttemptAt)
  return {
    any: (now) => maySend() && mayClaim(database) && (isQueued({}) || isDue({ now })),
    claim: (most, claim) =>
      database.transaction(() => {
        if (!maySend() || !mayClaim(database)) return []
        const first = takeQueued(most, claim)
        return [...first, ...takeDue(most - first.length, claim)]
      }),
    claimInDomain: (domain, claim) =>
      database.transaction(() => {
        if (!maySend() || !mayClaim(database)) return undefined
        const [row] = takeQueuedInDomain(1, { ...claim, domain })
        return row ?? takeDueInDomain(1, { ...claim, domain })[0]
      }),
  }
}

/** Domains of the rows that may go now. */
export function domainsInLine(database: Database, publicationId: PublicationId, now: string): string[] {
  const domainsOf = (which: SQL | undefined) =>
    database.selectDistinct({ domain: deliveries.domain }).from(deliveries).where(which).all()
  const rows = [...domainsOf(inLine(publicationId)), ...domainsOf(retryDue(publicationId, now))]
  return [...new Set(rows.map(({ domain }) => domain ?? ''))]
}

/** Is anybody in line? */
export function hasQueued(database: Database, publicationId: PublicationId): boolean {
  return existsReader(database, inLine(publicationId))({})
}

function existsReader(database: Database, which: SQL | undefined): (values: { now?: string }) => boolean {
  const first = database.select({ id: deliveries.id }).from(deliveries).where(which).limit(1).prepare()
  return (values) => first.get(values) !== undefined
}

/**
 * After a crash, rows are still in the air that nobody holds any more: another run's, or some whose lease has run out. Before
 * the data they go back in line; after its beginning nobody knows, so they are in doubt and are not sent again by themselves.
 * A row that another engine has been handed is that engine's to tell of. A letter for the built-in outbox is its file, whoever writes it
 * and however often: a trial's goes back in line from wherever it was.
 *
 * @param bootId the run whose rows with a lease are left alone; null: nobody has any in hand
 * @returns how many rows are in doubt for it
 */
export function recoverInterrupted(
  database: Database,
  {
    publicationId,
    bootId,
    now,
  }: { readonly publicationId?: PublicationId; readonly bootId: string | null; readonly now: string },
): number {
  const interrupted = and(
    eq(deliveries.state, 'sending'),
    publicationId === undefined ? undefined : eq(deliveries.publicationId, publicationId),
    bootId === null
      ? undefined
      : or(isNull(deliveries.heldBy), ne(deliveries.heldBy, bootId), lte(deliveries.heldUntil, now)),
  )
  const free = { phase: null, heldBy: null, heldUntil: null }
  return database.transaction(() => {
    // What is in the air may be in the hands of whoever runs the schedule now.
    if (!mayClaim(database)) return 0
    const inDoubt = database
      .update(deliveries)
      .set({ ...free, state: 'in-doubt', settledAt: now })
      .where(and(interrupted, eq(deliveries.phase, 'data'), not(ofTrial)))
      .run()
    database
      .update(deliveries)
      .set({ ...free, state: 'queued' })
      .where(and(interrupted, inArray(deliveries.phase, ['connecting', 'envelope', 'data'])))
      .run()
    return inDoubt.changes
  })
}

/**
 * The officer's word on rows in doubt, in one transaction.
 *
 * @param ids null: all of the publication that are in doubt
 * @returns how many were; those that are not in doubt (any more) are left as they are
 */
export function resolveDeliveries(
  database: Database,
  publicationId: PublicationId,
  ids: readonly DeliveryId[] | null,
  as: 'sent' | 'queued',
  now: string,
): number {
  const chosen =
    ids === null ? undefined : sql`${deliveries.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
  return database
    .update(deliveries)
    .set({ state: as, settledAt: as === 'sent' ? now : null })
    .where(and(eq(deliveries.publicationId, publicationId), eq(deliveries.state, 'in-doubt'), chosen))
    .run().changes
}

/** Rows put back in line by the officer that cannot be sent after all: they are as much in doubt as before. */
export function returnToDoubt(database: Database, publicationId: PublicationId, now: string): void {
  const open: DeliveryState[] = ['queued', 'deferred']
  database
    .update(deliveries)
    .set({ state: 'in-doubt', nextAttemptAt: null, settledAt: now })
    .where(and(eq(deliveries.publicationId, publicationId), inArray(deliveries.state, open)))
    .run()
}

/** Answers whether a publication's rows may go: false once it has been paused or cancelled, or everything has been paused. */
export function sendableReader(database: Database, publicationId: PublicationId): () => boolean {
  const read = database.$client.prepare('SELECT state FROM publications WHERE id = ?').pluck()
  const isPaused = pausedAllReader(database)
  return () => sendable.includes(read.get(publicationId) as PublicationState | undefined) && !isPaused()
}

/** In a question about `deliveries`. */
const ofTrial = sql`EXISTS (SELECT 1 FROM ${publications} WHERE ${publications.id} = ${deliveries.publicationId} AND ${isTrial})`

function inLine(publicationId: PublicationId): SQL | undefined {
  // The state as a word and not a parameter: only then is a partial index known to hold what is asked for.
  return and(eq(deliveries.publicationId, publicationId), sql`${deliveries.state} = 'queued'`)
}

function retryDue(publicationId: PublicationId, now: string | Placeholder): SQL | undefined {
  return and(
    eq(deliveries.publicationId, publicationId),
    sql`${deliveries.state} = 'deferred'`,
    lte(deliveries.nextAttemptAt, now),
  )
}

function rowTaker(
  database: Database,
  which: SQL | undefined,
  order: SQLiteColumn,
): (most: number, claim: Claim & { readonly domain?: string }) => ClaimedDelivery[] {
  const next = database
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(which)
    .orderBy(order, deliveries.id)
    .limit(sql.placeholder('most'))
  const { domain: _domain, heldBy: _heldBy, heldUntil: _heldUntil, ...columns } = getTableColumns(deliveries)
  const take = database
    .update(deliveries)
    .set({
      ...{ state: 'sending', phase: 'connecting', nextAttemptAt: null },
      heldBy: sql`${sql.placeholder('heldBy')}`,
      heldUntil: sql`${sql.placeholder('heldUntil')}`,
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(inArray(deliveries.id, next))
    .returning(columns)
    .prepare()
  return (most, { hold, ...values }) => {
    if (most <= 0) return []
    const rows = take.all({ ...values, most, heldBy: hold.bootId, heldUntil: hold.until })
    return rows.toSorted((one, other) => one.id - other.id)
  }
}
