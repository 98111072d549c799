import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const at = '/audience/privacy'
const person = 'rektor@sorsele.example'
const account = '@lasare@social.example'

/** Data protection: every section empty and full, and what its dialogues ask and answer. */
export const privacyScenes: readonly Scene[] = [
  { name: 'suppressions-empty', workspace: 'empty', at },
  { name: 'suppressions', workspace: 'used', at, open: blockSome },
  { name: 'suppression-import', workspace: 'used', at, open: (page, t) => importList(page, t, list) },
  {
    name: 'suppression-import-refused',
    workspace: 'used',
    at,
    open: (page, t) => importList(page, t, 'namn;roll\nRektorn;rektor'),
  },
  { name: 'retention-off', workspace: 'empty', at: `${at}/retention` },
  {
    name: 'retention',
    workspace: 'used',
    at: `${at}/retention`,
    open: async (page, t) => {
      await page.evaluate(() => window.rundbrev.call('retention.setRule', { months: 24 }))
      await page.getByRole('table', { name: t('privacy.retention.table') }).waitFor()
      const [first, second] = await page
        .getByRole('checkbox')
        .all()
        .then((boxes) => boxes.slice(2))
      await first?.check()
      await second?.check()
    },
  },
  {
    name: 'handout-empty',
    workspace: 'used',
    at: `${at}/handout`,
    open: (page, t) => lookUp(page, t, 'ingen@lund.example'),
  },
  { name: 'handout', workspace: 'used', at: `${at}/handout`, open: (page, t) => lookUp(page, t, person) },
  // Somebody of whom no address is known, but an account that has answered a post.
  {
    ...{ name: 'handout-account', workspace: 'networks', at: `${at}/handout` },
    open: (page, t) => lookUp(page, t, account),
  },
  {
    ...{ name: 'handout-wrong', workspace: 'networks', at: `${at}/handout` },
    open: async (page, t) => {
      await page.getByRole('textbox', { name: t('privacy.person') }).fill('läsaren')
      await page.getByRole('button', { name: t('privacy.lookUp') }).click()
    },
  },
  {
    ...{ name: 'erase-account', workspace: 'networks', at: `${at}/erase` },
    open: async (page, t) => {
      await lookUp(page, t, account)
      await page.getByRole('button', { name: t('privacy.erase.open') }).click()
    },
  },
  {
    name: 'erase',
    workspace: 'used',
    at: `${at}/erase`,
    open: async (page, t) => {
      await lookUp(page, t, person)
      await page.getByRole('button', { name: t('privacy.erase.open') }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('rektor@sorsele.exempel')
    },
  },
  {
    name: 'erased',
    workspace: 'used',
    at: `${at}/erase`,
    open: async (page, t) => {
      await lookUp(page, t, 'rektor@arjeplog.example')
      await page.getByRole('button', { name: t('privacy.erase.open') }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('rektor@arjeplog.example')
      await page.getByRole('button', { name: t('audience.erase.action') }).click()
      await page.getByRole('dialog', { name: t('privacy.erase.doneTitle') }).waitFor()
    },
  },
  { name: 'audit-empty', workspace: 'empty', at: `${at}/audit` },
  { name: 'audit', workspace: 'used', at: `${at}/audit`, open: blockSome },
]

const list =
  'adress;orsak;datum\nrektor@lycksele.example;avregistrerad;2025-03-01\nvagledare@umea.example;studs;2025-03-02\ngammal@lund.example;hittepå;\nfel adress;;\n'

async function blockSome(page: Page): Promise<void> {
  await page.evaluate(
    async (addresses) => {
      for (const email of addresses) {
        await window.rundbrev.call('suppressions.add', { email, source: 'ringde växeln' })
      }
    },
    ['rektor@storuman.example', 'okand@lund.example'],
  )
}

/** Has somebody looked up, of whom something is known or not. */
export async function lookUp(page: Page, t: TFunction, email: string): Promise<void> {
  await page.getByRole('textbox', { name: t('privacy.person') }).fill(email)
  await page.getByRole('button', { name: t('privacy.lookUp') }).click()
  await page.getByRole('status').filter({ hasText: email }).waitFor()
}

async function importList(page: Page, t: TFunction, text: string): Promise<void> {
  await page.getByRole('button', { name: t('privacy.suppressions.import') }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'nej-tack.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
}
