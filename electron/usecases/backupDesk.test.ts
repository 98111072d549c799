import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listBackups } from '../workspace/backups/backupFolder.ts'
import { type BackupDesk, createBackupDesk } from './backupDesk.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
let desk: BackupDesk
let told = 0
beforeEach(() => {
  workspace = openTestWorkspace()
  told = 0
  desk = createBackupDesk(workspace.deps.workspace, workspace.deps.now, () => {
    told += 1
  })
})
afterEach(async () => {
  await desk.close()
  workspace.close()
})

it('makes a backup beside the program, of what was written a moment ago, and says that there is one', async () => {
  workspace.deps.workspace.database.$client.exec(
    "INSERT INTO posts (title, lede, body, tags, language, version, created_at, updated_at) VALUES ('Brev', '', '{}', '[]', 'sv', 1, '2026', '2026')",
  )
  const [made, again] = await Promise.all([desk.make('manual'), desk.make('manual')])
  expect(made).toMatchObject({ kind: 'manual', at: '2026-12-01T08:00:00.000Z', counts: { posts: 1 } })
  expect(again.name).not.toBe(made.name)
  expect(listBackups(workspace.where.folder)).toHaveLength(2)
  expect(told).toBe(2)
})

it('says what is in the way where a backup cannot be made, and can make one when it is gone', async () => {
  const backups = join(workspace.where.folder, 'backups')
  rmSync(backups, { recursive: true })
  writeFileSync(backups, '')
  await expect(desk.make('manual')).rejects.toMatchObject({ code: 'backup-failed' })
  rmSync(backups)
  await expect(desk.make('manual')).resolves.toMatchObject({ kind: 'manual' })
})
