import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { createPost } from './savePost.ts'
import { currentVariant, variants } from './variants.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const create = () =>
  createPost(workspace.deps, {
    title: 'Vi syntes i fyra län',
    lede: '',
    body: { type: 'doc', content: [] },
    tags: ['Norrland'],
    link: null,
    language: 'sv',
    subject: null,
    preheader: null,
    ownWords: [],
    networks: {},
  })
const edits = (postId: PostId) => variants['variants.edits'](workspace.deps, { postId }).edits
const save = (postId: PostId, text: string) =>
  variants['variants.save'](workspace.deps, { postId, network: 'bluesky', text, derivedText: 'då' })

it('keeps an edit word for word, with the text that it was made from and when', () => {
  const { id } = create()
  expect(edits(id)).toEqual([])
  save(id, 'Mina egna ord åäö 🎄\n')
  expect(edits(id)).toEqual([
    {
      network: 'bluesky',
      text: 'Mina egna ord åäö 🎄\n',
      derivedText: 'då',
      editedAt: '2026-12-01T08:00:00.000Z',
    },
  ])
})

it('keeps one edit per network, the latest, and each post’s own', () => {
  const [first, second] = [create(), create()]
  save(first.id, 'ett')
  workspace.setNow('2026-12-01T09:00:00Z')
  save(first.id, 'två')
  save(second.id, 'tre')
  expect(edits(first.id).map(({ text, editedAt }) => [text, editedAt])).toEqual([
    ['två', '2026-12-01T09:00:00.000Z'],
  ])
})

it('follows the post again after a revert, which may be said twice', () => {
  const post = create()
  const derived = currentVariant(workspace.deps, post, 'bluesky')
  save(post.id, 'Mitt #val')
  expect(currentVariant(workspace.deps, post, 'bluesky')).toEqual({
    ...derived,
    text: 'Mitt #val',
    posts: [{ text: 'Mitt #val', images: [], card: null }],
    hashtags: ['#val'],
  })
  const revert = () => variants['variants.revert'](workspace.deps, { postId: post.id, network: 'bluesky' })
  revert()
  revert()
  expect(currentVariant(workspace.deps, post, 'bluesky')).toEqual(derived)
  expect(derived.text).toBe('Vi syntes i fyra län\n\n#Norrland')
})

it('tells the page that something of the post has changed', () => {
  const { id } = create()
  workspace.events.length = 0
  save(id, 'ett')
  expect(workspace.events).toEqual([{ name: 'area.changed', payload: { area: 'posts' } }])
})

it('refuses a post that is gone', () => {
  const { id } = create()
  posts['posts.delete'](workspace.deps, { id })
  expect(() => save(id, 'ett')).toThrow(expect.objectContaining({ code: 'not-found' }))
})
