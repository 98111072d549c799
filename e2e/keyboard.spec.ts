import { expect, type Page, test } from '@playwright/test'
import { type MailServer, startMailServer } from '../scripts/demo/mailServer.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownLetter } from './shownLetter.ts'

const t = createTranslator('sv')
let mailServer: MailServer
test.beforeAll(async () => {
  mailServer = await startMailServer()
})
test.afterAll(() => mailServer.close())

test('a post is written, sent and followed by keyboard alone', async () => {
  const workspace = await makeSampleWorkspace((deps) => addLocalChannel(deps, mailServer.port))
  const { app, window, problems } = await launchApp({ workspace })
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()

  await tabTo(window, t('compose.list.new'))
  await window.keyboard.press('Enter')
  await expect(window.getByLabel(t('compose.title'), { exact: true })).toBeVisible()
  await tabTo(window, t('compose.title'))
  await window.keyboard.type('Glad sommar')
  await tabTo(window, t('compose.lede'))
  await window.keyboard.type('Kansliet har öppet hela juli.')
  await tabTo(window, t('compose.body'))
  await window.keyboard.type('Välkomna till höstens utbildningar.')
  await expect(shownLetter(window).getByText('Välkomna till höstens')).toBeVisible()

  await tabTo(window, t('compose.schedule'), 'Shift+Tab')
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await tabTo(window, t('sending.schedule.choice.later'))
  await window.keyboard.press('ArrowLeft')
  await tabTo(window, t('sending.schedule.startNow'))
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  await tabTo(window, t('common.nav.sending'))
  await window.keyboard.press('Enter')
  await expect(window.getByText(t('sending.state.done'), { exact: true })).toBeVisible({ timeout: 60_000 })
  expect(mailServer.received).toHaveLength(47)

  await tabTo(window, t('common.nav.reach'), 'Shift+Tab')
  await window.keyboard.press('Enter')
  await tabTo(window, 'Norrbottens län, ')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog').getByText('Glad sommar').first()).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
  await expect.poll(() => window.evaluate(focusedName)).toMatch(/^Norrbottens län, /)

  expect(problems).toEqual([])
  await app.close()
})

/** Goes from control to control, round and round, until the one whose name begins so is there and has the focus. */
async function tabTo(window: Page, name: string, key = 'Tab'): Promise<void> {
  const passed = new Set<string>()
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const focused = await window.evaluate(focusedName)
    if (focused.startsWith(name)) return
    passed.add(focused)
    await window.keyboard.press(key)
  }
  throw new Error(`${key} never came to "${name}", but to: ${[...passed].join(' | ')}`)
}

/** The accessible name of what has the focus, as far as it is needed here. Runs in the page. */
function focusedName(): string {
  const element = document.activeElement
  if (element === null || element === document.body) return ''
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const spoken = [
    element.getAttribute('aria-label'),
    ...labels.map((label) => label.textContent),
    element.textContent,
  ]
  return spoken.find((words) => words !== null && words.trim() !== '')?.trim() ?? ''
}
