import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import { emptyDocument } from '../../../../shared/post/document.ts'
import type { PostContent } from '../../../../shared/post/post.ts'
import { createAutosave, type SaveState } from './autosave.ts'

const text = (title: string) => (): PostContent => ({
  title,
  lede: '',
  body: emptyDocument,
  tags: [],
  link: null,
  language: 'sv',
  subject: null,
  preheader: null,
  ownWords: [],
  networks: {},
})
const opened = { version: 3, updatedAt: '2026-12-01T08:00:00.000Z' }
const later = '2026-12-01T09:00:00.000Z'

/** A workspace with one post, which refuses old versions as the real one does; each save waits until it is let through. */
function postInWorkspace() {
  const post = { version: opened.version, title: '' }
  const doors: (() => void)[] = []
  const failures: Error[] = []
  return {
    post,
    failures,
    letThrough: () => doors.shift()?.(),
    waiting: () => doors.length,
    async save(version: number, content: PostContent) {
      await new Promise<void>((resolve) => doors.push(resolve))
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      if (version !== post.version) throw new RundbrevError('post-changed-elsewhere')
      post.version += 1
      post.title = content.title
      return { version: post.version, updatedAt: later }
    },
  }
}

/** @param joins whether the text here and the one there become one */
function start(joins = false) {
  const workspace = postInWorkspace()
  const states: SaveState['kind'][] = []
  const autosave = createAutosave({
    post: opened,
    pause: 800,
    longest: 2000,
    save: workspace.save,
    join: async () => (joins ? { version: workspace.post.version, read: text('båda') } : null),
    onState: ({ kind }) => states.push(kind),
  })
  return { workspace, states, autosave }
}

describe('what is typed', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is saved once after a pause, not while somebody is typing', async () => {
    const { workspace, states, autosave } = start()
    autosave.change(text('H'))
    await vi.advanceTimersByTimeAsync(700)
    autosave.change(text('Hej'))
    await vi.advanceTimersByTimeAsync(700)
    expect(workspace.waiting()).toBe(0)
    await vi.advanceTimersByTimeAsync(100)
    workspace.letThrough()
    await vi.advanceTimersByTimeAsync(0)
    expect(workspace.post).toEqual({ version: 4, title: 'Hej' })
    expect(states).toEqual(['waiting', 'saving', 'saved'])
    expect(autosave.state()).toEqual({ kind: 'saved', at: later })
  })

  it('is saved now and then while somebody types on, and read only then', async () => {
    const { workspace, autosave } = start()
    let reads = 0
    for (let letter = 1; letter <= 30; letter += 1) {
      autosave.change(() => {
        reads += 1
        return text('a'.repeat(letter))()
      })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(workspace.waiting()).toBe(1)
    expect(reads).toBe(1)
    workspace.letThrough()
    await vi.advanceTimersByTimeAsync(0)
    expect(workspace.post.title).toHaveLength(20)
  })

  it('is saved again, from the new version, when more was typed during a save', async () => {
    const { workspace, autosave } = start()
    autosave.change(text('ett'))
    const flushed = autosave.saveNow()
    await vi.advanceTimersByTimeAsync(0)
    autosave.change(text('två'))
    expect(autosave.unsaved()?.title).toBe('två')
    workspace.letThrough()
    await vi.advanceTimersByTimeAsync(0)
    expect(workspace.waiting()).toBe(1)
    workspace.letThrough()
    expect(await flushed).toBe(true)
    expect(workspace.post).toEqual({ version: 5, title: 'två' })
    expect(autosave.unsaved()).toBeNull()
  })

  it('stays here when it cannot be saved, and is saved with the next change', async () => {
    const { workspace, autosave } = start()
    workspace.failures.push(new RundbrevError('workspace-read-only'))
    autosave.change(text('viktigt'))
    const flushed = autosave.saveNow()
    await vi.advanceTimersByTimeAsync(0)
    workspace.letThrough()
    expect(await flushed).toBe(false)
    expect(autosave.state().kind).toBe('failed')
    expect(autosave.unsaved()?.title).toBe('viktigt')
    autosave.change(text('viktigt!'))
    await vi.advanceTimersByTimeAsync(800)
    workspace.letThrough()
    await vi.advanceTimersByTimeAsync(0)
    expect(workspace.post.title).toBe('viktigt!')
  })

  it('waits for the officer after a conflict, and then goes on from the version in the workspace', async () => {
    const { workspace, autosave } = start()
    workspace.post.version = 9
    autosave.change(text('min'))
    const flushed = autosave.saveNow()
    await vi.advanceTimersByTimeAsync(0)
    workspace.letThrough()
    expect(await flushed).toBe(false)
    expect(autosave.state().kind).toBe('conflict')
    autosave.change(text('min text'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(workspace.waiting()).toBe(0)
    const kept = autosave.overwrite(9)
    await vi.advanceTimersByTimeAsync(0)
    workspace.letThrough()
    expect(await kept).toBe(true)
    expect(workspace.post).toEqual({ version: 10, title: 'min text' })
  })
})

describe('a post that is saved in another window', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('and was changed elsewhere than here becomes one with the text here, which is saved', async () => {
    const { workspace, states, autosave } = start(true)
    workspace.post.version = 9
    autosave.change(text('min'))
    const flushed = autosave.saveNow()
    await vi.advanceTimersByTimeAsync(0)
    workspace.letThrough()
    await vi.advanceTimersByTimeAsync(0)
    workspace.letThrough()
    expect(await flushed).toBe(true)
    expect(workspace.post).toEqual({ version: 10, title: 'båda' })
    expect(states).toEqual(['waiting', 'saving', 'saving', 'saved'])
  })

  it('is gone on from where nothing was typed here', async () => {
    const { workspace, states, autosave } = start()
    workspace.post.version = 5
    expect(autosave.follow({ version: 5, updatedAt: later })).toBe(true)
    expect(autosave.state()).toEqual({ kind: 'saved', at: later })
    autosave.change(text('här'))
    await vi.advanceTimersByTimeAsync(800)
    workspace.letThrough()
    await vi.advanceTimersByTimeAsync(0)
    expect(workspace.post).toEqual({ version: 6, title: 'här' })
    expect(states).not.toContain('conflict')
  })

  it('is not gone on from while something here is unsaved, or where it is no newer', async () => {
    const { workspace, autosave } = start()
    expect(autosave.follow(opened)).toBe(false)
    autosave.change(text('här'))
    expect(autosave.follow({ version: 9, updatedAt: later })).toBe(false)
    await vi.advanceTimersByTimeAsync(800)
    expect(autosave.follow({ version: 9, updatedAt: later })).toBe(false)
    workspace.letThrough()
    await vi.advanceTimersByTimeAsync(0)
    expect([autosave.version(), autosave.unsaved()]).toEqual([4, null])
  })
})
