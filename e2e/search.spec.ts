import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { useCases } from '../electron/usecases/useCases.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { printedFiles, printToFiles } from './printedScreen.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const contacts = 640
let launched: LaunchedApp

test.beforeAll(async () => {
  const workspace = await makeSampleWorkspace(async (deps) => {
    const insert = deps.workspace.database.$client.prepare(`
      INSERT INTO contacts (email, email_key, name, role, organisation, language, notes, created_at, updated_at)
        VALUES (@email, @email, @name, 'rektor', '', 'sv', '', '2026-01-01T08:00:00.000Z', '2026-01-01T08:00:00.000Z')`)
    for (let at = 0; at < contacts; at += 1)
      insert.run({ email: `person${at}@skolan.example`, name: `Skolan ${at}` })
    await useCases['posts.create'](deps, { title: 'Höstens kurser' })
  })
  launched = await launchApp({ workspace })
  await expect(launched.window.getByRole('heading', { level: 1 })).toBeVisible()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('whatever the workspace holds is found by its words, and opened where it is, by keyboard alone', async () => {
  const { window } = launched
  await test.step('a text in a post, the word marked, counted for whoever hears it', async () => {
    await find(window, 'hittar till oss')
    await expect(chosen(window)).toContainText('Tack för ett år')
    await expect(chosen(window).locator('mark').filter({ hasText: 'hittar' })).toBeVisible()
    await expect(window.getByRole('status').filter({ hasText: /^\d+ träff/ })).toBeAttached()
    expect(await findings(window, '[role=dialog]'), 'what was found').toEqual([])
    await window.keyboard.press('Enter')
    await expect(window.getByLabel(t('compose.title'), { exact: true })).toHaveValue(/^Tack för ett år/)
  })

  await test.step('a person, in the drawer; gone again by Escape', async () => {
    await find(window, 'vägledare lycksele')
    await chooseUnder(window, t('search.kind.contact'))
    await expect(chosen(window)).toContainText('Studie- och yrkesvägledare Lycksele')
    await window.keyboard.press('Enter')
    const drawer = window.getByRole('dialog', { name: t('audience.contact.edit') })
    await expect(drawer.getByLabel(t('audience.field.name'), { exact: true })).toHaveValue(
      /vägledare Lycksele/,
    )
    await window.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
    await expect(window).toHaveURL(/#\/audience$/)
  })

  await test.step('a segment, a figure, a mention and an event, each chosen by arrows under its heading', async () => {
    await find(window, 'medlemskommuner')
    await chooseUnder(window, t('search.kind.segment'))
    await window.keyboard.press('Enter')
    await expect(window.getByRole('heading', { name: 'Medlemskommuner' })).toBeVisible()

    await find(window, 'besök på webbplatsen')
    await chooseUnder(window, t('search.kind.figure'))
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog', { name: t('compose.figure.change') })).toBeVisible()
    await window.keyboard.press('Escape')

    await find(window, 'norran 14 november')
    await chooseUnder(window, t('search.kind.mention'))
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog').getByLabel(t('media.form.title'))).toHaveValue(
      'Lärcentrum öppnade i Lycksele',
    )
    await window.keyboard.press('Escape')

    await find(window, 'öppet hus lycksele 13 november')
    await chooseUnder(window, t('search.kind.event'))
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog').getByLabel(t('events.form.name'))).toHaveValue(
      'Öppet hus i Lycksele',
    )
    await window.keyboard.press('Escape')
  })

  await test.step('a setting, by a word that is only said in it', async () => {
    await find(window, 'undertecknar')
    await expect(chosen(window)).toContainText(t('templates.senders.title'))
    await window.keyboard.press('Escape')
  })
})

test('who has been erased is found no more, and what was opened has no name of theirs', async () => {
  const { window } = launched
  await find(window, 'skolan 17')
  await expect(chosen(window)).toContainText('Skolan 17')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: t('audience.contact.edit') })).toBeVisible()
  await window.keyboard.press('Escape')
  await find(window, '')
  await expect(under(window, t('search.opened')).getByRole('option').first()).toContainText('Skolan 17')
  await window.keyboard.press('Escape')
  expect(await window.evaluate(() => JSON.stringify(localStorage))).not.toContain('Skolan')

  await erase(window, 'person17@skolan.example')
  await find(window, 'skolan 17')
  await expect(field(window)).toHaveValue('skolan 17')
  await expect(window.getByRole('option', { name: 'Skolan 170' })).toBeVisible()
  await expect(window.getByRole('option', { name: /Skolan 17\b(?!\d)/ })).toHaveCount(0)
  await field(window).fill('')
  await expect(window.getByRole('option', { name: t('common.nav.reach') }).first()).toBeVisible()
  await expect(window.getByRole('option', { name: 'Skolan' })).toHaveCount(0)
  await window.keyboard.press('Escape')
})

