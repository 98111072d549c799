import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { refuseQuestions } from '../scripts/pictures/contactSheet/refuse.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { askedAgain, launchApp } from './launchApp.ts'
import { makeEmptyWorkspace } from './sampleWorkspace.ts'
import { makeTroubledWorkspace, named } from './troubledWorkspace.ts'

const t = createTranslator('sv')
const way = (window: Page) => window.getByRole('navigation').getByRole('link', { name: /^Hem/ })
const card = (window: Page, title: string) => window.getByRole('region', { name: title, exact: true })

test('the program opens with what is written, what comes, what waits and how far it reached, and each leads to its place', async () => {
  const { app, window, problems } = await launchApp({ workspace: await makeTroubledWorkspace() })
  const needs = card(window, t('home.needs.title'))
  await expect(window.getByRole('heading', { level: 1, name: t('common.nav.home') })).toBeVisible()

  await test.step('every row leads to where it is dealt with', async () => {
    const one = (kind: string, title: string, channel = '') =>
      t(`home.needs.${kind}` as 'home.needs.stopped', { count: 1, title, channel })
    const rows: readonly (readonly [string, RegExp])[] = [
      [one('inDoubt', named.letter), /#\/sending\/\d+$/],
      [one('missed', named.missed), /#\/sending\/missed$/],
      [one('stopped', named.stopped), /#\/sending\/\d+$/],
      [one('failed', named.failed), /#\/sending\/\d+$/],
      [one('byHand', named.byHand), /#\/sending\/\d+$/],
      [one('wishes', ''), /#\/sending\/inbox$/],
      [one('signInLost', named.account), /#\/settings\/accounts$/],
      [one('approvals', named.coming), /#\/sending\/approvals$/],
      [one('drifted', named.coming, 'Facebook'), /#\/posts\/\d+\/social$/],
      [one('replies', ''), /#\/sending\/inbox$/],
      [one('unplaced', ''), /#\/reach\/places$/],
      [t('home.needs.noBasis', { count: 3 }), /#\/audience\/rule\//],
    ]
    await expect(needs.getByRole('link')).toHaveText(rows.map(([text]) => new RegExp(`^${text}`)))
    await expect(way(window)).toHaveAccessibleName(
      `${t('common.nav.home')} ${t('home.needs.count', { count: rows.length })}`,
    )
    expect(await findings(window), 'home').toEqual([])
    await window.emulateMedia({ colorScheme: 'dark' })
    expect(await findings(window, 'body', ['color-contrast']), 'home, dark').toEqual([])
    await window.emulateMedia({ colorScheme: 'light' })

    const arrivals: Readonly<Record<number, () => Promise<void>>> = {
      // What comes of it is asked for beside the text, in the list, in its dialogue: not only near it.
      7: () => expect(window.getByRole('radio', { name: /\(1\)/ })).toBeChecked(),
      8: () =>
        expect(window.getByRole('tab', { name: t('compose.tab.social'), selected: true })).toBeVisible(),
      10: async () => {
        await expect(window.getByRole('dialog').getByText('Lappland').first()).toBeVisible()
        await window.keyboard.press('Escape')
        await expect(window.getByRole('dialog')).toBeHidden()
      },
      11: () => expect(window.locator('[aria-rowcount]')).toHaveAttribute('aria-rowcount', '4'),
    }
    for (const [index, [, address]] of rows.entries()) {
      await needs.getByRole('link').nth(index).press('Enter')
      await expect(window).toHaveURL(address)
      await arrivals[index]?.()
      await way(window).press('Enter')
      await expect(needs.getByRole('link').first()).toBeVisible()
    }
  })

  await test.step('what comes is counted down to, and the posts in work are one press away', async () => {
    const next = card(window, t('home.next.title'))
    await expect(
      next.getByRole('link', { name: new RegExp(`${named.coming}.+om [34]\\d minuter`) }),
    ).toBeVisible()
    await next.getByRole('link', { name: new RegExp(named.coming) }).press('Enter')
    await expect(window.getByRole('heading', { level: 1, name: named.coming })).toBeVisible()
    await way(window).press('Enter')
    const writing = card(window, t('home.writing.title'))
    await expect(writing.getByRole('link')).toHaveCount(5)
    await expect(writing.getByRole('link').first()).toContainText(t('home.writing.state.draft'))
    await writing.getByRole('link', { name: new RegExp(named.draft) }).press('Enter')
    await expect(window.getByLabel(t('compose.title'), { exact: true })).toHaveValue(named.draft)
    await way(window).press('Enter')
  })

  await test.step('a number of the last letter opens its recipients, one of the year its rows', async () => {
    const letter = card(window, t('home.letter.title'))
    const county = letter.getByRole('link', { name: /^Västerbotten: \d+ mottagna/ })
    const count = (await county.textContent()) ?? ''
    await letter.getByRole('link', { name: /^Västerbottens län/ }).press('Enter')
    await expect(window).toHaveURL(/\/recipients\/sent\/24$/)
    await way(window).press('Enter')
    await county.press('Enter')
    await expect(window).toHaveURL(/\/recipients\/sent\/24$/)
    await expect(window.locator('[aria-rowcount]')).toHaveAttribute(
      'aria-rowcount',
      String(Number(count) + 1),
    )
    await way(window).press('Enter')
    await letter.getByRole('button', { name: t('pictures.copy', { what: t('pictures.map') }) }).press('Enter')
    await expect(window.getByText(t('pictures.copied', { what: t('pictures.map') }))).toBeVisible()
    const visits = card(window, t('home.year.soFar')).getByRole('row', { name: t('reach.metric.visits') })
    await expect(visits).toContainText('+58')
    await visits.getByRole('button').first().press('Enter')
    await expect(window.getByRole('dialog').getByText('Webbstatistiken').first()).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(visits.getByRole('button').first()).toBeFocused()
  })

  await test.step('the badge follows what waits', async () => {
    await noteBadge(app)
    await window.evaluate(async () => {
      const page = await globalThis.window.rundbrev.call('inbox.page', {
        ...{ kinds: ['reply'], onlyOpen: true, from: 0, count: 10 },
      })
      const ids = (page as { value: { rows: { id: number }[] } }).value.rows.map(({ id }) => id)
      await globalThis.window.rundbrev.call('inbox.setDone', { ids, done: true })
    })
    await expect(needs.getByRole('link')).toHaveCount(11)
    await expect.poll(() => shownBadges(app)).toEqual([11])
  })

  expect(problems).toEqual([])
  await app.close()
})

test('where nothing can be read it is said once for all cards, and one press asks for all of them again', async () => {
  const { app, window } = await launchApp({ workspace: await makeTroubledWorkspace() })
  const letter = card(window, t('home.letter.title'))
  await expect(letter).toBeVisible()
  await window.keyboard.press('Control+2')
  await expect(window.getByRole('heading', { level: 1, name: t('common.nav.posts') })).toBeVisible()
  const answerAgain = await refuseQuestions(app)
  await window.reload()
  await way(window).press('Enter')
  const notes = window.getByRole('main').getByRole('alert')
  await expect(notes).toHaveCount(1)
  await expect(notes).toContainText(
    t('errors.disk-failing.message', { folder: '/home/kansliet/Rundbrev', reason: 'EIO' }),
  )
  await expect(letter).toHaveCount(0)
  expect(await findings(window), 'home in error').toEqual([])
  await answerAgain()
  await notes.getByRole('button', { name: t('common.action.retry') }).press('Enter')
  for (const title of ['writing', 'next', 'needs', 'letter'] as const)
    await expect(card(window, t(`home.${title}.title`))).toBeVisible()
  await expect(card(window, t('home.year.soFar'))).toBeVisible()
  await expect(notes).toHaveCount(0)
  await app.close()
})

test('in a new workspace each card says what will be there, and where to begin', async () => {
  const { app, window, problems } = await launchApp({ workspace: await makeEmptyWorkspace() })
  await expect(window.getByText(t('home.needs.nothing'))).toBeVisible()
  await expect(way(window)).toHaveAccessibleName(t('common.nav.home'))
  const empty = [
    t('home.writing.empty'),
    t('home.next.empty'),
    t('home.needs.nothingText'),
    t('home.letter.empty'),
    t('home.year.empty'),
  ]
  for (const text of empty) await expect(window.getByText(text)).toBeVisible()
  expect(await findings(window), 'a new home').toEqual([])
  await card(window, t('home.writing.title')).getByRole('button').press('Enter')
  await expect(window.getByRole('dialog', { name: t('templates.title') })).toBeVisible()
  await window.keyboard.press('Escape')
  for (const [title, address] of [
    [t('home.next.title'), /#\/calendar$/],
    [t('home.letter.title'), /#\/settings\/channels$/],
    [t('home.year.soFar'), /#\/reach$/],
  ] as const) {
    await card(window, title).getByRole('link').press('Enter')
    await expect(window).toHaveURL(address)
    await way(window).press('Enter')
  }
  // An address that leads nowhere leads home.
  await window.evaluate(() => {
    location.hash = '#/ingenstans'
  })
  await expect(window.getByRole('heading', { level: 1, name: t('common.nav.home') })).toBeVisible()
  expect(problems).toEqual([])
  await app.close()
})

/** Keeps what the program asks the desktop to show from now on. */
function noteBadge(app: ElectronApplication): Promise<void> {
  return askedAgain(() =>
    app.evaluate(({ app: its }) => {
      const shown: number[] = []
      Object.assign(globalThis, { shownBadges: shown })
      its.setBadgeCount = (count = 0) => shown.push(count) > 0
    }),
  )
}

function shownBadges(app: ElectronApplication): Promise<number[]> {
  return askedAgain(() =>
    app.evaluate(() => (globalThis as unknown as { shownBadges: number[] }).shownBadges),
  )
}
