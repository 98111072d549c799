import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const workspace = 'reach' as const

/** Reach as a map with its counties gone into, in patterns, over time, by channel, and as it covers its counties and members. */
export const reachScenes: readonly Scene[] = [
  { name: 'reach-map', workspace, at: '/reach', open: inYear },
  { name: 'reach-county', workspace, at: '/reach', open: intoCounty },
  { name: 'reach-time', workspace, at: '/reach/time', open: inYear },
  {
    ...{ name: 'reach-time-counties', workspace, at: '/reach/time' },
    open: async (page, t) => {
      await inYear(page, t)
      await page.getByText(t('reachView.series.bys.county')).click()
    },
  },
  {
    ...{ name: 'reach-compare', workspace, at: '/reach/compare' },
    open: compareYears,
  },
  { name: 'reach-channels', workspace, at: '/reach/channels' },
  { name: 'reach-coverage', workspace, at: '/reach/coverage', open: inYear },
  { name: 'reach-compare-refused', workspace, at: '/reach/compare', open: compareRefused },
  {
    ...{ name: 'reach-estimate', workspace, at: '/reach' },
    open: async (page, t) => {
      await inYear(page, t)
      await page.getByRole('switch', { name: t('places.estimate.ask') }).setChecked(true, { force: true })
    },
  },
  {
    ...{ name: 'reach-corrected', workspace, at: '/reach/time' },
    open: async (page, t) => {
      await inYear(page, t)
      await page.getByRole('cell').getByRole('button').first().click()
    },
  },
  {
    ...{ name: 'reach-last', workspace, at: '/reach/coverage' },
    open: async (page, t) => {
      await inYear(page, t)
      await page
        .getByRole('row', { name: /Norrbottens/ })
        .getByRole('button')
        .last()
        .click()
    },
  },
  {
    ...{ name: 'reach-annotation', workspace, at: '/reach/time' },
    open: async (page, t) => page.getByRole('button', { name: t('reachView.annotations.add') }).click(),
  },
  { name: 'reach-presenter', workspace, at: '/reach', open: present },
  {
    ...{ name: 'reach-presenter-county', workspace, at: '/reach' },
    open: async (page, t) => {
      await present(page, t)
      await page
        .getByRole('dialog')
        .getByRole('link', { name: /Västerbottens län/ })
        .click()
      await page
        .getByRole('dialog')
        .getByRole('link', { name: /Lycksele/ })
        .waitFor()
    },
  },
  ...(['time', 'posts', 'coverage', 'figures'] as const).map(
    (name, index): Scene => ({
      ...{ name: `reach-presenter-${name}`, workspace, at: '/reach' },
      open: async (page, t) => {
        await present(page, t)
        for (let turn = 0; turn <= index; turn += 1) await page.keyboard.press('PageDown')
      },
    }),
  ),
  // Last: the program remembers that it draws patterns.
  {
    ...{ name: 'reach-patterns', workspace, at: '/reach' },
    open: async (page, t) => {
      await inYear(page, t)
      await page.getByRole('switch', { name: t('reachView.map.patterns') }).setChecked(true, { force: true })
    },
  },
  {
    ...{ name: 'reach-compare-patterns', workspace, at: '/reach/compare' },
    open: async (page, t) => {
      await compareYears(page, t)
      await page.getByRole('switch', { name: t('reachView.map.patterns') }).setChecked(true, { force: true })
    },
  },
]

/** The year that was measured month by month. */
async function inYear(page: Page, t: TFunction, year = '2021'): Promise<void> {
  await page.getByRole('combobox', { name: t('reach.screen.period'), exact: true }).click()
  await page.getByRole('option', { name: year }).click()
}

async function intoCounty(page: Page, t: TFunction): Promise<void> {
  await inYear(page, t)
  await page.getByRole('link', { name: /Västerbottens län/ }).click()
  await page.getByRole('link', { name: /Lycksele/ }).waitFor()
}

/** 2020 against 2019, in visits. */
async function compareYears(page: Page, t: TFunction): Promise<void> {
  await inYear(page, t, '2020')
  await page.getByRole('combobox', { name: t('reachView.compare.what') }).click()
  await page.getByRole('option', { name: t('reach.metric.visits'), exact: true }).click()
}

/** 2021 against 2020: the source has begun to count in another way. */
async function compareRefused(page: Page, t: TFunction): Promise<void> {
  await inYear(page, t)
  await page.getByRole('combobox', { name: t('reachView.compare.what') }).click()
  await page.getByRole('option', { name: t('reach.metric.visits'), exact: true }).click()
}

async function present(page: Page, t: TFunction): Promise<void> {
  await inYear(page, t)
  await page.getByRole('button', { name: t('reachView.presenter.open') }).click()
}
