import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const workspace = 'queue' as const
const at = '/calendar/queue'

/** Queues of three channels and none, the times of the week and what becomes of those who stand in one, and the choice while it is planned. */
export const queueScenes: readonly Scene[] = [
  { name: 'queue', workspace, at, open: untilListed },
  {
    ...{ name: 'queue-below', workspace, at },
    open: async (page, t) => {
      await untilListed(page, t)
      await page.getByRole('button', { name: t('queue.more') }).scrollIntoViewIfNeeded()
    },
  },
  {
    ...{ name: 'queue-menu', workspace, at },
    open: async (page, t) => {
      await untilListed(page, t)
      await page
        .getByRole('button', { name: t('queue.actions', { title: '' }).slice(0, 8) })
        .first()
        .click()
    },
  },
  { name: 'queue-times', workspace, at, open: openTimes },
  {
    ...{ name: 'queue-affected', workspace, at },
    open: async (page, t) => {
      await openTimes(page, t)
      await page.locator('section, [role=dialog]').last().getByRole('button').nth(2).click()
      await page.getByText(t('queue.affected.keep')).waitFor()
    },
  },
  {
    ...{ name: 'queue-choice', workspace, at },
    open: async (page, t) => {
      await untilListed(page, t)
      await page
        .getByRole('button', { name: t('queue.fillAt', { when: '' }).trim() })
        .first()
        .click()
      await page.getByRole('combobox', { name: t('calendar.planning.post') }).click()
      await page.getByRole('option').first().click()
      await page.getByRole('button', { name: t('calendar.planning.next') }).click()
      await page.getByText(t('sending.schedule.choice.queue'), { exact: true }).click()
      await page.waitForTimeout(500)
    },
  },
  { name: 'queue-month', workspace, at: '/calendar' },
  {
    ...{ name: 'queue-week', workspace, at: '/calendar/week' },
    open: (page, t) => page.getByRole('button', { name: t('calendar.next.week') }).click(),
  },
  { name: 'queue-empty', workspace: 'used', at },
]

async function untilListed(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('queue.more') }).waitFor()
}

async function openTimes(page: Page, t: TFunction): Promise<void> {
  await untilListed(page, t)
  await page
    .getByRole('button', { name: t('queue.times'), exact: true })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}
