import { expect, type Page, test } from '@playwright/test'
import { helpTexts } from '../renderer/features/help/helpTexts.ts'
import { type HelpTopic, helpParts, helpRoutes } from '../renderer/features/help/helpTopics.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace() })
  await expect(launched.window.getByRole('heading', { level: 1 })).toBeVisible()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('the tour is offered quietly, taken by keys, skipped at any time, and not offered again', async () => {
  const { window } = launched
  const offer = window.getByRole('region', { name: t('help.tour.offer.label') })
  await offer.getByRole('button', { name: t('help.tour.offer.start') }).focus()
  await window.keyboard.press('Enter')
  const card = window.getByRole('dialog', { name: t('help.tour.label') })
  for (const name of ['places', 'new', 'write', 'schedule', 'reach', 'find'] as const) {
    await expect(card.getByRole('heading')).toHaveText(t(`help.tour.step.${name}.title`))
    await expect(card.locator('[data-onward]')).toBeFocused()
    if (name === 'write') expect(await findings(window, '[data-tour-card]')).toEqual([])
    await window.keyboard.press(name === 'new' ? 'ArrowRight' : 'Enter')
  }
  await expect(card).toBeHidden()
  await expect(window).toHaveURL(/#\/$/)
  await expect(offer).toBeHidden()

  await window.reload()
  await expect(title(window)).toBeVisible()
  await expect(offer).toBeHidden()
  await window.keyboard.press('F1')
  await panel(window)
    .getByRole('button', { name: t('help.tour.open') })
    .click()
  await expect(card.locator('[data-onward]')).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(card.getByRole('heading')).toHaveText(t('help.tour.step.new.title'))
  await window.keyboard.press('ArrowLeft')
  await expect(card.getByRole('heading')).toHaveText(t('help.tour.step.places.title'))
  await window.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(helpButton(window)).toBeFocused()
})

test('every screen has its help beside it, with what can be done from there', async () => {
  const { window } = launched
  await window.keyboard.press('F1')
  for (const [route, topic] of helpRoutes) {
    // Nothing has been published in the sample.
    if (topic === 'publication') continue
    await goTo(window, addressOf(route))
    await expect(panel(window), route).toHaveAccessibleName(nameOf(topic))
    await expect(title(window)).toBeVisible()
    const offered = panel(window).locator('[data-command]')
    await expect(offered, route).toHaveCount(helpParts[topic].commands.length)
  }
  await panel(window)
    .getByRole('button', { name: t('help.close') })
    .click()
  await expect(panel(window)).toBeHidden()
})

test('the help is no dialogue: the screen is used beside it, and the focus comes back when it closes', async () => {
  const { window } = launched
  await goTo(window, '/')
  const toContacts = window.getByRole('link', { name: t('common.nav.audience'), exact: true })
  await toContacts.focus()
  await window.keyboard.press('F1')
  await expect(panel(window)).toBeFocused()
  expect(await findings(window)).toEqual([])
  await window.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(window, '[data-help]', ['color-contrast'])).toEqual([])
  await window.emulateMedia({ colorScheme: 'light' })
  await toContacts.click()
  await expect(panel(window)).toHaveAccessibleName(nameOf('contacts'))
  // The screen is begun at its heading; the help that follows to it does not take the focus.
  await expect(title(window)).toBeFocused()
  await window.keyboard.press('F1')
  await expect(panel(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(toContacts).toBeFocused()

  await helpButton(window).click()
  await expect(helpButton(window)).toHaveAttribute('aria-expanded', 'true')
  await panel(window)
    .getByRole('button', { name: t('audience.list.add') })
    .click()
  await expect(window.getByRole('dialog', { name: t('audience.contact.new') })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
  await helpButton(window).click()
  await expect(panel(window)).toBeHidden()
})

test('the handbook is read in the program: a chapter of it from the help, a word by search, a page by a link', async () => {
  const { app, window } = launched
  await goTo(window, '/reach')
  await expect(title(window)).toBeVisible()
  await window.keyboard.press('F1')
  const more = t('help.readMore', { chapter: t('guide.chapter.reach') })
  await panel(window).getByRole('link', { name: more }).click()
  const heading = window.getByRole('heading', { level: 2, name: t('guide.chapter.reach') })
  await expect(heading).toBeFocused()
  const picture = window.getByRole('article').locator('img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280)
  expect(await findings(window)).toEqual([])

  // Twice as large as usual there is no scrolling sideways (WCAG 2.2, 1.4.4 and 1.4.10).
  await window.setViewportSize({ width: 640, height: 400 })
  expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
  await window.setViewportSize({ width: 1280, height: 800 })

  const search = window.getByRole('searchbox', { name: t('guide.search') })
  await search.fill('avregistrerar')
  await expect(window.getByRole('list', { name: t('guide.hits') })).toBeVisible()
  expect(await findings(window)).toEqual([])
  await search.press('Enter')
  await expect(window).toHaveURL(/#\/guide\/replies\/block-\d$/)
  await expect(window.locator('[data-marked]')).toContainText('Den som avregistrerar sig')
  await expect(window.locator('[data-marked]')).toBeFocused()
  await search.fill('xylofon')
  await expect(window.getByText(t('guide.none', { sought: 'xylofon' }))).toBeVisible()
  await window.getByRole('button', { name: t('guide.clear') }).click()

  await window.getByRole('link', { name: t('guide.chapter.set-up') }).click()
  await window.getByRole('article').getByRole('link', { name: 'sign-in.md' }).click()
  await expect(window.getByText(t('guide.onlyIn', { language: t('guide.languageName.en') }))).toBeVisible()
  await expect(window.getByRole('article')).toHaveAttribute('lang', 'en')
  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url })
  })
  await window.getByRole('article').getByRole('button', { name: 'RFC 8252' }).click()
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened?: string }).opened))
    .toBe('https://www.rfc-editor.org/rfc/rfc8252')
  await window.getByRole('link', { name: t('common.action.back'), exact: true }).click()
  await expect(window).toHaveURL(/#\/reach$/)

  // From the palette, by what a chapter names.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('handboken felsäkert')
  await expect(window.locator('[data-combobox-selected]')).toContainText(t('guide.chapter.safe-mode'))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 2, name: t('guide.chapter.safe-mode') })).toBeFocused()

  await goTo(window, '/about')
  await window.getByRole('link', { name: t('about.accessibility.show') }).click()
  await expect(window.getByRole('heading', { level: 2, name: /^Tillgänglighetsredogörelse/ })).toBeFocused()
})

