import { expect, it } from 'vitest'
import { foundPost, RemotePost } from './remotePost.ts'

const remote = RemotePost.parse({ id: '1', url: null, at: '2026-12-01T08:00:00.000Z', version: null })

it('tells a found post by the beginning of its text, on one line', () => {
  expect(foundPost(remote, ' Öppet hus\n\ni Lycksele. ')).toEqual({
    ...remote,
    excerpt: 'Öppet hus i Lycksele.',
  })
})

it('cuts no letter of it in two', () => {
  const { excerpt } = foundPost(remote, '👩‍🏫'.repeat(200))
  expect(excerpt).toBe(`${'👩‍🏫'.repeat(160)}…`)
})
