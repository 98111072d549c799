import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import { keepOpenPosts, type OpenPost, readOpenPosts } from './openPosts.ts'

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

const open = (id: number): OpenPost => ({
  ...{ id: id as PostId, x: -20, y: 40, width: 900, height: 700 },
  ...{ isMaximized: false, isFullScreen: false },
})

it('comes back as it was kept', () => {
  expect(readOpenPosts(userData)).toBeNull()
  keepOpenPosts(userData, { folder: '/arbetsyta', posts: [open(1), open(7)] })
  expect(readOpenPosts(userData)).toEqual({ folder: '/arbetsyta', posts: [open(1), open(7)] })
  keepOpenPosts(userData, { folder: '/arbetsyta', posts: [] })
  expect(readOpenPosts(userData)?.posts).toEqual([])
})

it('is the latest twenty of very many', () => {
  const posts = Array.from({ length: 50 }, (_, index) => open(index + 1))
  keepOpenPosts(userData, { folder: '/arbetsyta', posts })
  expect(readOpenPosts(userData)?.posts.map(({ id }) => id)).toEqual(posts.slice(30).map(({ id }) => id))
})

it.each([
  ['half a file', '{"folder": "/a", "posts": ['],
  ['a post that is none', JSON.stringify({ folder: '/a', posts: [{ ...open(1), id: '../1' }] })],
  ['no window that could be', JSON.stringify({ folder: '/a', posts: [{ ...open(1), width: 1e12 }] })],
  ['more than anybody opens', JSON.stringify({ folder: '/a', posts: Array(500).fill(open(1)) })],
])('is nothing where the file is %s', (_, text) => {
  writeFileSync(join(userData, 'openPosts.json'), text)
  expect(readOpenPosts(userData)).toBeNull()
})
