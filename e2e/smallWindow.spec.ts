import { expect, type Page, test } from '@playwright/test'
import { createPost } from '../electron/usecases/savePost.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import { plain } from '../scripts/pictures/usedWorkspace.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { still } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'

// Read twice or four times as large as usual (WCAG 2.2, 1.4.4 and 1.4.10), a window has room for little: all that a dialogue or a menu offers is come to by scrolling
// in it, and nothing lies over it.

const t = createTranslator('sv')
const title = 'Utkast till höstbrev'
const twice = { width: 640, height: 400 }
const asked = {
  ...{ email: 'kansli@malung.example', name: 'Kansliet Malung', role: '', organisation: '', notes: '' },
  ...{ municipality: null, county: null, tags: [], consent: null, consentSource: '', consentDate: null },
  language: 'sv',
} as const
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({
    workspace: await makeSampleWorkspace(async (deps) => {
      await addLocalChannel(deps, 2525)
      const { id } = createPost(deps, { ...plain, title })
      await useCases['posts.delete'](deps, { id })
      // Without consent: something waits for the officer.
      await useCases['contacts.save'](deps, { id: null, content: asked })
    }),
  })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

const button = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().press('Enter')
/** Where each is opened, and how. */
const opened: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['schedule', '/posts/1', button(t('compose.schedule'))],
  ['send a test', '/posts/1', button(t('newsletter.test.open'))],
  ['import of contacts', '/audience', button(t('common.action.import'))],
  ['contact', '/audience', button(t('audience.list.add'))],
  ['segment', '/audience', button(t('segment.add'))],
  ['server', '/settings/channels', button(t('settings.channels.edit', { name: 'E-post' }))],
  ['account', '/settings/accounts', button(t('accounts.add'))],
  ['observation', '/reach', button(t('reach.screen.add'))],
  ['import of figures', '/reach', button(t('common.action.import'))],
  ['mention', '/reach/media', button(t('media.form.add'))],
  ['theme', '/settings/letter', button(t('themes.create'))],
  ['sender', '/settings/senders', button(t('templates.senders.add'))],
  ['question', '/bin', button(t('history.bin.deleteOf', { title }))],
  ['templates', '/posts', button(t('templates.button'))],
  ['keys', '/posts', (page) => page.keyboard.press('Control+/')],
  ['plan', '/calendar', button(t('calendar.plan'))],
]
const menus: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['post', '/posts/1', button(t('sharing.post.more'))],
  [
    'row of posts',
    '/posts',
    button(t('compose.list.more', { title: 'Tack för ett år då vi syntes i fyra län' })),
  ],
  ['calendar', '/calendar', button(t('calendar.menu'))],
  ['workspace', '/posts', (page) => page.locator('nav button[aria-haspopup=menu]').last().press('Enter')],
]
/** Screens with something that stands still in a wider window, and those that are long. */
const scrolled = [
  ...['/', '/posts', '/posts/1/history', '/audience', '/audience/members', '/audience/members/coverage'],
  ...[
    '/audience/privacy',
    '/calendar/queue',
    '/sending',
    '/settings',
    '/guide',
    '/reach',
    '/reach/compare/2020',
  ],
]

for (const [how, size] of [
  ['four times', { width: 320, height: 256 }],
  ['twice', twice],
] as const) {
  test(`every dialogue can be scrolled to all its buttons, ${how} as large`, async () => {
    await launched.window.setViewportSize(size)
    await expectReached(opened, '[role=dialog]', 'button, input, select, textarea, a[href]')
  })

  test(`every menu can be scrolled to all that it offers, ${how} as large`, async () => {
    await launched.window.setViewportSize(size)
    await expectReached(menus, '[role=menu]', '[role=menuitem]')
  })
}

test('what stands still while one scrolls lies over nothing', async () => {
  const { window } = launched
  await window.setViewportSize(twice)
  const amiss: string[] = []
  for (const at of scrolled) {
    await goTo(window, at)
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(window.locator('[data-skeleton]')).toHaveCount(0)
    await still(window)
    const found = await window.evaluate(lyingOver)
    amiss.push(...found.map((one) => `${at}: ${one}`))
  }
  expect(amiss).toEqual([])
})

