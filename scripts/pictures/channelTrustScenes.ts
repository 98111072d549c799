import { mkdtempSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { SMTPServer } from 'smtp-server'
import { makeCertificates } from '../../e2e/mail/certificates.ts'
import { startSmtpServer } from '../../e2e/smtpServer.ts'
import type { Scene } from './scene.ts'

/** Signing in with the browser, certificates that the computer does not trust, and keys for signatures. */
export const channelTrustScenes: readonly Scene[] = [
  scene('channel-sign-in', async (page, t) => {
    await begin(page, t, 'smtp.office365.com')
    await page.getByText(t('channel.signIn.by.microsoft'), { exact: true }).click()
  }),
  scene('channel-password-ends', (page, t) => begin(page, t, 'smtp.office365.com')),
  scene('channel-signing-in', async (page, t) => {
    await fillSignIn(page, t)
    // Whether or not there is a browser here: what is shown while it is waited for, or that there is none.
    await page.getByRole('button', { name: t('channel.signIn.start.microsoft') }).click()
  }),
  scene('channel-signed-in', async (page, t) => {
    await fillSignIn(page, t)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('common.action.save') })
      .click()
    await keepSecret(page, 'oauth', '{}')
    await page.getByRole('button', { name: t('settings.channels.edit', { name: nameOf(t) }) }).click()
    await page.getByRole('tab', { name: t('channel.section.server') }).click()
  }),
  scene('certificate-unknown', async (page, t) => {
    const port = await privateServer()
    await look(page, t, port)
    await page.getByRole('checkbox', { name: t('channel.certificate.compared') }).check()
  }),
  scene('certificate-expired', async (page, t) => {
    const { port } = await startSmtpServer({ startTls: true })
    await look(page, t, port)
  }),
  scene('certificate-trusted', async (page, t) => {
    await look(page, t, await privateServer())
    await page.getByRole('checkbox', { name: t('channel.certificate.compared') }).check()
    await page.getByRole('button', { name: t('channel.certificate.trust') }).click()
    await page.getByText(t('channel.certificate.own')).scrollIntoViewIfNeeded()
  }),
  scene('channel-signing-key', async (page, t) => {
    await begin(page, t, 'smtp.kommun.example')
    await page.getByRole('tab', { name: t('channel.section.sender') }).click()
    await page
      .getByRole('textbox', { name: t('settings.channels.fromAddress') })
      .fill('kansli@kommun.example')
    await page.getByRole('tab', { name: t('channel.section.provider') }).click()
    await page.getByRole('textbox', { name: t('settings.channels.name') }).fill(`DKIM ${Date.now()}`)
    await page.getByRole('tab', { name: t('channel.section.dkim') }).click()
    await page.getByRole('switch', { name: t('channel.dkim.sign') }).click()
    await page.getByRole('button', { name: t('channel.dkim.make') }).click()
    await page.getByRole('button', { name: t('channel.dkim.search') }).click()
    await page.getByRole('status').getByRole('alert').waitFor()
  }),
]

function scene(name: string, open: NonNullable<Scene['open']>): Scene {
  return { name, workspace: 'used', at: '/settings/channels', open }
}

const nameOf = (t: TFunction) => `Microsoft ${t('settings.channels.defaultName')}`

async function begin(page: Page, t: TFunction, host: string): Promise<void> {
  await page.getByRole('button', { name: t('settings.channels.add') }).click()
  await page.getByRole('tab', { name: t('channel.section.server') }).click()
  await page.getByRole('textbox', { name: t('settings.channels.host') }).fill(host)
}

/** A channel that can be saved and signed in to, each time under the same name and the same one again. */
async function fillSignIn(page: Page, t: TFunction): Promise<void> {
  await removeNamed(page, nameOf(t))
  await begin(page, t, 'smtp.office365.com')
  await page.getByText(t('channel.signIn.by.microsoft'), { exact: true }).click()
  await page.getByRole('textbox', { name: t('settings.channels.user') }).fill('kansli@kommun.example')
  await page
    .getByRole('textbox', { name: t('channel.signIn.clientId') })
    .fill('1f0c7e52-6a55-4f3e-9d5c-2f6f0f9a7b11')
  await page.getByRole('tab', { name: t('channel.section.sender') }).click()
  await page.getByRole('textbox', { name: t('settings.channels.fromAddress') }).fill('kansli@kommun.example')
  await page.getByRole('tab', { name: t('channel.section.provider') }).click()
  await page.getByRole('textbox', { name: t('settings.channels.name') }).fill(nameOf(t))
  await page.getByRole('tab', { name: t('channel.section.server') }).click()
}

async function look(page: Page, t: TFunction, port: number): Promise<void> {
  await begin(page, t, 'localhost')
  await page.getByText(t('settings.channels.security.starttls'), { exact: true }).click()
  await page.getByRole('textbox', { name: t('settings.channels.port') }).fill(String(port))
  await page.getByRole('button', { name: t('channel.certificate.look') }).click()
  await page.getByText(t('channel.certificate.fact.fingerprint')).first().waitFor()
}

async function removeNamed(page: Page, name: string): Promise<void> {
  await page.evaluate(async (sought) => {
    const answer = await window.rundbrev.call('channels.list', {})
    const { channels } = (answer as { value: { channels: { id: number; name: string }[] } }).value
    const found = channels.find((channel) => channel.name === sought)
    if (found !== undefined) await window.rundbrev.call('channels.remove', { id: found.id })
  }, name)
}

async function keepSecret(page: Page, purpose: string, secret: string): Promise<void> {
  await page.evaluate(
    async ([kind, text]) => {
      const answer = await window.rundbrev.call('channels.list', {})
      const { channels } = (answer as { value: { channels: { id: number; name: string; config: object }[] } })
        .value
      const newest = channels.toSorted((one, other) => other.id - one.id)[0]
      if (newest === undefined) return
      const { id, name, config } = newest
      await window.rundbrev.call('channels.saveEmail', { id, name, config, secrets: { [kind]: text } })
    },
    [purpose, secret] as const,
  )
}

/** A server whose certificate is signed by an organisation's own authority, which it sends along; it ends with this process. */
async function privateServer(): Promise<number> {
  const { ca, certificate, key } = makeCertificates(mkdtempSync(join(tmpdir(), 'rundbrev-ca-')))
  const server = new SMTPServer({
    key: readFileSync(key),
    cert: `${readFileSync(certificate, 'utf8')}${readFileSync(ca, 'utf8')}`,
    authOptional: true,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.server.unref()
  return (server.server.address() as AddressInfo).port
}
