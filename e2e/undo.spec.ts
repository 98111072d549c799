import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')

test('what was changed last is taken back first, wherever it was, and has the focus', async () => {
  const { app, window, problems } = await launchApp({ workspace: await makeSampleWorkspace() })
  await window
    .getByRole('button', { name: t('compose.list.new') })
    .first()
    .click()
  const title = window.getByLabel(t('compose.title'), { exact: true })
  const body = window.getByRole('textbox', { name: t('compose.body') })
  const properties = window.getByRole('button', { name: t('compose.properties') })
  const subject = window.getByLabel(t('compose.subject'), { exact: true })
  const keyboard = window.keyboard

  // Each text at once, so that it is one step however slow the machine is.
  await title.click()
  await keyboard.insertText('Årsbrev')
  await body.click()
  await keyboard.insertText('Hej alla!')
  await properties.click()
  await subject.click()
  await keyboard.insertText('Vårt år')
  await properties.click()
  await body.click()
  await keyboard.press('Control+End')
  await keyboard.insertText(' Tack.')

  await keyboard.press('Control+z')
  await expect(body).toHaveText('Hej alla!')
  await keyboard.press('Control+z')
  await expect(subject).toBeFocused()
  await expect(subject).toHaveValue('')
  await keyboard.press('Control+z')
  await expect(body).toBeFocused()
  await expect(body).toHaveText('')
  await keyboard.press('Control+z')
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('')
  await expect(window.getByRole('button', { name: t('compose.tool.undo') })).toBeDisabled()

  for (let step = 0; step < 3; step += 1) await keyboard.press('Control+Shift+z')
  await window.getByRole('button', { name: t('compose.tool.redo') }).click()
  await expect(title).toHaveValue('Årsbrev')
  await expect(subject).toHaveValue('Vårt år')
  await expect(body).toHaveText('Hej alla! Tack.')
  await expect(window.getByText(t('compose.save.saved', { time: '' }).trim())).toBeVisible()

  expect(problems).toEqual([])
  await app.close()
})
