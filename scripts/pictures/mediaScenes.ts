import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** Where we were seen, and who came to our events. */
export const mediaScenes: readonly Scene[] = [
  { name: 'media', workspace: 'used', at: '/reach/media' },
  { name: 'media-empty', workspace: 'empty', at: '/reach/media' },
  { name: 'media-add', workspace: 'used', at: '/reach/media', open: openMention },
  {
    name: 'media-several',
    workspace: 'used',
    at: '/reach/media',
    open: async (page, t) => {
      await openMention(page, t)
      await page
        .getByRole('dialog')
        .getByLabel(t('media.form.link'))
        .fill('https://www.allehanda.se/2026-11-20/larcentrum')
    },
  },
  {
    name: 'media-wrong',
    workspace: 'used',
    at: '/reach/media',
    open: async (page, t) => {
      await openMention(page, t)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('common.action.add') })
        .click()
    },
  },
  {
    name: 'media-rows',
    workspace: 'used',
    at: '/reach/media',
    open: async (page, t) => {
      const of = t('media.coverage.cell', { kind: t('media.kind.newspaper'), county: 'Västerbotten' })
      await page.getByRole('button', { name: of }).click()
      await page.getByRole('dialog').getByRole('table').first().waitFor()
    },
  },
  {
    name: 'media-import',
    workspace: 'used',
    at: '/reach/media',
    open: async (page, t) => {
      await page.getByRole('button', { name: t('media.import.button') }).click()
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({
          name: 'medier.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            'Datum;Medium;Rubrik\n2020-12-01;Norran;Årets folkbildare\ni går;Norran;Kort\n2020-12-02;Bygdebladet;Kort',
          ),
        })
      await page.getByRole('dialog').getByRole('table').waitFor()
    },
  },
  {
    name: 'media-outlets',
    workspace: 'used',
    at: '/reach/media',
    open: async (page, t) => {
      await page.getByRole('button', { name: t('media.outlets.open'), exact: true }).click()
      await page.getByRole('dialog').getByRole('table').first().waitFor()
    },
  },
  {
    name: 'media-outlet-add',
    workspace: 'used',
    at: '/reach/media',
    open: async (page, t) => {
      await page.getByRole('button', { name: t('media.outlets.open'), exact: true }).click()
      await page.getByRole('button', { name: t('media.outlets.add') }).click()
      const dialog = page.getByRole('dialog', { name: t('media.outlets.newTitle') })
      await dialog.getByRole('button', { name: t('common.action.add') }).click()
      await dialog.getByText(t('common.required')).first().waitFor()
    },
  },
  {
    name: 'events-import',
    workspace: 'used',
    at: '/reach/events',
    open: async (page, t) => {
      await page.getByRole('button', { name: t('events.import.button') }).click()
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({
          name: 'evenemang.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            [
              'Datum;Evenemang;Kommun;Deltagare',
              '2020-09-12;Studiekväll;Lycksele;18',
              '2020-09-12;Studiekväll;Åsele;6',
              '2020-10-03;Lärarträff;;41',
              '2020-10-09;Möte;Lappland;12',
              'i går;Möte;Malå;12',
            ].join('\n'),
          ),
        })
      await page.getByRole('dialog').getByRole('table').first().waitFor()
    },
  },
  { name: 'events', workspace: 'used', at: '/reach/events' },
  { name: 'events-empty', workspace: 'empty', at: '/reach/events' },
  {
    name: 'events-change',
    workspace: 'used',
    at: '/reach/events',
    open: async (page, t) => {
      await page.getByRole('button', { name: t('events.change', { name: 'Öppet hus i Lycksele' }) }).click()
      await page.getByRole('dialog').getByLabel(t('events.form.name')).waitFor()
    },
  },
]

async function openMention(page: Page, t: TFunction): Promise<void> {
  await page
    .getByRole('button', { name: t('media.form.add') })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel(t('media.form.link')).waitFor()
}
