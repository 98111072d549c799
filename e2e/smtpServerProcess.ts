import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Refusal, SmtpServerOptions } from './smtpServer.ts'

// A process of its own: `node e2e/smtpServerProcess.ts '<SmtpServerOptions as JSON>'`. Prints its port on the first line.

const options = JSON.parse(process.argv[2] ?? '{}') as SmtpServerOptions & { readonly folder: string }
const { folder, refuse = [], takeAfterMs = 0, answerAfterMs = 0, dieInsteadOfAnswer = 0 } = options
const journal = join(folder, 'accepted.jsonl')
const connected = new Set<SMTPServerSession>()
const greylisted = new Set<string>()
const refused = new Map<Refusal, number>()
/** Messages under way to each domain: their data has begun to come, and they have no answer yet. */
const underWay = new Map<string, number>()
let accepted = 0

mkdirSync(folder, { recursive: true })
appendFileSync(journal, '')

const server = new SMTPServer({
  authOptional: options.auth === undefined,
  allowInsecureAuth: true,
  disabledCommands: [
    ...(options.startTls === true ? [] : ['STARTTLS']),
    ...(options.auth === undefined ? ['AUTH'] : []),
  ],
  ...(options.maxMessageBytes !== undefined && { size: options.maxMessageBytes }),
  hideSMTPUTF8: options.utf8 === false,
  hidePIPELINING: options.pipelining === false,
  disableReverseLookup: true,
  onConnect(session, done) {
    if (options.maxConnections !== undefined && connected.size >= options.maxConnections) {
      return done(reply('421 4.7.0 Too many connections'))
    }
    connected.add(session)
    done()
  },
  onClose(session) {
    connected.delete(session)
  },
  onAuth({ username, password }, _session, done) {
    const { user, pass } = options.auth ?? {}
    if (username === user && password === pass) done(null, { user: username })
    else done(reply('535 5.7.8 Authentication credentials invalid'))
  },
  onMailFrom(_address, _session, done) {
    done(refusalAt('sender', ''))
  },
  onRcptTo({ address }, session, done) {
    if (/[^ -~]/.test(address) && session.envelope.smtpUtf8 !== true)
      return done(reply('553 5.6.7 Must declare SMTPUTF8 to send unicode address'))
    if (options.greylist === true && !greylisted.has(address)) {
      greylisted.add(address)
      return done(reply('450 4.7.1 Greylisted, try again later'))
    }
    done(refusalAt('recipient', address))
  },
  onData(stream, session, done) {
    if (options.countOnly === true) {
      stream.on('error', () => undefined)
      stream.resume().on('end', () => {
        accepted += 1
        done()
      })
      return
    }
    const [first] = session.envelope.rcptTo
    const domain = first?.address.split('@').at(-1) ?? ''
    underWay.set(domain, (underWay.get(domain) ?? 0) + 1)
    const answer = (refusal?: Error | null) => {
      underWay.set(domain, (underWay.get(domain) ?? 0) - 1)
      done(refusal)
    }
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    // The client went away in the middle: nothing was received.
    stream.on('error', () => underWay.set(domain, (underWay.get(domain) ?? 0) - 1))
    stream.on('end', () => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      const refusal = refusalAt('message', recipients[0] ?? '')
      if (refusal !== undefined) return answer(refusal)
      setTimeout(() => {
        if (!connected.has(session)) return answer()
        record(recipients, Buffer.concat(chunks), underWay.get(domain) ?? 0)
        if (accepted === dieInsteadOfAnswer) process.kill(process.pid, 'SIGKILL')
        setTimeout(answer, answerAfterMs)
      }, takeAfterMs)
    })
  },
})
// A client that is killed leaves an ECONNRESET behind, which is no reason for a server to die.
server.on('error', () => undefined)
server.listen(options.port ?? 0, '127.0.0.1', () => {
  // A string: a number would be coloured where colours are asked for.
  console.log(String((server.server.address() as AddressInfo).port))
})

if (options.countOnly === true) {
  // Renamed into its place, so that nobody reads it half written.
  const tell = () => {
    writeFileSync(join(folder, 'count.new'), String(accepted))
    renameSync(join(folder, 'count.new'), join(folder, 'count'))
  }
  tell()
  setInterval(tell, 50)
}

// Whoever started it is gone: so is its reason to be.
process.stdin.on('end', () => process.exit()).resume()

/** On the disk before the client hears of it: what the server took is never less than what it said it took. */
function record(recipients: readonly string[], source: Buffer, together: number): void {
  accepted += 1
  writeFileSync(join(folder, `${String(accepted).padStart(5, '0')}-${process.pid}.eml`), source)
  const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(source.toString('latin1'))?.[1] ?? ''
  const lines = recipients.map((recipient) => `${JSON.stringify({ recipient, messageId, together })}\n`)
  appendFileSync(journal, lines.join(''))
}

function refusalAt(stage: Refusal['stage'], address: string): Error | undefined {
  const found = refuse.find(
    (refusal) =>
      refusal.stage === stage &&
      (refusal.recipient === undefined || refusal.recipient === address) &&
      (refused.get(refusal) ?? 0) < (refusal.times ?? Infinity),
  )
  if (found === undefined) return undefined
  refused.set(found, (refused.get(found) ?? 0) + 1)
  return reply(found.response)
}

/** "550 5.1.1 No such user" as the error that smtp-server answers with. */
function reply(response: string): Error {
  return Object.assign(new Error(response.slice(4)), { responseCode: Number(response.slice(0, 3)) })
}
