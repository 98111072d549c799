import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a server does instead of its duty, at one moment of the conversation. */
export interface Misdeed {
  readonly at: 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'dot'
  readonly does: (socket: Socket) => void | Promise<void>
}

export interface BadServer {
  readonly port: number
  /** How many messages it has received whole. */
  received(): number
  close(): void
}

/** Says nothing at all, ever. */
export const nothing = () => undefined
export const says = (text: string) => (socket: Socket) => void socket.write(text)
/** One letter at a time, so that a line is never finished. */
export const dribbles =
  (text: string) =>
  async (socket: Socket): Promise<void> => {
    for (let at = 0; !socket.destroyed; at++) {
      socket.write(text[at % text.length] ?? ' ')
      await sleep(15)
    }
  }
export const floods =
  (text: string, bytes: number) =>
  (socket: Socket): void => {
    const piece = Buffer.from(text.repeat(Math.ceil(65_536 / text.length)))
    for (let written = 0; written < bytes && !socket.destroyed; written += piece.length) socket.write(piece)
  }
export const cuts = (socket: Socket) => void socket.destroy()
export const saysAndGoes = (text: string) => (socket: Socket) => void socket.end(text)

/** An SMTP server that does right until its moment comes: one line of the protocol after the other (RFC 5321), in this process. */
export async function startBadServer(misdeed: Misdeed): Promise<BadServer> {
  const sockets = new Set<Socket>()
  let received = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    let inData = false
    let rest = ''
    const answer = (at: Misdeed['at'], right: string) => {
      if (at === misdeed.at) void misdeed.does(socket)
      else if (right !== '' && socket.writable) socket.write(right)
    }
    const take = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase()
      if (inData && line !== '.') return
      if (inData) {
        inData = false
        received += 1
        answer('dot', '250 2.0.0 queued\r\n')
      } else if (verb === 'EHLO') answer('EHLO', '250 mail.example\r\n')
      else if (verb === 'MAIL' || verb === 'RCPT') answer(verb, '250 2.1.0 ok\r\n')
      else if (verb === 'DATA') {
        inData = misdeed.at !== 'DATA'
        answer('DATA', '354 go on\r\n')
      } else if (verb === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    }
    socket.on('data', (bytes) => {
      if (inData && misdeed.at === 'body') return void misdeed.does(socket)
      const lines = (rest + bytes.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    })
    answer('greeting', '220 mail.example ESMTP\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    received: () => received,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
