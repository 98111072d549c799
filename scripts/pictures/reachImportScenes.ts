import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const ga4 = (visits: number) => [
  '# Start date: 20201101',
  '# End date: 20201130',
  'Region,Sessions,Active users,Event count',
  `Vasterbotten County,${visits},640,9000`,
  'Jamtland County,120,90,800',
  '(not set),44,40,300',
  'Lapplands Kommun,9,8,70',
]
const library = [
  'Ort;Träffar;Vecka från;Vecka till',
  'Lycksele;41;2026-11-23;2026-11-29',
  'Malå;−3;2026-11-23;2026-11-29',
  'Storuman;12 %;2026-11-23;2026-11-29',
  'Åsele;18;2026-11-23;2026-11-29',
  'Summa;59;;',
]

/** The import of numbers, step by step: a source that is known, a table that nobody knows, days that are measured already. */
export const reachImportScenes: readonly Scene[] = [
  scene('reach-import-choose', async (page, t) => openDialog(page, t)),
  scene('reach-import-known', async (page, t) => choose(page, t, ga4(812), 'regioner.csv')),
  scene('reach-import-days', async (page, t) =>
    choose(page, t, ['name,visitors', 'Västerbotten County,640'], 'regions.csv'),
  ),
  scene('reach-import-columns', async (page, t) => choose(page, t, library, 'bibliotek.csv')),
  scene('reach-import-outcome', async (page, t) => {
    await choose(page, t, ga4(812), 'regioner.csv')
    await takeIn(page, t)
    await page.getByText(t('reach.screen.importDone')).waitFor()
  }),
  scene('reach-import-overlap', async (page, t) => {
    await choose(page, t, ga4(812), 'regioner.csv')
    await takeIn(page, t)
    await page.getByRole('button', { name: t('reachImport.another') }).click()
    await pick(page, ga4(830), 'regioner-igen.csv')
    await takeIn(page, t)
    await page.getByText(t('reachImport.overlap.title')).waitFor()
  }),
]

function scene(name: string, open: NonNullable<Scene['open']>): Scene {
  return { name, workspace: 'used', at: '/reach', open }
}

async function openDialog(page: Page, t: TFunction): Promise<void> {
  await page
    .getByRole('button', { name: t('common.action.import') })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

async function pick(page: Page, lines: readonly string[], fileName: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'rundbrev-pictures-')), fileName)
  writeFileSync(path, lines.join('\n'))
  await page.locator('[role=dialog] input[type=file]').setInputFiles(path)
}

async function choose(page: Page, t: TFunction, lines: readonly string[], fileName: string): Promise<void> {
  await openDialog(page, t)
  await pick(page, lines, fileName)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reachImport.takeIn'), exact: true })
    .waitFor()
}

async function takeIn(page: Page, t: TFunction): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reachImport.takeIn'), exact: true })
    .click()
}
