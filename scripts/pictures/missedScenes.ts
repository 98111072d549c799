import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const workspace = 'missed' as const

/** After a night off: the banner, the list, several at once, one that is left, none; and what is said of it while it is planned. */
export const missedScenes: readonly Scene[] = [
  { name: 'missed-banner', workspace, at: '/', open: untilFound },
  { name: 'missed', workspace, at: '/sending/missed', open: untilListed },
  {
    ...{ name: 'missed-ticked', workspace, at: '/sending/missed' },
    open: async (page, t) => {
      await untilListed(page, t)
      await page.getByLabel(t('missed.waiting.all')).check()
    },
  },
  {
    ...{ name: 'missed-settled', workspace, at: '/sending/missed' },
    open: async (page, t) => {
      await untilListed(page, t)
      await page.getByRole('heading', { name: t('missed.settled.title') }).scrollIntoViewIfNeeded()
      await page.mouse.move(700, 500)
      await page.mouse.wheel(0, 600)
      await page.waitForTimeout(300)
    },
  },
  { name: 'missed-cards', workspace, at: '/sending', open: untilFound },
  {
    ...{ name: 'missed-page', workspace, at: '/sending' },
    open: async (page) => {
      await page.getByRole('article').first().getByRole('link').first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    ...{ name: 'missed-calendar', workspace, at: '/calendar' },
    open: async (page) => {
      await page.locator('[data-item][data-state=missed]').first().click()
    },
  },
  {
    ...{ name: 'missed-moved', workspace, at: '/sending/missed' },
    open: async (page, t) => {
      await untilListed(page, t)
      await page
        .getByRole('button', { name: t('missed.answer.move'), exact: false })
        .nth(1)
        .click()
      await page.getByRole('button', { name: t('common.action.undo') }).waitFor()
    },
  },
  {
    ...{ name: 'missed-one', workspace, at: '/sending/missed' },
    open: async (page, t) => {
      await page.getByLabel(t('missed.waiting.all')).waitFor()
      while ((await page.getByRole('checkbox').count()) > 0) {
        await page
          .getByRole('button', { name: t('missed.answer.skip') })
          .last()
          .click()
        await page.waitForTimeout(700)
      }
    },
  },
  { name: 'missed-empty', workspace: 'empty', at: '/sending/missed' },
  late('late', async () => {}),
  late('late-hours', async (page, t) => {
    await choose(page, t('missed.late.window.label'), t('missed.late.window.hours'))
  }),
  late('late-until', async (page, t) => {
    await choose(page, t('missed.late.window.label'), t('missed.late.window.clock'))
    await choose(page, t('missed.late.otherwise.label'), t('missed.late.otherwise.move'))
  }),
  late('late-fault', async (page, t) => {
    await choose(page, t('missed.late.window.label'), t('missed.late.window.clock'))
    await page.getByRole('dialog').getByLabel(t('missed.late.until')).fill('7')
  }),
]

async function untilFound(page: Page, t: TFunction): Promise<void> {
  await page.getByText(t('missed.banner.choose')).waitFor()
}

async function untilListed(page: Page, t: TFunction): Promise<void> {
  await page.getByLabel(t('missed.waiting.all')).waitFor()
}

/** The dialogue for planning, with the part about a computer that is off opened. */
function late(name: string, act: (page: Page, t: TFunction) => Promise<void>): Scene {
  return {
    ...{ name: `schedule-${name}`, workspace, at: '/posts/1' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      const change = page.getByRole('button', { name: t('missed.late.change'), exact: true })
      await change.waitFor()
      if (name !== 'late') await change.click()
      await act(page, t)
      await page.getByRole('dialog').getByText(t('missed.late.title')).scrollIntoViewIfNeeded()
    },
  }
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(field).first().click()
  await page.getByRole('option', { name: option }).click()
}
