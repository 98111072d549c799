import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const workspace = 'calendar' as const

/** A calendar of thirty publications a month in each of its views, what is opened and moved in it, and an empty one. */
export const calendarScenes: readonly Scene[] = [
  { name: 'calendar', workspace, at: '/calendar' },
  { name: 'calendar-next', workspace, at: '/calendar/month/2026-12-15' },
  { name: 'calendar-week', workspace, at: '/calendar/week' },
  { name: 'calendar-agenda', workspace, at: '/calendar/agenda' },
  {
    ...{ name: 'calendar-card', workspace, at: '/calendar' },
    open: (page) => movable(page).click(),
  },
  {
    ...{ name: 'calendar-held', workspace, at: '/calendar' },
    open: (page) => carry(page),
  },
  {
    ...{ name: 'calendar-week-held', workspace, at: '/calendar/week' },
    open: (page) => carry(page),
  },
  {
    ...{ name: 'calendar-move', workspace, at: '/calendar' },
    open: async (page, t) => {
      await movable(page).click()
      await page.getByRole('button', { name: t('calendar.item.move') }).click()
    },
  },
  {
    ...{ name: 'calendar-plan', workspace, at: '/calendar' },
    open: (page, t) => page.getByRole('button', { name: t('calendar.plan'), exact: true }).click(),
  },
  {
    ...{ name: 'calendar-plan-red', workspace, at: '/calendar/month/2026-12-24' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('calendar.plan'), exact: true }).click()
      await page.getByRole('dialog').getByLabel(t('calendar.planning.post')).click()
      await page.getByRole('option').first().click()
      await page.getByRole('button', { name: t('calendar.planning.next') }).click()
      const consider = page.getByRole('dialog').getByText(`${t('calendar.conflicts.title')}:`)
      await consider.waitFor()
      await consider.evaluate((note) => note.scrollIntoView({ block: 'center' }))
    },
  },
  {
    ...{ name: 'calendar-jump', workspace, at: '/calendar' },
    open: (page, t) => page.getByRole('button', { name: t('calendar.jump', { shown: '' }) }).click(),
  },
  {
    ...{ name: 'calendar-filtered', workspace, at: '/calendar' },
    open: async (page, t) => {
      for (const channel of await page
        .getByRole('group', { name: t('calendar.channels') })
        .getByRole('button')
        .all())
        await channel.click()
    },
  },
  {
    ...{ name: 'calendar-conflicts', workspace, at: '/calendar' },
    open: async (page, t) => {
      await considerButton(page, t).click()
      await page.getByText(t('calendar.conflicts.text')).waitFor()
    },
  },
  {
    ...{ name: 'calendar-consider-card', workspace, at: '/calendar/agenda' },
    open: (page) => page.locator('[data-consider]').first().waitFor(),
  },
  {
    ...{ name: 'calendar-layers', workspace, at: '/calendar' },
    open: (page, t) => page.getByRole('button', { name: t('calendar.layers.label'), exact: true }).click(),
  },
  {
    ...{ name: 'calendar-menu', workspace, at: '/calendar' },
    open: (page, t) => page.getByRole('button', { name: t('calendar.menu'), exact: true }).click(),
  },
  {
    ...{ name: 'calendar-points', workspace, at: '/calendar' },
    open: (page, t) => choose(page, t, 'calendar.points.menu'),
  },
  {
    ...{ name: 'calendar-points-empty', workspace: 'empty', at: '/calendar' },
    open: (page, t) => choose(page, t, 'calendar.points.menu'),
  },
  {
    ...{ name: 'calendar-point', workspace, at: '/calendar' },
    open: async (page, t) => {
      await choose(page, t, 'calendar.points.menu')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('calendar.points.change', { name: '' }) })
        .first()
        .click()
    },
  },
  {
    ...{ name: 'calendar-breaks', workspace, at: '/calendar' },
    open: async (page, t) => {
      await choose(page, t, 'calendar.points.menu')
      await page.getByRole('button', { name: t('calendar.points.breaks') }).click()
    },
  },
  {
    ...{ name: 'calendar-export', workspace, at: '/calendar' },
    open: (page, t) => choose(page, t, 'calendar.export.menu'),
  },
  { name: 'calendar-year', workspace, at: '/calendar/year' },
  {
    ...{ name: 'calendar-year-warned', workspace, at: '/calendar/year' },
    open: (page) => page.getByRole('switch').click({ force: true }),
  },
  { name: 'calendar-year-empty', workspace: 'empty', at: '/calendar/year' },
  { name: 'calendar-settings', workspace, at: '/settings/planning' },
  { name: 'calendar-empty', workspace: 'empty', at: '/calendar' },
  { name: 'calendar-week-empty', workspace: 'empty', at: '/calendar/week' },
  { name: 'calendar-agenda-empty', workspace: 'empty', at: '/calendar/agenda' },
]

const movable = (page: Page) => page.locator('[data-item][draggable=true]').first()

const considerButton = (page: Page, t: TFunction) =>
  page.getByRole('button', { name: new RegExp(`^\\S+ ${t('calendar.conflicts.title')}`, 'i') })

async function choose(
  page: Page,
  t: TFunction,
  item: 'calendar.points.menu' | 'calendar.export.menu',
): Promise<void> {
  await page.getByRole('button', { name: t('calendar.menu'), exact: true }).click()
  await page.getByRole('menuitem', { name: t(item) }).click()
}

async function carry(page: Page): Promise<void> {
  await movable(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
}
