import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** What the program opens with: in a new workspace, in use, with troubles of many kinds, and while nothing goes out. */
export const homeScenes: readonly Scene[] = [
  { name: 'home-empty', workspace: 'empty', at: '/' },
  { name: 'home', workspace: 'used', at: '/', open: untilDrawn },
  { name: 'home-troubled', workspace: 'troubled', at: '/', open: untilDrawn },
  { name: 'home-planned', workspace: 'calendar', at: '/' },
  { name: 'home-missed', workspace: 'missed', at: '/' },
  { name: 'home-networks', workspace: 'networks', at: '/' },
  { name: 'home-held', workspace: 'held', at: '/' },
  { name: 'home-sending', workspace: 'sending', at: '/', open: untilDrawn },
  {
    ...{ name: 'home-rows', workspace: 'used', at: '/' },
    open: async (page, t) => {
      await page
        .getByRole('row', { name: t('reach.contacts') })
        .getByRole('button')
        .first()
        .click()
      await page.getByRole('dialog').getByRole('table').first().waitFor()
    },
  },
]

/** The map comes after all the rest. */
async function untilDrawn(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('group', { name: t('home.letter.map') }).waitFor()
}
