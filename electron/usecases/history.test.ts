import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PostContent } from '../../shared/post/post.ts'
import { openDatabase } from '../store/database.ts'
import { listRevisions } from '../store/revisions.ts'
import { readGeoRegistry } from '../workspace/geo.ts'
import { openWorkspace } from '../workspace/openWorkspace.ts'
import type { Deps } from './deps.ts'
import { history, tidyHistory } from './history.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { publications } from './publications.ts'
import { createPost, savePost } from './savePost.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-01T08:00:00Z')
})
afterEach(() => workspace.close())

const blank: PostContent = {
  ...{ title: 'Decemberbrev', lede: '', body: { type: 'doc', content: [{ type: 'paragraph' }] } },
  ...{ tags: [], link: null, language: 'sv', subject: null, preheader: null, ownWords: [], networks: {} },
}
const revisionsOf = (deps: Deps, id: ReturnType<typeof createPost>['id']) =>
  history['posts.revisions'](deps, { postId: id }).revisions

it('keeps every save as a revision, the newest first, and a save that changes nothing as none', () => {
  const { deps } = workspace
  const first = createPost(deps, blank)
  workspace.setNow('2026-12-01T08:00:01Z')
  const second = savePost(deps, first.id, first.version, { ...blank, lede: 'Tack för i år.' })
  workspace.setNow('2026-12-01T08:00:02Z')
  savePost(deps, first.id, second.version, { ...blank, lede: 'Tack för i år.' })
  expect(revisionsOf(deps, first.id)).toMatchObject([
    { version: 2, savedAt: '2026-12-01T08:00:01.000Z', words: 5 },
    { version: 1, words: 1 },
  ])
})

it('restores a revision as a save of its own, so that the text it replaces can be had back too', () => {
  const { deps } = workspace
  const post = createPost(deps, { ...blank, lede: 'Först.' })
  workspace.setNow('2026-12-01T08:01:00Z')
  savePost(deps, post.id, post.version, { ...blank, lede: 'Sedan.' })
  workspace.setNow('2026-12-01T08:02:00Z')
  const oldest = revisionsOf(deps, post.id).at(-1)
  if (oldest === undefined) throw new Error('no revision')
  const restored = history['posts.restoreRevision'](deps, { postId: post.id, revisionId: oldest.id })
  expect(restored.lede).toBe('Först.')
  const ledes = revisionsOf(deps, post.id).map(
    ({ id }) => history['posts.revision'](deps, { id }).content.lede,
  )
  expect(ledes).toEqual(['Först.', 'Sedan.', 'Först.'])
})

