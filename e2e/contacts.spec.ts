import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace(async () => {}) })
  await launched.window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

const list = (window: Page) => window.getByRole('grid', { name: t('contacts.list.name') })
const bar = (window: Page) => window.getByRole('group', { name: t('contacts.many.actions') })
const shownOf = (window: Page, text: string) => window.getByText(text, { exact: true })

test('contacts are gone through, ticked, changed together and put back by keyboard alone', async () => {
  const { window } = launched
  const grid = list(window)
  await grid.focus()
  await window.keyboard.press('Space')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(shownOf(window, t('contacts.many.ticked', { count: 3 }))).toBeVisible()
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(3)
  expect(await findings(window, 'body'), 'ticked').toEqual([])

  await bar(window)
    .getByRole('button', { name: t('contacts.many.edit') })
    .press('Enter')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: t('contacts.many.part.role') }).press('Space')
  await dialog.getByRole('combobox', { name: t('audience.field.role') }).fill('pressansvarig')
  await window.keyboard.press('Tab')
  await dialog.getByRole('button', { name: t('contacts.many.doChange', { count: 3 }) }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(grid.getByRole('gridcell', { name: 'pressansvarig' })).toHaveCount(3)

  await grid.focus()
  await window.keyboard.press('Control+z')
  await expect(grid.getByRole('gridcell', { name: 'pressansvarig' })).toHaveCount(0)
})

test('all that a search shows are deleted, told by number, and brought back', async () => {
  const { window } = launched
  await window.keyboard.press('Control+f')
  await expect(window.getByLabel(t('audience.list.search'))).toBeFocused()
  await window.keyboard.type('lycksele')
  // All of it has been searched for, not only its first letters: beneath the headings are those alone.
  await expect(
    list(window)
      .getByRole('row')
      .filter({ hasNotText: /lycksele/i }),
  ).toHaveCount(1)
  await expect(window.getByText(/^\d+ av \d+ kontakter$/)).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Control+a')
  const ticked = await bar(window).getByRole('status').textContent()
  await window.keyboard.press('Delete')
  await expect(window.getByText(t('audience.list.noneFound'))).toBeVisible()
  await window
    .getByRole('button', { name: t('common.action.undo') })
    .last()
    .click()
  await expect(list(window).getByRole('row')).toHaveCount(Number.parseInt(ticked ?? '', 10) + 1)
})

test("a contact's history tells what was changed", async () => {
  const { window } = launched
  await list(window).getByRole('row').nth(1).click()
  const drawer = window.getByRole('dialog')
  await drawer.getByRole('textbox', { name: t('audience.field.name') }).fill('Kansliet i Lycksele')
  await drawer.getByRole('button', { name: t('common.action.save') }).click()
  await expect(drawer).toBeHidden()
  await list(window)
    .getByRole('row', { name: /Kansliet i Lycksele/ })
    .click()
  await drawer.getByRole('tab', { name: t('contacts.drawer.history') }).click()
  await expect(drawer.getByText(/→ Kansliet i Lycksele$/)).toBeVisible()
  expect(await findings(window, 'body'), 'history').toEqual([])
})
