import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

/** A rule of every kind of condition. */
export const longRule =
  'county in (24, 25) and role in (rektor, kommunikatör) and (not mailed within 12 months or tag = nätverk or not (mailings >= 3 and bounces > 0)) and list != Styrelsen and consent = public-task'

/** Segments and lists: the rule builder empty, full and in error, and the lists' own dialogues. */
export const segmentScenes: readonly Scene[] = [
  {
    ...{ name: 'segment-new', workspace: 'used', at: '/audience' },
    open: (page, t) => page.getByRole('button', { name: t('segment.add') }).click(),
  },
  {
    ...{ name: 'segment-rule', workspace: 'used', at: '/audience' },
    open: async (page, t) => {
      await makeList(page, t)
      await writeRule(page, t, longRule)
    },
  },
  {
    ...{ name: 'segment-many', workspace: 'many', at: '/audience' },
    open: (page, t) => writeRule(page, t, 'not tag = press and (role = rektor or language = en)'),
  },
  {
    ...{ name: 'segment-wrong', workspace: 'used', at: '/audience' },
    open: async (page, t) => {
      await writeRule(page, t, 'county in (24, 25) and role = rektor')
      await page
        .getByRole('textbox', { name: t('segment.rule') })
        .fill('county in (24, 25) and role = rektor and municipality = Lyksele and tag = press')
      await page.getByRole('button', { name: t('segment.showPlace') }).waitFor()
    },
  },
  {
    ...{ name: 'segment-incomplete', workspace: 'used', at: '/audience' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('segment.add') }).click()
      await page.getByRole('button', { name: t('segment.addConditionLong') }).click()
      await page.getByRole('button', { name: t('common.action.save') }).click()
    },
  },
  {
    ...{ name: 'segment-help', workspace: 'used', at: '/audience' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('segment.add') }).click()
      await page.getByRole('button', { name: t('segment.ruleHelp') }).click()
    },
  },
  {
    ...{ name: 'list', workspace: 'used', at: '/audience' },
    open: async (page, t) => {
      await makeList(page, t)
      await page.getByRole('button', { name: 'Styrelsen' }).click()
    },
  },
  {
    ...{ name: 'list-paste', workspace: 'used', at: '/audience' },
    open: async (page, t) => {
      await makeList(page, t)
      await page.getByRole('button', { name: 'Styrelsen' }).click()
      await page.getByRole('button', { name: t('segment.list.paste') }).click()
      await page
        .getByRole('textbox', { name: t('segment.list.pasteLabel') })
        .fill('Rektorn <rektor@lycksele.example>; kansli@nyast.example, växeln@@b.example')
      await page.getByRole('button', { name: t('segment.list.pasteAdd') }).click()
      await page.getByRole('status').getByText('kansli@nyast.example').waitFor()
    },
  },
  {
    ...{ name: 'list-menu', workspace: 'used', at: '/audience' },
    open: async (page, t) => {
      await makeList(page, t)
      await page
        .getByRole('button', { name: /^(Fler åtgärder för|More actions for)/ })
        .first()
        .click()
      await page.getByRole('menuitem', { name: t('segment.list.of') }).hover()
    },
  },
]

async function writeRule(page: Page, t: TFunction, text: string): Promise<void> {
  await page.getByRole('button', { name: t('segment.add') }).click()
  await page.getByRole('textbox', { name: t('segment.name') }).fill(t('segment.namePlaceholder'))
  await page.getByRole('textbox', { name: t('segment.rule') }).fill(text)
  await page.getByRole('link').first().waitFor()
}

/** A list of the workspace's head teachers. */
async function makeList(page: Page, t: TFunction): Promise<void> {
  await page.evaluate(async () => {
    const contacts = { kind: 'matching', rule: 'roll = rektor', search: '', except: [] } as const
    await window.rundbrev.call('lists.create', { name: 'Styrelsen', contacts })
  })
  await page.getByText(t('segment.lists'), { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Styrelsen' }).waitFor()
}
