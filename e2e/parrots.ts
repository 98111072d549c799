import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** A server that quotes whatever it is told, as the most careless ones do, in clear and as it came. */
export interface Parrot {
  readonly port: number
  close(): void
}

/** Refuses every request with a status, and says back what it was sent: headers and body, also decoded. */
export async function startHttpParrot(status: number): Promise<Parrot> {
  const server = createHttpServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('utf8')
      const { authorization = '' } = request.headers
      const token = String(request.headers['x-amz-security-token'] ?? '')
      const said = `${decoded(authorization.split(' ')[1] ?? '')} ${authorization} ${token} ${body} ${unescaped(body)}`
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ error: 'invalid_request', error_description: said, message: said, __type: said }),
      )
    })
  })
  return listening(server)
}

/**
 * Speaks SMTP and quotes what it was signed in with.
 *
 * @param signsIn false: refuses the sign-in; true: takes it, refuses the first recipient and takes the others' letters
 */
export function startSmtpParrot(signsIn: boolean): Promise<Parrot> {
  let told = ''
  let recipients = 0
  return listening(
    createServer((socket) => {
      const say = (line: string) => socket.write(`${line}\r\n`)
      let inMessage = false
      say('220 parrot.example ESMTP')
      eachLine(socket, (line) => {
        if (inMessage) {
          if (line !== '.') return
          inMessage = false
          return say(`250 2.0.0 Taken from ${told}`)
        }
        const [verb = ''] = line.toUpperCase().split(' ')
        if (verb === 'EHLO') return say('250-parrot.example\r\n250 AUTH PLAIN')
        if (verb === 'AUTH') {
          const given = line.split(' ')[2] ?? ''
          told = `${decoded(given)} ${given}`.replaceAll('\0', ' ')
          return say(signsIn ? '235 2.7.0 Welcome' : `535 5.7.8 Not ${told}`)
        }
        if (verb === 'RCPT') {
          recipients += 1
          return say(recipients === 1 ? `550 5.1.1 No such user for ${told}` : '250 2.1.5 Ok')
        }
        if (verb === 'DATA') {
          inMessage = true
          return say('354 Go on')
        }
        return say(verb === 'QUIT' ? '221 2.0.0 Bye' : '250 2.0.0 Ok')
      })
    }),
  )
}

/** Speaks IMAP as far as a refused sign-in that quotes it. */
export function startImapParrot(): Promise<Parrot> {
  return listening(
    createServer((socket) => {
      const say = (line: string) => socket.write(`${line}\r\n`)
      let tag = ''
      say('* OK parrot ready')
      eachLine(socket, (line) => {
        const [first = '', verb = ''] = line.split(' ')
        if (verb === 'CAPABILITY') return say(`* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n${first} OK done`)
        if (verb === 'LOGOUT') return say(`* BYE\r\n${first} OK done`)
        if (verb === 'AUTHENTICATE' && line.split(' ').length < 4) {
          tag = first
          return say('+ ')
        }
        const given = verb === 'AUTHENTICATE' ? (line.split(' ')[3] ?? '') : line
        const said = `${decoded(given)} ${given}`.replaceAll('\0', ' ')
        return say(`${tag === '' ? first : tag} NO [AUTHENTICATIONFAILED] Not ${said}`)
      })
    }),
  )
}

function eachLine(socket: Socket, take: (line: string) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('error', () => undefined)
  socket.on('data', (piece: string) => {
    const lines = (rest + piece).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
}

async function listening(server: Server): Promise<Parrot> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

const decoded = (base64: string) => Buffer.from(base64, 'base64').toString('utf8')

function unescaped(form: string): string {
  try {
    return decodeURIComponent(form.replaceAll('+', ' '))
  } catch {
    return ''
  }
}
