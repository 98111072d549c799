import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { prepareSending } from '../../scheduler/prepareSending.ts'
import { assetFile } from '../../workspace/folders.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { createMover, type Mover } from './mover.ts'
import { moveOut } from './moveWorkspace.ts'

const programRoot = resolve(import.meta.dirname, '..', '..', '..')
const newFolder = () => mkdtempSync(join(tmpdir(), 'rundbrev-mover-'))
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A workspace with images of so many megabytes. */
async function world(megabytes: number) {
  const workspace = openTestWorkspace()
  const mover = createMover()
  closing.push(workspace.close, mover.close)
  await prepareSending(workspace.deps, { port: 9, contacts: 2 })
  for (let at = 0; at < megabytes; at += 1) {
    const bytes = randomBytes(1_000_000)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    writeFileSync(assetFile(workspace.deps.workspace.folder, sha256), bytes)
  }
  return { workspace, mover }
}

const whom = ({ deps }: TestWorkspace) => ({
  ...{ programRoot, now: deps.now, actor: 'kollegan' },
  holder: {
    ...{ program: 'prov', kind: 'command' as const, host: 'dator' },
    ...{ pid: process.pid, since: '2026-12-01T08:00:00Z' },
  },
})

it('moves a workspace out and in beside this thread, and tells how far it has come', async () => {
  const { workspace, mover } = await world(12)
  const file = join(newFolder(), 'ut.rundbrev')
  const told: number[] = []
  const progress = ({ done, total }: { readonly done: number; readonly total: number }) =>
    void told.push(done / total)
  const exported = await moveOut(workspace.deps, file, { take: mover.take, progress })
  expect(exported).toMatchObject({ file, counts: { contacts: 2, images: 12 } })
  expect(exported.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'))
  const folder = join(newFolder(), 'in')
  expect(await mover.moveIn(file, folder, { ...whom(workspace), progress })).toMatchObject({
    ...{ folder, sha256: exported.sha256, counts: exported.counts },
  })
  expect(told.every((share) => share >= 0 && share <= 1)).toBe(true)
  expect(told.at(-1)).toBe(1)
  expect(readdirSync(join(folder, 'assets'))).toHaveLength(12)
  // It is written to while it is taken out, by another connection: neither keeps the other waiting for good.
  const again = moveOut(workspace.deps, file, { take: mover.take })
  workspace.deps.workspace.database.$client.exec(`UPDATE contacts SET notes = 'ny'`)
  await again
})

it('is ended from outside and when the program closes, with nothing left of it', async () => {
  const { workspace, mover } = await world(12)
  const folder = newFolder()
  const file = join(folder, 'ut.rundbrev')
  const stopping = new AbortController()
  const moving = moveOut(workspace.deps, file, { take: mover.take, signal: stopping.signal })
  stopping.abort()
  await expect(moving).rejects.toMatchObject({ code: 'moving-cancelled' })
  const closed = expect(moveOut(workspace.deps, file, { take: mover.take })).rejects.toMatchObject({
    code: 'moving-cancelled',
  })
  await mover.close()
  await closed
  expect([
    readdirSync(folder),
    readdirSync(workspace.where.folder).filter((name) => name.startsWith('.')),
  ]).toEqual([[], []])
})

it('says of a full disk that it is full, on the way out and in, and leaves nothing there', async () => {
  const { workspace, mover } = await world(12)
  const disk = smallDisk()
  await expect(
    moveOut(workspace.deps, join(disk, 'ut.rundbrev'), { take: mover.take }),
  ).rejects.toMatchObject({ code: 'disk-full' })
  const file = join(newFolder(), 'ut.rundbrev')
  await moveOut(workspace.deps, file, { take: mover.take })
  await expect(moveInto(mover, file, join(disk, 'in'), workspace)).rejects.toMatchObject({
    code: 'disk-too-small',
  })
  expect(readdirSync(disk)).toEqual([])
})

const moveInto = (mover: Mover, file: string, folder: string, workspace: TestWorkspace) =>
  mover.moveIn(file, folder, whom(workspace))

/** A disk of 6 MB in memory. Needs the right to mount one, as in the container that the tests run in. */
function smallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-small-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return folder
}
