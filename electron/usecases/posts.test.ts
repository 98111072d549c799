import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PostContent } from '../../shared/post/post.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const contentOf = ({
  id: _id,
  version: _version,
  createdAt: _c,
  updatedAt: _u,
  ...content
}: ReturnType<typeof create>): PostContent => content
const create = (title: string) => posts['posts.create'](workspace.deps, { title })

it('keeps what was saved, word for word, and lists the latest saved first', () => {
  const first = create('Decemberbrev')
  workspace.setNow('2026-12-01T09:00:00Z')
  create('Vårbrev')
  workspace.setNow('2026-12-01T10:00:00Z')
  const content = { ...contentOf(first), lede: 'Tack för i år – åäö “citat” 🎄', tags: ['norr'] }
  posts['posts.save'](workspace.deps, { id: first.id, version: first.version, content })
  expect(posts['posts.get'](workspace.deps, { id: first.id })).toMatchObject(content)
  expect(posts['posts.list'](workspace.deps).posts.map((post) => post.title)).toEqual([
    'Decemberbrev',
    'Vårbrev',
  ])
})

it('refuses a save over a version that somebody else has saved since, and keeps theirs', () => {
  const post = create('Brev')
  const save = (lede: string) =>
    posts['posts.save'](workspace.deps, {
      id: post.id,
      version: post.version,
      content: { ...contentOf(post), lede },
    })
  save('deras')
  expect(() => save('min')).toThrow(expect.objectContaining({ code: 'post-changed-elsewhere' }))
  expect(posts['posts.get'](workspace.deps, { id: post.id }).lede).toBe('deras')
})

it('duplicates a post under a name that says so', () => {
  const post = create('Brev')
  const copy = posts['posts.duplicate'](workspace.deps, { id: post.id })
  expect(copy.id).not.toBe(post.id)
  expect(copy.title).toBe('Brev (kopia)')
  expect(copy.body).toEqual(post.body)
})

it('takes a deletion back whole', () => {
  const post = create('Brev')
  posts['posts.delete'](workspace.deps, { id: post.id })
  expect(posts['posts.list'](workspace.deps).posts).toEqual([])
  expect(() => posts['posts.get'](workspace.deps, { id: post.id })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
  expect(posts['posts.restore'](workspace.deps, { id: post.id })).toEqual(post)
})
