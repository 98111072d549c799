import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Holder, tryLock } from '../../electron/workspace/lock.ts'
import type { WorkspaceState } from '../../shared/contract/workspace.ts'
import type { Scene } from './scene.ts'

const service: Holder = {
  ...{ kind: 'service', program: 'rundbrev run --service', host: 'arkivet.larcentrum.example' },
  ...{ pid: 812, since: '2026-12-01T08:00:00.000Z' },
}

/** A service that looks after the workspace: it steps aside, and it waits. */
export const serviceScenes: readonly Scene[] = [
  {
    ...{ name: 'service-steps-aside', workspace: 'none', at: '/' },
    open: async (page, t) => {
      const folder = busyWorkspace()
      await page.evaluate((path) => {
        void window.rundbrev.call('workspace.open', { folder: path })
      }, folder)
      await page.getByText(t('service.opening.title')).waitFor()
    },
  },
  {
    ...{ name: 'service-waits', workspace: 'handed', at: '/sending' },
    open: async (page, t) => {
      const { value } = (await page.evaluate(() => window.rundbrev.call('workspace.state', {}))) as {
        value: WorkspaceState
      }
      if (value.kind !== 'open') throw new Error('no workspace')
      const place = tryLock(value.folder, 'rundbrev.service', service)
      await page.reload()
      await page.getByText(t('service.runs.service', { host: service.host })).waitFor()
      // The page has seen it: the scenes after this one are without.
      if (place.kind === 'ours') place.lock.release()
    },
  },
]

/** A workspace that a service has, with twelve letters in the air: as much of one as is seen from beside it. */
function busyWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'Nyhetsbrev-'))
  const database = new Sqlite(join(folder, 'rundbrev.db'))
  database.exec(`
    CREATE TABLE deliveries (state TEXT, phase TEXT);
    CREATE TABLE publication_steps (phase TEXT, next_attempt_at TEXT)`)
  const insert = database.prepare(`INSERT INTO deliveries VALUES ('sending', 'data')`)
  for (let row = 0; row < 12; row++) insert.run()
  database.close()
  tryLock(folder, 'rundbrev.lock', service)
  return folder
}
