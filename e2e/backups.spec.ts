import { mkdtempSync, openSync, readdirSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { keepBackup } from '../electron/workspace/backups/backupFolder.ts'
import { languages } from '../shared/i18n/catalogue.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
// What is dark is built as what is light: only its colours are its own.
const ofColours = ['color-contrast', 'link-in-text-block']

test('a backup is made, seen, and put back by the keyboard: the workspace is as it was, and sends nothing', async () => {
  const { app, window, problems } = await launchApp({ workspace: await makeSampleWorkspace() })
  await goTo(window, '/settings/backups')
  await expect(window.getByText(t('backups.none'))).toBeVisible()
  await press(window, t('backups.now'))
  const table = window.getByRole('table', { name: t('backups.list') })
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).toContainText(t('backups.kind.manual'))

  const titles = () =>
    window.evaluate(async () => {
      const answer = await globalThis.window.rundbrev.call('posts.list', {})
      return (answer as { value: { posts?: { title: string }[] } }).value
    })
  const before = JSON.stringify(await titles())
  await window.evaluate(() => globalThis.window.rundbrev.call('posts.create', { title: 'Skrivet efteråt' }))
  expect(JSON.stringify(await titles())).toContain('Skrivet efteråt')

  const restore = table.getByRole('button', { name: /^Återställ säkerhetskopian från/ })
  await restore.focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(t('backups.restore.sound'))).toBeVisible()
  await expect(dialog.getByText(t('backups.restore.changed', { count: 1 }))).toBeVisible()
  await expectClean(window, 'dialog')
  // Where the focus is, nothing happens to what is there.
  await expect(dialog.getByRole('button', { name: t('common.action.cancel') })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(restore).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog.getByText(t('backups.restore.sound'))).toBeVisible()
  await window.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: t('backups.restore.confirm'), exact: true })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(JSON.stringify(await titles())).toBe(before)

  await expectHeld(window)
  await goTo(window, '/settings/backups')
  // What was there is kept: the way back.
  await expect(table).toContainText(t('backups.kind.before-restore'))
  await expectClean(window, 'backups')
  expect(problems).toEqual([])
  await app.close()
})

test('a damaged database leads to the screen that saves it: the newest backup is put back, and nothing is removed', async () => {
  const workspace = await makeSampleWorkspace(async ({ workspace: open, now }) => {
    keepBackup(open, { kind: 'manual', now: now().subtract({ hours: 2 }) })
    keepBackup(open, { kind: 'manual', now: now() })
  })
  damage(join(workspace, 'rundbrev.db'))
  const { app, window, problems } = await launchApp({
    workspace,
    userData: mkdtempSync(join(tmpdir(), 'rundbrev-user-')),
  })
  for (const language of languages) {
    const its = createTranslator(language)
    await window.getByText(its(`common.language.${language}`), { exact: true }).click()
    await expect(window.getByRole('heading', { level: 1, name: its('backups.rescue.damaged') })).toBeVisible()
    await expect(window.getByText(its('backups.rescue.damagedText'))).toBeVisible()
    await expectClean(window, `rescue, ${language}`)
  }
  await window.getByText(t('common.language.sv'), { exact: true }).click()
  await expect(window.getByRole('table', { name: t('backups.list') }).getByRole('row')).toHaveCount(2)
  const offered = await window.getByRole('button').allInnerTexts()
  expect(offered.filter((text) => /ta bort|radera|rensa|börja om/i.test(text))).toEqual([])

  const newest = window.getByRole('button', { name: t('backups.restore.open'), exact: true }).first()
  await newest.focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(t('backups.restore.unreadable'))).toBeVisible()
  await expectClean(window, 'dialog')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Tack för ett år då vi syntes i fyra län').first()).toBeVisible()
  await expectHeld(window)
  const aside = readdirSync(join(workspace, 'backups')).filter((name) => name.startsWith('damaged-'))
  expect(aside).toHaveLength(1)
  expect(readdirSync(join(workspace, 'backups', aside[0] ?? ''))).toContain('rundbrev.db')
  expect(problems).toEqual([])
  await app.close()
})

/** Writes over what lies in the middle of a file, as a failing disk does. */
function damage(file: string): void {
  const open = openSync(file, 'r+')
  for (let page = 1; page < 60; page++) writeSync(open, Buffer.alloc(2048, 0x2a), 0, 2048, page * 4096)
}

async function goTo(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

async function press(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name, exact: true }).focus()
  await window.keyboard.press('Enter')
}

async function expectHeld(window: Page): Promise<void> {
  await expect(window.getByText(t('archive.hold.title')).first()).toBeVisible()
  await goTo(window, '/sending')
  await expect(window.getByRole('alert').filter({ hasText: t('archive.hold.title') })).toContainText(
    'Databasen har återställts från en säkerhetskopia.',
  )
}

/** Nothing serious in the light; in the dark, nothing of its colours. */
async function expectClean(window: Page, name: string): Promise<void> {
  expect(await findings(window), name).toEqual([])
  await window.emulateMedia({ colorScheme: 'dark' })
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await findings(window, 'body', ofColours), `${name}, dark`).toEqual([])
  await window.emulateMedia({ colorScheme: 'light' })
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
}
