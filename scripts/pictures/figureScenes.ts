import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { beginPost, body, openTab, type Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

const letter = `/posts/${posts.letter}`

/** Numbers: how they are made, what is known of them, and who answers for them. */
export const figureScenes: readonly Scene[] = [
  {
    name: 'figure-menu',
    workspace: 'used',
    at: '/',
    open: async (page, t) => {
      await beginPost(page, t)
      await page.keyboard.type('{{')
    },
  },
  {
    name: 'figure-card',
    workspace: 'used',
    at: '/',
    open: async (page, t) => {
      await beginPost(page, t)
      await page.keyboard.type('Besöken ökade {{besök')
      await page.getByRole('listbox', { name: t('figures.choose') }).waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowLeft')
    },
  },
  {
    name: 'figure-counted',
    workspace: 'used',
    at: letter,
    open: (page, t) =>
      page.getByRole('button', { name: t('compose.figure.edit', { name: 'besök på webbplatsen' }) }).click(),
  },
  {
    name: 'figure-typed',
    workspace: 'used',
    at: letter,
    open: (page, t) =>
      page
        .getByRole('button', { name: t('compose.figure.edit', { name: 'ansökningar om yrkeshögskola' }) })
        .click(),
  },
  {
    name: 'figure-none',
    workspace: 'empty',
    at: '/',
    open: async (page, t) => {
      await beginPost(page, t)
      await page.keyboard.type('{{')
      await page.getByRole('listbox', { name: t('figures.choose') }).waitFor()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'figure-about',
    workspace: 'used',
    at: letter,
    open: (page, t) =>
      page
        .getByRole('button', { name: t('figures.about', { name: 'besök på webbplatsen' }) })
        .first()
        .click(),
  },
  {
    name: 'year',
    workspace: 'used',
    at: '/',
    open: openYear,
  },
  {
    name: 'year-inserted',
    workspace: 'used',
    at: '/',
    open: async (page, t) => {
      await openYear(page, t)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('figures.year.insert') })
        .click()
      await body(page, t).getByRole('heading').first().waitFor()
    },
  },
  {
    name: 'claims',
    workspace: 'used',
    at: letter,
    open: (page, t) => openTab(page, t('figures.claims.tab')),
  },
  {
    name: 'claims-none',
    workspace: 'empty',
    at: '/',
    open: async (page, t) => {
      await beginPost(page, t)
      await openTab(page, t('figures.claims.tab'))
    },
  },
]

async function openYear(page: Page, t: TFunction): Promise<void> {
  const name = t('figures.year.name')
  await beginPost(page, t)
  await page.keyboard.type('/')
  await page.getByRole('option', { name }).click()
  // The letter that has just been sent makes this year the latest.
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('reach.screen.period')).click()
  await page.getByRole('option', { name: '2020', exact: true }).click()
  await dialog.getByLabel(t('figures.ask.against')).click()
  await page.getByRole('option', { name: '2019', exact: true }).click()
  await dialog.getByRole('checkbox').nth(3).waitFor()
}