test('favourites are at hand in the menu and first in the palette, each taken back by one press', async () => {
  const { window } = launched
  const menu = window.getByRole('region', { name: t('search.favourite.list') })
  const star = (title: string) => window.getByRole('button', { name: t('search.favourite.name', { title }) })

  await find(window, 'höstens kurser')
  await window.keyboard.press('Enter')
  await star('Höstens kurser').click()
  await expect(star('Höstens kurser')).toHaveAttribute('aria-pressed', 'true')
  await expect(menu.getByRole('link')).toHaveText(['Höstens kurser'])

  await test.step('a view of reach over a year, by the palette', async () => {
    await go(window, '/reach/coverage/2020')
    await expect(
      window.getByRole('tab', { name: t('reachView.views.coverage'), selected: true }),
    ).toBeVisible()
    await expect(window.getByRole('combobox', { name: t('reach.screen.period'), exact: true })).toHaveValue(
      '2020',
    )
    await find(window, 'som favorit')
    await window.keyboard.press('Enter')
    const title = t('search.report', { view: t('reachView.views.coverage'), period: '2020' })
    await expect(menu.getByRole('link')).toHaveText(['Höstens kurser', title])
    expect(await findings(window, 'nav'), 'favourites in the menu').toEqual([])
  })

  await test.step('removed, and back where it stood', async () => {
    await menu.getByRole('link', { name: 'Höstens kurser' }).click()
    await expect(star('Höstens kurser')).toBeVisible()
    await star('Höstens kurser').click()
    await expect(menu.getByRole('link')).toHaveCount(1)
    await window
      .getByRole('group')
      .filter({ hasText: t('search.favourite.removed', { title: 'Höstens kurser' }) })
      .getByRole('button', { name: t('common.action.undo') })
      .click()
    await expect(menu.getByRole('link').first()).toHaveText('Höstens kurser')
  })

  await test.step('first in the palette', async () => {
    await window.keyboard.press('Control+k')
    await expect(chosen(window)).toContainText('Höstens kurser')
    await expect(window.getByRole('listbox').getByRole('group').first()).toHaveAccessibleName(
      t('search.favourite.list'),
    )
    await window.keyboard.press('Escape')
  })
})

test('what a screen shows goes on paper: lists whole, headings on every page, nothing that only a screen can do', async () => {
  const { app, window } = launched
  await printToFiles(app)
  const screens = [
    { name: 'home', path: '/' },
    { name: 'posts', path: '/posts' },
    { name: 'contacts', path: '/audience' },
    { name: 'members', path: '/audience/members/1/coverage' },
    { name: 'reach', path: '/reach/map/2020' },
    { name: 'media', path: '/reach/media' },
    { name: 'calendar', path: '/calendar/month' },
    { name: 'agenda', path: '/calendar/agenda' },
    { name: 'year', path: '/calendar/year' },
    { name: 'settings', path: '/settings' },
    { name: 'post', path: '/posts/1' },
  ] as const
  const pages: Record<string, number> = {}
  for (const { name, path } of screens) {
    await go(window, path)
    await expect(window.getByRole('heading', { level: 1 })).toBeAttached()
    await expect(window.locator('main .mantine-Skeleton-root')).toHaveCount(0)
    const before = (await printedFiles(app)).length
    await window.keyboard.press('Control+p')
    await expect.poll(async () => (await printedFiles(app)).length).toBe(before + 1)
    const pdf = (await printedFiles(app)).at(-1) ?? Buffer.alloc(0)
    pages[name] = pagesOf(pdf)
    keep(name, pdf)
  }
  // Of the contacts some twenty are in sight; on paper there are all, some forty a page.
  expect(pages.contacts).toBeGreaterThan(10)
  expect(pages.reach).toBeLessThan(4)
  // What is seen at a glance is one sheet.
  expect(pages.home).toBe(1)
  expect(pages.calendar).toBe(1)
  await test.step('without menus and buttons', async () => {
    await go(window, '/audience')
    const importing = window.getByRole('button', { name: t('common.action.import') })
    await expect(importing).toBeVisible()
    await window.emulateMedia({ media: 'print' })
    await expect(importing).toBeHidden()
    await expect(window.getByRole('link', { name: t('common.nav.reach') })).toBeHidden()
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
    await window.emulateMedia({ media: null })
  })
  await test.step('the first screen too: its cards, and nothing to press in them', async () => {
    await go(window, '/')
    const cards = window.getByRole('main').getByRole('region')
    await expect(cards.first()).toBeVisible()
    const shown = await cards.count()
    await window.emulateMedia({ media: 'print' })
    await expect(cards).toHaveCount(shown)
    // What is pressed is on paper only where it is a number itself.
    const pressed = window.getByRole('main').getByRole('button').filter({ visible: true })
    await expect(pressed.filter({ hasNotText: /^[\d\s\u00a0]+$/ })).toHaveCount(0)
    await window.emulateMedia({ media: null })
  })
  // The screen is as it was.
  await expect(window.getByRole('navigation').first()).toBeVisible()
  expect(await window.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
})

const field = (window: Page) => window.getByRole('combobox', { name: t('palette.search') })
const chosen = (window: Page) => window.getByRole('dialog').locator('[role=option][aria-selected=true]')
const under = (window: Page, heading: string) => window.getByRole('group', { name: heading })

async function find(window: Page, words: string): Promise<void> {
  // A dialogue has the keyboard for itself until it is gone.
  await expect(window.locator('[aria-modal=true]')).toHaveCount(0)
  await window.keyboard.press('Control+k')
  await expect(field(window)).toBeFocused()
  await window.keyboard.type(words)
  // What was found of a part of the words gives way to what is found of all of them.
  await expect(window.getByRole('listbox', { name: t('palette.title') })).toHaveAttribute(
    'aria-busy',
    'false',
  )
}

async function erase(page: Page, email: string): Promise<void> {
  await page.evaluate((address) => window.rundbrev.call('contacts.erase', { email: address }), email)
}

async function chooseUnder(window: Page, heading: string): Promise<void> {
  const first: Locator = under(window, heading).getByRole('option').first()
  await expect(first).toBeVisible()
  for (let step = 0; step < 40; step += 1) {
    if ((await first.getAttribute('aria-selected')) === 'true') return
    await window.keyboard.press('ArrowDown')
  }
  throw new Error(`nothing under ${heading} could be chosen`)
}

async function go(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

/** As many as the file's page tree says. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
}

/** To be looked at. */
function keep(name: string, pdf: Buffer): void {
  const folder = join('test-results', 'printed')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.pdf`), pdf)
}
