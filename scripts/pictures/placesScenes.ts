import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** Names of places that nobody knows, and the answers about them. */
export const placesScenes: readonly Scene[] = [
  { name: 'places', workspace: 'used', at: '/reach', open: openPlaces },
  {
    name: 'places-answered',
    workspace: 'used',
    at: '/reach',
    open: async (page, t) => {
      await openPlaces(page, t)
      const dialog = page.getByRole('dialog')
      for (const text of ['Häbo', 'Tarnaby', 'Lappland']) {
        const abroad = dialog.getByRole('button', { name: t('places.abroadOf', { text }) })
        if (await abroad.isVisible()) await abroad.click()
      }
      await dialog.getByText(t('places.nothing')).waitFor()
    },
  },
]

async function openPlaces(page: Page, t: TFunction): Promise<void> {
  const name = t('places.answer')
  const answer = page.getByRole('button', { name, exact: true })
  const given = page.getByRole('button', { name: /svar om platser|answers? about places/ })
  await answer.or(given).click()
  await page.getByRole('dialog').waitFor()
}
