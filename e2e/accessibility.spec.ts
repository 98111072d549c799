import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings as findingsOf } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace((deps) => addLocalChannel(deps, 2525)) })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`no serious finding on any screen, ${scheme}`, async () => {
    const { window } = launched
    // What is dark is built as what is light: only its colours are its own.
    const findings = (page: Page) => findingsOf(page, 'body', scheme === 'dark' ? ofColours : [])
    const expectClean = (page: Page, name: string) => expectDialogClean(page, name, findings)
    await window.evaluate((value) => localStorage.setItem('mantine-color-scheme-value', value), scheme)
    await window.reload()
    const visit = async (screen: 'posts' | 'audience' | 'sending' | 'reach' | 'settings') => {
      await window.getByRole('link', { name: t(`common.nav.${screen}`), exact: true }).click()
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await findings(window), screen).toEqual([])
    }
    await visit('posts')
    await visit('audience')
    await visit('sending')
    await visit('settings')
    await window.getByRole('button', { name: t('themes.adaptNamed', { name: brief }) }).click()
    await expectClean(window, 'theme editor')
    await visit('reach')

    await window.getByRole('button', { name: t('reach.screen.add') }).click()
    await expectClean(window, 'add an observation')
    await window
      .getByRole('link', { name: /Norrbottens län:/ })
      .first()
      .click()
    await expect(window.getByText('rackvidd.csv', { exact: false }).first()).toBeVisible()
    await expectClean(window, 'rows behind a number')

    await window.getByRole('link', { name: t('common.nav.posts'), exact: true }).click()
    await window.getByText('Tack för ett år då vi syntes i fyra län').first().click()
    await expect(window.frameLocator('iframe').getByText('Året i siffror')).toBeVisible()
    expect(await findings(window), 'compose').toEqual([])
    await window.getByRole('button', { name: t('newsletter.matrix.open') }).click()
    await expectClean(window, 'all counties')
    await window.getByRole('button', { name: t('newsletter.test.open') }).click()
    await expectClean(window, 'send a test')
    await window.getByRole('tab', { name: t('compose.tab.social') }).click()
    await expect(window.getByText('Bluesky').first()).toBeVisible()
    expect(await findings(window), 'social').toEqual([])
    await window.getByRole('button', { name: t('compose.schedule') }).click()
    await expectClean(window, 'schedule')
  })
}

const ofColours = ['color-contrast', 'link-in-text-block']
const brief = t('themes.builtIn.letter.name')

/** Looks at the dialogue that is open, and closes it by the keyboard. */
async function expectDialogClean(
  window: Page,
  name: string,
  findings: (page: Page) => Promise<string[]>,
): Promise<void> {
  const dialog = window.getByRole('dialog')
  await expect(dialog).toBeVisible()
  // Colours are read when the dialogue has stopped fading in.
  await dialog.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)))
  await window.waitForTimeout(400)
  expect(await findings(window), name).toEqual([])
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}
