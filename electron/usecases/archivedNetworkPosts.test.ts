import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ArchivedPosts } from '../../shared/archive/archivedPosts.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { readArchiveRow } from '../store/archiveEntries.ts'
import type { Database } from '../store/database.ts'
import { insertLook, insertWatch } from '../store/postFigures.ts'
import { listSteps, markRemoved, replaceResult } from '../store/publicationSteps.ts'
import { movePublication } from '../store/publications.ts'
import { assetFile } from '../workspace/folders.ts'
import { archive } from './archive.ts'
import { archiveAddenda, bringUpToDate } from './archiveAddenda.ts'
import { archiveEnded } from './archiveEnded.ts'
import { addAccount, publishThread } from './figuresForTest.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { verifyArchive } from './verifyArchive.ts'

let world: TestWorkspace
let id: PublicationId
let database: Database
beforeEach(() => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  const { folder } = world.deps.workspace
  database = world.deps.workspace.database
  const bytes = Buffer.from('an image as the network got it')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(assetFile(folder, sha256), bytes)
  id = publishThread(world, addAccount(world, 'http://127.0.0.1:1'), ['Ett <b>år', 'Tack'], {
    image: { sha256, alt: 'En karta' },
  })
})
afterEach(() => world.close())

const postSteps = () => listSteps(database, id).filter(({ content }) => content.kind === 'post')
const postsIn = (name: string) => {
  const row = readArchiveRow(database, id)
  const file = join(world.deps.workspace.folder, 'archive', ...(row?.name ?? '').split('/'), name)
  return ArchivedPosts.parse(JSON.parse(readFileSync(file, 'utf8'))).posts
}
const read = async () => {
  const entry = await archive['archive.entry'](world.deps, { id })
  if (entry.kind !== 'read') throw new Error('unreadable')
  return entry
}

it('keeps every post of a thread as it was published: text, images with their descriptions, address, id and time', async () => {
  await archiveEnded(world.deps)
  expect(postsIn('posts.json')).toMatchObject([
    {
      ...{ number: 1, published: 'yes', text: 'Ett <b>år', id: `p${id}-1`, at: '2026-12-01T08:00:00.000Z' },
      url: `https://social.example/@office/p${id}-1`,
      images: [{ alt: 'En karta', mime: 'image/png' }],
    },
    { number: 2, text: 'Tack', images: [], removedAt: null, figures: [] },
  ])
  const { manifest, text, images, faults } = await read()
  expect(manifest.published).toEqual({
    ...{ url: `https://social.example/@office/p${id}-1`, at: '2026-12-01T08:00:00.000Z' },
  })
  expect([text, images.length, faults]).toEqual(['Ett <b>år\n\nTack', 1, []])
})

it('is looked at post by post, without the image that has been changed since', async () => {
  await archiveEnded(world.deps)
  const { posts } = await read()
  expect(posts).toMatchObject([
    {
      ...{ number: 1, published: 'yes', text: 'Ett <b>år', url: `https://social.example/@office/p${id}-1` },
      images: [{ src: expect.stringMatching(/^data:image\/png;base64,/), alt: 'En karta' }],
    },
    { number: 2, text: 'Tack', images: [], picture: null },
  ])
  const row = readArchiveRow(database, id)
  const folder = join(world.deps.workspace.folder, 'archive', ...(row?.name ?? '').split('/'))
  const [image] = readdirSync(join(folder, 'images'))
  chmodSync(join(folder, 'images', image ?? ''), 0o600)
  writeFileSync(join(folder, 'images', image ?? ''), 'another')
  expect((await read()).posts?.map(({ images }) => images)).toEqual([[], []])
})

it('adds figures, edits and deletions to the chain, and leaves what was published as it was', async () => {
  await archiveEnded(world.deps)
  await archiveAddenda(world.deps)
  expect(readArchiveRow(database, id)?.addenda).toBe(0)

  const [first, second] = postSteps()
  if (first === undefined || second?.content.kind !== 'post' || second.result === null)
    throw new Error('none')
  insertWatch(database, { stepId: first.id, publishedAt: '2026-12-01T08:00:00.000Z', lookAt: null })
  insertLook(database, first.id, {
    ...{ at: '2026-12-02T09:00:00.000Z', trouble: null },
    figures: [{ name: 'likes', definition: 'How many', metric: null, value: 0 }],
    replies: { count: 2, links: [{ url: 'https://social.example/@anna/1', at: '2026-12-01T09:00:00Z' }] },
  })
  markRemoved(database, first.id, '2026-12-02T09:30:00.000Z')
  replaceResult(database, second.id, { ...second.content, text: 'Tack alla' }, second.result)
  world.setNow('2026-12-02T10:00:00Z')
  await archiveAddenda(world.deps)

  expect(postsIn('posts.json').map(({ text, removedAt }) => [text, removedAt])).toEqual([
    ['Ett <b>år', null],
    ['Tack', null],
  ])
  const [one, two] = postsIn('addenda/0001-posts.json')
  expect(one).toMatchObject({
    removedAt: '2026-12-02T09:30:00.000Z',
    figures: [{ point: 'day1', figures: [{ name: 'likes', value: 0 }], replies: 2 }],
  })
  expect(two?.text).toBe('Tack alla')
  expect(JSON.stringify(one)).not.toContain('@anna')
  expect((await verifyArchive(world.deps, id)).faults).toEqual([])

  world.setNow('2026-12-04T10:00:00Z')
  await archiveAddenda(world.deps)
  await bringUpToDate(world.deps, id)
  expect(readArchiveRow(database, id)?.addenda).toBe(1)
})

it('keeps what is out of a thread that was cancelled halfway, once nothing of it is in the air', async () => {
  const client = database.$client
  client.prepare(`UPDATE publications SET state = 'running' WHERE id = ?`).run(id)
  const last = postSteps().at(-1)
  client.prepare(`UPDATE publication_steps SET phase = 'begun', result = NULL WHERE id = ?`).run(last?.id)
  movePublication(database, id, 'paused')
  movePublication(database, id, 'cancelled', { finishedAt: '2026-12-01T08:05:00.000Z' })
  await archiveEnded(world.deps)
  expect(readArchiveRow(database, id)).toBeUndefined()
  client.prepare(`UPDATE publication_steps SET phase = 'waiting' WHERE id = ?`).run(last?.id)
  await archiveEnded(world.deps)
  expect(postsIn('posts.json').map(({ published }) => published)).toEqual(['yes', 'not'])
})

it('has a picture of each post as it was published, later too where nobody could draw it at once', async () => {
  const drawn: string[] = []
  const printer = {
    pdf: () => Promise.reject(new Error('no letter')),
    picture: async (html: string) => {
      drawn.push(html)
      return Buffer.from('png')
    },
    print: () => Promise.reject(new Error('no letter')),
  }
  await archiveEnded(world.deps)
  expect(readArchiveRow(database, id)?.lacksPdf).toBe(true)
  await archiveAddenda({ ...world.deps, printer })
  const { addenda, faults } = await read()
  expect(addenda.map(({ parts }) => parts.map(({ name }) => name))).toEqual([
    ['addenda/0001-picture-1.png', 'addenda/0001-picture-2.png'],
  ])
  expect([faults, readArchiveRow(database, id)?.lacksPdf]).toEqual([[], false])
  expect(drawn[0]).toContain('<p class="text">Ett &#60;b&#62;år</p>')
  expect(drawn[0]).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="En karta">/)
})
