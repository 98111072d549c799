import { expect, test } from '@playwright/test'
import { type MailServer, startMailServer } from '../scripts/demo/mailServer.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { enter, expectFocusOn, press, tabTo } from './byKeys.ts'
import { launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownLetter } from './shownLetter.ts'

const t = createTranslator('sv')
const title = 'Glad sommar'
let mailServer: MailServer
test.beforeAll(async () => {
  mailServer = await startMailServer()
})
test.afterAll(() => mailServer.close())

test('a post is written, checked, planned, moved, called off, sent and followed to its reach by keyboard alone', async () => {
  test.setTimeout(480_000)
  const workspace = await makeSampleWorkspace((deps) => addLocalChannel(deps, mailServer.port))
  const { app, window, problems } = await launchApp({ workspace })
  const heading = window.getByRole('heading', { level: 1 })
  const dialog = window.getByRole('dialog')
  await expect(heading).toBeVisible()

  await test.step('it is written', async () => {
    await tabTo(window, t('compose.list.new'))
    await press(window, 'Enter')
    await expectFocusOn(window, t('compose.title'))
    await window.keyboard.type(title)
    await tabTo(window, t('compose.lede'))
    await window.keyboard.type('Kansliet har öppet hela juli.')
    await tabTo(window, t('compose.body'))
    await window.keyboard.type('Välkomna till höstens utbildninar.')
    await expect(shownLetter(window).getByText('Välkomna till höstens')).toBeVisible()
  })

  await test.step('what the checks find is gone to, mended, and found no more', async () => {
    await tabTo(window, t('compose.tab.newsletter'))
    for (const _ of ['social', 'figures', 'checks']) await press(window, 'ArrowRight')
    await expectFocusOn(window, t('checks.tab'))
    const message = t('checks.finding.misspelled.message', { words: 'utbildninar' })
    await enter(window, t('checks.goToThis', { message }))
    await expectFocusOn(window, t('compose.body'))
    await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('utbildninar')
    await window.keyboard.type('utbildningar')
    await expect(window.getByText(message)).toBeHidden()
    await expectFocusOn(window, t('compose.body'))
  })

  await test.step('what can be opened beside it is left by Escape, and the text has the focus again', async () => {
    for (const key of ['Control+k', 'Control+/', 'F1']) {
      await press(window, key)
      await expect.poll(() => window.evaluate(() => document.activeElement?.closest('main'))).toBeNull()
      await press(window, 'Escape')
      await expectFocusOn(window, t('compose.body'))
    }
  })

  await test.step('it is planned for tomorrow', async () => {
    await enter(window, t('compose.schedule'), 'Shift+Tab')
    await expect(dialog).toBeVisible()
    await enter(window, t('sending.schedule.confirm'))
    await expect(dialog).toBeHidden()
    await expectFocusOn(window, t('compose.schedule'))
  })

  await test.step('in the calendar it is carried to the day after', async () => {
    await enter(window, t('common.nav.calendar'), 'Shift+Tab')
    await expect(heading).toBeFocused()
    const day = window.locator('[data-day]:focus')
    for (let stops = 0; stops < 40 && !(await day.isVisible()); stops++) await press(window, 'Tab')
    await press(window, 'ArrowRight')
    await press(window, 'Enter')
    await expectFocusOn(window, '09.00')
    await press(window, 'Space')
    await press(window, 'ArrowRight')
    await press(window, 'Enter')
    const [told = ''] = t('calendar.held.moved', { title, when: '|' }).split('|')
    await expect(window.getByText(told).first()).toBeAttached()
    await expectFocusOn(window, '09.00')
  })

  await test.step('it is opened from there, called off, and its post is gone to', async () => {
    await press(window, 'Enter')
    await expectFocusOn(window, t('calendar.item.open'))
    await press(window, 'Enter')
    await expect(heading).toHaveText(title)
    await expect(heading).toBeFocused()
    await enter(window, t('sending.cancel'))
    await expect(window.getByText(t('sending.state.cancelled'), { exact: true })).toBeVisible()
    await enter(window, t('publication.openPost'))
    await expect(shownLetter(window).getByText('Välkomna till höstens')).toBeVisible()
    await expect(heading).toBeFocused()
  })

  await test.step('it is sent at once, and followed until everybody has it', async () => {
    await enter(window, t('compose.schedule'))
    await expect(dialog).toBeVisible()
    await tabTo(window, t('sending.schedule.choice.later'))
    await press(window, 'ArrowLeft')
    await enter(window, t('sending.schedule.startNow'))
    await expect(dialog).toBeHidden()
    await enter(window, t('common.nav.sending'), 'Shift+Tab')
    await expect(heading).toBeFocused()
    // The one that was called off has nobody to show.
    await enter(window, t('sending.showDeliveries'))
    await expect(heading).toHaveText(title)
    await expect(window.getByText(t('sending.state.done'), { exact: true })).toBeVisible({ timeout: 60_000 })
    await expect(heading).toBeFocused()
    expect(mailServer.received).toHaveLength(47)
  })

  await test.step('its reach is read: from the number of a county to its rows, and back to the number', async () => {
    await enter(window, t('common.nav.reach'), 'Shift+Tab')
    await expect(heading).toBeFocused()
    await enter(window, 'Norrbottens län, ')
    await expect(dialog.getByText(title).first()).toBeVisible()
    await press(window, 'Escape')
    await expect(dialog).toBeHidden()
    await expectFocusOn(window, 'Norrbottens län, ')
  })

  expect(problems).toEqual([])
  await app.close()
})
