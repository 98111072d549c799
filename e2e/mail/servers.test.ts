import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { expect, inject, it } from 'vitest'
import { password } from './layout.ts'

const ports = inject('mailPorts')
const ca = inject('mailCa')

it('takes mail over STARTTLS with its own authority and a password, and shows it over IMAP', async () => {
  const transport = createTransport({
    ...{ host: 'localhost', port: ports.smtp, requireTLS: true, tls: { ca } },
    auth: { user: 'kansli', pass: password },
  })
  const { response } = await transport.sendMail({
    ...{ from: 'kansli@forbund.example', to: 'first@kommun.example', subject: 'Prov', text: 'Hej' },
  })
  expect(response).toMatch(/^250 2\.0\.0/)
  const client = new ImapFlow({
    ...{ host: 'localhost', port: ports.imaps, secure: true, tls: { ca }, logger: false },
    auth: { user: 'first', pass: password },
  })
  await client.connect()
  await expect
    .poll(() => client.status('INBOX', { messages: true }), { timeout: 120_000 })
    .toMatchObject({ messages: 1 })
  await client.logout()
})
