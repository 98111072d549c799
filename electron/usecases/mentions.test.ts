import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MentionId } from '../../shared/contract/scalars.ts'
import type { MentionContent } from '../../shared/social/mention.ts'
import { mentions } from './mentions.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'
import { currentVariant } from './variants.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const university: MentionContent = {
  name: ' Umeå  universitet ',
  handles: { bluesky: '@umu.example', mastodon: 'https://server.example/@umu' },
}
const save = (content: MentionContent, id: MentionId | null = null) =>
  mentions['mentions.save'](workspace.deps, { id, content })
const list = () => mentions['mentions.list'](workspace.deps).mentions

it('keeps a name on one line and its handles without their signs, in the order of the names', () => {
  save(university)
  save({ name: 'Åsele kommun', handles: { x: 'asele' } })
  save({ name: 'Lycksele kommun', handles: { x: 'lycksele' } })
  expect(list().map(({ name }) => name)).toEqual(['Lycksele kommun', 'Umeå universitet', 'Åsele kommun'])
  expect(list()[1]?.handles).toEqual({ bluesky: 'umu.example', mastodon: 'umu@server.example' })
})

it('changes and deletes, and tells the page', () => {
  const saved = save(university)
  workspace.events.length = 0
  save({ ...university, handles: { x: 'umu' } }, saved.id)
  expect(list()).toEqual([{ id: saved.id, name: 'Umeå universitet', handles: { x: 'umu' } }])
  mentions['mentions.delete'](workspace.deps, { id: saved.id })
  expect(list()).toEqual([])
  expect(workspace.events).toHaveLength(2)
  expect(() => save(university, saved.id)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

it('refuses what would mention nobody, and says which field', () => {
  save(university)
  const refusal = (content: MentionContent) => {
    try {
      save(content)
    } catch (error) {
      return error
    }
    return null
  }
  expect(refusal({ ...university, name: ' – ' })).toMatchObject({ code: 'mention-name-missing' })
  expect(refusal(university)).toMatchObject({ code: 'mention-name-taken', place: { field: 'name' } })
  expect(refusal({ name: 'Annan', handles: {} })).toMatchObject({ code: 'mention-handle-missing' })
  expect(refusal({ name: 'Annan', handles: { bluesky: 'annan' } })).toMatchObject({
    code: 'mention-handle-unusable',
    place: { field: 'bluesky' },
    values: { network: 'Bluesky', handle: 'annan' },
  })
  expect(list()).toHaveLength(1)
})

it('is in the variants that are published', () => {
  save(university)
  const post = createPost(workspace.deps, {
    title: 'Välkommen till Umeå universitet',
    lede: '',
    body: { type: 'doc', content: [] },
    tags: [],
    link: null,
    language: 'sv',
    subject: null,
    preheader: null,
    ownWords: [],
    networks: {},
  })
  expect(currentVariant(workspace.deps, post, 'bluesky').text).toBe('Välkommen till @umu.example')
  expect(currentVariant(workspace.deps, post, 'facebook').text).toBe('Välkommen till Umeå universitet')
})
