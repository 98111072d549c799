import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const at = '/sending/inbox'

/** What has come back: not connected, each list, an empty one, and an inbox that cannot be looked in. */
export const inboxScenes: readonly Scene[] = [
  { name: 'inbox-none', workspace: 'empty', at },
  { name: 'inbox-replies', workspace: 'used', at },
  { name: 'inbox-returned', workspace: 'used', at: `${at}/returned` },
  { name: 'inbox-left', workspace: 'used', at: `${at}/left` },
  { name: 'inbox-automatic', workspace: 'used', at: `${at}/automatic` },
  { name: 'inbox-trouble', workspace: 'empty', at, open: connect },
]

/** An inbox whose password nobody has written. */
async function connect(page: Page, t: TFunction): Promise<void> {
  await page.evaluate(async () => {
    const inbox = { host: 'imap.forbund.example', port: 993, security: 'tls', user: 'kansli@forbund.example' }
    const config = {
      ...{ engine: 'smtp', host: 'smtp.forbund.example', port: 587, security: 'starttls', user: '' },
      ...{ fromName: 'Kansliet', fromAddress: 'kansli@forbund.example', connections: 2, perMinute: 30 },
      ...{ passwordEnv: null, inbox },
    }
    const listed = (await window.rundbrev.call('channels.list', {})) as {
      value: { channels: { id: number; name: string }[] }
    }
    const id = listed.value.channels.find(({ name }) => name === 'Kansliet')?.id ?? null
    await window.rundbrev.call('channels.saveEmail', { id, name: 'Kansliet', config, secrets: {} })
    await window.rundbrev.call('inbox.look', {})
  })
  await page.getByText('imap.forbund.example', { exact: false }).waitFor()
  await page.getByRole('button', { name: t('inbox.look') }).waitFor()
}
