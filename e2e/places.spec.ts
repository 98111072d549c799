import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace() })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

const file =
  'källa;kanal;mått;län;värde;period\nMatomo;webbplats;besök;Lappland;120;2020-09\nMatomo;webbplats;besök;Häbo;7;2020-09\nMatomo;webbplats;besök;Umeå;30;2020-09\n'

test('a file names two places that nobody knows: they wait, are answered for by keyboard, and can be taken back', async () => {
  const { window } = launched
  const { keyboard } = window
  await window.evaluate(async (text) => {
    await globalThis.window.rundbrev.call('reach.import', {
      ...{ fileName: 'regioner.csv', bytes: new TextEncoder().encode(text), source: 'generic' },
    })
  }, file)
  await window.getByRole('link', { name: t('common.nav.reach'), exact: true }).click()
  const card = window.getByRole('region', { name: t('places.title') })
  await expect(card.getByText(t('places.waiting', { count: 2 }))).toBeVisible()
  expect(await findings(window), 'the card').toEqual([])

  await card.getByRole('button', { name: t('places.answer') }).focus()
  await keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: t('places.title') })
  await expect(dialog.getByText('Lappland')).toBeVisible()
  expect(await findings(window), 'places that wait').toEqual([])

  // Any county or municipality by typing a part of its name, accents aside.
  await dialog.getByRole('combobox', { name: t('places.pick', { text: 'Lappland' }) }).focus()
  await keyboard.type('lyckse')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(dialog.getByText('Lycksele (Västerbotten)')).toBeVisible()

  // What it may be is offered.
  await dialog
    .getByRole('button', { name: t('places.isIt', { text: 'Häbo', place: 'Håbo (Uppsala)' }) })
    .focus()
  await keyboard.press('Enter')
  await expect(dialog.getByText(t('places.nothing'))).toBeVisible()
  expect(await findings(window), 'answers that hold').toEqual([])

  // An answer is taken back where it stands.
  await dialog.getByRole('button', { name: t('places.takeBackOf', { text: 'Häbo' }) }).focus()
  await keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: t('places.abroadOf', { text: 'Häbo' }) })).toBeVisible()
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(card.getByText(t('places.waiting', { count: 1 }))).toBeVisible()

  // An estimate only when it is asked for, beside what was measured.
  const estimate = window.getByRole('switch', { name: t('places.estimate.ask') })
  await expect(window.getByText(/^≈/).first()).toBeHidden()
  await estimate.focus()
  await keyboard.press('Space')
  await expect(window.getByText(/^≈/).first()).toBeVisible()
  expect(await findings(window), 'an estimate').toEqual([])
})
