import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

// Contacts by the thousand: read from a file, chosen by a rule, changed in one act, and one of them forgotten.

const t = createTranslator('sv')
const forgotten = 'vagledare7@umea.example'
let workspace: string
let launched: LaunchedApp

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  workspace = await makeSampleWorkspace()
  launched = await launchApp({ workspace })
  await launched.window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('a file of three thousand rows is tried out and imported, and its bad rows are told', async () => {
  const { window } = launched
  await chooseFile(window, registerFile())
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(/Windows-1252/)).toBeVisible()
  await expectClean(window, 'columns of the file')
  await dialog.getByRole('button', { name: t('audience.import.tryOut') }).click()
  await expect(dialog.getByText(t('audience.import.tried'))).toBeVisible()
  await expect(dialog.getByText(t('audience.reject.email-invalid')).first()).toBeVisible()
  await expectClean(window, 'what the import will do')
  await dialog.getByRole('button', { name: t('audience.import.doIt', { count: 3000 }) }).click()
  await expect(dialog.getByText(t('audience.import.done'))).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByText(t('audience.list.shown', { count: 3047 }))).toBeVisible()
  await window.getByLabel(t('audience.list.search')).fill('Vagledare7@ UMEÅ')
  await expect(window.getByText(t('audience.list.shownOf', { shown: 1, total: 3047 }))).toBeVisible()
  await window.getByRole('button', { name: t('audience.list.clear') }).click()
})

test('a rule is built, tells at once how many it holds in each county, and becomes a segment', async () => {
  const { window } = launched
  await window.getByRole('button', { name: t('segment.add') }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel(t('segment.name')).fill('Vägledare utom Skellefteå')
  await dialog.getByRole('button', { name: t('segment.addConditionLong') }).click()
  await choose(window, t('segment.subject'), t('segment.subjects.role'))
  await choose(window, t('segment.value'), 'studievägledare')
  await expect(dialog.getByText(t('segment.count', { count: 1500, number: '1 500' }))).toBeVisible()
  await dialog.getByRole('button', { name: t('segment.addCondition'), exact: true }).click()
  await choose(window, t('segment.subject'), t('segment.subjects.municipality'), 1)
  await choose(window, t('segment.operator'), 'är ingen av', 1)
  await choose(window, t('segment.value'), 'Skellefteå', 1)
  await expect(dialog.getByText(t('segment.count', { count: 1000, number: '1 000' }))).toBeVisible()
  await expect(dialog.getByLabel(t('segment.rule'))).toHaveValue(
    'roll = studievägledare och kommun != Skellefteå',
  )
  await expectClean(window, 'rule builder')
  await dialog.getByRole('button', { name: t('common.action.save') }).click()
  await expect(dialog).toBeHidden()
  await window.getByRole('button', { name: /^Vägledare utom Skellefteå/ }).click()
  await expect(window.getByText(t('audience.list.shownOf', { shown: 1000, total: 3047 }))).toBeVisible()
})

test('all of a segment are changed in one act, and taken back by one key', async () => {
  const { window } = launched
  await window.getByRole('button', { name: t('contacts.list.columns') }).click()
  await window.getByRole('checkbox', { name: t('contacts.column.tags') }).check()
  await window.keyboard.press('Escape')
  const grid = window.getByRole('grid', { name: t('contacts.list.name') })
  await grid.focus()
  await window.keyboard.press('Control+a')
  await expect(window.getByText(t('contacts.many.ticked', { count: 1000 }))).toBeVisible()
  await window.getByRole('button', { name: t('contacts.many.edit') }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel(t('contacts.many.part.addTags')).check()
  await dialog.getByRole('combobox', { name: t('contacts.many.part.addTags') }).fill('vårträff')
  await window.keyboard.press('Enter')
  await expectClean(window, 'change many')
  await dialog.getByRole('button', { name: t('contacts.many.doChange', { count: 1000 }) }).click()
  await expect(window.getByText(t('contacts.many.changed', { count: 1000 })).first()).toBeVisible()
  await expect(grid.getByText('vårträff').first()).toBeVisible()
  await grid.focus()
  await window.keyboard.press('Control+z')
  await expect(window.getByText(t('contacts.many.undone', { count: 1000 }))).toBeVisible()
  await expect(grid.getByText('vårträff')).toHaveCount(0)
})

test('a person is forgotten: no file of the workspace names the address, and no import brings it back', async () => {
  const { window } = launched
  expect(filesThatName(workspace, forgotten)).not.toEqual([])
  await window.getByLabel(t('audience.list.search')).fill(forgotten)
  await expect(window.getByText(t('audience.list.shownOf', { shown: 1, total: 3047 }))).toBeVisible()
  await window.getByRole('button', { name: t('audience.list.more', { name: 'Vägledare 7' }) }).click()
  await window.getByRole('menuitem', { name: t('audience.list.erase') }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel(t('privacy.erase.type', { email: forgotten })).fill(forgotten)
  await expectClean(window, 'erase')
  await dialog.getByRole('button', { name: t('audience.erase.action') }).click()
  await expect(window.getByText(t('privacy.erase.doneFiles'))).toBeVisible()
  await window
    .getByRole('dialog')
    .getByRole('button', { name: t('common.action.close') })
    .last()
    .click()
  expect(filesThatName(workspace, forgotten)).toEqual([])

  await chooseFile(window, registerFile())
  await window.getByRole('button', { name: t('audience.import.tryOut') }).click()
  await expect(window.getByText(t('audience.reject.erased')).first()).toBeVisible()
  await window.keyboard.press('Escape')
})

/** As a register gives it: Windows-1252, semicolons, two rows that cannot be used. */
function registerFile(): string {
  const places = ['Skellefteå', 'Umeå', 'Lycksele']
  const rows = Array.from({ length: 3000 }, (_, index) => {
    const place = places[index % 3] ?? ''
    const domain = place.toLowerCase().replaceAll('å', 'a')
    const [role, name] = index % 2 === 1 ? ['studievägledare', 'Vägledare'] : ['rektor', 'Rektor']
    return `${role === 'rektor' ? 'rektor' : 'vagledare'}${index}@${domain}.example;${name} ${index};${role};${place}`
  })
  const bad = ['utan-snabel-a;Växeln;rektor;Umeå', ';Ingen;rektor;Umeå']
  const text = ['E-postadress;Namn;Befattning;Kommun', ...rows, ...bad].join('\r\n')
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-e2e-')), 'register.csv')
  writeFileSync(file, Buffer.from(text, 'latin1'))
  return file
}

async function chooseFile(window: Page, file: string): Promise<void> {
  await window
    .getByRole('button', { name: t('common.action.import') })
    .first()
    .click()
  await window.locator('input[type=file]').setInputFiles(file)
}

/** Chooses in one of the rule builder's fields, of which each condition has one. */
async function choose(window: Page, label: string, option: string, nth = 0): Promise<void> {
  const field = window.getByRole('dialog').getByRole('combobox', { name: label }).nth(nth)
  await field.click()
  await window.getByRole('option', { name: option, exact: true }).click()
  await window.keyboard.press('Tab')
}

async function expectClean(window: Page, name: string): Promise<void> {
  await expect(window.getByRole('dialog')).toBeVisible()
  expect(await findings(window), name).toEqual([])
}

/** Files of a folder, whatever they are, whose bytes hold a text. */
function filesThatName(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text))
}