test('the sheet of keys has this screen’s first, is searched, and is printed on one page', async () => {
  const { app, window } = launched
  await goTo(window, '/calendar')
  await expect(title(window)).toBeVisible()
  await window.keyboard.press('Shift+?')
  const sheet = window.getByRole('dialog', { name: t('palette.keys') })
  const sections = sheet.getByRole('heading', { level: 3 })
  await expect(sections).toHaveText(
    ['here', 'everywhere', 'elsewhere'].map((name) => t(`help.keys.${name as 'here'}`)),
  )
  expect(await findings(window, '[role=dialog]')).toEqual([])
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
    const bytes = await shown?.webContents.printToPDF({ pageSize: 'A4' })
    return bytes?.toString('latin1') ?? ''
  })
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await expect(sheet.getByRole('searchbox')).toBeFocused()
  await window.keyboard.type('fet')
  await expect(sheet.getByText(t('help.keys.screen.compose'))).toBeVisible()
  await expect(sections).toHaveText([t('help.keys.elsewhere')])
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

const title = (window: Page) => window.getByRole('heading', { level: 1 }).first()
const panel = (window: Page) => window.locator('[data-help]')
const helpButton = (window: Page) => window.getByRole('button', { name: t('help.open') })
const nameOf = (topic: HelpTopic) => t('help.panel', { screen: helpTexts(topic, t).title })

async function goTo(window: Page, address: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${address}`)
}

/** An address of the route in the sample workspace, without what may be left out. */
function addressOf(route: string): string {
  if (route === '/audience/rule/*') return `/audience/rule/${encodeURIComponent('roll = rektor')}`
  return route.replace(/\/:\w+\?/g, '').replace(/:(id|contact|segment)\b/, '1')
}
