import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openForCli } from '../electron/cli/openForCli.ts'
import { furnishWorkspace } from '../electron/usecases/furnishWorkspace.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import { addManyContacts } from '../scripts/bench/manyContacts.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { longFile } from './longFile.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'

// What can be taken back is done at once and taken back in one press; what is empty teaches; what lasts says how long, and can be called off.

const t = createTranslator('sv')
const undo = t('common.action.undo')
const signs = { name: 'Kansliet', role: 'kommunikatör', organisation: 'Förbundet', firstChoice: false }

test('what was done is taken back by its message, and by Ctrl-Z wherever one is on the screen', async () => {
  const title = 'Inbjudan till vårträffen'
  const { app, window, problems } = await launchApp({
    workspace: await makeSampleWorkspace(async (deps) => {
      await addLocalChannel(deps, 2525)
      await useCases['posts.create'](deps, { title })
      await useCases['senders.save'](deps, { id: null, sender: signs })
    }),
  })
  const toast = (text: string) => window.getByRole('group').filter({ hasText: text })
  await goTo(window, '/posts')
  const remove = async () => {
    await window.getByRole('button', { name: t('compose.list.more', { title }) }).click()
    await window.getByRole('menuitem', { name: t('common.action.delete') }).click()
    await expect(window.getByRole('link', { name: title, exact: true })).toBeHidden()
  }

  await test.step('a post, by its message', async () => {
    await remove()
    const told = toast(t('compose.list.deleted', { title }))
    await expect(told).toBeVisible()
    expect(await findings(window), 'message').toEqual([])
    await told.getByRole('button', { name: undo }).press('Enter')
    await expect(window.getByRole('link', { name: title, exact: true })).toBeVisible()
    await expect(told).toBeHidden()
  })

  await test.step('the same post, by Ctrl-Z, which says what it took back', async () => {
    await remove()
    await window.keyboard.press('Control+z')
    await expect(window.getByRole('link', { name: title, exact: true })).toBeVisible()
    const said = t('common.undone', { what: t('compose.list.deleted', { title }) })
    await expect(window.getByText(said)).toBeVisible()
    // Once: the next press takes back nothing.
    await window.keyboard.press('Control+z')
    await expect(window.getByRole('link', { name: title, exact: true })).toBeVisible()
  })

  await test.step('a server, with its place in the list', async () => {
    await goTo(window, '/settings/channels')
    const server = window.getByRole('button', { name: t('settings.channels.edit', { name: 'E-post' }) })
    await window.getByRole('button', { name: t('settings.channels.remove', { name: 'E-post' }) }).click()
    await expect(server).toBeHidden()
    await window.keyboard.press('Control+z')
    await expect(server).toBeVisible()
  })

  await test.step('a segment', async () => {
    await goTo(window, '/audience')
    const segment = window.getByRole('button', { name: /^Rektorer/ })
    await segment.click()
    await window.getByRole('button', { name: t('segment.delete') }).click()
    await expect(segment).toBeHidden()
    await window.keyboard.press('Control+z')
    await expect(segment).toBeVisible()
  })

  await test.step('a new name, of a server, a sender, a segment and a group, which the message names', async () => {
    const button = (name: string) => window.getByRole('button', { name, exact: true })
    const rename = async (edit: string, label: string, to: string) => {
      await button(edit).click()
      await window.getByRole('dialog').getByLabel(label).fill(to)
      await window.keyboard.press('Enter')
      await expect(window.getByRole('dialog')).toBeHidden()
    }
    await goTo(window, '/settings/channels')
    const server = (name: string) => t('settings.channels.edit', { name })
    await rename(server('E-post'), t('settings.channels.name'), 'Nyhetsbrev')
    await expect(toast(t('settings.channels.saved', { name: 'Nyhetsbrev' }))).toBeVisible()
    await expect(button(server('Nyhetsbrev'))).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(button(server('E-post'))).toBeVisible()

    const sender = (name: string) => t('templates.senders.edit', { name })
    await rename(sender('Kansliet'), t('templates.senders.name'), 'Kansliet i Lycksele')
    await expect(toast(t('templates.senders.changed', { name: 'Kansliet i Lycksele' }))).toBeVisible()
    await expect(button(sender('Kansliet i Lycksele'))).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(button(sender('Kansliet'))).toBeVisible()

    await goTo(window, '/audience/members')
    const group = window.getByRole('heading', { level: 2 }).first()
    const before = (await group.textContent()) ?? ''
    await rename(t('members.group.edit'), t('members.group.name'), 'Norra gruppen')
    await expect(group).toHaveText('Norra gruppen')
    await expect(toast(t('members.group.changed', { name: 'Norra gruppen' }))).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(group).toHaveText(before)

    await goTo(window, '/audience')
    await window.getByRole('button', { name: /^Rektorer/ }).click()
    await rename(t('segment.edit'), t('segment.name'), 'Skolledare')
    await expect(window.getByRole('button', { name: /^Skolledare/ })).toBeVisible()
    const told = toast(t('segment.changed', { name: 'Skolledare' }))
    await told.getByRole('button', { name: undo }).press('Enter')
    await expect(window.getByRole('button', { name: /^Rektorer/ })).toBeVisible()
  })

  await test.step('what was saved is shown where it lies, and no other file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rundbrev-saved-')), 'kontakter.csv')
    await app.evaluate(({ dialog, shell }, filePath) => {
      Object.assign(globalThis, { shown: [] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      shell.showItemInFolder = (file) => void (globalThis as unknown as { shown: string[] }).shown.push(file)
    }, path)
    await window.evaluate(() => globalThis.window.rundbrev.call('desktop.showSaved', { path: '/etc/passwd' }))
    await goTo(window, '/audience')
    await window.getByRole('button', { name: t('common.action.export') }).click()
    await window.getByRole('menuitem', { name: t('audience.list.exportAs.csv') }).click()
    const told = toast(t('audience.list.exported', { file: path }))
    await told.getByRole('button', { name: t('common.action.showSaved') }).press('Enter')
    const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)
    await expect.poll(shown).toEqual([path])
  })

  await test.step('of a screen that has been left, Ctrl-Z takes nothing back once its message has gone', async () => {
    await goTo(window, '/posts')
    await remove()
    const undone = t('common.undone', { what: '' }).trim()
    const told = toast(t('compose.list.deleted', { title })).filter({ hasNotText: undone })
    await told.getByRole('button', { name: t('common.action.close') }).click()
    await expect(told).toBeHidden()
    await goTo(window, '/calendar')
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
    await window.keyboard.press('Control+z')
    await goTo(window, '/bin')
    await expect(window.getByText(title)).toBeVisible()
  })

  await test.step('for good only after a question that says what will be lost, and whose button says what it does', async () => {
    await window.getByRole('button', { name: t('history.bin.deleteOf', { title }) }).click()
    const question = window.getByRole('dialog', { name: t('history.bin.sure', { title }) })
    await expect(question.getByText(t('history.bin.sureOne'))).toBeVisible()
    await expect(question.getByRole('button', { name: t('common.action.cancel') })).toBeFocused()
    expect(await findings(window, '[role=dialog]'), 'question').toEqual([])
    await question.getByRole('button', { name: t('history.bin.delete') }).press('Enter')
    await expect(window.getByText(t('history.bin.gone', { title }))).toBeVisible()
    await expect(window.getByText(t('history.bin.nothing'))).toBeVisible()
  })
  expect(problems).toEqual([])
  await app.close()
})

