import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { keepBackup } from '../../electron/workspace/backups/backupFolder.ts'
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
      const folder = await makeSampleWorkspace(async ({ workspace, now }) => {
        for (const hours of [26, 2, 1])
          keepBackup(workspace, { kind: 'automatic', now: now().subtract({ hours }) })
      })
      writeFileSync(join(folder, 'rundbrev.db'), 'inte längre en databas '.repeat(300))
      await page.evaluate((damaged) => window.rundbrev.call('workspace.open', { folder: damaged }), folder)
      await page.reload()
      await page.getByRole('heading', { name: t('backups.rescue.damaged') }).waitFor()
    },
  },
]
