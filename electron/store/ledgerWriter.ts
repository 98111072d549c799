import type { DeliveryId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { erasedAddress, statusOf } from './erasedDelivery.ts'
import { mayClaim } from './schedulerLease.ts'

/**
 * Writes what becomes of the rows that this run has in hand. What has gathered in one turn of the event loop is one commit
 * (synchronous = FULL: on the disk when it is told), in the order it came; each promise is kept only after that. So a step
 * of one row never waits for more than a commit, and many rows share one.
 *
 * A commit is most of what a letter costs, so what nobody's safety waits for goes with the next that must be: that a row was
 * sent is on the disk before its worker's next row is in phase `data`, so that a crash leaves no more than one in doubt for
 * each connection; and phases `connecting` and `envelope` mean the same after a crash.
 */
export interface LedgerWriter {
  /** The server is about to hear of the recipient. Nothing has to wait for it. */
  envelope(id: DeliveryId, until: string): Promise<void>
  /**
   * Kept before the first byte of the message leaves: from here on, silence is doubt.
   * Fails where the publication has been called off: nothing of it begins any more.
   */
  data(id: DeliveryId, until: string): Promise<void>
  settle(
    id: DeliveryId,
    outcome: {
      readonly state: 'sent' | 'rejected' | 'in-doubt' | 'tried'
      readonly response: string
      readonly now: string
    },
  ): Promise<void>
  defer(id: DeliveryId, answer: { readonly response: string; readonly until: string }): Promise<void>
  /** Back in line as if it had not been tried: the server was never asked about this recipient. */
  requeue(id: DeliveryId): Promise<void>
  /** Somebody who has been suppressed, or erased, since the send started. */
  setAside(id: DeliveryId, now: string): Promise<void>
  /** When all that has been asked for is written. */
  written(): Promise<void>
}

/** How long what can go along waits at most. */
const longestMs = 25

interface Waiting {
  /** @returns false where the row is not in hand */
  readonly write: () => boolean
  readonly kept: () => void
  readonly failed: (fault: unknown) => void
}

/** @param bootId only rows that are in the hands of this run are written to */
export function createLedgerWriter(database: Database, bootId: string): LedgerWriter {
  const { $client: sqlite } = database
  const free = 'phase = NULL, held_by = NULL, held_until = NULL'
  const change = (set: string, only = '') => {
    const statement = sqlite.prepare(
      `UPDATE deliveries SET ${set} WHERE id = @id AND state = 'sending' AND held_by = @bootId${only}`,
    )
    return (values: { readonly id: DeliveryId } & Readonly<Record<string, unknown>>) =>
      statement.run({ ...values, bootId }).changes === 1
  }
  const phase = change('phase = @phase, held_until = @until')
  const begin = change(
    "phase = 'data', held_until = @until",
    ` AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.id = deliveries.publication_id AND p.state = 'cancelled')`,
  )
  const settle = change(`state = @state, response = @response, settled_at = @now, ${free}`)
  const defer = change(`state = 'deferred', response = @response, next_attempt_at = @until, ${free}`)
  const requeue = change(`state = 'queued', attempts = attempts - 1, ${free}`)
  const setAside = change(`state = 'suppressed', settled_at = @now, attempts = attempts - 1, ${free}`)
  const emailOf = sqlite.prepare('SELECT email FROM deliveries WHERE id = ?').pluck()

  /** What of a server's answer may be kept: of one about a person who was erased while in the air, the status codes. */
  const keptOf = (id: DeliveryId, response: string) =>
    emailOf.get(id) === erasedAddress ? statusOf(response) : response

  let waiting: Waiting[] = []
  let planned: 'no' | 'later' | 'now' = 'no'
  let timer: NodeJS.Timeout | undefined
  const writeAll = sqlite.transaction((writes: readonly Waiting[]) => writes.map(({ write }) => write()))
  const flush = () => {
    const writes = waiting
    waiting = []
    planned = 'no'
    clearTimeout(timer)
    try {
      const wrote = writeAll.immediate(writes)
      for (const [index, { kept, failed }] of writes.entries()) {
        if (wrote[index] === true) kept()
        else failed(new Error('a delivery that is not in the air'))
      }
    } catch (fault) {
      // Nothing of it is on the disk: nobody may go on as if it were.
      for (const { failed } of writes) failed(fault)
    }
  }
  const wait = (write: () => boolean) =>
    new Promise<void>((kept, failed) => {
      waiting.push({ write, kept, failed })
    })
  const soon = (write: () => boolean) => {
    if (planned !== 'now') setImmediate(flush)
    planned = 'now'
    return wait(write)
  }
  /** With the next that is written soon, or by itself before long. */
  const along = (write: () => boolean) => {
    if (planned === 'no') {
      timer = setTimeout(flush, longestMs)
      planned = 'later'
    }
    return wait(write)
  }

  return {
    envelope: (id, until) => along(() => phase({ id, phase: 'envelope', until })),
    // Claimed while the schedule was this run's, and not sent once it is another's.
    data: (id, until) => soon(() => mayClaim(database) && begin({ id, until })),
    settle: (id, { state, response, now }) =>
      along(() => settle({ id, state, response: keptOf(id, response), now })),
    defer: (id, { response, until }) => soon(() => defer({ id, response: keptOf(id, response), until })),
    requeue: (id) => soon(() => requeue({ id })),
    setAside: (id, now) => soon(() => setAside({ id, now })),
    written: () => (waiting.length === 0 ? Promise.resolve() : soon(() => true)),
  }
}
