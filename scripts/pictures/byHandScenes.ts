import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const at = '/settings/by-hand'
const workspace = 'networks'

/** Places of one's own that are published on by hand: none, some, how one is added, and an address that does not do. */
export const byHandScenes: readonly Scene[] = [
  { name: 'by-hand-none', workspace: 'empty', at },
  { name: 'by-hand', workspace, at },
  { name: 'by-hand-new', workspace, at, open: begin },
  {
    ...{ name: 'by-hand-forms', workspace, at },
    open: async (page, t) => {
      await begin(page, t)
      await page.getByRole('dialog').getByLabel(t('byHand.form.network')).click()
    },
  },
  {
    ...{ name: 'by-hand-missing', workspace, at },
    open: async (page, t) => {
      await begin(page, t)
      await save(page, t)
    },
  },
  {
    ...{ name: 'by-hand-address', workspace, at },
    open: async (page, t) => {
      await begin(page, t)
      await page.getByRole('dialog').getByLabel(t('byHand.form.name')).fill('Byaforum')
      await page.getByRole('dialog').getByLabel(t('byHand.form.page')).fill('http://byaforum.example')
      await save(page, t)
    },
  },
  {
    ...{ name: 'by-hand-removed', workspace, at },
    open: (page, t) =>
      page.getByRole('button', { name: t('byHand.remove', { name: 'Byaforum Ansia' }) }).click(),
  },
]

async function begin(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('byHand.add') }).click()
}

async function save(page: Page, t: TFunction): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.action.save') })
    .click()
}
