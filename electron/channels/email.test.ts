import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type SmtpServer, type SmtpServerOptions, startSmtpServer } from '../../e2e/smtpServer.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { hostOf, openConnection } from './email/openConnection.ts'
import { openingFailure } from './email/openingFailure.ts'
import { readEhlo } from './email/readEhlo.ts'
import { testEmailChannel } from './email.ts'

const running: SmtpServer[] = []
const plain: Server[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.kill()))
  for (const server of plain.splice(0)) server.close()
})

const started = async (options: SmtpServerOptions = {}) => {
  const server = await startSmtpServer(options)
  running.push(server)
  return server
}

const test = (port: number, rest: Partial<SmtpConfig> = {}, password?: string) => {
  const config: SmtpConfig = {
    ...{ ...plainSmtp, host: '127.0.0.1', port, security: 'none', user: '', fromName: '' },
    ...{ fromAddress: 'kansli@kommun.example', connections: 1, perMinute: 60 },
    ...rest,
  }
  return testEmailChannel(
    () => openConnection({ name: 'Utskick', config, credentials: { kind: 'password', password } }),
    hostOf(config),
  )
}

const auth = { user: 'news', pass: 'hemligt' }

it('signs in for real, publishes nothing, and tells what the server said of itself', async () => {
  const server = await started({ auth, maxMessageBytes: 2_000_000 })
  expect(await test(server.port, { user: 'news' }, 'hemligt')).toEqual({
    ok: true,
    trouble: null,
    limits: { maxMessageBytes: 2_000_000, authentication: ['LOGIN', 'PLAIN'], takesUtf8: true },
  })
  expect(server.accepted()).toEqual([])
})

describe('says what to mend', () => {
  it('when the password is wrong', async () => {
    const { port } = await started({ auth })
    expect((await test(port, { user: 'news' }, 'gissat')).trouble).toEqual({
      code: 'smtp-auth-refused',
      place: { host: `127.0.0.1:${port}` },
      values: { host: `127.0.0.1:${port}`, response: '535 5.7.8 Authentication credentials invalid' },
    })
  })

  it('when there is no password, without asking the server', async () => {
    expect((await test(1, { user: 'news' })).trouble).toMatchObject({
      code: 'channel-password-missing',
      values: { name: 'Utskick' },
    })
  })

  it('when nobody listens', async () => {
    const server = await started()
    await server.kill()
    expect((await test(server.port)).trouble).toMatchObject({
      code: 'smtp-unreachable',
      values: { host: `127.0.0.1:${server.port}`, reason: 'ECONNREFUSED' },
    })
  })

  it('when the name does not exist', async () => {
    const { trouble } = await test(2525, { host: 'smtp.finns-inte.invalid', security: 'starttls' })
    expect(trouble).toMatchObject({
      code: 'smtp-unreachable',
      place: { host: 'smtp.finns-inte.invalid:2525' },
    })
  })

  it('when the server offers no TLS though it is required', async () => {
    const { port } = await started()
    expect((await test(port, { security: 'starttls' })).trouble).toMatchObject({ code: 'smtp-tls-untrusted' })
    expect((await test(port, { security: 'tls' })).trouble).toMatchObject({ code: 'smtp-tls-untrusted' })
  })

  it('when its certificate is signed by nobody that this computer trusts, before any password is sent', async () => {
    const { port } = await started({ startTls: true, auth })
    const { trouble } = await test(port, { security: 'starttls', user: 'news', host: 'localhost' }, 'hemligt')
    expect(trouble).toMatchObject({
      code: expect.stringMatching(/^smtp-certificate-(unknown|expired)$/),
    })
  })

  it('when it turns everybody away at the door', async () => {
    const { port } = await greeter('554 5.7.1 Your address is blocked')
    expect((await test(port)).trouble).toMatchObject({
      code: 'smtp-policy-refused',
      values: { response: '554 5.7.1 Your address is blocked' },
    })
  })

  it('when another computer would be spoken to in clear', async () => {
    expect((await test(25, { host: 'smtp.kommun.example' })).trouble).toMatchObject({
      code: 'smtp-insecure',
      values: { host: 'smtp.kommun.example:25' },
    })
  })
})

it('tells a server that is full from one that is gone', () => {
  const failure = (response: string) => Object.assign(new Error('x'), { code: 'EPROTOCOL', response })
  expect(openingFailure(failure('421 4.7.0 Too many connections'), 'h:25').kind).toBe('busy')
  expect(openingFailure(failure('450 4.3.2 Later'), 'h:25').kind).toBe('unreachable')
})

it('reads SIZE, AUTH and SMTPUTF8, also where they are not there', () => {
  expect(readEhlo('250-mail\n250-SIZE 35882577\n250-AUTH PLAIN LOGIN\n250 8BITMIME')).toEqual({
    maxMessageBytes: 35_882_577,
    authentication: ['PLAIN', 'LOGIN'],
    takesUtf8: false,
  })
  expect(readEhlo('250-mail\n250-SIZE 0\n250-SMTPUTF8\n250 auth=login')).toEqual({
    maxMessageBytes: null,
    authentication: ['LOGIN'],
    takesUtf8: true,
  })
  expect(readEhlo('250 mail')).toEqual({ maxMessageBytes: null, authentication: [], takesUtf8: false })
})

/** A server that says one line to whoever comes, and hangs up. */
async function greeter(line: string): Promise<{ port: number }> {
  const server = createServer((socket) => socket.end(`${line}\r\n`))
  plain.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0 }
}
