import type { DeliveryId } from '../../shared/contract/scalars.ts'
import { classifyAnswer } from '../../shared/delivery/answerClass.ts'
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
import { type ClaimedDelivery, recoverInterrupted } from '../store/ledger.ts'
import { createLedgerWriter, type LedgerWriter } from '../store/ledgerWriter.ts'
import { type ConnectionGate, createGate } from './connectionGate.ts'
import { createLine, holdOf, type Line, type LineOptions } from './line.ts'
import type { SendingManner } from './sendingManner.ts'

export interface Sending extends Omit<LineOptions, 'bootId' | 'calmMs'> {
  readonly manner: SendingManner
  /** "smtp.kommun.example:587", for the place of a trouble. */
  readonly host: string
  readonly open: OpenMailConnection
  /** What becomes of a row whose letter was taken: `tried` where it was taken by the built-in outbox, and nobody got it. */
  readonly takenAs?: 'sent' | 'tried'
  readonly compose: (delivery: ClaimedDelivery) => Promise<OutgoingMail>
  /** Told of every final answer, null where the letter was taken; answers with a trouble where too many are refused. */
  readonly watch: (refusal: string | null) => Trouble | null
  /** Asks to stop between two messages. */
  readonly stop: AbortSignal
  /** Called after every row that has changed. */
  readonly changed: () => void
}

interface Work {
  readonly sending: Sending
  readonly gate: ConnectionGate
  readonly line: Line
  readonly writer: LedgerWriter
}

/**
 * Sends a publication's rows until none can go now, over so many connections as the channel has, each worker with one of its
 * own and one row at a time. Every step of a row is on the disk before the next one is taken (store/ledgerWriter.ts), so that
 * a crash at any moment leaves each row in a state that says what is known about it.
 *
 * @returns null when all that can go now has gone, or it was stopped, paused or cancelled; otherwise why nothing more can
 * go until somebody has mended it
 */
export async function sendPublication(sending: Sending): Promise<Trouble | null> {
  const { database, publicationId, now, manner, config } = sending
  const gate = createGate({ ...sending, waitsMs: manner.connectionWaitsMs })
  const writer = createLedgerWriter(database, manner.bootId)
  const line = createLine({ ...sending, ...manner }, gate, writer)
  const work: Work = { sending, gate, line, writer }
  await Promise.all(Array.from({ length: config.connections }, () => workOn(work)))
  line.close()
  await writer.written().catch((error: unknown) => gate.halt(troubleOf(error)))
  // A fault of ours may leave a row behind as a crash does; then the same holds for it: nobody has it in hand any more.
  recoverInterrupted(database, { publicationId, bootId: null, now: instantText(now()) })
  return gate.trouble()
}

/** One worker. Never throws: a fault becomes the sending's trouble. */
async function workOn(work: Work): Promise<void> {
  const { sending, gate, line } = work
  let connection: MailConnection | undefined
  try {
    for (;;) {
      if (connection?.isOpen() !== true) {
        if (connection !== undefined) gate.drop(connection)
        connection = await gate.connect(line.hasWork)
      }
      if (connection === undefined) return
      const delivery = await line.next()
      if (delivery === undefined) return
      try {
        await deliver(work, connection, delivery)
      } finally {
        line.left(delivery)
      }
      sending.changed()
    }
  } catch (error) {
    gate.halt(troubleOf(error))
  } finally {
    if (connection !== undefined) {
      gate.drop(connection)
      await connection.close()
    }
  }
}

async function deliver(work: Work, connection: MailConnection, delivery: ClaimedDelivery): Promise<void> {
  const { sending, gate } = work
  const lease = () => holdOf({ bootId: sending.manner.bootId, now: sending.now }).until
  const mail = await sending.compose(delivery)
  const faulty = (error: unknown) => gate.halt(troubleOf(error))
  const word = await spoken(work, connection, { id: delivery.id, mail, lease })
  if (word === 'called-off') return
  const attempted = {
    attempts: delivery.attempts,
    previousResponse: delivery.response,
    chance: sending.manner.chance(),
  }
  const verdict = judge(word, attempted, sending.now())
  const recorded = record(work, delivery, verdict).catch(faulty)
  // A final answer is not waited for: it is on the disk before this worker's next row is, and before the sending ends.
  if (verdict.kind !== 'settled') await recorded
  if (verdict.kind === 'stop') {
    const { host } = sending
    gate.halt({ code: verdict.code, place: { host }, values: { host, ...verdict.values } })
  } else if (verdict.kind === 'again' || word.kind === 'lost') {
    gate.failed(connection, reasonOf(word))
    // A server may say 421 or lose its thread and leave the line open: the next message takes a new one.
    await connection.close()
  } else {
    gate.succeeded()
    keepPace(work, verdict)
  }
  const trouble = watched(sending, verdict)
  if (trouble !== null) gate.halt(trouble)
}

/**
 * The server's word on a letter. Nothing of it begins once its publication has been called off or stopped: not before the envelope, and not between
 * envelope and message. Then its row is in line as if nobody had taken it.
 */
async function spoken(
  { gate, line, writer }: Work,
  connection: MailConnection,
  { id, mail, lease }: { readonly id: DeliveryId; readonly mail: OutgoingMail; readonly lease: () => string },
): Promise<ServerWord | 'called-off'> {
  const putBack = async () => {
    await writer.requeue(id)
    return 'called-off' as const
  }
  if (line.isCalledOff()) return await putBack()
  writer.envelope(id, lease()).catch((error: unknown) => gate.halt(troubleOf(error)))
  try {
    return await connection.send(mail, () => writer.data(id, lease()))
  } catch (error) {
    if (!line.isCalledOff()) throw error
    await connection.close()
    return await putBack()
  }
}

/** Whoever goes on at full speed is put off with every recipient, and a day of retries is soon used up. */
function keepPace({ line }: Work, verdict: Verdict): void {
  if (verdict.kind === 'settled' && verdict.state === 'sent') line.speedUp()
  if (verdict.kind === 'deferred' && classifyAnswer(verdict.response) === 'too-many')
    line.slowDown(verdict.response)
}

function watched({ watch }: Sending, verdict: Verdict): Trouble | null {
  if (verdict.kind !== 'settled' || verdict.state === 'in-doubt') return null
  return watch(verdict.state === 'sent' ? null : verdict.response)
}

function record({ sending, writer }: Work, { id }: ClaimedDelivery, verdict: Verdict): Promise<void> {
  const now = instantText(sending.now())
  switch (verdict.kind) {
    case 'settled':
      return writer.settle(id, {
        ...{ response: verdict.response, now },
        state: verdict.state === 'sent' ? (sending.takenAs ?? 'sent') : verdict.state,
      })
    case 'deferred':
      return writer.defer(id, { response: verdict.response, until: instantText(verdict.until) })
    case 'stop':
      // Due at once, but after everybody who has not been tried.
      return writer.defer(id, { response: verdict.response, until: now })
    case 'again':
      return writer.requeue(id)
  }
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

function troubleOf(error: unknown): Trouble {
  const { code, place, values } = toErrorRecord(error)
  return { code, place: { ...place }, values: { ...values } }
}
