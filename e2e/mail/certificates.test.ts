import { createConnection, createServer } from 'node:net'
import { describe, expect, inject, it } from 'vitest'
import { openConnection } from '../../electron/channels/email/openConnection.ts'
import { testEmailChannel } from '../../electron/channels/email.ts'
import { lookAtCertificate } from '../../electron/tls/lookAtCertificate.ts'
import { readCertificates } from '../../electron/tls/readCertificates.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { password } from './layout.ts'

const ports = inject('mailPorts')
const ca = inject('mailCa')
const now = new Date()

const signedIn = (config: Partial<SmtpConfig>) => {
  const whole: SmtpConfig = {
    ...{ ...plainSmtp, host: 'localhost', port: ports.smtp, security: 'starttls', user: 'kansli' },
    ...{ fromName: '', fromAddress: 'kansli@forbund.example', connections: 1, perMinute: 60 },
    ...config,
  }
  const credentials = { kind: 'password', password } as const
  return testEmailChannel(() => openConnection({ name: 'Utskick', config: whole, credentials }), 'localhost')
}

describe("a server whose certificate is the organisation's own", () => {
  it.each(['starttls', 'tls'] as const)(
    'is refused over %s before a password is sent, and then shown',
    async (security) => {
      const port = security === 'tls' ? ports.smtps : ports.smtp
      expect((await signedIn({ security, port })).trouble).toMatchObject({ code: 'smtp-certificate-unknown' })
      const look = await lookAtCertificate({ host: 'localhost', port, security, ca: null }, now)
      expect(look).toMatchObject({
        faults: ['unknown'],
        chain: [{ names: expect.arrayContaining(['localhost']) }],
      })
      expect(look.chain[0]?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
      expect(look.offer).not.toBeNull()
    },
  )

  it("is trusted by its authority's file", async () => {
    const { pem, certificates } = readCertificates('rot.pem', Buffer.from(ca))
    expect(certificates).toMatchObject([{ isAuthority: true }])
    expect(await signedIn({ ca: pem })).toMatchObject({ ok: true })
    const at = { host: 'localhost', port: ports.smtp, security: 'starttls', ca: pem } as const
    expect(await lookAtCertificate(at, now)).toMatchObject({ faults: [], offer: null })
  })

  it('is trusted by what was offered after a look', async () => {
    const at = { host: 'localhost', port: ports.smtp, security: 'starttls', ca: null } as const
    const { offer } = await lookAtCertificate(at, now)
    expect(await signedIn({ ca: offer?.pem ?? '' })).toMatchObject({ ok: true })
  })

  it('under another name is not trusted by its authority either, and cannot be', async () => {
    // The same server at an address that its certificate does not name.
    const elsewhere = createServer((socket) => {
      const real = createConnection({ host: '127.0.0.1', port: ports.smtp })
      socket.on('error', () => real.destroy()).pipe(real)
      real.on('error', () => socket.destroy()).pipe(socket)
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.2', resolve))
    const { port } = elsewhere.address() as { port: number }
    const look = await lookAtCertificate({ host: '127.0.0.2', port, security: 'starttls', ca }, now)
    expect(look).toMatchObject({ faults: ['name'], offer: null })
    const { trouble } = await signedIn({ host: '127.0.0.2', port, ca })
    elsewhere.close()
    expect(trouble).toMatchObject({ code: 'smtp-certificate-name' })
  })

  it('whose time is over cannot be trusted by a look', async () => {
    const at = { host: 'localhost', port: ports.smtp, security: 'starttls', ca: null } as const
    const look = await lookAtCertificate(at, new Date('2126-01-01'))
    expect(look).toMatchObject({ faults: ['unknown', 'expired'], offer: null })
  })
})

it('says that a server without TLS has none to look at', async () => {
  const server = createServer((socket) => socket.end('220 mail\r\n'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const at = { host: '127.0.0.1', port, ca: null } as const
  await expect(lookAtCertificate({ ...at, security: 'starttls' }, now)).rejects.toMatchObject({
    code: 'smtp-tls-untrusted',
  })
  await expect(lookAtCertificate({ ...at, security: 'tls' }, now)).rejects.toMatchObject({
    code: 'smtp-tls-untrusted',
  })
  server.close()
  await expect(lookAtCertificate({ ...at, security: 'tls' }, now)).rejects.toMatchObject({
    code: 'smtp-unreachable',
  })
})
