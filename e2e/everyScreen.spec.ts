import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { refuseQuestions } from '../scripts/pictures/contactSheet/refuse.ts'
import { isThere, type Screen, screens, type Where } from '../scripts/pictures/contactSheet/screens.ts'
import { inApp } from '../scripts/pictures/takeSheets.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { type Rest, watchQuestions } from './atRest.ts'
import { findings, still } from './axeFindings.ts'

// Every screen of the program, with something in it, with nothing, and in error: nobody is shut out of it by how it is built, by its colours,
// or by having to read it twice as large. In Swedish where it is full, in English where it is empty.

/** The window's usual one, and what is left of it where everything is twice and four times as large (WCAG 2.2, 1.4.4 and 1.4.10). */
const usual = { width: 1280, height: 800 }
const larger = [
  { how: 'twice as large', width: 640, height: 400 },
  // Here a table scrolls in itself, and nothing makes the page wider.
  { how: 'four times as large', width: 320, height: 256, isWhole: true },
]
// What is dark is built as what is light: only its colours are its own.
const ofColours = ['color-contrast', 'link-in-text-block']

const whole = screens.filter(({ isPart }) => !isPart)

for (const workspace of new Set(whole.map(({ full }) => full.workspace))) {
  test(`screens with something in them: ${workspace}`, async () => {
    test.setTimeout(600_000)
    const amiss: string[] = []
    await inApp(workspace, 'sv', async (page, app) => {
      const rest = await watchQuestions(app, page)
      const here = whole.filter(({ full }) => full.workspace === workspace)
      for (const screen of here) amiss.push(...(await lookAt(page, screen.name, screen.full, 'sv', rest)))
      const failing = here.filter(({ canFail }) => canFail)
      amiss.push(...(await inError(app, page, failing, rest)))
    })
    expect(amiss).toEqual([])
  })
}

test('screens with nothing in them', async () => {
  test.setTimeout(600_000)
  const amiss: string[] = []
  await inApp('empty', 'en', async (page, app) => {
    const rest = await watchQuestions(app, page)
    for (const { name, empty } of whole)
      if (empty !== null) amiss.push(...(await lookAt(page, `${name}, empty`, empty, 'en', rest)))
  })
  expect(amiss).toEqual([])
})

async function lookAt(
  page: Page,
  name: string,
  { at, open }: Where,
  language: 'sv' | 'en',
  rest: Rest,
): Promise<string[]> {
  const t = createTranslator(language)
  await page.setViewportSize(usual)
  await goTo(page, at)
  await rest()
  await isThere(page, t)
  await open?.(page, t)
  await rest()
  const amiss = await findings(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findings(page, 'body', ofColours)
  await page.emulateMedia({ colorScheme: 'light' })
  const large: string[] = []
  for (const { how, isWhole = false, ...size } of larger) {
    await page.setViewportSize(size)
    await still(page)
    large.push(...(await page.evaluate(beyondTheEdge, isWhole)).map((what) => `${how}: ${what}`))
  }
  return [...amiss, ...dark.map((what) => `dark: ${what}`), ...large].map((what) => `${name}: ${what}`)
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((at) => {
    location.hash = `#${at}`
  }, path)
}

/** Each says so, and offers to try again. */
async function inError(
  app: ElectronApplication,
  page: Page,
  here: readonly Screen[],
  rest: Rest,
): Promise<string[]> {
  const t = createTranslator('sv')
  const amiss: string[] = []
  const answerAgain = await refuseQuestions(app)
  await page.setViewportSize(usual)
  // What has been answered already would be shown.
  await page.reload()
  for (const { name, full } of here) {
    await closeMessages(page, t)
    await goTo(page, full.at)
    // Where the screen does not say it itself, a message does, after a moment (renderer/app/untoldFailures.ts).
    const retry = page.getByRole('button', { name: t('common.action.retry'), exact: true }).first()
    const isOffered = await retry.waitFor().then(
      () => true,
      () => false,
    )
    if (!isOffered) amiss.push(`${name}, in error: offers no way to try again`)
    await rest()
    amiss.push(...(await findings(page)).map((what) => `${name}, in error: ${what}`))
  }
  await answerAgain()
  return amiss
}

/** What is said of one screen is no word about the next. */
async function closeMessages(page: Page, t: ReturnType<typeof createTranslator>): Promise<void> {
  const close = page
    .locator('.mantine-Notification-root')
    .getByRole('button', { name: t('common.action.close') })
  while ((await close.count()) > 0) {
    const before = await close.count()
    await close.first().click()
    await expect.poll(() => close.count()).toBeLessThan(before)
  }
}

/**
 * Runs in the page. Whether it is wider than its window, and what stands out of the window to the right, where it cannot be scrolled to within what it lies in; a table may
 * (WCAG 2.2, 1.4.10), and a map, a calendar, an editor's tools and tabs have an edge of their own that scrolls.
 */
function beyondTheEdge(isWhole: boolean): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const edge = clientWidth + 1
  const wide = isWhole && scrollWidth > edge ? [`the page is ${scrollWidth - clientWidth} pixels wider`] : []
  const isScrolled = (element: Element): boolean => {
    for (
      let around = element.parentElement;
      around !== null && around.tagName !== 'MAIN';
      around = around.parentElement
    ) {
      const { overflowX } = getComputedStyle(around)
      if (overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden') return true
      if (around.tagName === 'TABLE') return true
    }
    return false
  }
  const out = [...document.querySelectorAll('main :is(button, a[href], input, textarea, h1, h2, h3, p)')]
    .filter((element) => {
      const { right, width, height } = element.getBoundingClientRect()
      return (
        width > 1 && height > 1 && right > edge && element.closest('table') === null && !isScrolled(element)
      )
    })
    .slice(0, 5)
    .map((element) => `${element.tagName} "${element.textContent?.trim().slice(0, 40)}" is out of sight`)
  return [...wide, ...out]
}
