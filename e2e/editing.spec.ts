import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace() })
})
test.beforeEach(async () => {
  const { window } = launched
  await window
    .getByRole('link', { name: t('common.nav.posts'), exact: true })
    .first()
    .click()
  await window
    .getByRole('button', { name: t('compose.list.new') })
    .first()
    .click()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('what was changed last is taken back first, wherever it was, and has the focus', async () => {
  const { window } = launched
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
})

test('what is pasted becomes blocks, and what is searched for is replaced everywhere in one step', async () => {
  const { window } = launched
  const body = window.getByRole('textbox', { name: t('compose.body') })
  const title = window.getByLabel(t('compose.title'), { exact: true })
  const paste = (content: { html?: string; text: string }, shiftKey = false) =>
    body.evaluate(pasteInto, { ...content, shiftKey })
  await title.click()
  await window.keyboard.type('Vårt år')
  await body.click()

  await paste({
    text: 'Våren ett',
    html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><h1>Våren</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>ett år</p><p class=MsoNormal onclick="x()">Bild: <img src="https://spion.example/a.png" alt="Diagram" width=40 height=40></p></body></html>`,
  })
  await expect(body.getByRole('heading', { level: 2, name: 'Våren' })).toBeVisible()
  await expect(body.getByRole('listitem')).toHaveText('ett år')
  await expect(window.getByText('Diagram (a.png)')).toBeVisible()

  await window.keyboard.press('Control+End')
  await window.keyboard.press('Enter')
  await paste({ text: '## Hösten\n\n- ett\n- två' })
  await expect(body.getByRole('heading', { level: 2, name: 'Hösten' })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(body.getByText('## Hösten')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(body.getByText('Hösten')).toHaveCount(0)
  await paste({ text: '## Hösten' }, true)
  await expect(body.getByText('## Hösten')).toBeVisible()

  await window.keyboard.press('Control+h')
  await window.getByLabel(t('editor.find.words')).fill('år')
  await window.getByLabel(t('editor.find.wholeWord')).check()
  await expect(window.getByText(t('editor.find.found', { count: 2 }))).toBeVisible()
  await window.getByLabel(t('editor.find.others')).fill('arbete')
  await window.getByRole('button', { name: t('editor.find.replaceAll') }).click()
  await expect(title).toHaveValue('Vårt arbete')
  await expect(body.getByRole('listitem')).toHaveText('ett arbete')
  await window.keyboard.press('Escape')
  await body.click()
  await window.keyboard.press('Control+z')
  await expect(title).toHaveValue('Vårt år')
  await expect(body.getByRole('listitem')).toHaveText('ett år')
})

/** Runs in the page: the key and the clipboard as the browser hands them on. */
function pasteInto(
  editor: HTMLElement,
  { html, text, shiftKey }: { html?: string; text: string; shiftKey: boolean },
): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  if (html !== undefined) clipboardData.setData('text/html', html)
  editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, shiftKey, bubbles: true }))
  editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
