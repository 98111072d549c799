import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** The settings of an e-mail channel: each part, a known provider, and what is wrong. */
export const channelScenes: readonly Scene[] = [
  { name: 'channel-new', workspace: 'used', at: '/settings/channels', open: openNew },
  ...(['server', 'sender', 'limits', 'letter', 'inbox', 'dkim'] as const).map((section) => ({
    name: `channel-${section}`,
    workspace: 'used' as const,
    at: '/settings/channels',
    open: async (page: Page, t: TFunction) => {
      await openNew(page, t)
      await page.getByRole('tab', { name: t(`channel.section.${section}`) }).click()
      if (section === 'inbox') await page.getByRole('switch', { name: t('channel.inbox.read') }).click()
      if (section === 'dkim') await page.getByRole('switch', { name: t('channel.dkim.sign') }).click()
    },
  })),
  {
    name: 'channel-preset',
    workspace: 'used',
    at: '/settings/channels',
    open: async (page, t) => {
      await openNew(page, t)
      await choosePreset(page, t, 'microsoft-365')
    },
  },
  {
    name: 'channel-presets',
    workspace: 'used',
    at: '/settings/channels',
    open: async (page, t) => {
      await openNew(page, t)
      await page.getByRole('combobox', { name: t('channel.preset.label') }).click()
    },
  },
  {
    name: 'channel-faulty',
    workspace: 'used',
    at: '/settings/channels',
    open: async (page, t) => {
      await openNew(page, t)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('common.action.save') })
        .click()
    },
  },
]

async function openNew(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('settings.channels.add') }).click()
}

async function choosePreset(page: Page, t: TFunction, id: 'microsoft-365' | 'own-relay'): Promise<void> {
  await page.getByRole('combobox', { name: t('channel.preset.label') }).click()
  await page.getByRole('option', { name: t(`channel.preset.name.${id}`) }).click()
}
