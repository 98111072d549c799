import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownWindows } from './shownWindows.ts'
import { startAgain } from './startAgain.ts'

const t = createTranslator('sv')
let launched: LaunchedApp
let userData: string

test.beforeAll(async () => {
  userData = await mkdtemp(join(tmpdir(), 'rundbrev-user-'))
  launched = await launchApp({ workspace: await makeSampleWorkspace(), userData })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

test('About tells what the program is made of, by the keyboard too, with no serious finding', async () => {
  const { window } = launched
  await window.evaluate(() => {
    location.hash = '#/about'
  })
  await expect(window.getByRole('heading', { level: 1, name: t('about.title') })).toBeVisible()
  await expect(window.getByText(/Electron \d+\..* · Chromium \d+\..* · Node\.js \d+\./)).toBeVisible()
  await expect(window.getByText(t('about.updates.text'))).toBeVisible()
  await window.getByText(t('about.sources.name.geo')).click()
  await expect(window.getByText('municipalities.json: the 290 municipalities')).toBeVisible()
  expect(await findings(window)).toEqual([])

  const search = window.getByRole('searchbox', { name: t('about.packages.search') })
  await search.fill('dictionary lgpl')
  await expect(window.getByRole('row')).toHaveCount(2)
  const opener = window.getByRole('button', { name: 'dictionary-sv' })
  await opener.focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: t('about.packages.licence') })).toContainText(
    'GNU LESSER GENERAL PUBLIC LICENSE',
  )
  expect(await findings(window, '[role=dialog]')).toEqual([])
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()

  await search.fill('nothing like it')
  await expect(window.getByText(t('about.packages.none'))).toBeVisible()
})

test('a link that the system opens comes to the program that runs, and only shows', async () => {
  const { window, app } = launched
  expect(await startAgain(userData, 'rundbrev://reach')).toBe(0)
  await expect(window).toHaveURL(/#\/reach$/)
  expect(shownWindows(app)).toHaveLength(1)

  await startAgain(userData, 'rundbrev://post/1?delete=yes')
  await expect(window.getByText(t('about.link.unknown'))).toBeVisible()
  await expect(window).toHaveURL(/#\/reach$/)

  // As macOS hands one over.
  await app.evaluate(
    ({ app: its }) => void its.emit('open-url', { preventDefault() {} }, 'rundbrev://post/1'),
  )
  await expect(window).toHaveURL(/#\/posts\/1$/)
})
