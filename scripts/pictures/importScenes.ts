import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const contacts = [
  'namn;e-post;kommun;postort;roll',
  'Rektorn;rektor@lycksele.example;Lycksele;;rektor',
  'Kansliet;kansli@storuman.example;;Tärnaby;kansli',
  'Skolan;expedition@edu.lycksele.se;;;expedition',
  'Vägledaren;vagledare;Lyksele;;vägledare',
  'Kansliet;;Storuman;;kansli',
  'Pressen;press@radio.example;Atlantis;;redaktör',
  'Arkivet;arkiv@skelleftea.example;;Ersmark;arkivarie',
]

/** The import of contacts, step by step, and what it says of files that are not as they should be. */
export const importScenes: readonly Scene[] = [
  scene('import-choose', async (page, t) => openDialog(page, t)),
  scene('import-columns', async (page, t) => {
    await choose(page, t, contacts)
    await chooseBasis(page, t)
  }),
  scene('import-without-headings', async (page, t) => choose(page, t, contacts.slice(1))),
  scene('contacts-rejected', tryOut),
  scene('import-done', async (page, t) => {
    await tryOut(page, t)
    await page.getByRole('button', { name: t('audience.import.doIt', { count: 4 }) }).click()
    await page.getByText(t('audience.import.done')).waitFor()
  }),
  scene('import-quote-open', async (page, t) => {
    await openDialog(page, t)
    await pick(page, ['namn;e-post', '"Rektorn;rektor@lycksele.example', 'Kansliet;kansli@mala.example'])
    await page.getByRole('alert').waitFor()
  }),
  scene('import-many', async (page, t) => {
    const rows = Array.from({ length: 100_000 }, (_, at) =>
      at % 3 === 0 ? `Person ${at};person${at};;;rektor` : `Person ${at};person${at}@b.example;;;rektor`,
    )
    await choose(page, t, [contacts[0] ?? '', ...rows, ...contacts.slice(1)])
    await page.getByRole('button', { name: t('audience.import.tryOut') }).click()
    await page.getByText(t('audience.import.tried')).waitFor()
  }),
]

function scene(name: string, open: NonNullable<Scene['open']>): Scene {
  return { name, workspace: 'used', at: '/audience', open }
}

async function openDialog(page: Page, t: TFunction): Promise<void> {
  await page
    .getByRole('button', { name: t('common.action.import') })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

async function pick(page: Page, lines: readonly string[]): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-pictures-')), 'kontakter.csv')
  writeFileSync(file, lines.join('\n'))
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
}

async function choose(page: Page, t: TFunction, lines: readonly string[]): Promise<void> {
  await openDialog(page, t)
  await pick(page, lines)
  await page.getByRole('button', { name: t('audience.import.tryOut') }).waitFor()
}

async function chooseBasis(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('combobox', { name: t('audience.import.consentLabel') }).click()
  await page.getByRole('option', { name: t('audience.consent.public-task') }).click()
}

async function tryOut(page: Page, t: TFunction): Promise<void> {
  await choose(page, t, contacts)
  await chooseBasis(page, t)
  await page.getByRole('button', { name: t('audience.import.tryOut') }).click()
  await page.getByText(t('audience.import.tried')).waitFor()
}
