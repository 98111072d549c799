import { expect, type Page, test } from '@playwright/test'
import { insertSocialChannel } from '../electron/store/channels.ts'
import { listSteps } from '../electron/store/publicationSteps.ts'
import { doubtFrozen } from '../electron/store/stepsInDoubt.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { createPost } from '../electron/usecases/savePost.ts'
import { begin, writeNetworkPost } from '../scripts/pictures/networkWorkspace.ts'
import { plain } from '../scripts/pictures/usedWorkspace.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { instantText } from '../shared/schedule/instantText.ts'
import { newAccountConfig } from '../shared/social/newAccountConfig.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { type MastodonServer, serveMastodon } from './mastodon/serveMastodon.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const account = 'Kansliet på Mastodon'
const network = 'Mastodon'
let server: MastodonServer
let launched: LaunchedApp
let doubtful: { readonly id: number; readonly text: string }

test.beforeAll(async () => {
  server = await serveMastodon()
  const workspace = await makeSampleWorkspace(async (deps) => {
    await writeNetworkPost(deps)
    doubtful = await writeDoubt(deps, server)
  })
  launched = await launchApp({ workspace })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
  await server.close()
})

test('a thread with two images is published on Mastodon, read back as its receipt, changed there and deleted there', async () => {
  const { window } = launched
  await signIn(window, server)

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
    await window.getByRole('link', { name: t('common.nav.sending'), exact: true }).click()
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

test('a post for later is handed over, seen to be the network’s, and called off there', async () => {
  const { window: page } = launched
  const title = 'Lärcentrum håller stängt på fredag'
  await page.evaluate(async (named) => {
    const answer = await window.rundbrev.call('posts.create', { title: named })
    location.hash = `#/posts/${(answer as { value: { id: number } }).value.id}`
  }, title)
  await page.getByRole('button', { name: t('compose.schedule') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('sending.schedule.channel')).click()
  await page.getByRole('option', { name: account }).click()
  await expect(dialog.getByLabel(t('sending.schedule.aheadPost.label', { server: network }))).toBeChecked()
  await dialog.getByRole('button', { name: t('sending.schedule.confirm') }).press('Enter')
  await expect(dialog).toBeHidden()

  await page.getByRole('link', { name: t('common.nav.sending'), exact: true }).click()
  await page.getByRole('article').getByRole('link', { name: title }).press('Enter')
  await expect(page.getByText(t('sending.ahead.title.handed', { server: network }))).toBeVisible()
  await expect(page.getByText(t('networkPost.state.handed'), { exact: true })).toBeVisible()
  expect([...server.state.scheduled.values()]).toMatchObject([{ text: expect.stringContaining(title) }])
  expect(await findings(page, 'main'), 'handed over').toEqual([])

  await page.getByRole('button', { name: t('sending.cancel') }).press('Enter')
  await expect(page.getByText(t('sending.cancelledBack', { title, server: network }))).toBeVisible()
  await expect(page.getByText(t('networkPost.neverBegun'))).toBeVisible()
  expect(server.state.scheduled.size).toBe(0)
})

test('a post in doubt is looked for, known by its words, and decided on by keyboard', async () => {
  const { window } = launched
  const before = server.state.statuses.size
  await publishElsewhere(server, doubtful.text)
  await window.evaluate((id) => {
    location.hash = `#/sending/${id}`
  }, doubtful.id)
  const post = t('networkPost.single')
  await window.getByRole('button', { name: t('networkPost.doubt.actionOf', { post }) }).press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(t('networkPost.doubt.unlooked'))).toBeVisible()
  await dialog.getByRole('button', { name: t('networkPost.doubt.lookFirst'), exact: true }).press('Enter')
  const found = dialog.getByRole('radio').first()
  await expect(found).toHaveAccessibleDescription(/Öppet hus på torsdag/)
  expect(await findings(window, '[role=dialog]'), 'doubt').toEqual([])

  const decide = dialog.getByRole('button', { name: t('networkPost.doubt.asPublished') })
  await expect(decide).toBeDisabled()
  await found.press('Space')
  await decide.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(window.getByText(t('sending.state.done'), { exact: true })).toBeVisible()
  expect(server.state.statuses.size).toBe(before + 1)
})

const card = (window: Page, number: number) =>
  window.getByRole('listitem', { name: t('networkPost.post', { number, count: 2 }) })

/** A post that another copy of the workspace may have published, on an account that nobody is signed in to yet. */
async function writeDoubt(deps: Deps, { address }: MastodonServer) {
  const { database } = deps.workspace
  const now = instantText(deps.now())
  const config = { ...newAccountConfig('mastodon'), address, privateAllowed: true }
  const channelId = insertSocialChannel(database, { name: account, config, now })
  const { id: postId } = createPost(deps, { ...plain, title: 'Öppet hus på torsdag' })
  const begun = await begin(deps, channelId, 'mastodon', { postId, wallTime: now.slice(0, 16), dueAt: now })
  const steps = listSteps(database, begun.id)
  doubtFrozen(database, steps, { since: now, now })
  const text = steps.map(({ content }) => (content.kind === 'post' ? content.text : '')).join('')
  return { id: begun.id, text }
}

/** As that copy would have. */
async function publishElsewhere({ address, token }: MastodonServer, status: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'of another copy' }
  const body = new URLSearchParams({ status })
  const answer = await fetch(`${address}/api/v1/statuses`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
}

/** With a token that was made by hand on the account's page; the window keeps it. */
async function signIn(page: Page, { token }: MastodonServer): Promise<void> {
  await page.evaluate(
    async ([name, oauth]) => {
      const { value } = (await window.rundbrev.call('channels.list', {})) as { value: { channels: unknown } }
      const channels = value.channels as { id: number; name: string; config: object }[]
      const { id, config } = channels.find((one) => one.name === name) ?? {}
      await window.rundbrev.call('accounts.save', { id, name, config, secrets: { oauth } })
    },
    [account, token] as const,
  )
}
