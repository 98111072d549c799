import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { onNetworks } from './networkWorkspace.ts'
import type { Scene } from './scene.ts'
import { start } from './sendingScenes.ts'

/** What has just begun stands on every screen, is stopped, and accounts for what had gone. */
export const stoppingScenes: readonly Scene[] = [
  {
    ...{ name: 'stop-bar', workspace: 'sending', at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await begun(page, t)
      await page.evaluate(() => {
        location.hash = '#/posts/1'
      })
      await page.waitForTimeout(2_500)
    },
  },
  {
    ...{ name: 'stop-page', workspace: 'sending', at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await begun(page, t)
    },
  },
  {
    ...{ name: 'stop-several', workspace: 'sending', at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await start(page, 'limited')
      await begun(page, t)
      await page.evaluate(() => {
        location.hash = '#/calendar'
      })
      await page.waitForTimeout(1_500)
    },
  },
  {
    ...{ name: 'stop-account', workspace: 'sending', at: '/sending' },
    open: async (page, t) => {
      await start(page, 'fast')
      await begun(page, t)
      await page.waitForTimeout(1_500)
      await page.keyboard.press('Control+.')
      await page.getByText(t('stopping.dialog.stopped')).waitFor()
    },
  },
  { name: 'notifications', workspace: 'used', at: '/settings/notifications' },
  {
    ...{ name: 'stop-thread', workspace: 'networks', at: `/sending/${onNetworks.limited}` },
    open: async (page) => {
      await page.evaluate(async (id) => {
        await window.rundbrev.call('publications.stop', { id })
        location.hash = `#/sending/${id}/stopped`
      }, onNetworks.limited)
    },
  },
]

async function begun(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('region', { name: t('stopping.bar.label') }).waitFor()
}
