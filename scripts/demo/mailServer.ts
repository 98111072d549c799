import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** One message as the server took it. */
export interface ReceivedMail {
  readonly recipient: string
  readonly source: Buffer
}

export interface MailServer {
  readonly port: number
  readonly received: readonly ReceivedMail[]
  close(): Promise<void>
}

/** A real SMTP server on the loopback interface that keeps in memory what it receives. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks)
        for (const { address } of session.envelope.rcptTo) received.push({ recipient: address, source })
        done()
      })
    },
  })
  server.on('error', () => {
    // A client that goes away mid-conversation (ECONNRESET) is no reason for a server to die.
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return { port, received, close: () => new Promise((closed) => server.close(() => closed())) }
}
