import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addManyContacts } from '../scripts/bench/manyContacts.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'
import { type SmtpServer, type SmtpServerOptions, startSmtpServer } from './smtpServer.ts'

const t = createTranslator('sv')
const folder = mkdtempSync(join(tmpdir(), 'rundbrev-smtp-'))
const refused = 'rektor@arjeplog.example'
const answers: SmtpServerOptions = {
  takeAfterMs: 40,
  refuse: [
    { stage: 'recipient', recipient: refused, response: '550 5.1.1 No such user here' },
    { stage: 'recipient', recipient: 'kansli@arjeplog.example', response: '450 4.7.1 Greylisted' },
  ],
}
let server: SmtpServer
let launched: LaunchedApp

test.beforeAll(async () => {
  server = await startSmtpServer({ ...answers, dieInsteadOfAnswer: 70 }, folder)
  const workspace = await makeSampleWorkspace(async (deps) => {
    await addLocalChannel(deps, server.port, { connections: 2, perMinute: 100_000 })
    const { database, identityKey } = deps.workspace
    addManyContacts(database, { identityKey, geo: deps.geo, count: 120 })
  })
  launched = await launchApp({ workspace })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
  await server.kill()
})

test('a send is watched, paused and resumed by keyboard, survives its server, and what is in doubt or refused is dealt with', async () => {
  const { window } = launched
  const { port } = server
  await begin(window)

  await test.step('it is seen to go, and is paused and resumed', async () => {
    await expect(state(window, 'sent')).toBeVisible()
    // In its first minute it is stopped, which pauses it and tells first what had gone.
    await window.getByRole('button', { name: t('stopping.stop'), exact: true }).press('Enter')
    await expect(window.getByRole('dialog')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toBeHidden()
    await expect(window.getByText(t('sending.state.paused'), { exact: true })).toBeVisible()
    await expect(window.getByText(/Inget skickas förrän du fortsätter/)).toBeVisible()
    expect(await findings(window, 'body'), 'paused').toEqual([])
    await window.getByRole('button', { name: t('sending.resume') }).press('Enter')
    await expect(window.getByText(t('sending.state.running'), { exact: true })).toBeVisible()
  })

  await test.step('its server dies in the middle of a letter: that one is in doubt, and the rest goes on with the next server', async () => {
    await expect(state(window, 'in-doubt')).toBeVisible()
    await server.kill()
    server = await startSmtpServer({ ...answers, port }, folder)
    // Where the next server takes its time, five connections are refused meanwhile: it stands still then, until somebody goes on.
    const comesBack = window.getByText(/Nästa försök görs/).first()
    const goOn = window.getByRole('button', { name: t('sending.resume') })
    await expect(comesBack.or(goOn)).toBeVisible({ timeout: 40_000 })
    if (await goOn.isVisible()) await goOn.press('Enter')
    await expect(comesBack).toBeVisible({ timeout: 40_000 })
    await expect(state(window, 'queued')).toBeHidden()
  })

  await test.step('what is in doubt is said to have arrived, taken back, and said again', async () => {
    await tab(window, 'doubt').press('Enter')
    await expect(window.getByText(t('publication.doubt.why'), { exact: false })).toBeVisible()
    expect(await findings(window, 'body'), 'in doubt').toEqual([])
    const all = window.getByRole('button', { name: t('publication.doubt.allSent') })
    await all.click()
    await expect(window.getByText(t('publication.doubt.none'))).toBeVisible()
    await window.keyboard.press('Control+z')
    await all.click()
    await expect(state(window, 'in-doubt')).toBeHidden()
  })

  await test.step('who was refused is told why, and shown', async () => {
    await tab(window, 'answers').click()
    await expect(window.getByRole('heading', { name: t('answers.greylisted.title') })).toBeVisible()
    const unknown = t('answers.address-unknown.title')
    await expect(window.getByText('550 5.1.1 No such user here')).toBeVisible()
    expect(await findings(window, 'body'), 'refused').toEqual([])
    await window.emulateMedia({ colorScheme: 'dark' })
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect(await findings(window, 'body', ['color-contrast']), 'refused, dark').toEqual([])
    await window.emulateMedia({ colorScheme: 'light' })
    await window.getByRole('button', { name: t('publication.answers.showOf', { answer: unknown }) }).click()
    const grid = window.getByRole('grid', { name: t('publication.ledger.name') })
    await expect(grid.getByRole('gridcell', { name: refused })).toBeVisible()
    await expect(grid.getByRole('row')).toHaveCount(2)
    await grid.focus()
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog').getByText('550 5.1.1 No such user here')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(grid).toBeFocused()
  })

  await test.step('a number of a place opens its recipients', async () => {
    await tab(window, 'places').click()
    const of = { place: 'Arjeplog', what: t('publication.places.failed'), count: 1 }
    expect(await findings(window, 'body'), 'places').toEqual([])
    await window.getByRole('button', { name: t('publication.places.open', of) }).click()
    await expect(window.getByText(refused)).toBeVisible()
    await expect(window.getByRole('grid').getByRole('row')).toHaveCount(2)
  })

  await test.step('called off, who waited is told to get nothing', async () => {
    await window.getByRole('button', { name: t('sending.cancel') }).click()
    await window
      .getByRole('dialog')
      .getByRole('button', { name: t('sending.cancelConfirm') })
      .click()
    await expect(window.getByText(t('sending.state.cancelled'), { exact: true })).toBeVisible()
    await expect(window.getByRole('button', { name: new RegExp(t('publication.never.names')) })).toBeVisible()
  })

  const recipients = server.accepted().map(({ recipient }) => recipient)
  expect(new Set(recipients).size).toBe(recipients.length)
})

/** Sends the sample letter to everybody now, and opens its page from the list. */
async function begin(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = await window.rundbrev.call('channels.list', {})
    const { channels } = (answer as { value: { channels: { id: number; kind: string }[] } }).value
    await window.rundbrev.call('publications.schedule', {
      ...{ postId: 1, channelId: channels.find(({ kind }) => kind === 'email')?.id, segmentId: null },
      ...{ at: null, recurrence: null, missed: 'ask' },
    })
  })
  await page.getByRole('link', { name: t('common.nav.sending'), exact: true }).click()
  await page
    .getByRole('article')
    .getByRole('link', { name: 'Tack för ett år då vi syntes i fyra län' })
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tack för ett år')
}

/** The number of recipients in a state, which opens them. */
function state(window: Page, name: 'sent' | 'queued' | 'in-doubt') {
  return window.getByRole('button', { name: new RegExp(` ${t(`publication.state.${name}`)}:`) })
}

function tab(window: Page, name: 'doubt' | 'answers' | 'places') {
  return window.getByRole('tab', { name: t(`publication.view.${name}`) })
}
