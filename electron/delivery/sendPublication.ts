import type { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { judge, type Verdict } from '../../shared/delivery/judge.ts'
import type {
  MailConnection,
  OpenMailConnection,
  OutgoingMail,
  ServerWord,
} from '../../shared/delivery/mailConnection.ts'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { Database } from '../store/database.ts'
import {
  type ClaimedDelivery,
  claimDelivery,
  deferDelivery,
  hasClaimable,
  markDataBegun,
  recoverInterrupted,
  requeueDelivery,
  settleDelivery,
} from '../store/ledger.ts'
import { type ConnectionGate, createGate } from './connectionGate.ts'

export interface Sending {
  readonly database: Database
  readonly publicationId: PublicationId
  /** "smtp.kommun.example:587", for the place of a trouble. */
  readonly host: string
  /** How many workers, each with a connection of its own. */
  readonly connections: number
  readonly open: OpenMailConnection
  readonly compose: (delivery: ClaimedDelivery) => Promise<OutgoingMail>
  readonly isSuppressed: (emailKey: string) => boolean
  /** Takes the next message's turn under the channel's rate limit; milliseconds to wait for it. */
  readonly takeTurn: () => number
  readonly now: () => Temporal.Instant
  /** Asks to stop between two messages. */
  readonly stop: AbortSignal
  /** Called after every row that has changed. */
  readonly changed: () => void
}

/**
 * Sends a publication's rows until none can go now. Every step of a row is committed before the next one is taken
 * (store/ledger.ts), so that a crash at any moment leaves each row in a state that says what is known about it.
 *
 * @returns null when all that can go now has gone, or it was stopped, paused or cancelled; otherwise why nothing more can
 * go until somebody has mended it
 */
export async function sendPublication(sending: Sending): Promise<Trouble | null> {
  const gate = createGate(sending)
  const inTurn = createQueue()
  const workers = Array.from({ length: sending.connections }, () => work(sending, gate, inTurn))
  await Promise.all(workers)
  // A fault of ours may leave a row behind as a crash does; then the same holds for it.
  const { database, publicationId, now } = sending
  recoverInterrupted(database, { publicationId, now: instantText(now()) })
  return gate.trouble()
}

/** One worker: one connection, one row at a time. Never throws: a fault becomes the sending's trouble. */
async function work(sending: Sending, gate: ConnectionGate, inTurn: Queue): Promise<void> {
  let connection: MailConnection | undefined
  try {
    for (;;) {
      if (connection?.isOpen() !== true) {
        if (connection !== undefined) gate.drop(connection)
        connection = await gate.connect(() => hasWork(sending))
      }
      if (connection === undefined) return
      const delivery = await inTurn(() => takeNext(sending, gate))
      if (delivery === undefined) return
      await deliver(sending, gate, connection, delivery)
      sending.changed()
    }
  } catch (error) {
    const { code, place, values } = toErrorRecord(error)
    gate.halt({ code, place: { ...place }, values: { ...values } })
  } finally {
    if (connection !== undefined) {
      gate.drop(connection)
      await connection.close()
    }
  }
}

/** Waits for the rate limit first and claims then, so that nothing lies between the claim and the first command. */
async function takeNext(sending: Sending, gate: ConnectionGate): Promise<ClaimedDelivery | undefined> {
  if (!gate.isOpen() || !hasWork(sending)) return undefined
  await gate.rest(sending.takeTurn())
  if (!gate.isOpen()) return undefined
  const { database, publicationId, isSuppressed, now } = sending
  return claimDelivery(database, publicationId, isSuppressed, instantText(now()))
}

async function deliver(
  sending: Sending,
  gate: ConnectionGate,
  connection: MailConnection,
  delivery: ClaimedDelivery,
): Promise<void> {
  const mail = await sending.compose(delivery)
  const word = await connection.send(mail, async () => markDataBegun(sending.database, delivery.id))
  const attempted = { attempts: delivery.attempts, previousResponse: delivery.response }
  const verdict = judge(word, attempted, sending.now())
  record(sending, delivery, verdict)
  if (verdict.kind === 'stop') {
    const { host } = sending
    gate.halt({ code: verdict.code, place: { host }, values: { host, ...verdict.values } })
  } else if (verdict.kind === 'again' || word.kind === 'lost') {
    gate.failed(connection, reasonOf(word))
    // A server may say 421 or lose its thread and leave the line open: the next message takes a new one.
    await connection.close()
  } else {
    gate.succeeded()
  }
}

function record({ database, now }: Sending, { id }: ClaimedDelivery, verdict: Verdict): void {
  switch (verdict.kind) {
    case 'settled':
      settleDelivery(database, id, { ...verdict, now: instantText(now()) })
      break
    case 'deferred':
      deferDelivery(database, id, { response: verdict.response, until: instantText(verdict.until) })
      break
    case 'stop':
      // Due at once, but after everybody who has not been tried.
      deferDelivery(database, id, { response: verdict.response, until: instantText(now()) })
      break
    case 'again':
      requeueDelivery(database, id)
      break
  }
}

function hasWork({ database, publicationId, now }: Sending): boolean {
  return hasClaimable(database, publicationId, instantText(now()))
}

function reasonOf(word: ServerWord): string {
  switch (word.kind) {
    case 'lost':
      return word.reason
    case 'refused':
    case 'taken':
    case 'halted':
      return word.response
    case 'oversize':
      return `${word.bytes} > ${word.limit}`
  }
}

type Queue = <Result>(turn: () => Promise<Result>) => Promise<Result>

/** Lets one in at a time, in the order they came. */
function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (turn) => {
    const mine = last.then(turn)
    last = mine.catch(() => undefined)
    return mine
  }
}
