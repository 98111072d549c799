import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { tracesIn } from '../electron/usecases/tracesIn.ts'
import { sv } from '../shared/i18n/catalogue.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const actions = sv.privacy.audit.action
const person = 'rektor@sorsele.example'
let launched: LaunchedApp
let folder: string

test.beforeAll(async () => {
  folder = await makeSampleWorkspace()
  launched = await launchApp({ workspace: folder })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('a list is read in, data is handed out, a person is erased and leaves no trace, and the log tells of it', async () => {
  const { app, window } = launched
  const section = (name: 'suppressions' | 'retention' | 'handout' | 'erase' | 'audit') =>
    window.getByRole('button', { name: t(`privacy.section.${name}`), exact: true }).click()
  const lookUp = async (email: string) => {
    await window.getByRole('textbox', { name: t('privacy.email') }).fill(email)
    await window.keyboard.press('Enter')
    await expect(window.getByText(t('privacy.lookedUp.held', { email }))).toBeVisible()
  }
  await window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
  await window.getByRole('tab', { name: t('audience.part.privacy') }).click()

  await window.getByRole('button', { name: t('privacy.suppressions.import') }).click()
  const dialog = window.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({
    ...{ name: 'nej.txt', mimeType: 'text/plain' },
    buffer: Buffer.from('rektor@lycksele.example\nokand@lund.example\nfel\n'),
  })
  await dialog.getByRole('button', { name: t('privacy.suppressions.doIt', { count: 2 }) }).click()
  await expect(dialog.getByText(t('privacy.suppressions.imported'))).toBeVisible()
  await dialog
    .getByRole('button', { name: t('common.action.close') })
    .last()
    .click()
  await expect(window.getByRole('row', { name: /rektor@lycksele\.example/ })).toBeVisible()
  expect(await findings(window), 'suppressions').toEqual([])

  await section('retention')
  await expect(window.getByText(t('privacy.retention.isOff'))).toBeVisible()
  expect(await findings(window), 'retention').toEqual([])

  await section('handout')
  await lookUp(person)
  const saved = join(mkdtempSync(join(tmpdir(), 'rundbrev-handout-')), 'utdrag.html')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  await window.getByRole('button', { name: t('privacy.handout.save') }).click()
  await window.getByRole('menuitem', { name: t('privacy.handout.form.html') }).click()
  await expect(window.getByText(t('privacy.handout.saved', { file: saved }))).toBeVisible()
  expect(readFileSync(saved, 'utf8')).toContain('Sorsele')
  expect(await findings(window), 'handout').toEqual([])

  await section('erase')
  await lookUp(person)
  expect(tracesIn(folder, [person])).not.toEqual([])
  await window.getByRole('button', { name: t('privacy.erase.open') }).click()
  const action = window.getByRole('button', { name: t('audience.erase.action') })
  await expect(action).toBeDisabled()
  expect(await findings(window), 'erase').toEqual([])
  await dialog.getByRole('textbox').fill(person)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: t('privacy.erase.doneTitle') })).toContainText(
    t('privacy.erase.doneFiles'),
  )
  expect(tracesIn(folder, [person])).toEqual([])
  await window
    .getByRole('button', { name: t('common.action.close') })
    .last()
    .click()

  await section('audit')
  await expect(window.getByRole('row', { name: new RegExp(actions['contact.erased']) })).toBeVisible()
  expect(await findings(window), 'audit').toEqual([])
})