test('how much waits stands on the icon of the way home, whose name is only heard', async () => {
  const { window } = launched
  await window.setViewportSize(twice)
  await goTo(window, '/posts')
  const home = window.getByRole('link', { name: new RegExp(`^${t('common.nav.home')}`) })
  const mark = home.locator('span[aria-hidden]', { hasText: /^\d+$/ })
  await expect(mark).toBeVisible()
  const [onIcon, icon] = [await mark.boundingBox(), await home.boundingBox()]
  expect(onIcon?.width).toBeGreaterThan(8)
  expect((onIcon?.x ?? 0) + (onIcon?.width ?? 0)).toBeLessThanOrEqual((icon?.x ?? 0) + (icon?.width ?? 0) + 4)
})

async function expectReached(all: typeof opened, within: string, what: string): Promise<void> {
  const { window } = launched
  const amiss: string[] = []
  for (const [name, at, open] of all) {
    await goTo(window, at)
    await open(window)
    await expect(window.locator(within).last(), name).toBeVisible()
    if ((await window.locator('[role=listbox]:visible').count()) > 0) await window.keyboard.press('Escape')
    await still(window)
    const found = await window.evaluate(outOfReach, { within, what })
    amiss.push(...found.map((one) => `${name}: ${one}`))
    // A list that is open under a field closes first.
    await expect(async () => {
      await window.keyboard.press('Escape')
      await expect(window.locator(within), name).toHaveCount(0, { timeout: 1_000 })
    }).toPass()
  }
  expect(amiss).toEqual([])
}

async function goTo(window: Page, address: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${address}`)
}

/** Runs in the page, which it scrolls through. What sticks, and is seen through where text goes under it. */
async function lyingOver(): Promise<string[]> {
  const main = document.querySelector('main')
  const parts = (selector: string) =>
    [...(main?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((one) => one.checkVisibility())
  const sticking = parts('*').filter((one) => {
    const { position, backgroundColor } = getComputedStyle(one)
    return position === 'sticky' && backgroundColor === 'rgba(0, 0, 0, 0)'
  })
  const texts = parts('p, button, a, td, th, h1, h2, h3, label, input')
  const isOver = (upper: HTMLElement, lower: HTMLElement) => {
    const [a, b] = [upper.getBoundingClientRect(), lower.getBoundingClientRect()]
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const high = Math.min(a.bottom, b.bottom, innerHeight) - Math.max(a.top, b.top, 0)
    return wide > 6 && high > 6
  }
  const found = new Set<string>()
  const { scrollHeight } = document.documentElement
  for (let top = 0; top < scrollHeight; top += 150) {
    scrollTo({ top, behavior: 'instant' })
    await new Promise((next) => requestAnimationFrame(next))
    for (const upper of sticking)
      for (const lower of texts)
        if (!upper.contains(lower) && !lower.contains(upper) && isOver(upper, lower))
          found.add(`${upper.className.split(' ')[0]} over "${lower.textContent?.trim().slice(0, 30)}"`)
  }
  scrollTo({ top: 0, behavior: 'instant' })
  return [...found].slice(0, 3)
}

/** Runs in the page. What cannot be scrolled into sight, or has something over it where it would be pressed. */
function outOfReach({ within, what }: { within: string; what: string }): string[] {
  const layer = [...document.querySelectorAll(within)].at(-1)
  return [...(layer?.querySelectorAll<HTMLElement>(what) ?? [])]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect()
      return width > 1 && height > 1
    })
    .filter((one) => {
      one.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, top, width, height } = one.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const there = document.elementFromPoint(x, y)
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []
      const isIt =
        there !== null &&
        (one.contains(there) || there.contains(one) || labels.some((label) => label.contains(there)))
      return !isIt || x < 0 || y < 0 || x > innerWidth || y > innerHeight
    })
    .map(
      (one) =>
        `${one.tagName} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}"`,
    )
}
