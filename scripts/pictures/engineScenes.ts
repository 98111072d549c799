import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** The settings of channels whose letters are handed to something else than a mail server. */
export const engineScenes: readonly Scene[] = [
  ...(['ses', 'listmonk'] as const).flatMap((engine) => [
    {
      ...{ name: `engine-${engine}`, workspace: 'used' as const, at: '/settings/channels' },
      open: opener(engine),
    },
    {
      ...{ name: `engine-${engine}-account`, workspace: 'used' as const, at: '/settings/channels' },
      open: async (page: Page, t: TFunction) => {
        await opener(engine)(page, t)
        await page.getByRole('button', { name: t('engines.next') }).click()
      },
    },
    {
      ...{ name: `engine-${engine}-faulty`, workspace: 'used' as const, at: '/settings/channels' },
      open: async (page: Page, t: TFunction) => {
        await opener(engine)(page, t)
        await page.getByRole('button', { name: t('engines.next') }).click()
        await save(page, t)
      },
    },
  ]),
  {
    name: 'engine-rows',
    workspace: 'used',
    at: '/settings/channels',
    open: async (page, t) => {
      await addListmonk(page, t, 'Stora utskick', 'http://127.0.0.1:9')
      await page
        .getByRole('button', { name: t('settings.channels.test') })
        .last()
        .click()
    },
  },
  {
    name: 'engine-edit',
    workspace: 'used',
    at: '/settings/channels',
    open: async (page, t) => {
      await addListmonk(page, t, 'Länsbrevet', 'https://utskick.inland.example')
      await page.getByRole('button', { name: t('settings.channels.edit', { name: 'Länsbrevet' }) }).click()
    },
  },
]

function opener(engine: 'ses' | 'listmonk') {
  return async (page: Page, t: TFunction): Promise<void> => {
    await page.getByRole('button', { name: t('settings.channels.add') }).click()
    await page.getByRole('radio', { name: t(`engines.choice.${engine}`) }).click()
  }
}

async function addListmonk(page: Page, t: TFunction, name: string, address: string): Promise<void> {
  await opener('listmonk')(page, t)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('settings.channels.name')).fill(name)
  await page.getByRole('button', { name: t('engines.next') }).click()
  await dialog.getByLabel(t('engines.listmonk.address')).fill(address)
  await dialog.getByLabel(t('engines.listmonk.user')).first().fill('rundbrev')
  await dialog.getByLabel(t('engines.listmonk.token')).fill('en-nyckel')
  await page.getByRole('tab', { name: t('channel.section.sender') }).click()
  await dialog.getByLabel(t('settings.channels.fromAddress')).fill('nyhetsbrev@inland.example')
  await save(page, t)
  await dialog.waitFor({ state: 'detached' })
}

async function save(page: Page, t: TFunction): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.action.save') })
    .click()
}
