import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace() })
  await launched.window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('a rule is built by keyboard beside its text, undone, counted per county, and its numbers lead to contacts', async () => {
  const { window } = launched
  const dialog = await openBuilder(window)
  await window.keyboard.type('Rektorer utanför Västerbotten')
  const text = dialog.getByRole('textbox', { name: t('segment.rule') })
  const count = (number: number) =>
    expect(dialog.getByText(t('segment.count', { count: number, number: String(number) }))).toBeVisible()

  await press(window, dialog.getByRole('button', { name: t('segment.addConditionLong') }))
  // The new condition's subject has the focus.
  await window.keyboard.press('Enter')
  await window.getByRole('option', { name: t('segment.subjects.role'), exact: true }).click()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await window.keyboard.type('rektor')
  await window.keyboard.press('Enter')
  await expect(text).toHaveValue('roll = rektor')
  await count(17)

  await press(window, dialog.getByRole('button', { name: t('segment.addCondition'), exact: true }))
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await window.getByRole('option', { name: t('segment.isNot.plain') }).click()
  await window.keyboard.press('Tab')
  await window.keyboard.type('västerb')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await expect(text).toHaveValue('roll = rektor och län != Västerbotten')
  await window.keyboard.press('Alt+ArrowUp')
  await expect(text).toHaveValue('län != Västerbotten och roll = rektor')
  await window.keyboard.press('Control+z')
  await expect(text).toHaveValue('roll = rektor och län != Västerbotten')

  await text.fill('roll = rektor och län = Vasterbottn')
  await expect(dialog.getByText(t('segment.lastGood'))).toBeVisible()
  await dialog.getByRole('button', { name: t('segment.showPlace') }).click()
  await window.keyboard.type('Norrbotten')
  await expect(text).toHaveValue('roll = rektor och län = Norrbotten')
  await count(6)
  expect(await findings(window)).toEqual([])

  await dialog.getByRole('button', { name: t('common.action.save') }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByRole('button', { name: 'Rektorer utanför Västerbotten 6' })).toBeVisible()

  await window.getByRole('button', { name: t('segment.edit') }).click()
  await window.getByRole('link', { name: /Norrbotten/ }).click()
  await expect(window.getByRole('heading', { name: t('audience.list.ofRule') })).toBeVisible()
  await expect(window.getByText('rektor@kiruna.example')).toBeVisible()
  await expect(window.getByText('rektor@lycksele.example')).toBeHidden()
})

test('a list is made from pasted addresses, used by a rule, and kept while it is', async () => {
  const { window } = launched
  await window.getByRole('button', { name: t('segment.list.add') }).click()
  await window.getByRole('textbox', { name: t('segment.list.name') }).fill('Styrelsen')
  await window.getByRole('button', { name: t('segment.list.create') }).click()
  await expect(window.getByRole('heading', { name: 'Styrelsen' })).toBeVisible()
  await window.getByRole('button', { name: t('segment.list.paste') }).click()
  await window
    .getByRole('textbox', { name: t('segment.list.pasteLabel') })
    .fill('Rektorn <rektor@lycksele.example>, rektor@kiruna.example; ingen@alls.example')
  await window.getByRole('button', { name: t('segment.list.pasteAdd') }).click()
  await expect(window.getByRole('dialog').getByText('ingen@alls.example', { exact: true })).toBeVisible()
  expect(await findings(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Styrelsen 2' })).toBeVisible()

  const dialog = await openBuilder(window)
  await dialog.getByRole('textbox', { name: t('segment.name') }).fill('Styrelsen i norr')
  await dialog.getByRole('textbox', { name: t('segment.rule') }).fill('lista = styrelsen och län = BD')
  await dialog.getByRole('button', { name: t('common.action.save') }).click()
  await expect(window.getByRole('button', { name: 'Styrelsen i norr 1' })).toBeVisible()

  await window.getByRole('button', { name: 'Styrelsen 2' }).click()
  await window.getByRole('button', { name: t('segment.list.delete') }).click()
  await expect(window.getByText('Styrelsen i norr', { exact: false }).last()).toBeVisible()
  await expect(window.getByRole('button', { name: 'Styrelsen 2' })).toBeVisible()
})

async function openBuilder(window: Page) {
  await window.getByRole('button', { name: t('segment.add') }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: t('segment.name') })).toBeFocused()
  return dialog
}

/** By the keyboard: what is pressed has the focus. */
async function press(window: Page, button: ReturnType<Page['getByRole']>): Promise<void> {
  await button.focus()
  await window.keyboard.press('Enter')
}
