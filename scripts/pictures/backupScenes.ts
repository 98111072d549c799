import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scene } from './scene.ts'

/** The backups, what putting one back would change, and the screen that stands in for a workspace whose database is damaged. */
export const backupScenes: readonly Scene[] = [
  {
    ...{ name: 'backups', workspace: 'used', at: '/settings/backups' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('backups.now') }).click()
      await page.getByRole('table', { name: t('backups.list') }).waitFor()
    },
  },
  {
    ...{ name: 'backups-restore', workspace: 'used', at: '/settings/backups' },
    open: async (page, t) => {
      await page
        .getByRole('table', { name: t('backups.list') })
        .getByRole('button')
        .first()
        .click()
      await page.getByRole('table', { name: t('backups.restore.table') }).waitFor()
    },
  },
  {
    ...{ name: 'rescue', workspace: 'none', at: '/' },
    open: async (page, t) => {
      const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-damaged-')), 'Kommunerna')
      mkdirSync(folder)
      writeFileSync(join(folder, 'rundbrev.db'), 'inte längre en databas '.repeat(300))
      await page.evaluate((damaged) => window.rundbrev.call('workspace.open', { folder: damaged }), folder)
      await page.reload()
      await page.getByRole('heading', { name: t('backups.rescue.damaged') }).waitFor()
    },
  },
]
