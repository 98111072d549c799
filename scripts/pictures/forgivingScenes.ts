import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** What was done and how it is taken back, what goes wrong, what lasts, and what is asked where there is no way back. */
export const forgivingScenes: readonly Scene[] = [
  {
    ...{ name: 'toast-undo', workspace: 'used', at: '/posts' },
    open: async (page, t) => {
      await menuOfFirst(page, t, 'common.action.delete')
      await page.getByRole('button', { name: t('common.action.undo') }).waitFor()
    },
  },
  {
    ...{ name: 'toast-undone', workspace: 'used', at: '/posts' },
    open: async (page, t) => {
      await menuOfFirst(page, t, 'common.action.delete')
      await page.getByRole('button', { name: t('common.action.undo') }).waitFor()
      await page.keyboard.press('Control+z')
      await page.getByText(t('common.undone', { what: '' }).trim()).waitFor()
    },
  },
  {
    ...{ name: 'toast-error', workspace: 'sending', at: '/settings/channels' },
    open: async (page, t) => {
      const remove = t('settings.channels.remove', { name: '' }).trim()
      await page
        .getByRole('button', { name: new RegExp(`^${remove}`) })
        .first()
        .click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    ...{ name: 'toast-work', workspace: 'many', at: '/audience' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('common.action.export') }).click()
      await page.getByRole('menuitem', { name: t('audience.list.exportAs.xlsx') }).click()
      const work = page.getByRole('group', { name: t('work.name.save-contacts') })
      await work.getByText(/\d{2}/).waitFor()
    },
  },
  {
    ...{ name: 'bin-delete', workspace: 'used', at: '/bin' },
    open: async (page, t) => {
      await page.evaluate(async (title) => {
        const made = (await window.rundbrev.call('posts.create', { title })) as { value: { id: number } }
        await window.rundbrev.call('posts.delete', { id: made.value.id })
      }, t('templates.button'))
      await page
        .getByRole('button', { name: t('history.bin.deleteOf', { title: t('templates.button') }) })
        .first()
        .click()
    },
  },
  {
    ...{ name: 'bin-empty-question', workspace: 'used', at: '/bin' },
    open: async (page, t) => {
      await page.evaluate(async () => {
        const made = (await window.rundbrev.call('posts.create', { title: '' })) as { value: { id: number } }
        await window.rundbrev.call('posts.delete', { id: made.value.id })
      })
      await page.getByRole('button', { name: t('history.bin.empty') }).click()
    },
  },
  {
    ...{ name: 'inbox-keep-less', workspace: 'used', at: '/sending/inbox' },
    open: async (page, t) => {
      await page.getByRole('combobox', { name: t('inbox.keep') }).click()
      await page.getByRole('option').first().click()
    },
  },
  { name: 'sending-nothing', workspace: 'empty', at: '/sending' },
  {
    ...{ name: 'posts-none-found', workspace: 'previews', at: '/posts' },
    open: (page, t) => page.getByRole('searchbox', { name: t('compose.list.search') }).fill('zzz'),
  },
  {
    ...{ name: 'audience-none-found', workspace: 'used', at: '/audience' },
    open: (page, t) => page.getByLabel(t('audience.list.search')).fill('zzz'),
  },
  {
    ...{ name: 'letter-counties-none', workspace: 'empty', at: '/posts' },
    open: async (page, t) => {
      await page.evaluate(async () => {
        const made = (await window.rundbrev.call('posts.create', { title: '' })) as { value: { id: number } }
        location.hash = `#/posts/${made.value.id}`
      })
      await page.getByRole('button', { name: t('newsletter.matrix.open') }).click()
    },
  },
]

async function menuOfFirst(page: Page, t: TFunction, item: 'common.action.delete'): Promise<void> {
  await page.getByRole('article').first().getByRole('button').last().click()
  await page.getByRole('menuitem', { name: t(item) }).click()
}
