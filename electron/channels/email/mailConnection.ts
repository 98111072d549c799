import { Readable, type Transform } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { refusedForLetters } from '../../../shared/delivery/beyondAscii.ts'
import type {
  MailConnection,
  OutgoingMail,
  RefusedStage,
  ServerLimits,
  ServerWord,
} from '../../../shared/delivery/mailConnection.ts'
import { messageBytes } from '../../../shared/delivery/messageBytes.ts'
import { readReply } from '../../../shared/delivery/smtpReply.ts'
import { dataOnTheWire } from './dataOnTheWire.ts'
import { oneLine, reasonOf, type SmtpFailure } from './openingFailure.ts'
import type { Patience } from './patience.ts'

/** A signed-in SMTPConnection as the ledger uses it. */
export function createMailConnection(
  smtp: SMTPConnection,
  limits: ServerLimits,
  patience: Patience,
): MailConnection {
  return {
    limits,
    isOpen: () => !smtp.destroyed,
    async send(mail, beforeData) {
      const limit = limits.maxMessageBytes
      const bytes = messageBytes(mail)
      if (limit !== null && bytes > limit) return { kind: 'oversize', bytes, limit }
      const refused = refusedForLetters(mail, limits)
      if (refused !== undefined) return refused
      const word = await sendOnce(smtp, mail, beforeData, patience)
      if (word.kind === 'refused') await tidy(smtp, word.stage)
      return word
    },
    close: () => sayGoodbye(smtp),
  }
}

async function sendOnce(
  smtp: SMTPConnection,
  mail: OutgoingMail,
  beforeData: () => Promise<void>,
  patience: Patience,
): Promise<ServerWord> {
  return await new Promise((resolve, reject) => {
    const giveUp = (reason: string) => {
      message.end()
      smtp.close()
      resolve({ kind: 'lost', dataBegun: message.begun(), reason })
    }
    const tooLate = () => giveUp('ETIMEDOUT')
    let timer = setTimeout(tooLate, patience.beforeData)
    const message = messageStream(mail.pieces, async () => {
      // nodemailer goes on after any 2yz, too; but a server that says so reads the letter as commands and has nothing of it.
      const answer = String(smtp.lastServerResponse)
      if (readReply(answer).code !== 354) return giveUp(oneLine(answer))
      await beforeData()
      // Over already, as far as anybody was told.
      if (message.ended()) return
      clearTimeout(timer)
      timer = setTimeout(tooLate, patience.afterData)
    })
    // nodemailer says SMTPUTF8 in MAIL where the recipient's mailbox has letters beyond ASCII.
    smtp.send({ from: mail.from, to: [mail.to] }, message.stream, (error, info) => {
      clearTimeout(timer)
      message.end()
      if (!error) resolve({ kind: 'taken', response: oneLine(info.response) })
      else if (message.fault() !== undefined) {
        smtp.close()
        reject(message.fault())
      } else resolve(wordOf(error, message.begun()))
    })
  })
}

/**
 * The message as nodemailer takes it: something that it pipes into its own stream to the server, which it does only when that has
 * answered DATA with 354. That therefore is the last moment at which it is certain that nothing has been handed over: `beforeData`
 * begins in it, and only when it is done does a byte leave. What leaves is put into that stream as it goes over the wire, past its
 * own search for dots, which took longer than all the rest of a message.
 */
function messageStream(pieces: readonly Uint8Array[], beforeData: () => Promise<void>) {
  let begun = false
  let ended = false
  let fault: unknown
  const stream = new Readable({ read() {} })
  const handOver = (toServer: Transform) => {
    beforeData().then(
      () => {
        // The connection has gone meanwhile, and its end was told as one before the data: so it stays.
        if (ended) return
        begun = true
        for (const piece of dataOnTheWire(pieces)) toServer.push(piece)
        toServer.push(null)
      },
      (error: unknown) => {
        fault = error
        stream.destroy(error instanceof Error ? error : new Error(String(error)))
      },
    )
    return toServer
  }
  Object.assign(stream, { pipe: handOver })
  const end = () => {
    ended = true
  }
  return { stream, begun: () => begun, fault: () => fault, end, ended: () => ended }
}

function wordOf(error: SmtpFailure, dataBegun: boolean): ServerWord {
  const response = oneLine(error.response ?? '')
  const stage = stageOf(error.command, dataBegun)
  if (response === '' || stage === undefined) {
    return { kind: 'lost', dataBegun, reason: response === '' ? reasonOf(error) : response }
  }
  return { kind: 'refused', stage, response }
}

/** nodemailer names the command that the reply answers; CONN and API are its own words for no command at all. */
function stageOf(command: string | undefined, dataBegun: boolean): RefusedStage | undefined {
  switch (command) {
    case 'MAIL FROM':
      return 'sender'
    case 'RCPT TO':
      return 'recipient'
    case 'DATA':
      return dataBegun ? 'message' : 'data'
    default:
      return undefined
  }
}

/** Clears a refused transaction (RFC 5321, 4.1.1.5). After a refused message it is not sure who waits for whom: hang up. */
async function tidy(smtp: SMTPConnection, stage: RefusedStage): Promise<void> {
  if (smtp.destroyed) return
  const reset = stage !== 'message' && (await resetSession(smtp))
  if (!reset) smtp.close()
}

function resetSession(smtp: SMTPConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (done: boolean) => {
      smtp.off('end', ended)
      resolve(done)
    }
    const ended = () => answer(false)
    smtp.once('end', ended)
    smtp.reset((error) => answer(!error))
  })
}

const goodbyeMs = 2000

/** QUIT, and the line is closed when the server has answered or has had two seconds to. */
function sayGoodbye(smtp: SMTPConnection): Promise<void> {
  return new Promise((resolve) => {
    if (smtp.destroyed) return resolve()
    const timer = setTimeout(() => smtp.close(), goodbyeMs)
    smtp.once('end', () => {
      clearTimeout(timer)
      resolve()
    })
    smtp.quit()
  })
}