it('restores no revision of another post', () => {
  const { deps } = workspace
  const [one, other] = [createPost(deps, blank), createPost(deps, { ...blank, title: 'Vårbrev' })]
  const revisionId = revisionsOf(deps, other.id)[0]?.id
  if (revisionId === undefined) throw new Error('no revision')
  expect(() => history['posts.restoreRevision'](deps, { postId: one.id, revisionId })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

it('thins what is older than a day when the post is saved', () => {
  const { deps } = workspace
  let { id, version } = createPost(deps, blank)
  for (const minute of [10, 20, 30]) {
    workspace.setNow(`2026-12-01T08:${minute}:00Z`)
    version = savePost(deps, id, version, { ...blank, lede: `Utkast ${minute}` }).version
  }
  workspace.setNow('2026-12-03T08:00:00Z')
  savePost(deps, id, version, { ...blank, lede: 'Klart' })
  expect(revisionsOf(deps, id).map((revision) => revision.savedAt)).toEqual([
    '2026-12-03T08:00:00.000Z',
    '2026-12-01T08:30:00.000Z',
    '2026-12-01T08:00:00.000Z',
  ])
})

it('keeps a deleted post in the bin for thirty days, and what was planned from it for good', async () => {
  const { deps } = workspace
  const [loose, sent] = [createPost(deps, blank), createPost(deps, { ...blank, title: 'Utskickat' })]
  await planFor(deps, sent.id)
  for (const { id } of [loose, sent]) posts['posts.delete'](deps, { id })
  workspace.setNow('2026-12-30T08:00:00Z')
  tidyHistory(deps)
  expect(history['posts.bin'](deps).posts).toMatchObject([
    { title: 'Utskickat', daysLeft: null },
    { title: 'Decemberbrev', daysLeft: 1 },
  ])
  expect(() => history['posts.deleteForGood'](deps, { id: sent.id })).toThrow(
    expect.objectContaining({ code: 'post-on-record' }),
  )
  workspace.setNow('2026-12-31T08:00:01Z')
  tidyHistory(deps)
  expect(history['posts.bin'](deps).posts.map(({ title }) => title)).toEqual(['Utskickat'])
  expect(listRevisions(deps.workspace.database, loose.id)).toEqual([])
})

it('deletes for good only from the bin, and empties it of what nothing refers to', () => {
  const { deps } = workspace
  const [one, other, kept] = ['Ett', 'Två', 'Kvar'].map((title) => createPost(deps, { ...blank, title }))
  if (one === undefined || other === undefined || kept === undefined) throw new Error('no posts')
  expect(() => history['posts.deleteForGood'](deps, { id: one.id })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
  posts['posts.delete'](deps, { id: one.id })
  history['posts.deleteForGood'](deps, { id: one.id })
  posts['posts.delete'](deps, { id: other.id })
  expect(history['posts.emptyBin'](deps)).toEqual({ deleted: 1 })
  expect(posts['posts.list'](deps).posts.map(({ title }) => title)).toEqual(['Kvar'])
})

it('lists revisions by their index, however many there are', () => {
  const { deps } = workspace
  const plan = deps.workspace.database.$client
    .prepare(
      'EXPLAIN QUERY PLAN SELECT id FROM post_revisions WHERE post_id = 1 ORDER BY saved_at DESC, id DESC',
    )
    .all() as { detail: string }[]
  expect(plan.map(({ detail }) => detail).join()).toContain('post_revisions_post')
  expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE FOR ORDER BY')
})

it('opens a workspace of the first schema, and keeps what a post was before its first save here', () => {
  const programRoot = resolve(import.meta.dirname, '..', '..')
  const folder = firstSchemaWorkspace(programRoot)
  const old = openWorkspace({
    folder,
    programRoot,
    holder: {
      program: 'test',
      kind: 'command' as const,
      host: 'dator',
      pid: process.pid,
      since: '2026-12-01T08:00:00Z',
    },
  })
  const deps: Deps = {
    ...workspace.deps,
    workspace: old,
    geo: readGeoRegistry(programRoot),
    now: () => Temporal.Instant.from('2026-12-02T08:00:00Z'),
  }
  const [post] = posts['posts.list'](deps).posts
  if (post === undefined) throw new Error('no post')
  const before = posts['posts.get'](deps, { id: post.id })
  expect(before).toMatchObject({ title: 'Brev', lede: 'Från förr', ownWords: [], networks: {} })
  savePost(deps, post.id, before.version, { ...PostContent.parse(before), lede: 'Nu' })
  const ledes = revisionsOf(deps, post.id).map(
    ({ id }) => history['posts.revision'](deps, { id }).content.lede,
  )
  expect(ledes).toEqual(['Nu', 'Från förr'])
  old.close()
})

/** A workspace as the first schema made it, with one post. */
function firstSchemaWorkspace(programRoot: string): string {
  const oldProgram = mkdtempSync(join(tmpdir(), 'rundbrev-old-program-'))
  const migrations = join('electron', 'store', 'migrations')
  mkdirSync(join(oldProgram, migrations, 'meta'), { recursive: true })
  copyFileSync(
    join(programRoot, migrations, '0000_first.sql'),
    join(oldProgram, migrations, '0000_first.sql'),
  )
  cpSync(join(programRoot, migrations, 'meta'), join(oldProgram, migrations, 'meta'), { recursive: true })
  const journalFile = join(oldProgram, migrations, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: unknown[] }
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }))
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-old-workspace-'))
  const database = openDatabase(join(folder, 'rundbrev.db'), oldProgram)
  database.$client.exec(`
    INSERT INTO posts (title, lede, body, tags, link, language, subject, preheader, version, created_at, updated_at, deleted_at)
    VALUES ('Brev', 'Från förr', '{"type":"doc","content":[{"type":"paragraph"}]}', '[]', NULL, 'sv', NULL, NULL, 7,
      '2026-11-01T08:00:00.000Z', '2026-11-01T09:00:00.000Z', NULL);
    PRAGMA user_version = 1;
  `)
  database.$client.close()
  return folder
}

async function planFor(deps: Deps, postId: ReturnType<typeof createPost>['id']): Promise<void> {
  const at = '2026-12-01T08:00:00.000Z'
  deps.workspace.database.$client.exec(
    `INSERT INTO channels (id, kind, name, network, config, created_at, removed_at) VALUES (1, 'assisted', 'LinkedIn', 'linkedin', NULL, '${at}', NULL)`,
  )
  const channelId = deps.workspace.database.$client.prepare('SELECT id FROM channels').pluck().get() as never
  await publications['publications.schedule'](deps, {
    ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'ask' },
    at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
  })
}
