import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { onNetworks } from './networkWorkspace.ts'
import type { Scene } from './scene.ts'

const workspace = 'networks' as const
const at = (name: keyof typeof onNetworks) => `/sending/${onNetworks[name]}`

/** A publication on an account of a network, by what becomes of it, and one that is published by hand. */
export const networkScenes: readonly Scene[] = [
  { name: 'network-receipt', workspace, at: at('receipt') },
  {
    ...{ name: 'network-edit', workspace, at: at('receipt') },
    open: (page, t) =>
      page
        .getByRole('button', { name: startOf(t, 'networkPost.edit.actionOf') })
        .first()
        .click(),
  },
  {
    ...{ name: 'network-remove', workspace, at: at('receipt') },
    open: (page, t) =>
      page.getByRole('button', { name: t('networkPost.remove.actionOf', first(t, 'Mastodon')) }).click(),
  },
  {
    ...{ name: 'network-remove-thread', workspace, at: at('receipt') },
    open: (page, t) => page.getByRole('button', { name: t('networkPost.remove.thread') }).click(),
  },
  { name: 'network-limited', workspace, at: at('limited') },
  { name: 'network-sign-in-lost', workspace, at: at('signInLost') },
  { name: 'network-refused', workspace, at: at('refused') },
  { name: 'network-doubt', workspace, at: at('doubt') },
  {
    ...{ name: 'network-doubt-dialog', workspace, at: at('doubt') },
    open: decide,
  },
  {
    ...{ name: 'network-doubt-again', workspace, at: at('doubtInThread') },
    open: async (page, t) => {
      await decide(page, t)
      await page.getByRole('radio', { name: t('networkPost.doubt.again') }).check()
    },
  },
  {
    ...{ name: 'network-doubt-address', workspace, at: at('doubtInThread') },
    open: async (page, t) => {
      await decide(page, t)
      await page.getByRole('radio', { name: t('networkPost.doubt.url') }).check()
      await page.getByLabel(t('networkPost.doubt.urlLabel')).fill('inte en adress')
    },
  },
  { name: 'network-removed', workspace, at: at('removed') },
  { name: 'network-assisted', workspace, at: at('assisted') },
  {
    ...{ name: 'network-assisted-copied', workspace, at: at('assisted') },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('sending.assisted.copy') }).click()
      const address = page.getByLabel(t('sending.assisted.address'))
      await address.fill('https://byaforum.example/inlagg/7')
      await address.scrollIntoViewIfNeeded()
      await page.mouse.wheel(0, 2000)
    },
  },
  {
    ...{ name: 'network-assisted-no-address', workspace, at: at('assisted') },
    open: async (page, t) => {
      await page.getByLabel(t('sending.assisted.address')).fill('inte en adress')
      await page.mouse.wheel(0, 2000)
    },
  },
  {
    ...{ name: 'assisted-thread', workspace: 'used', at: '/sending/2' },
    open: (page, t) =>
      page
        .getByRole('button', { name: t('sending.assisted.copyOf', { number: 1 }) })
        .first()
        .click(),
  },
  { name: 'network-own-place', workspace, at: at('ownPlace') },
  {
    ...{ name: 'network-own-place-schedule', workspace, at: '/posts/2' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await page.getByRole('dialog').getByLabel(t('sending.schedule.channel')).click()
      await page.getByRole('option', { name: 'Threads' }).scrollIntoViewIfNeeded()
    },
  },
  { name: 'network-planned', workspace, at: at('planned') },
  {
    ...{ name: 'network-schedule-x', workspace, at: '/posts/2' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.schedule') }).click()
      await page.getByRole('dialog').getByLabel(t('sending.schedule.channel')).click()
      await page.getByRole('option', { name: 'Lärcentrum på X' }).click()
    },
  },
  { name: 'network-list', workspace, at: '/sending' },
  {
    ...{ name: 'network-figures', workspace, at: at('receipt') },
    open: async (page, t) => {
      await page.getByRole('heading', { name: t('postFigures.title') }).scrollIntoViewIfNeeded()
      await page.getByText(t('postFigures.openReplies', { count: 1 })).click()
      await page.mouse.wheel(0, 2000)
    },
  },
  {
    ...{ name: 'network-reach', workspace, at: '/reach' },
    open: (page, t) =>
      page.getByRole('heading', { name: t('reach.ownFigures.title') }).scrollIntoViewIfNeeded(),
  },
  {
    ...{ name: 'network-reach-rows', workspace, at: '/reach' },
    open: (page) =>
      page
        .getByRole('button', { name: /favourites_count/ })
        .first()
        .click(),
  },
  {
    ...{ name: 'network-archive-post', workspace, at: `/sending/archive/${onNetworks.receipt}` },
    open: async (page, t) => {
      await page.getByRole('tab', { name: t('archive.tab.post') }).click()
      await page.mouse.move(900, 600)
      await page.mouse.wheel(0, 700)
    },
  },
  { name: 'network-unlinked', workspace, at: at('removed') },
  {
    ...{ name: 'network-archive', workspace, at: `/sending/archive/${onNetworks.receipt}` },
    open: (page, t) => page.getByRole('tab', { name: t('archive.tab.parts') }).click(),
  },
]

async function decide(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: startOf(t, 'networkPost.doubt.actionOf') }).click()
}

/** A button's name up to what it is of. */
function startOf(t: TFunction, key: 'networkPost.doubt.actionOf' | 'networkPost.edit.actionOf'): RegExp {
  return new RegExp(`^${t(key, { post: '' }).trim()}`)
}

function first(t: TFunction, network: string) {
  return { post: t('networkPost.post', { number: 1, count: 2 }), network }
}
