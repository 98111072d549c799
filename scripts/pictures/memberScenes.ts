import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const at = '/audience/members'

/** Groups of municipalities and their members, none and many, and the dialogues that change them. */
export const memberScenes: readonly Scene[] = [
  { name: 'members', workspace: 'used', at },
  { name: 'members-empty', workspace: 'empty', at },
  {
    name: 'members-past',
    workspace: 'used',
    at,
    open: async (page, t) => {
      await page.getByLabel(t('members.day.label')).fill('2010-06-01')
      await page.keyboard.press('Tab')
      await page.getByRole('button', { name: t('members.list.coming', { count: 14 }) }).click()
    },
  },
  { name: 'members-add', workspace: 'used', at, open: addSome },
  {
    name: 'members-end',
    workspace: 'used',
    at,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('members.list.more', { municipality: 'Sorsele' }) }).click()
      await page.getByRole('menuitem', { name: t('members.list.end') }).click()
    },
  },
  {
    name: 'members-group',
    workspace: 'used',
    at,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('members.group.add') }).click()
      await page.getByRole('textbox', { name: t('members.group.name') }).fill('projekt distans')
      await page.getByRole('button', { name: t('common.action.save') }).click()
    },
  },
]

async function addSome(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('members.list.add') }).click()
  await page
    .getByRole('textbox', { name: t('members.add.paste') })
    .fill('Vindeln\nVännäs kommun\nLycksele\nLyksele')
}
