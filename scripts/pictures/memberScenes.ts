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
  { name: 'coverage', workspace: 'used', at: `${at}/1/coverage` },
  {
    name: 'coverage-others',
    workspace: 'used',
    at: `${at}/2/coverage`,
    open: async (page, t) => {
      await page.getByRole('switch', { name: t('members.coverage.onlyMembers') }).click()
      await page.getByRole('link', { name: /^Kiruna/ }).focus()
    },
  },
  {
    name: 'coverage-counties',
    workspace: 'used',
    at: `${at}/3/coverage`,
    open: (page, t) => page.getByText(t('members.coverage.county'), { exact: true }).first().click(),
  },
  { name: 'todo', workspace: 'used', at: `${at}/3/todo` },
  { name: 'todo-few', workspace: 'used', at: `${at}/1/todo` },
  { name: 'todo-done', workspace: 'used', at: `${at}/2/todo` },
  {
    name: 'todo-add',
    workspace: 'used',
    at: `${at}/1/todo`,
    open: (page, t) =>
      page
        .getByRole('button', {
          name: t('members.todo.addContactNamed', { role: 'rektor', municipality: 'Ragunda' }),
        })
        .click(),
  },
  {
    name: 'todo-roles',
    workspace: 'used',
    at: `${at}/1/todo`,
    open: (page, t) => page.getByRole('button', { name: t('members.todo.roles') }).click(),
  },
  {
    name: 'contacts-of-rule',
    workspace: 'used',
    at: `${at}/1/coverage`,
    open: (page) => page.getByRole('button', { name: /^Lycksele, kommunikatör/ }).click(),
  },
  {
    name: 'reach-municipalities',
    workspace: 'used',
    at: '/reach',
    open: (page, t) => page.getByText(t('reach.by.municipality'), { exact: true }).click(),
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
