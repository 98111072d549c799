import { and, asc, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import type { ChannelId, CountyCode, DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { HandoverId } from '../../shared/delivery/handover.ts'
import type { Database } from './database.ts'
import { readPausedAll } from './pausedAll.ts'
import { mayClaim } from './schedulerLease.ts'
import { deliveries, handoverRows, handovers, publications } from './schema.ts'

export type Handover = typeof handovers.$inferSelect

/** A publication's, in the order they were made. */
export function listHandovers(database: Database, publicationId: PublicationId): Handover[] {
  const { publicationId: of, id } = handovers
  return database.select().from(handovers).where(eq(of, publicationId)).orderBy(asc(id)).all()
}

/** undefined where there is none (any more). */
export function readHandover(database: Database, id: HandoverId): Handover | undefined {
  return database.select().from(handovers).where(eq(handovers.id, id)).get()
}

/** @param handover its key is nobody else's */
export function insertHandover(
  database: Database,
  handover: Pick<Handover, 'publicationId' | 'key' | 'county' | 'lookAt' | 'sendAt'>,
  rows: readonly DeliveryId[],
): void {
  const { id } = database
    .insert(handovers)
    .values({ ...handover, state: 'preparing' })
    .returning({ id: handovers.id })
    .get()
  const add = database.$client.prepare('INSERT INTO handover_rows (handover_id, delivery_id) VALUES (?, ?)')
  for (const row of rows) add.run(id, row)
}

export function changeHandover(
  database: Database,
  id: HandoverId,
  change: Partial<Omit<Handover, 'id' | 'publicationId' | 'key' | 'county'>>,
): void {
  database.update(handovers).set(change).where(eq(handovers.id, id)).run()
}

/** An engine is to be asked about a publication's parts as soon as there is time: the officer has said something about it. */
export function lookAtOnce(database: Database, publicationId: PublicationId, now: string): void {
  database
    .update(handovers)
    .set({ lookAt: now })
    .where(and(eq(handovers.publicationId, publicationId), ne(handovers.state, 'over')))
    .run()
}

/** The officer lets a publication go on whose time has passed: what has not begun of it begins as soon as it is told. */
export function forgetTimesPast(database: Database, publicationId: PublicationId, now: string): void {
  const notBegun = inArray(handovers.state, ['preparing', 'starting', 'paused'])
  database
    .update(handovers)
    .set({ sendAt: null })
    .where(and(eq(handovers.publicationId, publicationId), notBegun, lt(handovers.sendAt, now)))
    .run()
}

/** Something of ours is wrong: a publication's engine is not asked again before then. */
export function postponeLooks(database: Database, publicationId: PublicationId, until: string): void {
  database
    .update(handovers)
    .set({ lookAt: until })
    .where(and(eq(handovers.publicationId, publicationId), lt(handovers.lookAt, until)))
    .run()
}

/** Nobody asks any more what came back of what went through a channel: it is removed. */
export function endLooks(database: Database, channelId: ChannelId): void {
  const its = sql`${handovers.publicationId} IN (SELECT id FROM publications WHERE channel_id = ${channelId})`
  database.update(handovers).set({ lookAt: null }).where(its).run()
}

export interface HandoverRow {
  readonly id: DeliveryId
  readonly email: string
  readonly emailKey: string
  readonly name: string
  readonly municipality: (typeof deliveries.$inferSelect)['municipality']
  readonly county: CountyCode | null
  readonly state: DeliveryState
  readonly messageId: string
}

const rowColumns = {
  ...{ id: deliveries.id, email: deliveries.email, emailKey: deliveries.emailKey, name: deliveries.name },
  ...{ municipality: deliveries.municipality, county: deliveries.county, state: deliveries.state },
  messageId: deliveries.messageId,
}

/** Rows in line that no engine has been given yet, or that the officer has put back in line since. */
export function rowsToHandOver(database: Database, publicationId: PublicationId): HandoverRow[] {
  return database
    .select(rowColumns)
    .from(deliveries)
    .where(
      and(
        eq(deliveries.publicationId, publicationId),
        eq(deliveries.state, 'queued'),
        sql`NOT EXISTS (SELECT 1 FROM handover_rows r JOIN handovers h ON h.id = r.handover_id
                         WHERE r.delivery_id = ${deliveries.id} AND h.state = 'preparing')`,
      ),
    )
    .orderBy(asc(deliveries.id))
    .all()
}

/** The rows of a handover that are in a state. */
export function handedRows(database: Database, id: HandoverId, state: DeliveryState): HandoverRow[] {
  return database
    .select(rowColumns)
    .from(handoverRows)
    .innerJoin(deliveries, eq(deliveries.id, handoverRows.deliveryId))
    .where(and(eq(handoverRows.handoverId, id), eq(deliveries.state, state)))
    .orderBy(asc(deliveries.id))
    .all()
}

/**
 * The point of no return, in one commit: every row of it that is still in line is from now on the engine's, and it may be started.
 *
 * @returns the rows, or undefined where the publication, or everything, has been paused or cancelled meanwhile, or another runs the schedule now: then nothing has changed
 */
export function commitHandover(
  database: Database,
  { id, publicationId }: Handover,
  made: { readonly listId: number; readonly campaignId: number },
): HandoverRow[] | undefined {
  return database.transaction(
    () => {
      const publication = database
        .select({ state: publications.state })
        .from(publications)
        .where(eq(publications.id, publicationId))
        .get()
      if (publication?.state !== 'running' && publication?.state !== 'done') return undefined
      if (!mayClaim(database) || readPausedAll(database) !== null) return undefined
      const rows = handedRows(database, id, 'queued')
      if (rows.length === 0) {
        changeHandover(database, id, { state: 'over', lookAt: null })
        return rows
      }
      const attempts = sql`${deliveries.attempts} + 1`
      changeRows(database, id, 'queued', { state: 'sending', phase: 'handed', attempts, nextAttemptAt: null })
      changeHandover(database, id, { ...made, state: 'starting', failures: 0 })
      return rows
    },
    { behavior: 'immediate' },
  )
}

/** The engine's word on all of its rows that are in the air. */
export function settleHandover(
  database: Database,
  id: HandoverId,
  word: { readonly state: 'sent' | 'in-doubt'; readonly response: string; readonly now: string },
): void {
  database.transaction(() => {
    const { state, response, now } = word
    changeRows(database, id, 'sending', { state, response, phase: null, settledAt: now })
    changeHandover(database, id, { state: 'over', failures: 0, finishedAt: now })
  })
}

/** Nothing of it went and nothing will: its rows are in line again. */
export function releaseHandover(database: Database, id: HandoverId): void {
  database.transaction(() => {
    changeRows(database, id, 'sending', {
      state: 'queued',
      phase: null,
      attempts: sql`${deliveries.attempts} - 1`,
    })
    changeHandover(database, id, { state: 'over', lookAt: null })
  })
}

/** What the engine, or somebody's no, says of single rows before it begins: in line, or handed over and waiting for their time. */
export function setAside(
  database: Database,
  rows: readonly DeliveryId[],
  word: { readonly state: 'suppressed' | 'rejected'; readonly response: string | null; readonly now: string },
  from: 'queued' | 'sending' = 'queued',
): void {
  const { state, response, now } = word
  for (const row of rows)
    database
      .update(deliveries)
      .set({ state, response, phase: null, settledAt: now, nextAttemptAt: null })
      .where(and(eq(deliveries.id, row), eq(deliveries.state, from)))
      .run()
}

function changeRows(
  database: Database,
  id: HandoverId,
  expected: DeliveryState,
  change: Parameters<ReturnType<typeof database.update<typeof deliveries>>['set']>[0],
): void {
  const rows = sql`${deliveries.id} IN (SELECT delivery_id FROM handover_rows WHERE handover_id = ${id})`
  database
    .update(deliveries)
    .set(change)
    .where(and(rows, eq(deliveries.state, expected)))
    .run()
}
