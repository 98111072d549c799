import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'

const workspace = 'reach' as const

/** Reach as a map with its counties gone into, in patterns, over time, by channel, and as it covers its counties and members. */
export const reachScenes: readonly Scene[] = [
  { name: 'reach-map', workspace, at: '/reach', open: inYear },
  { name: 'reach-county', workspace, at: '/reach', open: intoCounty },
  {
    ...{ name: 'reach-patterns', workspace, at: '/reach' },
    open: async (page, t) => {
      await inYear(page, t)
      await page.getByRole('switch', { name: t('reachView.map.patterns') }).setChecked(true, { force: true })
    },
  },
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
    open: async (page, t) => {
      await page.getByRole('combobox', { name: t('reach.screen.period'), exact: true }).click()
      await page.getByRole('option', { name: '2020' }).click()
    },
  },
  { name: 'reach-channels', workspace, at: '/reach/channels' },
  { name: 'reach-coverage', workspace, at: '/reach/coverage', open: inYear },
  {
    ...{ name: 'reach-presenter', workspace, at: '/reach' },
    open: async (page, t) => {
      await inYear(page, t)
      await page.getByRole('button', { name: t('reachView.presenter.open') }).click()
    },
  },
]

/** The year that was measured month by month. */
async function inYear(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('combobox', { name: t('reach.screen.period'), exact: true }).click()
  await page.getByRole('option', { name: '2021' }).click()
}

async function intoCounty(page: Page, t: TFunction): Promise<void> {
  await inYear(page, t)
  await page.getByRole('link', { name: /Västerbottens län/ }).click()
  await page.getByRole('link', { name: /Lycksele/ }).waitFor()
}
