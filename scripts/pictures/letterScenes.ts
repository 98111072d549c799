import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

/** The letter as its readers see it, how it is kept, and how it looks. */
export const letterScenes: readonly Scene[] = [
  preview('letter-dark', 'newsletter.preview.dark'),
  preview('letter-without-images', 'newsletter.preview.imagesOff'),
  preview('letter-counties', 'newsletter.matrix.open'),
  preview('letter-save', 'newsletter.save.menu'),
  {
    ...{ name: 'letter-weight', workspace: 'used', at: `/posts/${posts.letter}` },
    open: (page) => page.getByRole('button', { name: /\d+ (av|of) 102/ }).click(),
  },
  {
    ...{ name: 'letter-fields', workspace: 'used', at: `/posts/${posts.letter}` },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.properties') }).click()
      const label = t('compose.subject')
      await page.getByRole('textbox', { name: label, exact: true }).fill('{{namn}}, tack för året i ')
      await page.getByRole('button', { name: t('compose.lineField', { label }) }).click()
      await page.getByRole('menuitem', { name: t('compose.mergeField.municipality') }).click()
      await page
        .getByRole('button', { name: t('compose.lineField', { label: t('compose.preheader') }) })
        .click()
    },
  },
  { name: 'themes', workspace: 'used', at: '/settings/letter' },
  { name: 'theme-editor', workspace: 'used', at: '/settings/letter', open: openTheme },
  {
    ...{ name: 'theme-refused', workspace: 'used', at: '/settings/letter' },
    open: async (page, t) => {
      await openTheme(page, t)
      await page.getByRole('textbox', { name: t('themes.field.ink'), exact: true }).fill('#eeeeee')
    },
  },
]

type Control =
  | 'newsletter.preview.dark'
  | 'newsletter.preview.imagesOff'
  | 'newsletter.matrix.open'
  | 'newsletter.save.menu'

function preview(name: string, control: Control): Scene {
  return {
    ...{ name, workspace: 'used', at: `/posts/${posts.letter}` },
    open: (page, t) => page.getByRole('button', { name: t(control), exact: true }).click(),
  }
}

async function openTheme(page: Page, t: TFunction): Promise<void> {
  const name = t('themes.builtIn.association.name')
  await page.getByRole('button', { name: t('themes.adaptNamed', { name }) }).click()
}
