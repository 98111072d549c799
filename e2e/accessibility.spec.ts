import { expect, type Page, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownLetter } from './shownLetter.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace((deps) => addLocalChannel(deps, 2525)) })
  await showIn(launched.window, 'light')
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

// The screens themselves are gone through in everyScreen.spec.ts.
test('no serious finding in what opens on the screens, light or dark', async () => {
  const { window } = launched
  const expectClean = (name: string) => expectDialogClean(window, name)
  const visit = async (screen: 'reach' | 'settings') => {
    await window.getByRole('link', { name: t(`common.nav.${screen}`), exact: true }).click()
    await expect(window.getByRole('heading', { level: 1, name: t(`common.nav.${screen}`) })).toBeVisible()
  }
  await visit('settings')
  await window.getByRole('button', { name: t('themes.adaptNamed', { name: brief }) }).click()
  await expectClean('theme editor')
  await visit('reach')

  await window.getByRole('button', { name: t('reach.screen.add') }).click()
  await expectClean('add an observation')
  await window
    .getByRole('button', { name: /^Norrbottens län, / })
    .first()
    .click()
  await expect(window.getByText('rackvidd.csv', { exact: false }).first()).toBeVisible()
  await expectClean('rows behind a number')

  await window.getByRole('link', { name: t('common.nav.posts'), exact: true }).click()
  await window.getByText('Tack för ett år då vi syntes i fyra län').first().click()
  await expect(shownLetter(window).getByText('Året i siffror')).toBeVisible()
  await window.getByRole('button', { name: t('newsletter.matrix.open') }).click()
  await expectClean('all counties')
  await window.getByRole('button', { name: t('newsletter.test.open') }).click()
  await expectClean('send a test')
  await window.getByRole('tab', { name: t('compose.tab.social') }).click()
  await expect(window.getByText('Bluesky').first()).toBeVisible()
  await expectNothing(window, 'social')
  await window.getByRole('button', { name: t('compose.schedule') }).click()
  await window.getByRole('combobox', { name: t('recurrence.field.repeats') }).click()
  await window.getByRole('option', { name: t('recurrence.field.kind.weekly') }).click()
  await expect(window.getByText(t('recurrence.ten'))).toBeVisible()
  await expectClean('schedule')
})

const brief = t('themes.builtIn.letter.name')
// What is dark is built as what is light: only its colours are its own.
const ofColours = ['color-contrast', 'link-in-text-block']

/** In the light, and its colours in the dark. */
async function expectNothing(window: Page, name: string): Promise<void> {
  expect(await findings(window), name).toEqual([])
  await showIn(window, 'dark')
  expect(await findings(window, 'body', ofColours), `${name}, dark`).toEqual([])
  await showIn(window, 'light')
}

async function showIn(window: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await window.emulateMedia({ colorScheme })
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
}

/** Looks at the dialogue that is open, and closes it by the keyboard. */
async function expectDialogClean(window: Page, name: string): Promise<void> {
  const dialog = window.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectNothing(window, name)
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}
