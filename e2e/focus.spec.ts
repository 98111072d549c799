import { expect, type Page, test } from '@playwright/test'
import { createPost } from '../electron/usecases/savePost.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import { plain } from '../scripts/pictures/usedWorkspace.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { expectFocusOn, focusedName, press } from './byKeys.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'

// Whatever goes from the screen, whoever works by keyboard goes on from there. That the focus is not lost is looked after in every other test,
// too (focusWatch.ts); here it is where it goes.

const t = createTranslator('sv')
const binned = ['Utkast till höstbrev', 'Inställt: studiebesök i Lycksele'] as const
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({
    workspace: await makeSampleWorkspace(async (deps) => {
      await addLocalChannel(deps, 2525)
      for (const title of ['Nya kurser', 'Vårens kurser']) createPost(deps, { ...plain, title })
      for (const title of binned) {
        const { id } = createPost(deps, { ...plain, title })
        await useCases['posts.delete'](deps, { id })
      }
    }),
  })
  await expect(heading(launched.window)).toBeVisible()
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('a row that is deleted leaves the focus to the next one, and the last to the heading', async () => {
  const { window } = launched

  await test.step('posts, from a menu, and back by Ctrl-Z', async () => {
    await goTo(window, '/posts')
    await fromMenu(window, moreOf('Vårens kurser'), t('common.action.delete'))
    await expect(window.getByRole('link', { name: 'Vårens kurser', exact: true })).toBeHidden()
    await expectFocusOn(window, moreOf('Nya kurser'))
    await press(window, 'Control+z')
    await expect(window.getByRole('link', { name: 'Vårens kurser', exact: true })).toBeVisible()
    await expectFocusOn(window, moreOf('Nya kurser'))
  })

  await test.step('the bin, after a question', async () => {
    await goTo(window, '/bin')
    const [second, first] = binned
    await deleteForGood(window, first)
    await expectFocusOn(window, t('history.bin.deleteOf', { title: second }))
    await deleteForGood(window, second)
    await expect(heading(window)).toBeFocused()
  })

  await test.step('contacts stay in their grid', async () => {
    await goTo(window, '/audience')
    const grid = window.getByRole('grid', { name: t('contacts.list.name') })
    await grid.focus()
    await press(window, 'Delete')
    await expect(grid).toBeFocused()
    await press(window, 'Control+z')
    await press(window, 'Enter')
    await expect(window.getByRole('dialog')).toBeVisible()
    await press(window, 'Escape')
    await expect(grid).toBeFocused()
  })

  await test.step('members, from a menu', async () => {
    await goTo(window, '/audience/members')
    const more = (municipality: string) => t('members.list.more', { municipality })
    const [before, after] = await namesLike(window, more(''))
    await fromMenu(window, before ?? '', t('members.list.remove'))
    await expectFocusOn(window, after ?? '')
    await press(window, 'Control+z')
    await expectFocusOn(window, after ?? '')
  })

  await test.step('mentions', async () => {
    await goTo(window, '/reach/media')
    const [before, after] = await namesLike(window, t('media.list.remove', { title: '' }))
    await pressOn(window, before ?? '')
    await expectFocusOn(window, after ?? '')
  })

  await test.step('a mail server, to the button that adds one', async () => {
    await goTo(window, '/settings/channels')
    await pressOn(window, t('settings.channels.remove', { name: 'E-post' }))
    await expectFocusOn(window, t('settings.channels.add'))
    await press(window, 'Control+z')
    await expectFocusOn(window, t('settings.channels.add'))
  })

  await test.step('a segment, to the list that is shown then', async () => {
    await goTo(window, '/audience')
    await window.getByRole('button', { name: /^Rektorer/ }).press('Enter')
    await pressOn(window, t('segment.delete'))
    await expect(window.getByRole('button', { name: /^Rektorer/ })).toBeHidden()
    await expectWithin(window, 'main')
  })
})

test('a dialogue gives the focus back to what it was opened from, also from a menu', async () => {
  const { window } = launched
  await goTo(window, '/posts')
  for (const act of [t('templates.save'), t('sharing.post.handOver')]) {
    await fromMenu(window, moreOf('Nya kurser'), act)
    await expect(window.getByRole('dialog')).toBeVisible()
    await press(window, 'Escape')
    await expect(window.getByRole('dialog')).toBeHidden()
    await expectFocusOn(window, moreOf('Nya kurser'))
  }
})