test('in an empty workspace every screen says what will be there, and leads to it', async () => {
  const { app, window, problems } = await launchApp({ workspace: await emptyWorkspace() })
  const taught = [
    ['/posts', t('compose.list.emptyTitle'), t('compose.list.new')],
    ['/sending', t('sending.empty.title'), t('sending.empty.act')],
    ['/sending/missed', t('missed.empty.title'), null],
    ['/sending/inbox', t('inbox.none.title'), t('inbox.none.add')],
    ['/sending/archive', t('archive.empty.title'), t('sending.empty.act')],
    ['/calendar/agenda', t('calendar.empty.title'), t('calendar.plan')],
    ['/calendar/queue', t('queue.empty.title'), t('queue.empty.act')],
    ['/calendar/year', t('calendar.year.emptyTitle'), t('sending.empty.act')],
    ['/audience', t('audience.list.emptyTitle'), t('audience.import.title')],
    ['/audience/members', t('members.empty.title'), t('members.group.add')],
    ['/audience/privacy', t('privacy.suppressions.none'), t('privacy.suppressions.import')],
    ['/audience/privacy/retention', t('privacy.retention.isOff'), null],
    ['/audience/privacy/audit', t('privacy.audit.none'), null],
    ['/reach', t('reach.screen.emptyTitle'), t('reach.screen.add')],
    ['/reach/media', t('media.empty.title'), t('media.form.add')],
    ['/reach/events', t('events.empty.title'), t('events.add')],
    ['/bin', t('history.bin.nothing'), t('common.nav.posts')],
  ] as const
  for (const [place, title, act] of taught) {
    await goTo(window, place)
    const main = window.getByRole('main')
    await expect(main.getByText(title, { exact: true }), place).toBeVisible()
    if (act === null) continue
    const way = main.getByRole('button', { name: act }).or(main.getByRole('link', { name: act }))
    await expect(way.first(), place).toBeVisible()
  }
  expect(problems).toEqual([])
  await app.close()
})

