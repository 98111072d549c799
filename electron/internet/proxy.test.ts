import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Certificates, makeCertificates } from '../../e2e/mail/certificates.ts'
import { createAskAddress } from '../links/askAddress.ts'
import { trustOrganisation } from '../tls/trustedCertificates.ts'
import { createAskServer } from './askServer.ts'
import { proxyTo, reachThrough } from './proxy.ts'

// A server that no name leads to but the proxy's own, and a proxy that writes down what it is asked for.
let certificates: Certificates
let server: TlsServer
let proxy: Server
let asked: string[]
let refuses: boolean
const portOf = (one: Server | TlsServer) => (one.address() as AddressInfo).port
const proxyAddress = () => `http://127.0.0.1:${portOf(proxy)}`

beforeAll(async () => {
  certificates = makeCertificates(mkdtempSync(join(tmpdir(), 'rundbrev-proxy-')))
  const pem = { cert: readFileSync(certificates.certificate), key: readFileSync(certificates.key) }
  server = createTlsServer(pem, (request, response) => {
    let text = ''
    request.on('data', (piece) => {
      text += piece
    })
    request.on('end', () => response.end(JSON.stringify({ url: request.url, text })))
  })
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(204).end()
  })
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    if (refuses) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const through = connect(portOf(server), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    through.on('error', () => socket.destroy())
    socket.on('error', () => through.destroy())
  })
  for (const one of [server, proxy])
    await new Promise<void>((listening) => one.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  server.close()
  proxy.close()
})
beforeEach(() => {
  asked = []
  refuses = false
  trustOrganisation([readFileSync(certificates.ca, 'utf8')])
})
afterEach(() => {
  reachThrough({})
  trustOrganisation([])
})

const ask = createAskServer({ privateAllowed: true, connectMs: 5000, wholeMs: 5000 })
// A name that leads nowhere but through the proxy (RFC 6761, 6.2).
const far = 'https://mail.test/api'

it('reaches a server through the proxy that is named, TLS unbroken, with all that is sent', async () => {
  reachThrough({ proxy: proxyAddress() })
  const answer = await ask({ method: 'POST', url: far, body: 'ett brev' })
  expect(asked).toEqual(['CONNECT mail.test:443'])
  expect(answer).toMatchObject({ kind: 'reply', reply: { status: 200 } })
  expect(JSON.parse(String(answer.kind === 'reply' && answer.reply.body))).toEqual({
    ...{ url: '/api', text: 'ett brev' },
  })
})

it('asks right before the first byte whether it may leave, through a proxy too', async () => {
  reachThrough({ proxy: proxyAddress() })
  const held = createAskServer({ privateAllowed: true, mayLeave: () => false })
  expect(await held({ method: 'POST', url: far, body: 'x' })).toEqual({
    kind: 'unreachable',
    reason: 'EWITHHELD',
  })
})

it('has sent nothing where the proxy lets nobody through', async () => {
  reachThrough({ proxy: proxyAddress() })
  refuses = true
  expect(await ask({ method: 'POST', url: far })).toMatchObject({ kind: 'unreachable' })
})

it('goes past it to this computer, to whom the organisation excepts, and where there is none', async () => {
  reachThrough({ proxy: proxyAddress(), proxyExcept: ['*.intern.example', 'intern.example'] })
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'a.intern.example', 'intern.example'])
    expect(await proxyTo(new URL(`https://${host}/`))).toBe(null)
  expect(await ask({ method: 'GET', url: `https://localhost:${portOf(server)}/` })).toMatchObject({
    kind: 'reply',
  })
  expect(asked).toEqual([])
  reachThrough({ proxy: 'none' }, async () => proxyAddress())
  expect(await proxyTo(new URL(far))).toBe(null)
})

it('asks the system where the organisation says so', async () => {
  const questions: string[] = []
  reachThrough({ proxy: 'system' }, async ({ href }) => {
    questions.push(href)
    return proxyAddress()
  })
  expect(await ask({ method: 'GET', url: far })).toMatchObject({ kind: 'reply' })
  expect(questions).toEqual([far])
})

it('asks for no private address through it either', async () => {
  reachThrough({ proxy: proxyAddress() })
  const careful = createAskServer({ privateAllowed: false, connectMs: 5000, wholeMs: 5000 })
  expect(await careful({ method: 'GET', url: 'https://10.0.0.1/' })).toMatchObject({ reason: 'EPRIVATE' })
  expect(asked).toEqual([])
})

it('checks links through it, unencrypted ones among them', async () => {
  reachThrough({ proxy: proxyAddress() })
  const check = createAskAddress({ timeout: 5000 })
  expect(await check('http://kommun.test/sida')).toEqual({ verdict: 'fine', status: 204 })
  expect(asked).toEqual(['HEAD http://kommun.test/sida'])
})
