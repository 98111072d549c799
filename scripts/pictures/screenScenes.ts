import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { settingsSections } from '../../renderer/features/settings/settingsSections.ts'
import { accountScenes } from './accountScenes.ts'
import { approvalScenes } from './approvalScenes.ts'
import { archiveScenes } from './archiveScenes.ts'
import { byHandScenes } from './byHandScenes.ts'
import { calendarScenes } from './calendarScenes.ts'
import { channelScenes } from './channelScenes.ts'
import { channelTrustScenes } from './channelTrustScenes.ts'
import { contactScenes } from './contactScenes.ts'
import { engineScenes } from './engineScenes.ts'
import { forgivingScenes } from './forgivingScenes.ts'
import { homeScenes } from './homeScenes.ts'
import { importScenes } from './importScenes.ts'
import { inboxScenes } from './inboxScenes.ts'
import { linkScenes } from './linkScenes.ts'
import { mediaScenes } from './mediaScenes.ts'
import { memberScenes } from './memberScenes.ts'
import { privacyScenes } from './privacyScenes.ts'
import { queueScenes } from './queueScenes.ts'
import { reachImportScenes } from './reachImportScenes.ts'
import { reachScenes } from './reachScenes.ts'
import type { Scene } from './scene.ts'
import { segmentScenes } from './segmentScenes.ts'
import { serviceScenes } from './serviceScenes.ts'

/** Every screen, full, empty and in error, and what is read from files. */
export const screenScenes: readonly Scene[] = [
  { name: 'welcome', workspace: 'none', at: '/' },
  ...homeScenes,
  ...(['used', 'empty'] as const).flatMap((workspace) =>
    (['posts', 'bin', 'audience', 'reach', 'settings'] as const).map((screen) => ({
      ...{ name: workspace === 'used' ? screen : `${screen}-empty`, workspace },
      at: `/${screen}`,
    })),
  ),
  ...contactScenes,
  ...memberScenes,
  ...mediaScenes,
  { name: 'audience-many', workspace: 'many', at: '/audience' },
  ...segmentScenes,
  ...privacyScenes,
  ...inboxScenes,
  ...calendarScenes,
  ...queueScenes,
  ...reachScenes,
  ...channelScenes,
  ...channelTrustScenes,
  ...accountScenes,
  ...byHandScenes,
  ...linkScenes,
  ...archiveScenes,
  ...engineScenes,
  ...serviceScenes,
  ...settingsSections.map(({ name }) => ({
    ...{ name: `settings-${name}`, workspace: 'used' as const, at: `/settings/${name}` },
  })),
  { name: 'post-missing', workspace: 'used', at: '/posts/999' },
  { name: 'history-missing', workspace: 'used', at: '/posts/999/history' },
  {
    name: 'import-refused',
    workspace: 'used',
    at: '/posts',
    open: (page, t) => importPost(page, t, 'brev.docx', 'inget Word-dokument'),
  },
  {
    name: 'import-with-losses',
    workspace: 'used',
    at: '/posts',
    open: (page, t) =>
      importPost(
        page,
        t,
        'brev.html',
        '<h1>Vårbrev</h1><p>Hej.</p><form><input></form><img src="https://bild.example/a.png" alt="Karta"><iframe src="https://film.example"></iframe>',
      ),
  },
  ...forgivingScenes,
  ...importScenes,
  ...reachImportScenes,
  ...approvalScenes,
  {
    name: 'reach-rejected',
    workspace: 'used',
    at: '/reach',
    open: async (page, t) => {
      await page.getByRole('button', { name: t('common.action.import') }).click()
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({
          ...{ name: 'matningar.csv', mimeType: 'text/csv' },
          buffer: Buffer.from(
            'källa;kanal;mått;län;värde;period\nWebben;webbplats;besök;Atlantis;12;2020-11\nWebben;webbplats;hopp;Norrbotten;12;2020-11\nWebben;webbplats;besök;Norrbotten;47,812;igår\n',
          ),
        })
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('reachImport.takeIn'), exact: true })
        .click()
    },
  },
  {
    name: 'reach-export',
    workspace: 'used',
    at: '/reach',
    open: async (page, t) => {
      await page.getByRole('button', { name: t('common.action.export') }).click()
      await page
        .getByRole('region', { name: t('reachOut.dialog.preview') })
        .locator('iframe')
        .waitFor()
    },
  },
  {
    name: 'definitions',
    workspace: 'used',
    at: '/reach',
    open: (page, t) => page.getByRole('button', { name: t('figures.definitions.short') }).click(),
  },
]

async function importPost(page: Page, t: TFunction, name: string, text: string): Promise<void> {
  await page
    .locator(`input[type=file][aria-label="${t('compose.list.import')}"]`)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
}
