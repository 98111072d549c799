import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const at = '/audience'

/** The list of contacts: ticked, with other columns, and the dialogues that change one or many. */
export const contactScenes: readonly Scene[] = [
  { name: 'contacts-ticked', workspace: 'used', at, open: tickSome },
  {
    name: 'contacts-change-many',
    workspace: 'used',
    at,
    open: async (page, t) => {
      await tickSome(page, t)
      await page.getByRole('button', { name: t('contacts.many.edit') }).click()
      const dialog = page.getByRole('dialog')
      for (const part of ['addTags', 'role', 'consent'] as const) {
        await dialog.getByRole('checkbox', { name: t(`contacts.many.part.${part}`) }).click()
      }
    },
  },
  {
    name: 'contacts-columns',
    workspace: 'used',
    at,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('contacts.list.columns') }).click()
      for (const column of ['lastMailed', 'mailings'] as const) {
        await page.getByRole('checkbox', { name: t(`contacts.column.${column}`) }).click()
      }
    },
  },
  {
    name: 'contacts-roles',
    workspace: 'used',
    at,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('contacts.roles.title') }).click()
      await page.getByRole('button', { name: t('contacts.roles.rename', { role: 'rektor' }) }).click()
      await page
        .getByRole('textbox', { name: t('contacts.roles.rename', { role: 'rektor' }) })
        .fill('kommunikatör')
    },
  },
  {
    name: 'contacts-history',
    workspace: 'used',
    at,
    open: async (page, t) => {
      await tickSome(page, t)
      await page.getByRole('button', { name: t('contacts.many.edit') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('checkbox', { name: t('contacts.many.part.role') }).click()
      await dialog.getByRole('combobox', { name: t('audience.field.role') }).fill('pressansvarig')
      await dialog.getByRole('button', { name: t('contacts.many.doChange', { count: 3 }) }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('row', { name: /kansli@arjeplog/ }).click()
      await page.getByRole('tab', { name: t('contacts.drawer.history') }).click()
    },
  },
  { name: 'contacts-many-ticked', workspace: 'many', at, open: tickAll },
  {
    name: 'contacts-one',
    workspace: 'used',
    at,
    open: async (page) => {
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  },
]

async function tickSome(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('grid', { name: t('contacts.list.name') }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
}

async function tickAll(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('grid', { name: t('contacts.list.name') }).focus()
  await page.keyboard.press('Control+a')
}