test('a toast that goes gives the focus back to where one was', async () => {
  const { window } = launched
  await goTo(window, '/posts')
  await fromMenu(window, moreOf('Nya kurser'), t('compose.list.duplicate'))
  const undo = window.getByRole('button', { name: t('common.action.undo') }).last()
  await undo.focus()
  await press(window, 'Enter')
  await expect(undo).toBeHidden()
  await expectFocusOn(window, moreOf('Nya kurser'))
})

test('another screen is begun at its heading, and a part of it where one is', async () => {
  const { window } = launched
  for (const name of ['calendar', 'sending', 'reach', 'settings', 'posts'] as const) {
    await window.getByRole('link', { name: t(`common.nav.${name}`), exact: true }).press('Enter')
    await expect(heading(window)).toBeFocused()
    await expect(heading(window)).toHaveText(t(`common.nav.${name}`))
  }
  await window.getByRole('link', { name: 'Nya kurser', exact: true }).press('Enter')
  await expect(heading(window)).toBeFocused()
  await expect(heading(window)).toHaveText('Nya kurser')
  await goTo(window, '/calendar')
  await window.getByRole('radio', { name: t('calendar.view.month') }).focus()
  await press(window, 'ArrowRight')
  await expect(window.getByRole('radio', { name: t('calendar.view.week') })).toBeFocused()
})

test('the settings’ index leads to each of them, marks what is in sight, and leads back to what was left', async () => {
  const { window } = launched
  await goTo(window, '/settings')
  const index = window.getByRole('navigation', { name: t('settings.sections') })
  const marked = index.locator('[aria-current=location]')
  const link = index.getByRole('link', { name: t('templates.senders.title'), exact: true })
  const section = window.getByRole('region', { name: t('templates.senders.title'), exact: true })
  await expect(marked).toHaveText(t('settings.organisation.title'))
  await link.press('Enter')
  await expect(section).toBeFocused()
  await expect(marked).toHaveText(t('templates.senders.title'))
  // Scrolled away from it by the wheel: what is in sight then is marked.
  await window.getByRole('region', { name: t('backups.title'), exact: true }).hover()
  await window.mouse.wheel(0, 20_000)
  await expect(marked).not.toHaveText(t('templates.senders.title'))
  await expect(section).not.toBeInViewport()
  await link.press('Enter')
  await expect(section).toBeFocused()
  await expect(section).toBeInViewport()
  await expect(marked).toHaveText(t('templates.senders.title'))
})

test('a button that works keeps the focus, and does not hear a second press', async () => {
  const { window } = launched
  await goTo(window, '/settings/backups')
  const make = window.getByRole('button', { name: t('backups.now') })
  await make.focus()
  await window.keyboard.press('Enter')
  await expect(make).toBeDisabled()
  await expect(make).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(make).toBeEnabled()
  await expect(make).toBeFocused()
  await expect(window.getByText(new RegExp(t('backups.done', { at: '.+' })))).toHaveCount(1)
})

const heading = (window: Page) => window.getByRole('heading', { level: 1 })
const moreOf = (title: string) => t('compose.list.more', { title })

async function goTo(window: Page, address: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${address}`)
}

/** Puts the focus on a button, and presses Enter. */
async function pressOn(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name, exact: true }).focus()
  await press(window, 'Enter')
}

async function fromMenu(window: Page, menu: string, item: string): Promise<void> {
  await pressOn(window, menu)
  await window.getByRole('menuitem', { name: item }).focus()
  await press(window, 'Enter')
}

async function deleteForGood(window: Page, title: string): Promise<void> {
  await pressOn(window, t('history.bin.deleteOf', { title }))
  await expectFocusOn(window, t('common.action.cancel'))
  await press(window, 'Tab')
  await expectFocusOn(window, t('history.bin.delete'))
  await press(window, 'Enter')
  await expect(window.getByText(t('history.bin.gone', { title }))).toBeVisible()
}

/** The buttons that are called so, but for what they are about, in order. */
async function namesLike(window: Page, name: string): Promise<string[]> {
  const buttons = window.getByRole('main').getByRole('button', { name: new RegExp(`^${name.trim()}`) })
  await expect(buttons.nth(1)).toBeVisible()
  return buttons.evaluateAll((found) => found.map((button) => button.getAttribute('aria-label') ?? ''))
}

async function expectWithin(window: Page, selector: string): Promise<void> {
  await expect
    .poll(() => window.evaluate((part) => document.activeElement?.closest(part) !== null, selector))
    .toBe(true)
  expect(await window.evaluate(focusedName)).not.toBeNull()
}
