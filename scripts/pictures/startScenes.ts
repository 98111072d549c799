import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** The first run, step by step; the example; what was tried. */
export const startScenes: readonly Scene[] = [
  { name: 'start-organisation', workspace: 'begun', at: '/start/organisation' },
  {
    ...{ name: 'start-organisation-filled', workspace: 'begun', at: '/start/organisation' },
    open: async (page, t) => {
      await page.getByLabel(t('start.organisation.name')).fill('Kommunförbundet Exempel')
      await page.getByLabel(t('settings.organisation.email')).fill('kansli@kommunforbundet.example')
      await page.getByLabel(t('settings.organisation.number')).fill('222000-1231')
      for (const county of ['Västerbotten', 'Norrbotten', 'Jämtland', 'Västernorrland'])
        await page.getByRole('checkbox', { name: county }).check()
    },
  },
  { name: 'start-contacts', workspace: 'begun', at: '/start/contacts' },
  { name: 'start-email', workspace: 'begun', at: '/start/email' },
  { name: 'start-done', workspace: 'begun', at: '/start/done' },
  { name: 'start-list', workspace: 'begun', at: '/' },
  { name: 'start-email-trial', workspace: 'tried', at: '/start/email' },
  { name: 'start-contacts-there', workspace: 'tried', at: '/start/contacts' },
  { name: 'sample-bar', workspace: 'tried', at: '/' },
  { name: 'sample-compose', workspace: 'tried', at: '/posts/1' },
  { name: 'outbox', workspace: 'tried', at: '/sending/outbox' },
  { name: 'outbox-text', workspace: 'tried', at: '/sending/outbox', open: view('text') },
  { name: 'outbox-headers', workspace: 'tried', at: '/sending/outbox', open: view('headers') },
  { name: 'trial-list', workspace: 'tried', at: '/sending' },
  { name: 'trial-publication', workspace: 'tried', at: '/sending/1' },
  { name: 'trial-places', workspace: 'tried', at: '/sending/1/places' },
  { name: 'trial-channel', workspace: 'tried', at: '/settings/channels' },
  {
    ...{ name: 'trial-schedule', workspace: 'tried', at: '/posts/1' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    ...{ name: 'outbox-empty', workspace: 'tried', at: '/sending/outbox' },
    open: async (page, t) => {
      // In the second size it has been emptied.
      const clear = page.getByRole('button', { name: t('outbox.clear') })
      if (await clear.isVisible()) await clear.click()
      await page.getByText(t('outbox.empty.title')).waitFor()
    },
  },
  // The last: a post of one's own stays.
  {
    ...{ name: 'sample-remove', workspace: 'tried', at: '/' },
    open: async (page, t) => {
      await page.evaluate(() => window.rundbrev.call('posts.create', { title: 'Eget' }))
      await page.getByRole('button', { name: t('start.sample.remove') }).click()
    },
  },
]

function view(name: 'text' | 'headers') {
  return async (page: Page, t: TFunction) => {
    await page.getByText(t(`outbox.letter.views.${name}`), { exact: true }).click()
  }
}
