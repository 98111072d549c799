import { execFileSync } from 'node:child_process'
import { openSync, readdirSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { Temporal } from 'temporal-polyfill'
import { keepBackup } from '../electron/workspace/backups/backupFolder.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

// What becomes of a workspace whose folder or database something happens to while the program has it open.

const t = createTranslator('sv')

/** A workspace with two backups, the later of which has been damaged since. */
async function workspaceWithBackups(): Promise<string> {
  const workspace = await makeSampleWorkspace(async ({ workspace: { folder, databaseFile } }) => {
    for (const at of ['2026-11-28T08:00:00Z', '2026-11-29T08:00:00Z'])
      keepBackup({ folder, databaseFile }, { kind: 'manual', now: Temporal.Instant.from(at) })
  })
  const backups = join(workspace, 'backups')
  const later = readdirSync(backups).find((name) => name.startsWith('2026-11-29') && name.endsWith('.db'))
  spoil(join(backups, later ?? ''))
  return workspace
}

/** All but the first page of a database is overwritten where it is. */
function spoil(file: string): void {
  const { size } = statSync(file)
  const open = openSync(file, 'r+')
  writeSync(open, Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096)
}

async function openLetter(window: Page) {
  await window.getByRole('link', { name: /Tack för ett år/ }).click()
  const title = window.getByRole('textbox', { name: t('compose.title'), exact: true })
  await expect(title).toBeVisible()
  return title
}

function titlesIn(workspace: string): unknown[] {
  const database = new Sqlite(join(workspace, 'rundbrev.db'), { readonly: true })
  try {
    return database.prepare('SELECT title FROM posts').pluck().all()
  } finally {
    database.close()
  }
}

test('what is typed while the folder is gone stays in the window, is said not to be saved, and is saved when the folder is back', async () => {
  const workspace = await workspaceWithBackups()
  const { app, window, problems } = await launchApp({ workspace })
  const title = await openLetter(window)
  const gone = `${workspace} bortkopplad`
  renameSync(workspace, gone)
  await title.fill('Skrivet medan disken var borta')
  const retry = window.getByRole('button', { name: t('common.action.retry'), exact: true })
  await expect(window.getByText(/Arbetsytan finns inte längre/).first()).toBeVisible()
  await expect(title).toHaveValue('Skrivet medan disken var borta')

  // Another screen says the same, and the text is found again.
  await window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
  await expect(window.getByText(/Arbetsytan finns inte längre/).first()).toBeVisible()
  renameSync(gone, workspace)
  await retry.first().click()
  await expect(window.getByText(/Arbetsytan finns inte längre/)).toHaveCount(0)
  await window.getByRole('link', { name: t('common.nav.posts'), exact: true }).click()
  const again = await openLetter(window)
  await expect(again).toHaveValue('Skrivet medan disken var borta')
  await expect(window.getByRole('link', { name: /^Sparat/ })).toBeVisible()
  // Of an image of a letter whose folder is away there is nothing to show.
  expect(problems.filter((problem) => !/404.*app:\/\/rundbrev\/assets/.test(problem))).toEqual([])
  await app.close()
  expect(titlesIn(workspace)).toContain('Skrivet medan disken var borta')
})

test('says of a full disk that it is full, keeps what is typed in the window, and saves it when there is room', async () => {
  const sample = await makeSampleWorkspace()
  const disk = `${sample} disk`
  execFileSync('mkdir', [disk])
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', disk])
  try {
    const workspace = join(disk, 'Ön i älven')
    execFileSync('cp', ['-r', sample, workspace])
    const { app, window, problems } = await launchApp({ workspace })
    const title = await openLetter(window)
    const filler = join(disk, 'filler')
    execFileSync('sh', ['-c', `cat /dev/zero > "${filler}" 2>/dev/null || true`])
    await title.fill('Skrivet på en full disk')
    await expect(window.getByText(t('errors.disk-full.message')).first()).toBeVisible()
    await expect(title).toHaveValue('Skrivet på en full disk')
    execFileSync('rm', [filler])
    await window
      .getByRole('button', { name: t('common.action.retry'), exact: true })
      .first()
      .click()
    await expect(window.getByRole('link', { name: /^Sparat/ })).toBeVisible()
    expect(problems).toEqual([])
    await app.close()
    expect(titlesIn(workspace)).toContain('Skrivet på en full disk')
  } finally {
    execFileSync('umount', ['--lazy', disk])
  }
})

test('a database that is damaged while it is open leads to the way back: the latest whole backup, and what was typed is kept', async () => {
  const workspace = await workspaceWithBackups()
  const { app, window } = await launchApp({ workspace })
  const title = await openLetter(window)
  const database = join(workspace, 'rundbrev.db')
  const overwritten = Buffer.alloc(statSync(`${database}-wal`).size, 0x5a)
  await title.fill('Skrivet när databasen skadades')
  // Before it is saved. Whoever overwrites the file overwrites what is not in it yet, too.
  writeFileSync(`${database}-wal`, overwritten)
  spoil(database)
  await expect(window.getByRole('heading', { name: t('backups.rescue.damaged') })).toBeVisible()
  await expect(window.getByText(t('backups.rescue.skipped', { count: 1 }))).toBeVisible()
  await expect(window.getByText(t('backups.rescue.unsaved'))).toBeVisible()
  for (const word of [/ta bort/i, /radera/i])
    await expect(window.getByRole('button', { name: word })).toHaveCount(0)

  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  await window.getByRole('button', { name: t('backups.rescue.showFolder') }).click()
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { readonly shown: string[] }).shown))
    .toEqual([database])

  await window.getByRole('button', { name: t('backups.restore.open'), exact: true }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: t('backups.restore.confirm'), exact: true }).click()
  const again = await openLetter(window)
  await expect(again).toHaveValue('Skrivet när databasen skadades')
  await expect(window.getByRole('link', { name: /^Sparat/ })).toBeVisible()
  await app.close()
  expect(titlesIn(workspace)).toContain('Skrivet när databasen skadades')
})
