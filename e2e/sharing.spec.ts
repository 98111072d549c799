import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'
import { startAgain } from './startAgain.ts'

// The second takes in what the first has saved.
test.describe.configure({ mode: 'serial' })

const t = createTranslator('sv')
const en = createTranslator('en')
const title = 'Tack för ett år då vi syntes i fyra län'

let folder: string
let postFile: string
let workspaceFile: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-sharing-'))
  postFile = join(folder, 'Årets brev.rundbrevpost')
  workspaceFile = join(folder, 'kansliet.rundbrev')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

// What is dark is built as what is light: only its colours are its own.
const ofColours = ['color-contrast', 'link-in-text-block']

async function expectClean(window: Page, name: string): Promise<void> {
  expect(await findings(window, '[role=dialog]'), name).toEqual([])
  await window.emulateMedia({ colorScheme: 'dark' })
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await findings(window, '[role=dialog]', ofColours), `${name}, dark`).toEqual([])
  await window.emulateMedia({ colorScheme: 'light' })
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
}

/** Answers the system's dialogue, which a test cannot press: everything is saved there. */
const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)

test('a post and a whole workspace are saved to files from the keyboard, and the workspace is opened from the desktop in the program that runs', async () => {
  const userData = join(folder, 'user')
  const { app, window, problems } = await launchApp({ workspace: await makeSampleWorkspace(), userData })
  const dialog = window.getByRole('dialog')
  await window.getByRole('link', { name: title }).press('Enter')
  await window.getByRole('button', { name: t('sharing.post.more') }).press('Enter')
  await window.getByRole('menuitem', { name: t('sharing.post.handOver') }).press('Enter')
  await expect(dialog).toContainText(t('sharing.post.text'))
  await expectClean(window, 'hand over')
  await saveTo(app, postFile)
  await dialog.getByRole('button', { name: t('sharing.post.save') }).press('Enter')
  await expect(window.getByText(t('sharing.post.saved', { file: postFile }))).toBeVisible()
  await expect(dialog).toBeHidden()

  await window.evaluate(() => {
    location.hash = '#/settings/move'
  })
  await saveTo(app, workspaceFile)
  await window.getByRole('button', { name: t('sharing.move.save') }).press('Enter')
  await expect(window.getByText(t('sharing.move.saved', { file: workspaceFile }))).toBeVisible()

  expect(await startAgain(userData, workspaceFile)).toBe(0)
  await expect(dialog.getByRole('table', { name: t('sharing.moveIn.table') })).toContainText(
    t('sharing.moveIn.contacts'),
  )
  await expectClean(window, 'move in')
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  // As macOS hands one over.
  await app.evaluate(
    ({ app: its }, file) => void its.emit('open-file', { preventDefault() {} }, file),
    workspaceFile,
  )
  const into = join(folder, 'Inflyttat')
  await dialog.getByLabel(t('settings.welcome.folder')).fill(into)
  await dialog.getByRole('button', { name: t('sharing.moveIn.confirm') }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(
    window.getByRole('button', { name: t('common.workspace.open', { folder: into }) }),
  ).toBeVisible()
  await expect(window.getByRole('link', { name: title })).toBeVisible()

  // The workspace that was moved knows its own post.
  await startAgain(userData, postFile)
  await expect(dialog).toContainText(t('sharing.take.known.own', { title, moment: '' }))
  await dialog.getByRole('button', { name: t('sharing.take.known.open') }).press('Enter')
  await expect(window).toHaveURL(/#\/posts\/1$/)
  expect(problems).toEqual([])
  await app.close()
})

test('a post that the program is started with waits for a workspace, is shown, taken in with its picture, known again and taken back', async () => {
  const { app, window, problems } = await launchApp({ lang: 'en', args: [postFile] })
  const dialog = window.getByRole('dialog')
  const waits = window.getByText(en('sharing.take.waits', { file: 'Årets brev.rundbrevpost' }))
  await expect(waits).toBeVisible()
  expect(await findings(window), 'waiting').toEqual([])
  await window.getByLabel(en('settings.welcome.folder')).fill(join(folder, 'Kollegan'))
  await window.getByRole('button', { name: en('settings.welcome.emptyAction') }).press('Enter')

  await expect(dialog.getByRole('heading', { name: title })).toBeVisible()
  await expect(dialog.getByRole('img').first()).toBeVisible()
  await expectClean(window, 'take in')
  await dialog.getByRole('button', { name: en('sharing.take.confirm') }).press('Enter')
  await expect(window).toHaveURL(/#\/posts\/1$/)
  const picture = window
    .getByRole('textbox', { name: en('compose.body') })
    .locator('img')
    .first()
  await expect(picture).toHaveJSProperty('complete', true)
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  await window
    .getByRole('button', { name: en('common.action.undo'), exact: true })
    .last()
    .press('Enter')
  await expect(window.getByText(en('sharing.take.undone', { title }))).toBeVisible()
  await expect(window.getByRole('link', { name: title })).toHaveCount(0)

  const takeIn = async () => {
    await window.locator('input[type=file]').first().setInputFiles(postFile)
    await expect(dialog.getByRole('heading', { name: title })).toBeVisible()
  }
  await takeIn()
  await dialog.getByRole('button', { name: en('sharing.take.confirm') }).press('Enter')
  await expect(dialog).toBeHidden()
  await window
    .getByRole('navigation')
    .getByRole('link', { name: en('common.nav.posts'), exact: true })
    .press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: en('common.nav.posts') })).toBeVisible()
  await takeIn()
  await expect(dialog.getByRole('note')).toContainText(title)
  await expectClean(window, 'known')
  await dialog.getByRole('button', { name: en('sharing.take.known.open') }).press('Enter')
  await expect(window).toHaveURL(/#\/posts\/2$/)
  expect(problems).toEqual([])
  await app.close()
})
