import type { Page } from '@playwright/test'
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
  { name: 'calendar-empty', workspace: 'empty', at: '/calendar' },
  { name: 'calendar-week-empty', workspace: 'empty', at: '/calendar/week' },
  { name: 'calendar-agenda-empty', workspace: 'empty', at: '/calendar/agenda' },
]

const movable = (page: Page) => page.locator('[data-item][draggable=true]').first()

async function carry(page: Page): Promise<void> {
  await movable(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
}
