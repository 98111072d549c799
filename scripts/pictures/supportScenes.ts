import type { Scene } from './scene.ts'

const at = '/settings/support'

/** What is done when something is wrong with the program itself: the section of the settings, what opens from it, and what is seen then. */
export const supportScenes: readonly Scene[] = [
  { name: 'support', workspace: 'used', at },
  {
    ...{ name: 'support-diagnosis', workspace: 'used', at },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('support.diagnosis.open') }).click()
      await page.getByRole('textbox', { name: t('support.diagnosis.shown') }).waitFor()
    },
  },
  {
    ...{ name: 'support-restart', workspace: 'used', at },
    open: (page, t) => page.getByRole('button', { name: t('support.safe.start') }).click(),
  },
  { name: 'support-safe', workspace: 'safe', at: '/' },
  {
    ...{ name: 'crash', workspace: 'unshown', at: '/' },
    open: (page, t) => page.getByRole('alert').getByText(t('support.crash.screen')).waitFor(),
  },
]
