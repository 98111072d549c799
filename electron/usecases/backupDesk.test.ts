import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Policy } from '../../shared/program/policy.ts'
import { backupPath, listBackups } from '../workspace/backups/backupFolder.ts'
import { openRestorable, restoreInto } from '../workspace/backups/restore.ts'
import { type BackupDesk, createBackupDesk } from './backupDesk.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
let desk: BackupDesk
let told = 0
beforeEach(() => {
  workspace = openTestWorkspace()
  told = 0
  desk = openDesk()
})

function openDesk(policy: Policy = {}, now = workspace.deps.now): BackupDesk {
  return createBackupDesk(workspace.deps.workspace, {
    ...{ now, policy },
    changed: () => {
      told += 1
    },
  })
}

afterEach(async () => {
  await desk.close()
  workspace.close()
})

it('makes a backup beside the program, of what was written a moment ago, and says that there is one', async () => {
  workspace.deps.workspace.database.$client.exec(
    "INSERT INTO posts (title, lede, body, tags, language, version, created_at, updated_at) VALUES ('Brev', '', '{}', '[]', 'sv', 1, '2026', '2026')",
  )
  const percents: number[] = []
  const making = {
    signal: new AbortController().signal,
    underWay: (percent: number) => percents.push(percent),
  }
  const [made, again] = await Promise.all([desk.make('manual', making), desk.make('manual', making)])
  expect(made).toMatchObject({ kind: 'manual', at: '2026-12-01T08:00:00.000Z', counts: { posts: 1 } })
  expect(again.name).not.toBe(made.name)
  expect(listBackups(workspace.where.folder)).toHaveLength(2)
  expect(told).toBe(2)
  // Of two: each from the beginning.
  expect(percents[0]).toBe(0)
  expect(percents.filter((percent) => percent === 80)).toHaveLength(2)
})

describe('a backup that is called off', () => {
  const names = () => readdirSync(join(workspace.where.folder, 'backups'))
  /** Called off when the thread says this of it. @returns how it went */
  const callOffAt = async (percent: number) => {
    const callingOff = new AbortController()
    const making = {
      signal: callingOff.signal,
      underWay: (far: number) => far >= percent && callingOff.abort(),
    }
    return desk.make('manual', making)
  }

  it.each([
    ['while it is copied', 0],
    ['while it is looked through', 80],
  ])('%s leaves nothing behind, and the next one is made', async (_, percent) => {
    const [calledOff, next] = await Promise.allSettled([callOffAt(percent), desk.make('manual')])
    expect(calledOff).toMatchObject({ status: 'rejected', reason: { code: 'work-cancelled' } })
    if (next.status === 'rejected') throw next.reason
    expect(names().toSorted()).toEqual([`${next.value.name}.db`, `${next.value.name}.json`])
    expect(told).toBe(1)
    // The file of its name is the second's own.
    const { sqlite } = openRestorable(backupPath(workspace.where.folder, next.value.name))
    sqlite.close()
  })

  it('while it waits for another is not begun', async () => {
    const callingOff = new AbortController()
    const first = desk.make('manual')
    const second = desk.make('manual', { signal: callingOff.signal, underWay: () => undefined })
    callingOff.abort()
    await expect(second).rejects.toMatchObject({ code: 'work-cancelled' })
    await first
    expect(listBackups(workspace.where.folder)).toHaveLength(1)
  })
})

it('says what is in the way where a backup cannot be made, and can make one when it is gone', async () => {
  const backups = join(workspace.where.folder, 'backups')
  rmSync(backups, { recursive: true })
  writeFileSync(backups, '')
  await expect(desk.make('manual')).rejects.toMatchObject({ code: 'backup-failed' })
  rmSync(backups)
  await expect(desk.make('manual')).resolves.toMatchObject({ kind: 'manual' })
})

describe('where the organisation has a folder for whole backups', () => {
  let shared: string
  let today: Temporal.Instant
  const copies = () => readdirSync(shared).flatMap((own) => readdirSync(join(shared, own)))
  beforeEach(() => {
    shared = join(mkdtempSync(join(tmpdir(), 'rundbrev-shared-')), 'kopior')
    mkdirSync(shared)
    today = workspace.deps.now()
  })

  it('puts one there a day that stands on its own, and keeps so many', async () => {
    mkdirSync(join(workspace.where.folder, 'archive'), { recursive: true })
    writeFileSync(join(workspace.where.folder, 'archive', 'brev.html'), 'ett brev')
    const careful = openDesk({ backupFolder: shared, backupCopies: 2 }, () => today)
    await careful.look()
    await careful.look()
    expect(copies()).toEqual(['rundbrev-2026-12-01.db'])
    for (let day = 0; day < 2; day++) {
      today = today.add({ hours: 24 })
      await careful.look()
    }
    expect(copies()).toEqual(['rundbrev-2026-12-02.db', 'rundbrev-2026-12-03.db'])
    await careful.close()
    const [own = ''] = readdirSync(shared)
    const folder = join(shared, '..', 'återställd')
    restoreInto({
      ...{ file: join(shared, own, 'rundbrev-2026-12-03.db'), folder },
      ...{ programRoot: workspace.deps.programRoot, at: today.toString() },
    })
    expect(existsSync(join(folder, 'archive', 'brev.html'))).toBe(true)
  })

  it('says so where that folder cannot be written, makes its own all the same, and tries again', async () => {
    rmSync(shared, { recursive: true })
    writeFileSync(shared, '')
    const careful = openDesk({ backupFolder: shared })
    await careful.look()
    expect(careful.failure()).toMatchObject({ code: 'backup-failed' })
    expect(listBackups(workspace.where.folder)).toHaveLength(1)
    rmSync(shared)
    await careful.look()
    expect(careful.failure()).toBe(null)
    expect(copies()).toHaveLength(1)
    await careful.close()
  })
})
