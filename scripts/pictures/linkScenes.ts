import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

const at = '/settings/links'
const workspace = 'used'

/** What becomes of links on their way out: as nobody has chosen, as somebody has, one channel's own, and what the law asks. */
export const linkScenes: readonly Scene[] = [
  { name: 'links-none', workspace, at },
  {
    ...{ name: 'links', workspace, at },
    open: async (page, t) => {
      await chooseTags(page)
      await page.reload()
      await page.getByRole('switch', { name: t('links.tagged') }).waitFor()
    },
  },
  {
    ...{ name: 'links-channels', workspace, at },
    open: async (page, t) => {
      await chooseTags(page)
      await page.getByRole('heading', { name: t('links.channels.title') }).scrollIntoViewIfNeeded()
      await page.getByRole('button', { name: t('links.guide') }).scrollIntoViewIfNeeded()
    },
  },
  {
    ...{ name: 'links-channel', workspace, at },
    open: (page, t) => change(page, t, 'Mastodon'),
  },
  {
    ...{ name: 'links-redirect', workspace, at },
    open: async (page, t) => {
      await change(page, t, t('links.channels.email'))
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t('links.redirect.label')).fill('https://go.example.com/?to={url}')
      await dialog.getByRole('button', { name: t('common.action.save') }).click()
      await dialog.getByText(t('links.redirect.law.missing')).scrollIntoViewIfNeeded()
    },
  },
  {
    ...{ name: 'links-guide', workspace, at },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('links.guide') }).click()
      await page.getByRole('button', { name: t('links.guide') }).scrollIntoViewIfNeeded()
    },
  },
  {
    ...{ name: 'links-in-post', workspace, at: '/' },
    open: async (page, t) => {
      await chooseTags(page)
      await page.evaluate((path) => {
        location.hash = path
      }, `#/posts/${posts.letter}`)
      await page.getByRole('button', { name: t('compose.properties') }).click()
      const links = page.getByRole('group', { name: t('links.inPost.title') })
      await links.getByRole('switch').last().click()
      await links.scrollIntoViewIfNeeded()
    },
  },
]

async function change(page: Page, t: TFunction, channel: string): Promise<void> {
  await page.getByRole('button', { name: t('links.channels.change', { channel }) }).click()
}

/** Every domain that the sample's texts lead to is one's own. */
async function chooseTags(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = await window.rundbrev.call('links.settings', {})
    const { rules } = (answer as { value: { rules: Record<string, unknown> } }).value
    const chosen = {
      ...rules,
      tagged: true,
      domains: ['larcentrum-inland.example', 'example.com'],
      channels: { x: { tagged: false, tags: {}, redirect: null } },
    }
    await window.rundbrev.call('links.save', { rules: chosen, understood: false } as never)
  })
}
