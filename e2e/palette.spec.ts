import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace() })
  await expect(launched.window.getByRole('heading', { level: 1 })).toBeVisible()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('the palette leads anywhere by keyboard alone', async () => {
  const { window } = launched
  // Whoever types on at once is heard: the palette has the focus as soon as it is there.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('rackv')
  await expect(palette(window)).toHaveValue('rackv')
  await expect(chosen(window)).toContainText(t('common.nav.reach'))
  await window.keyboard.press('Enter')
  await expect(window).toHaveURL(/#\/reach$/)

  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await window.keyboard.type('syntes i fyra')
  await expect(chosen(window)).toContainText('syntes i fyra')
  await window.keyboard.press('Enter')
  await expect(title(window)).toHaveValue(/^Tack för ett år/)

  await body(window).focus()
  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await window.keyboard.type('infoga avdelare')
  await expect(chosen(window)).toBeVisible()
  const dividers = window.locator('[contenteditable] hr')
  const before = await dividers.count()
  await window.keyboard.press('Enter')
  await expect(dividers).toHaveCount(before + 1)
  await expect(body(window)).toBeFocused()
})

test('a command saves the letter as a tagged PDF that knows its language and its title', async () => {
  const { app, window } = launched
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-e2e-')), 'brev.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await window.keyboard.type('spara som pdf')
  await expect(chosen(window)).toContainText(/pdf/i)
  await window.keyboard.press('Enter')
  await expect(window.getByText(t('newsletter.save.done', { file }))).toBeVisible()
  const pdf = readFileSync(file, 'latin1')
  for (const sign of [
    /^%PDF-/,
    /\/StructTreeRoot/,
    /\/Marked true/,
    /\/Lang \(sv\)/,
    /\/DisplayDocTitle true/,
  ])
    expect(pdf).toMatch(sign)
})

test('the palette gives the focus back, and the sheet lists the keys', async () => {
  const { window } = launched
  await title(window).focus()
  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(title(window)).toBeFocused()
  await window.keyboard.press('Control+/')
  const sheet = window.getByRole('dialog', { name: t('palette.keys') })
  await expect(sheet.getByText(t('palette.post.schedule'))).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(title(window)).toBeFocused()
})

test('a year-end letter is one digit away, signed by the first choice', async () => {
  const { window } = launched
  await addSender(window)
  await window.keyboard.press('Control+n')
  await expect(window.getByRole('dialog', { name: t('templates.title') })).toBeVisible()
  await expect(window.getByText(t('templates.builtIn.year-letter.name'))).toBeVisible()
  await window.keyboard.press('1')
  await expect(title(window)).toHaveValue(/^Tack för \d{4}/)
  await expect(title(window)).toBeFocused()
  await expect(body(window).getByRole('heading', { name: 'Året i siffror' })).toBeVisible()
  await expect(window.getByLabel(t('compose.signature.name'), { exact: true })).toHaveValue('Kanslichefen')
})

test('a post becomes a template of one’s own, and the next post begins from it', async () => {
  const { window } = launched
  await title(window).fill('Månadens nyheter')
  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await window.keyboard.type('spara som mall')
  await expect(chosen(window)).toContainText(/mall/i)
  await window.keyboard.press('Enter')
  await expect(window.getByLabel(t('templates.name'))).toBeFocused()
  await window.keyboard.type('Månadsbrev')
  await window.keyboard.press('Enter')
  await expect(window.getByText(t('templates.saved', { name: 'Månadsbrev' }))).toBeVisible()

  const letter = window.url()
  await window.keyboard.press('Control+n')
  await expect(window.getByRole('button', { name: /Månadsbrev/ }).first()).toBeVisible()
  await window.keyboard.press('7')
  await expect(window).not.toHaveURL(letter)
  await expect(title(window)).toHaveValue('Månadens nyheter')
})

test('a block is kept under a name, and put into another post', async () => {
  const { window } = launched
  await body(window).getByRole('heading', { name: 'Tack!' }).click()
  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await window.keyboard.type('spara markerade block')
  await expect(chosen(window)).toContainText(/block/i)
  await window.keyboard.press('Enter')
  const name = window.getByRole('dialog').getByRole('textbox')
  await expect(name).toHaveValue('Tack!')
  await expect(name).toBeFocused()
  await window.keyboard.type('Avslutning')
  await window.keyboard.press('Enter')
  await expect(window.getByText(t('templates.blocks.saved', { name: 'Avslutning' }))).toBeVisible()

  await window.keyboard.press('Control+n')
  await expect(window.getByRole('dialog', { name: t('templates.title') })).toBeVisible()
  await window.keyboard.press('0')
  await expect(title(window)).toHaveValue('')
  await expect(title(window)).toBeFocused()
  await body(window).click()
  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await window.keyboard.type('avslutning')
  await expect(chosen(window)).toContainText('Avslutning')
  await window.keyboard.press('Enter')
  await expect(body(window).getByRole('heading', { name: 'Tack!' })).toBeVisible()
})

test('the chooser begins an empty post by Enter', async () => {
  const { window } = launched
  await window.keyboard.press('Control+n')
  await expect(window.getByRole('button', { name: t('templates.empty.name') })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(title(window)).toHaveValue('')
  await expect(title(window)).toBeFocused()
})

const palette = (window: Page) => window.getByRole('combobox', { name: t('palette.search') })
const chosen = (window: Page) => window.locator('[data-combobox-selected]')
const title = (window: Page) => window.getByLabel(t('compose.title'), { exact: true })
const body = (window: Page) => window.getByRole('textbox', { name: t('compose.body') })

async function addSender(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const sender = { name: 'Kanslichefen', role: 'Kanslichef', organisation: 'Lärcentrum Inland' }
    await window.rundbrev.call('senders.save', { id: null, sender: { ...sender, firstChoice: true } })
  })
}
