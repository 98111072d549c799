import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const newUserData = () => mkdtempSync(join(tmpdir(), 'rundbrev-user-'))

test('a screen that cannot be drawn leaves the rest standing, and the diagnosis is seen before it is copied', async () => {
  const userData = newUserData()
  const workspace = await makeSampleWorkspace(async (deps) => {
    // A row such as no version of the program writes: a time by its look, and none.
    deps.workspace.database.$client.exec("UPDATE posts SET updated_at = '2026-99-99T99:99:99Z'")
  })
  const { app, window } = await launchApp({ workspace, userData })
  await expect(window.getByRole('alert').getByText(t('support.crash.screen'))).toBeVisible()
  expect(await findings(window)).toEqual([])
  await window.getByRole('button', { name: t('support.diagnosis.open') }).click()
  const told = window.getByRole('textbox', { name: t('support.diagnosis.shown') })
  await expect(told).toHaveValue(/"sandbox": true/)
  await expect(told).toHaveValue(/"event":"window.error"/)
  expect(await told.inputValue()).not.toMatch(/@|Tack för|Västerås/)
  expect(await findings(window)).toEqual([])
  await window.getByRole('button', { name: t('support.diagnosis.copy') }).click()
  await expect(window.getByText(t('support.diagnosis.copied'))).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toBe(await told.inputValue())
  await window.keyboard.press('Escape')
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  await expect(window.getByRole('heading', { level: 1, name: t('common.nav.settings') })).toBeVisible()
  await app.close()
})

test('in the safe mode nothing runs or goes out, and every screen says so', async () => {
  const { app, window } = await launchApp({ workspace: await makeSampleWorkspace(), args: ['--safe-mode'] })
  await expect(window.getByText(t('support.safe.bar'))).toBeVisible()
  await expect(window.getByRole('button', { name: t('support.safe.leave') })).toBeVisible()
  const answers = await window.evaluate(async () => [
    await globalThis.window.rundbrev.call('inbox.look', {}),
    await globalThis.window.rundbrev.call('schedule.whoRuns', {}),
  ])
  expect(answers[0]).toMatchObject({ ok: false, error: { code: 'safe-mode' } })
  expect(answers[1]).toMatchObject({ ok: true })
  expect(JSON.stringify(answers[1])).not.toContain(`"pid":${app.process().pid}`)
  expect(await findings(window)).toEqual([])
  await app.close()
})

test('the workspace is checked and repaired from the settings', async () => {
  const workspace = await makeSampleWorkspace(async (deps) => {
    deps.workspace.database.$client.exec('UPDATE reach_sums SET thousandths = thousandths + 1')
  })
  const { app, window, problems } = await launchApp({ workspace })
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  await window.getByRole('button', { name: t('support.check.open') }).click()
  await window.getByRole('button', { name: t('support.check.repair') }).click()
  await expect(window.getByText(/^Allt stämmer/)).toBeVisible()
  expect(await findings(window)).toEqual([])
  await window.keyboard.press('Escape')
  const careful = window.getByRole('switch', { name: t('support.log.detailed') })
  // It changes when it has been kept.
  await careful.click({ force: true })
  await expect(window.getByText(/^Till \d\d/)).toBeVisible()
  expect(problems).toEqual([])
  await app.close()
})
