import { expect, test } from '@playwright/test'
import { createPost } from '../electron/usecases/savePost.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  const workspace = await makeSampleWorkspace(async (deps) => {
    createPost(deps, {
      ...{ title: 'Vårt år', lede: 'I tretton kommuner.', tags: [], link: null, language: 'sv' },
      ...{ subject: null, preheader: null, ownWords: [], networks: {} },
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
    })
  })
  launched = await launchApp({ workspace })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('numbers lead to their source, follow it, and have somebody who answers for them', async () => {
  const { window } = launched
  const { keyboard } = window
  await window.getByRole('link', { name: 'Vårt år' }).click()
  const body = window.getByRole('textbox', { name: t('compose.body') })
  await body.click()

  // A figure counted from reach, made where it is wanted.
  await keyboard.type('Besöken ökade {{')
  await expect(window.getByRole('listbox', { name: t('figures.choose') })).toBeVisible()
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  const making = window.getByRole('dialog', { name: t('compose.figure.newTitle') })
  await expect(making.getByLabel(t('compose.figure.name'))).toBeFocused()
  await keyboard.type('besök på vår webbplats')
  await making.getByRole('combobox', { name: t('figures.ask.against') }).click()
  await window.getByRole('option', { name: '2019', exact: true }).click()
  await expect(making.getByText('+150\u00a0%')).toBeVisible()
  expect(await findings(window), 'a counted figure').toEqual([])
  await making.getByRole('button', { name: t('common.action.save') }).click()
  await expect(making).toBeHidden()
  await expect(body.getByText('+150\u00a0%')).toBeVisible()

  // What there is to know of it, and its rows, by keyboard alone.
  await expect(body).toBeFocused()
  await keyboard.press('ArrowLeft')
  const card = window.getByRole('dialog', { name: t('figures.about', { name: 'besök på vår webbplats' }) })
  await expect(card.getByText('2020 mot 2019')).toBeVisible()
  await expect(card.getByText(/^Webbstatistiken, import \d+: 24\u00a0100 mot 9\u00a0640$/)).toBeVisible()
  await expect(card.getByText(t('figures.definition.visits'))).toBeVisible()
  expect(await findings(window), 'the card of a chip').toEqual([])
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  const rows = window.getByRole('dialog', { name: 'besök på vår webbplats', exact: true })
  await expect(rows.getByText('rackvidd.csv', { exact: false }).first()).toBeVisible()
  await keyboard.press('Escape')
  await expect(rows).toBeHidden()

  // It follows reach while the post is open.
  await window.evaluate(async () => {
    await globalThis.window.rundbrev.call('reach.addObservation', {
      ...{ source: 'Webbstatistiken', channel: 'webbplats', metric: 'visits', value: 964, county: null },
      ...{ periodFrom: '2020-05-01', periodTo: '2020-05-31', postId: null, note: '' },
    })
  })
  await expect(body.getByText('+160\u00a0%')).toBeVisible()

  // Its card can be sent away.
  await expect(card).toBeVisible()
  await keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(body).toBeFocused()

  // A copy of it is the same figure again; where only text can stand, it is what it reads as.
  await keyboard.press('Control+a')
  await keyboard.press('Control+c')
  await keyboard.press('End')
  await keyboard.press('Control+v')
  await expect(body.getByText('+160\u00a0%')).toHaveCount(2)
  await window.getByLabel(t('compose.lede')).fill('')
  await keyboard.press('Control+v')
  await expect(window.getByLabel(t('compose.lede'))).toHaveValue(/Besöken ökade \+160\s%/)
  await window.getByLabel(t('compose.lede')).fill('I tretton kommuner.')

  // The year in figures builds itself, and is one step.
  await body.click()
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await keyboard.type('/året')
  await expect(window.getByRole('option', { name: t('figures.year.name') })).toBeVisible()
  await keyboard.press('Enter')
  const year = window.getByRole('dialog', { name: t('figures.year.name') })
  await expect(year.getByText(t('figures.year.chosen', { count: 4 }))).toBeVisible()
  await expect(year.getByLabel(t('reach.screen.period'))).toBeFocused()
  expect(await findings(window), 'the year in figures').toEqual([])
  await year.getByRole('button', { name: t('figures.year.insert') }).click()
  await expect(body.getByRole('heading', { name: '2020 i siffror' })).toBeVisible()
  await expect(body.getByText('unika personer på Facebook')).toBeVisible()
  await keyboard.press('Control+z')
  await expect(body.getByRole('heading', { name: '2020 i siffror' })).toBeHidden()
  await expect(body.getByText('unika personer på Facebook')).toBeHidden()
  await expect(body).toContainText('Besöken ökade')
  await keyboard.press('Control+Shift+z')
  await expect(body.getByText('unika personer på Facebook')).toBeVisible()

  // Every number has somebody who answers for it.
  await window.getByRole('tab', { name: t('figures.claims.tab') }).click()
  const pane = window.getByRole('tabpanel', { name: t('figures.claims.tab') })
  const open = pane.getByRole('region', { name: t('figures.claims.open.title', { count: 1 }) })
  await expect(open.getByText('tretton kommuner')).toBeVisible()
  expect(await findings(window), 'the pane of numbers').toEqual([])
  await open.getByRole('button', { name: t('figures.claims.tick') }).click()
  await expect(pane.getByText(t('figures.claims.allSaid'))).toBeVisible()

  // A figure that is deleted says so where it stands, and stops the post, until it is taken back.
  await body.getByText('+160\u00a0%').first().hover()
  await card.getByRole('button', { name: t('compose.figure.change') }).click()
  const changing = window.getByRole('dialog', { name: t('compose.figure.change') })
  await changing.getByRole('button', { name: t('figures.delete') }).click()
  await expect(body.getByText(t('compose.figure.missing'))).toHaveCount(2)
  await window.getByRole('tab', { name: t('checks.tab') }).click()
  await expect(window.getByText(t('checks.finding.figure-missing.message')).first()).toBeVisible()
  await window
    .getByRole('group')
    .filter({ hasText: /^Nyckeltalet ”/ })
    .getByRole('button', { name: t('common.action.undo') })
    .click()
  await expect(body.getByText(t('compose.figure.missing'))).toHaveCount(0)
  await expect(window.getByText(t('checks.finding.figure-missing.message'))).toHaveCount(0)
})