test('a long import and a long export say how far they have come, and leave nothing behind when they are called off', async () => {
  const { app, window, problems } = await launchApp({ workspace: await emptyWorkspace(60_000) })
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { saved: 0 })
    dialog.showSaveDialog = async () => {
      Object.assign(globalThis, { saved: 1 })
      return { canceled: true, filePath: '' }
    }
  })
  await goTo(window, '/audience')
  await expect(window.getByText(t('audience.list.shown', { count: 60_000 }))).toBeVisible()

  await test.step('the export goes on while one looks at something else, and is called off there', async () => {
    await window.getByRole('button', { name: t('common.action.export') }).click()
    await window.getByRole('menuitem', { name: t('audience.list.exportAs.xlsx') }).click()
    const name = t('work.name.save-contacts')
    const work = window.getByRole('group', { name })
    await expect(work.getByText(/^Sparar kontakterna: rad [\d\s\u00a0]+ av 60[\s\u00a0]001$/)).toBeVisible()
    await expect(work.getByRole('progressbar', { name })).toBeVisible()
    await goTo(window, '/calendar')
    await expect(work).toBeVisible()
    expect(await findings(window), 'work').toEqual([])
    await work.getByRole('button', { name: t('work.cancelOf', { name }) }).press('Enter')
    await expect(work).toBeHidden()
    await expect(window.getByText(t('errors.work-cancelled.message'), { exact: false })).toBeVisible()
    expect(await app.evaluate(() => (globalThis as unknown as { saved: number }).saved)).toBe(0)
  })

  await test.step('the import has its numbers where it was begun', async () => {
    await goTo(window, '/audience')
    await window.getByRole('button', { name: t('common.action.import') }).click()
    const dialog = window.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles(longFile(300_000))
    await dialog.getByRole('button', { name: t('audience.import.tryOut') }).click()
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await expect(dialog.getByText(/rader lästa$/)).toBeVisible()
    const cancel = dialog.getByRole('button', { name: t('audience.import.cancel') })
    await expect(cancel).toBeFocused()
    await cancel.press('Enter')
    await expect(dialog.getByText(t('audience.import.cancelled'))).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(window.getByText(t('audience.list.shown', { count: 60_000 }))).toBeVisible()
  })
  expect(problems).toEqual([])
  await app.close()
})

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

/** A new workspace without the sample, with so many contacts. */
async function emptyWorkspace(contacts = 0): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-e2e-')), 'arbetsyta')
  const { deps, close } = openForCli({
    ...{ folder, create: true },
    programRoot: resolve(import.meta.dirname, '..'),
  })
  try {
    await furnishWorkspace(deps, { sample: false })
    const { database, identityKey } = deps.workspace
    if (contacts > 0) addManyContacts(database, { identityKey, geo: deps.geo, count: contacts })
  } finally {
    close()
  }
  return folder
}
