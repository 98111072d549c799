import type { Scene } from './scene.ts'

/** What the program is and what it is made of, and the terms of one of its parts. */
export const aboutScenes: readonly Scene[] = [
  { name: 'about', workspace: 'used', at: '/about' },
  {
    ...{ name: 'about-licence', workspace: 'used', at: '/about' },
    open: async (page, t) => {
      await page.getByRole('searchbox', { name: t('about.packages.search') }).fill('mjml')
      await page.getByRole('button', { name: 'mjml', exact: true }).click()
      await page
        .getByRole('dialog')
        .getByRole('region', { name: t('about.packages.licence') })
        .waitFor()
    },
  },
]
