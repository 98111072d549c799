import { expect, test } from '@playwright/test'
import { createPost } from '../electron/usecases/savePost.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import type { Block } from '../shared/post/document.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('what is written is checked, mended with one press, and not sent while something blocks', async () => {
  const workspace = await makeSampleWorkspace(async (deps) => {
    await addLocalChannel(deps, 2525)
    createPost(deps, {
      ...{ title: 'Nya kurser', lede: 'Tre kurser till våren.', tags: [], link: null, language: 'sv' },
      ...{ subject: null, preheader: null, ownWords: [], networks: {} },
      body: {
        type: 'doc',
        content: [
          paragraph('Alla utbildninar börjar i Lycksele.'),
          { type: 'button', attrs: { label: 'Anmäl dig', href: '' } },
        ],
      },
    })
  })
  const { app, window, problems } = await launchApp({ workspace })
  await window.getByRole('link', { name: 'Nya kurser' }).click()
  await window.getByRole('tab', { name: t('checks.tab') }).click()
  const pane = window.getByRole('tabpanel', { name: t('checks.tab') })
  const body = window.getByRole('textbox', { name: t('compose.body') })
  const misspelt = t('checks.finding.misspelled.message', { words: 'utbildninar' })
  await expect(pane.getByText(misspelt)).toBeVisible()

  expect(await findings(window, '[role=tabpanel]')).toEqual([])

  // The place: the words are selected, and the text has the focus.
  await pane.getByRole('button', { name: t('checks.goToThis', { message: misspelt }) }).click()
  await expect(body).toBeFocused()
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('utbildninar')

  // By keyboard alone: the remedies at the caret, the first of them, and undo.
  await window.keyboard.press('Control+.')
  await expect(window.getByRole('menuitem', { name: 'utbildningar', exact: true })).toBeVisible()
  expect(await findings(window, '[role=menu]')).toEqual([])
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(body).toContainText('Alla utbildningar börjar')
  await expect(pane.getByText(misspelt)).toBeHidden()
  await expect(body).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(body).toContainText('Alla utbildninar börjar')
  await expect(pane.getByText(misspelt)).toBeVisible()

  // Known from now on, and no longer with undo.
  await pane.getByRole('button', { name: `${t('checks.fix.learnWord')}: ${misspelt}` }).click()
  await expect(pane.getByText(misspelt)).toBeHidden()
  await window
    .getByRole('group')
    .filter({ hasText: t('checks.words.added', { word: 'utbildninar' }) })
    .getByRole('button', { name: t('common.action.undo') })
    .click()
  await expect(pane.getByText(misspelt)).toBeVisible()

  // A button that leads nowhere is not sent.
  await window.getByRole('button', { name: t('compose.schedule') }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(t('checks.schedule.title', { count: 1 }))).toBeVisible()
  await expect(dialog.getByRole('button', { name: t('sending.schedule.confirm') })).toBeDisabled()
  expect(await findings(window, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: t('checks.finding.button-without-link.message') }).click()
  await expect(dialog).toBeHidden()
  await window.getByLabel(t('compose.button.href')).fill('https://larcentrum-inland.example/kurser')
  await expect(pane.getByText(t('checks.finding.button-without-link.message'))).toBeHidden()
  await window.getByRole('button', { name: t('compose.schedule') }).click()
  await expect(dialog.getByRole('button', { name: t('sending.schedule.confirm') })).toBeEnabled()

  expect(problems).toEqual([])
  await app.close()
})
