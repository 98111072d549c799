import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** Help beside screens, the handbook, and the tour from its offer to its end. */
export const helpScenes: readonly Scene[] = [
  helpAt('help-posts', '/'),
  helpAt('help-compose', '/posts/1'),
  helpAt('help-contacts', '/audience'),
  helpAt('help-calendar', '/calendar'),
  helpAt('help-reach', '/reach'),
  helpAt('help-settings', '/settings'),
  { name: 'guide', workspace: 'used', at: '/guide' },
  { name: 'guide-chapter', workspace: 'used', at: '/guide/reach' },
  { name: 'guide-doc', workspace: 'used', at: '/guide/accessibility' },
  {
    ...{ name: 'guide-search', workspace: 'used', at: '/guide/write' },
    open: (page, t) => search(page, t, 'adress'),
  },
  {
    ...{ name: 'guide-none', workspace: 'used', at: '/guide/write' },
    open: (page, t) => search(page, t, 'xylofon'),
  },
  { name: 'tour-offer', workspace: 'empty', at: '/' },
  ...[0, 1, 2, 3, 4, 5].map((step) => tourAt(`tour-${step + 1}`, 'used', step)),
  tourAt('tour-empty-plan', 'empty', 2),
  tourAt('tour-empty-reach', 'empty', 3),
]

function helpAt(name: string, at: string): Scene {
  return { name, workspace: 'used', at, open: openHelp }
}

async function openHelp(page: Page): Promise<void> {
  await page.keyboard.press('F1')
  await page.getByRole('complementary').waitFor()
}

async function search(page: Page, t: TFunction, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: t('guide.search') }).fill(words)
}

function tourAt(name: string, workspace: Scene['workspace'], step: number): Scene {
  return {
    ...{ name, workspace, at: '/' },
    open: async (page, t) => {
      await openHelp(page)
      await page.getByRole('button', { name: t('help.tour.open') }).click()
      const card = page.getByRole('dialog', { name: t('help.tour.label') })
      await card.waitFor()
      for (let at = 1; at <= step; at++) {
        await card.getByRole('button', { name: t('help.tour.next') }).click()
        await card.getByText(new RegExp(`^${at + 1} `)).waitFor()
      }
    },
  }
}
