import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { WorkspaceState } from '../../../shared/contract/workspace.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { writeSampleMark } from '../../store/sampleMark.ts'
import type { Desktop } from '../../usecases/deps.ts'
import { openTestWorkspace, type TestWorkspace } from '../../usecases/openTestWorkspace.ts'
import { createPost } from '../../usecases/savePost.ts'
import type { Session } from '../session.ts'
import { sample } from './sample.ts'

// With a real workspace, and a desktop whose trash is a list: nothing that is no example may ever be in it.

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const nothingOpen: WorkspaceState = {
  ...{ kind: 'none', suggestedFolder: '', recent: [], trouble: null, opening: null },
}

function opened({ isMarked = true, trash = async (_path: string) => {} } = {}) {
  let world: TestWorkspace | undefined = openTestWorkspace()
  const { folder } = world.where
  const where = world.where
  if (isMarked)
    writeSampleMark(world.deps.workspace.database, { folder, madeAt: instantText(world.deps.now()) })
  world.setNow('2026-12-01T09:00:00Z')
  const trashed: string[] = []
  const close = async () => {
    world?.close()
    world = undefined
  }
  closers.push(() => void close())
  const procedures = sample({
    ...{ userData: mkdtempSync(join(tmpdir(), 'rundbrev-user-')), documents: tmpdir() },
    session: () => (world === undefined ? undefined : ({ deps: world.deps } as Session)),
    leave: close,
    open: async () => {
      world = openTestWorkspace('2026-12-01T09:00:00Z', where)
    },
    create: () => Promise.reject(new Error('not asked for')),
    state: () => nothingOpen,
    desktop: {
      trash: async (path: string) => {
        await trash(path)
        trashed.push(path)
        rmSync(path, { recursive: true })
      },
    } as Desktop,
  })
  const deps = () => {
    if (world === undefined) throw new Error('closed')
    return world.deps
  }
  return {
    folder,
    trashed,
    deps,
    remove: async (withOwnWork = false) => procedures['workspace.removeSample']({ withOwnWork }),
  }
}

const ownPost = {
  ...{ title: 'Mitt eget', lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
  ...{ ownWords: [], networks: {}, body: { type: 'doc', content: [{ type: 'paragraph' }] } },
} as const

describe('the example is removed', () => {
  it('as the whole folder, to where it can be had back', async () => {
    const { folder, trashed, remove } = opened()
    expect(await remove()).toBe(nothingOpen)
    expect(trashed).toEqual([folder])
  })

  it('never where the workspace is no example', async () => {
    const { folder, trashed, remove } = opened({ isMarked: false })
    await expect(remove(true)).rejects.toMatchObject({ code: 'sample-not-open' })
    expect(trashed).toEqual([])
    expect(existsSync(folder)).toBe(true)
  })

  it('never where it is a copy of the example somewhere else', async () => {
    const { trashed, remove, deps, folder } = opened()
    writeSampleMark(deps().workspace.database, {
      folder: `${folder}-elsewhere`,
      madeAt: '2026-01-01T00:00:00Z',
    })
    await expect(remove(true)).rejects.toMatchObject({ code: 'sample-not-open' })
    expect(trashed).toEqual([])
  })

  it('not without a word where somebody has written in it', async () => {
    const { trashed, remove, deps } = opened()
    createPost(deps(), { ...ownPost, body: { ...ownPost.body, content: [{ type: 'paragraph' }] } } as never)
    await expect(remove()).rejects.toMatchObject({
      code: 'sample-has-own-work',
      values: { posts: 1, contacts: 0 },
    })
    expect(trashed).toEqual([])
    await remove(true)
    expect(trashed).toHaveLength(1)
  })

  it('not where something lies in its folder that the program has not put there', async () => {
    const { folder, trashed, remove } = opened()
    writeFileSync(join(folder, 'min budget.xlsx'), '')
    await expect(remove(true)).rejects.toMatchObject({
      code: 'sample-has-others',
      values: { name: 'min budget.xlsx' },
    })
    expect(trashed).toEqual([])
    rmSync(join(folder, 'min budget.xlsx'))
    // Systems put such things everywhere.
    writeFileSync(join(folder, '.DS_Store'), '')
    await remove()
    expect(trashed).toEqual([folder])
  })

  it('and stays open as it was where the system has no trash for it', async () => {
    const { folder, remove, deps } = opened({ trash: () => Promise.reject(new Error('no trash here')) })
    await expect(remove()).rejects.toMatchObject({
      code: 'sample-not-removed',
      values: { reason: 'no trash here' },
    })
    expect(deps().workspace.folder).toBe(folder)
  })
})
