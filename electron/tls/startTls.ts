import { createConnection, type Socket } from 'node:net'

/** As long as anybody would wait for a look. */
const patienceMs = 15_000
/** No greeting is longer. */
const mostOctets = 64_000

export function connectTo(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port })
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('ETIMEDOUT')))
    socket.once('error', reject)
    socket.once('connect', () => resolve(socket))
  })
}

/** Speaks SMTP as far as the moment at which TLS begins (RFC 3207). Throws where the server does not offer it. */
export async function startTls(socket: Socket): Promise<void> {
  await reply(socket, '220')
  socket.write('EHLO localhost\r\n')
  await reply(socket, '250')
  socket.write('STARTTLS\r\n')
  await reply(socket, '220')
}

/** Reads one reply, of however many lines. */
function reply(socket: Socket, expected: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    const end = (error?: Error) => {
      socket.off('data', read).off('error', end).off('close', gone)
      if (error === undefined) resolve()
      else reject(error)
    }
    const gone = () => end(new Error('ECONNRESET'))
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1')
      const last = /^(\d{3})(?: .*)?\r?\n$/.exec(text.split(/(?<=\n)/).at(-1) ?? '')
      if (last?.[1] === expected) end()
      else if (last !== null || text.length > mostOctets) end(new Error(text.trim().slice(0, 200)))
    }
    socket.on('data', read).on('error', end).on('close', gone)
  })
}
