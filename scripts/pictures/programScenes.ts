import type { Scene } from './scene.ts'

/** How the program stays alive: everything paused (and gone on with, before anything else is seen), the offer to start at login, its settings. */
export const programScenes: readonly Scene[] = [
  {
    ...{ name: 'program-paused', workspace: 'calendar', at: '/sending' },
    open: async (page, t) => {
      await page.evaluate(() => window.rundbrev.call('schedule.pauseAll', {}))
      await page
        .getByRole('note')
        .filter({ hasText: t('program.paused.title') })
        .waitFor()
    },
  },
  {
    ...{ name: 'program-offer', workspace: 'calendar', at: '/sending' },
    open: async (page, t) => {
      await page.evaluate(() => window.rundbrev.call('schedule.goOn', {}))
      await page.getByRole('button', { name: t('program.offer.yes') }).waitFor()
    },
  },
  { name: 'program-settings', workspace: 'calendar', at: '/settings/program' },
]
