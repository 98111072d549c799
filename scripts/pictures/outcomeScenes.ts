import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { openTab, type Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

/** What a post becomes on networks, and what has gone out. */
export const outcomeScenes: readonly Scene[] = [
  { name: 'social', workspace: 'used', at: `/posts/${posts.letter}`, open: openSocial },
  {
    name: 'drift',
    workspace: 'used',
    at: `/posts/${posts.letter}`,
    open: async (page, t) => {
      await openSocial(page, t)
      await page.getByRole('button', { name: `${t('social.drift.compare')}: Mastodon` }).click()
    },
  },
  {
    name: 'social-choices',
    workspace: 'used',
    at: `/posts/${posts.thread}`,
    open: async (page, t) => {
      await openSocial(page, t)
      await page.getByRole('button', { name: `${t('social.choices.title')}: Bluesky` }).click()
    },
  },
  {
    name: 'social-veil',
    workspace: 'used',
    at: `/posts/${posts.thread}`,
    open: async (page, t) => {
      await openSocial(page, t)
      await page.getByRole('button', { name: `${t('social.choices.title')}: Mastodon` }).click()
      await page.getByLabel(t('social.veil.warning')).fill(t('social.veil.example').replace(/^.*: /, ''))
      await page.getByText(t('social.veil.sensitiveByWarning')).scrollIntoViewIfNeeded()
    },
  },
  { name: 'sending', workspace: 'used', at: '/sending' },
  {
    name: 'sending-done',
    workspace: 'used',
    at: '/sending',
    open: (page, t) => page.getByRole('button', { name: t('figures.rows') }).scrollIntoViewIfNeeded(),
  },
  { name: 'publication-done', workspace: 'used', at: '/sending/1' },
  { name: 'publication-missing', workspace: 'used', at: '/sending/999' },
  {
    name: 'schedule',
    workspace: 'used',
    at: `/posts/${posts.letter}`,
    open: (page, t) => page.getByRole('button', { name: t('compose.schedule') }).click(),
  },
  {
    name: 'send-check',
    workspace: 'used',
    at: `/posts/${posts.letter}`,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await page.getByRole('button', { name: t('sendCheck.ask') }).click()
      await page.getByRole('button', { name: t('sendCheck.again') }).waitFor()
      await page.getByRole('button', { name: t('sendCheck.again') }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'send-check-lacking',
    workspace: 'used',
    at: `/posts/${posts.letter}`,
    open: async (page, t) => {
      await page.evaluate(async () => {
        const content = {
          ...{ email: 'vaxeln@bygdsiljum.example', name: '', role: '', organisation: '', municipality: null },
          ...{ county: null, language: 'sv', tags: [], consent: 'public-task', consentSource: '' },
          ...{ consentDate: null, notes: '' },
        }
        await window.rundbrev.call('contacts.save', { id: null, content })
      })
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await page
        .getByRole('button', { name: t('sendCheck.lacking.showField.contact.municipality') })
        .first()
        .click()
    },
  },
  { name: 'sending-empty', workspace: 'empty', at: '/sending' },
]

function openSocial(page: Page, t: TFunction): Promise<void> {
  return openTab(page, t('compose.tab.social'))
}
