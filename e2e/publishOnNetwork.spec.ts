import { expect, type Page, test } from '@playwright/test'
import { writeNetworkPost } from '../scripts/pictures/networkWorkspace.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { type MastodonServer, serveMastodon } from './mastodon/serveMastodon.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const account = 'Kansliet på Mastodon'
const network = 'Mastodon'
let server: MastodonServer
let launched: LaunchedApp

test.beforeAll(async () => {
  server = await serveMastodon()
  launched = await launchApp({ workspace: await makeSampleWorkspace(writeNetworkPost) })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
  await server.close()
})

test('a thread with two images is published on Mastodon, read back as its receipt, changed there and deleted there', async () => {
  const { window } = launched
  await addAccount(window, server)

  await test.step('what it becomes is told before it is so', async () => {
    await window.evaluate(() => {
      location.hash = '#/posts/2'
    })
    await window.getByRole('button', { name: t('compose.schedule') }).click()
    const dialog = window.getByRole('dialog')
    await dialog.getByLabel(t('sending.schedule.channel')).click()
    await window.getByRole('option', { name: account }).click()
    await dialog.getByText(t('sending.schedule.choice.now'), { exact: true }).click()
    await expect(dialog.getByText(t('networkPost.plan.posts', { count: 2 }), { exact: false })).toBeVisible()
    await dialog.getByRole('button', { name: t('sending.schedule.remindNow') }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('it is out: a thread, with its images and what they show', async () => {
    await window.getByRole('link', { name: t('common.nav.sending') }).click()
    await window.getByRole('article').getByRole('link', { name: 'Nu öppnar lärcentrum i Lycksele' }).click()
    await expect(window.getByText(t('sending.state.done'), { exact: true })).toBeVisible({ timeout: 30_000 })
    const [first, second] = [...server.state.statuses.values()]
    expect(server.state.statuses.size).toBe(2)
    expect(second?.answers).toBe(first?.id)
    expect(first?.media.map((id) => server.state.media.get(id)?.description)).toEqual([
      expect.stringContaining('röd stuga'),
      'Karta med vägen till lärcentrum',
    ])
    await expect(card(window, 1).getByText(first?.id ?? '', { exact: true })).toBeVisible()
    expect(await findings(window, 'body'), 'receipt').toEqual([])
  })

  await test.step('its text is changed there, by keyboard', async () => {
    const post = t('networkPost.post', { number: 1, count: 2 })
    await window.getByRole('button', { name: t('networkPost.edit.actionOf', { post }) }).press('Enter')
    const text = window.getByRole('dialog').getByLabel(t('networkPost.edit.text'))
    await expect(text).toBeFocused()
    expect(await findings(window, '[role=dialog]'), 'edit').toEqual([])
    await text.fill('Nu öppnar lärcentrum i Lycksele, på riktigt.')
    await window.getByRole('button', { name: t('networkPost.edit.confirm', { network }) }).press('Enter')
    await expect(card(window, 1).getByText('på riktigt')).toBeVisible()
    expect([...server.state.statuses.values()][0]?.text).toContain('på riktigt')
  })

  await test.step('the thread is deleted there, and stays here as what was', async () => {
    await window.getByRole('button', { name: t('networkPost.remove.thread') }).click()
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: t('networkPost.remove.keep') })).toBeFocused()
    expect(await findings(window, '[role=dialog]'), 'remove').toEqual([])
    await dialog.getByRole('button', { name: t('networkPost.remove.confirm', { network }) }).click()
    await expect(dialog).toBeHidden()
    await expect(window.getByText(t('networkPost.state.removed'), { exact: true })).toHaveCount(2)
    expect(server.state.deleted.size).toBe(2)
  })
})

const card = (window: Page, number: number) =>
  window.getByRole('listitem', { name: t('networkPost.post', { number, count: 2 }) })

/** An account whose token was made by hand on its page; the window keeps it. */
async function addAccount(page: Page, { address, token }: MastodonServer): Promise<void> {
  await page.evaluate(
    async ([name, server, oauth]) => {
      await window.rundbrev.call('accounts.save', {
        ...{ id: null, name, secrets: { oauth } },
        config: {
          ...{ network: 'mastodon', address: server, privateAllowed: true },
          ...{ visibility: 'public', clientId: '', tokenEnv: null },
        },
      })
    },
    [account, address, token] as const,
  )
}
