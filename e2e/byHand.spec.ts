import { expect, test } from '@playwright/test'
import { useCases } from '../electron/usecases/useCases.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const name = 'Byaforum Ansia'
const page = 'https://byaforum.example/skriv?rum=nyheter'

test('a place of one’s own is added by keyboard, and its page is opened when it is time', async () => {
  const { app, window, problems } = await launchApp({
    workspace: await makeSampleWorkspace(async (deps) => {
      const group = { id: null, name: 'Ortens grupp', network: 'facebook', page } as const
      const { id: channelId } = await useCases['channels.saveAssisted'](deps, group)
      await useCases['publications.schedule'](deps, {
        ...{ postId: 1 as never, channelId, segmentId: null, at: null, recurrence: null, missed: 'run' },
      })
    }),
  })
  const dialog = window.getByRole('dialog')
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  const add = window.getByRole('button', { name: t('byHand.add') })
  await add.focus()
  await window.keyboard.press('Enter')
  await expect(dialog.getByLabel(t('byHand.form.name'))).toBeFocused()
  await window.keyboard.type(name)
  await window.keyboard.press('Tab')
  await window.keyboard.type(page.replace('https', 'http'))
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('http://byaforum.example')
  expect(await findings(window, '[role=dialog]'), 'form').toEqual([])
  await dialog.getByLabel(t('byHand.form.page')).fill(page)
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(add).toBeFocused()
  await expect(window.getByRole('button', { name: t('byHand.edit', { name }) })).toBeVisible()
  expect(await findings(window), 'list').toEqual([])

  await window.getByRole('button', { name: t('byHand.remove', { name }) }).press('Enter')
  await expect(add).toBeFocused()
  await window.getByRole('button', { name: t('common.action.undo') }).click()
  await expect(window.getByRole('button', { name: t('byHand.edit', { name }) })).toBeVisible()

  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url })
  })
  await window.getByRole('link', { name: t('common.nav.sending'), exact: true }).click()
  await window.getByText(t('sending.assisted.begin')).first().click()
  await window.getByRole('button', { name: t('sending.assisted.open', { network: 'Ortens grupp' }) }).click()
  await expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toBe(page)
  expect(await findings(window), 'panel').toEqual([])
  await window.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(window, 'body', ['color-contrast']), 'panel, dark').toEqual([])
  await window.emulateMedia({ colorScheme: 'light' })

  // What it leaves: an entry in the archive. The inbox says that it is not connected.
  await window.getByLabel(t('sending.assisted.address')).fill(`${page}&inlagg=7`)
  await window.keyboard.press('Enter')
  await expect(window.getByText(t('sending.assisted.confirmed', { place: 'Ortens grupp' }))).toBeVisible()
  await window.getByRole('link', { name: t('common.nav.sending'), exact: true }).click()
  await window.getByRole('tab', { name: t('sending.part.inbox') }).click()
  expect(await findings(window), 'inbox').toEqual([])
  await window.getByRole('tab', { name: t('sending.part.archive') }).click()
  await expect(window.getByText(`${page}&inlagg=7`).first()).toBeVisible()
  expect(await findings(window), 'archive').toEqual([])
  expect(problems).toEqual([])
  await app.close()
})