test('a comparison over a changed definition is refused with what has changed and when', async () => {
  const { window } = launched
  await window.getByRole('link', { name: t('common.nav.reach'), exact: true }).click()
  await window.getByRole('button', { name: t('figures.definitions.short') }).click()
  const sources = window.getByRole('dialog', { name: t('figures.definitions.title') })
  await sources.getByRole('combobox', { name: t('reach.report.source') }).click()
  await window.getByRole('option', { name: 'Webbstatistiken' }).click()
  await sources.getByLabel(t('figures.definitions.from')).fill('2020-03-01')
  await sources.getByLabel(t('figures.definitions.text')).fill('Robotar räknas inte längre.')
  await sources.getByRole('button', { name: t('figures.definitions.note') }).click()
  const remove = sources.getByRole('button', {
    name: t('figures.definitions.forget', { source: 'Webbstatistiken', day: '2020-03-01' }),
  })
  await remove.click()
  await expect(remove).toBeHidden()
  await window.keyboard.press('Enter')
  await expect(remove).toBeVisible()
  expect(await findings(window), 'how sources count').toEqual([])
  await window.keyboard.press('Escape')

  await window.getByRole('link', { name: t('common.nav.posts'), exact: true }).click()
  await window.getByText('Tack för ett år då vi syntes i fyra län').first().click()
  const about = window.getByRole('button', { name: t('figures.about', { name: 'besök på webbplatsen' }) })
  await about.first().click()
  await expect(
    window.getByText(/Webbstatistiken räknar ”Besök” på ett annat sätt från och med 2020-03-01: ”Robotar/),
  ).toBeVisible()
})
