import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { drawing } from '../images/testPictures.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { addAsset } from '../usecases/addAsset.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { publishing } from '../usecases/publishing.ts'
import { standstill } from '../usecases/standstill.ts'
import { createScheduler } from './scheduler.ts'

// The whole way, from a post to a server that checks what it is sent; only the time stands where the test puts it.

let world: TestWorkspace
let server: MastodonServer
beforeEach(async () => {
  world = openTestWorkspace(new Date().toISOString())
  server = await serveMastodon()
})
afterEach(async () => {
  world.close()
  await server.close()
})

const sentences = Array.from(
  { length: 12 },
  (_, at) => `Mening ${at + 1} berättar vad kommunerna gör i vinter.`,
)

/** A post with two images and more text than one post holds, due now on an account of the server. */
async function plan(): Promise<PublicationId> {
  const { deps } = world
  const images = []
  for (const [fileName, width] of [
    ['a.png', 300],
    ['b.png', 200],
  ] as const) {
    const bytes = new Uint8Array(await drawing(width, 150).png().toBuffer())
    const { sha256 } = await addAsset(deps, { fileName, bytes })
    images.push({
      type: 'image' as const,
      attrs: {
        ...{ asset: sha256, alt: `Diagram ${fileName}`, decorative: false, width, height: 150 },
        ...(width === 300 && { focus: { x: 0.25, y: 0 } }),
      },
    })
  }
  const post = posts['posts.create'](deps, { title: 'Vintern i norr' })
  const whole = await posts['posts.get'](deps, { id: post.id })
  const paragraph = {
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: sentences.join(' ') }],
  }
  const mastodon = { thread: true, numbered: true, images: null, alts: {}, hashtags: null, linkCard: true }
  await posts['posts.save'](deps, {
    id: post.id,
    version: whole.version,
    content: {
      ...whole,
      ...{ lede: 'Så har hösten varit.', networks: { mastodon } },
      body: { type: 'doc', content: [paragraph, ...images] },
    },
  })
  const channelId = insertSocialChannel(deps.workspace.database, {
    ...{ name: 'Kansliet på Mastodon', now: instantText(deps.now()) },
    config: {
      ...{ network: 'mastodon', address: server.address, privateAllowed: true },
      ...{ visibility: 'public', clientId: '', tokenEnv: null },
    },
  })
  deps.secrets.set(channelId, 'oauth', server.token)
  const planned = await publications['publications.schedule'](deps, {
    ...{ postId: post.id, channelId, segmentId: null, at: null, recurrence: null, missed: 'ask' },
  })
  return planned.id
}

const run = () => createScheduler(world.deps, hurried()).runUntilIdle()
const show = (id: PublicationId) => publications['publications.get'](world.deps, { id })
const steps = (id: PublicationId) => listSteps(world.deps.workspace.database, id)
const phases = (id: PublicationId) => steps(id).map(({ phase }) => phase)
const later = (span: object) => world.setNow(world.deps.now().add(span).toString())
const statuses = () => [...server.state.statuses.values()]

it('publishes a thread with two images in order, and keeps its receipt', async () => {
  const id = await plan()
  await run()
  expect(show(id)).toMatchObject({ state: 'done', trouble: null })
  const published = statuses()
  expect(published.length).toBeGreaterThan(1)
  expect(published[0]?.media).toHaveLength(2)
  expect([...server.state.media.values()].map(({ focus }) => focus)).toEqual([{ x: -0.5, y: 1 }, null])
  expect(published.map(({ answers }) => answers)).toEqual([
    null,
    ...published.slice(0, -1).map((one) => one.id),
  ])
  expect(show(id).steps).toEqual({
    ...{ all: published.length + 2, done: published.length + 2, inDoubt: 0, refused: 0 },
  })
  expect(show(id).receipt?.url).toContain(published[0]?.id ?? 'none')
})

it('begins no further post of a thread while everything is paused, and goes on with the next one', async () => {
  const id = await plan()
  const { deps } = world
  const pauses = createScheduler(
    {
      ...deps,
      emit(event) {
        deps.emit(event)
        if (statuses().length === 1) standstill['schedule.pauseAll'](deps)
      },
    },
    hurried(),
  )
  await pauses.runUntilIdle()
  expect(statuses()).toHaveLength(1)
  expect(show(id)).toMatchObject({ state: 'running', trouble: null })
  standstill['schedule.goOn'](deps)
  await run()
  expect(show(id)).toMatchObject({ state: 'done', trouble: null })
  expect(new Set(statuses().map(({ text }) => text)).size).toBe(statuses().length)
})

describe('beside the database', () => {
  /** The program is closed and started again. @param where also from a database that was put back */
  const reopen = () => {
    world.close()
    world = openTestWorkspace(instantText(world.deps.now()), world.where)
  }

  it('what is known holds nothing where nothing was put back', async () => {
    const id = await plan()
    server.misbehave('POST /api/v1/statuses', '422')
    await run()
    await publications['publications.resume'](world.deps, { id })
    // In line again, and its journal has heard of it.
    reopen()
    expect(world.deps.guard.hold()).toBeNull()
    expect(phases(id)).not.toContain('refused')
  })

  const copyOf = async () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'rundbrev-backup-')), 'copy.db')
    await world.deps.workspace.database.$client.backup(copy)
    return copy
  }

  /** The copy takes the database's place; what is beside it stays, but for the archive. */
  const putBack = (copy: string) => {
    world.close()
    for (const end of ['-wal', '-shm']) rmSync(join(world.where.folder, `rundbrev.db${end}`), { force: true })
    copyFileSync(copy, join(world.where.folder, 'rundbrev.db'))
    rmSync(join(world.where.folder, 'archive'), { recursive: true, force: true })
    world = openTestWorkspace(instantText(world.deps.now()), world.where)
  }
  const inDoubt = (id: PublicationId) => steps(id).filter(({ phase }) => phase === 'in-doubt')
  const uploads = () => server.asked.filter((call) => call === 'POST /api/v2/media').length

  it('what has gone since a copy was made in the middle is in doubt in that copy, and nothing goes', async () => {
    const id = await plan()
    server.misbehave('POST /api/v1/statuses', '422')
    await run()
    const copy = await copyOf()
    await publications['publications.resume'](world.deps, { id })
    await run()
    const out = statuses().length
    putBack(copy)
    expect(world.deps.guard.hold()?.publications).toMatchObject([{ id, wouldGoAgain: out }])
    world.deps.guard.confirm()
    expect(inDoubt(id)).toHaveLength(out)
    world.deps.secrets.set(show(id).channelId, 'oauth', server.token)
    await publications['publications.resume'](world.deps, { id })
    await run()
    expect(statuses()).toHaveLength(out)
  })

  it('what has gone is published by no database that was put back: it is in doubt there, and nothing is uploaded for it', async () => {
    const id = await plan()
    const copy = await copyOf()
    // With an image less than the copy has: the post is what it was all the same.
    const { deps } = world
    const { version, ...content } = await posts['posts.get'](deps, { id: show(id).postId })
    const body = { ...content.body, content: content.body.content.slice(0, -1) }
    await posts['posts.save'](deps, { id: show(id).postId, version, content: { ...content, body } })
    await run()
    const out = statuses().length
    expect(uploads()).toBe(1)
    putBack(copy)
    expect(world.deps.guard.hold()?.reasons).toEqual(['older-database'])
    world.deps.guard.confirm()
    world.deps.secrets.set(show(id).channelId, 'oauth', server.token)
    await run()
    expect(show(id).state).toBe('running')
    expect(inDoubt(id)).toHaveLength(out)
    const [first] = inDoubt(id)
    if (first === undefined) throw new Error('no doubt')
    expect(uploads()).toBe(1)
    expect(statuses()).toHaveLength(out)
    // Once somebody has said that it is not out, it goes with its images, and with the key that it has always had.
    publishing['publishing.resolve'](world.deps, { id: first.id, as: 'again' })
    await run()
    expect(uploads()).toBe(3)
    expect(statuses()).toHaveLength(out)
  })

  it('what has gone in a thread of other posts than it has now is in doubt, each of them', async () => {
    const id = await plan()
    const journal = world.deps.guard.journal(id)
    journal.note('a-post-that-is-none-of-these', 'taken')
    journal.close()
    await run()
    expect(inDoubt(id).length).toBeGreaterThan(1)
    expect(statuses()).toEqual([])
  })

  it('what is found there by such a database is edited with the images that it has there', async () => {
    const id = await plan()
    const copy = await copyOf()
    await run()
    putBack(copy)
    world.deps.guard.confirm()
    world.deps.secrets.set(show(id).channelId, 'oauth', server.token)
    await run()
    const [first] = inDoubt(id)
    if (first === undefined) throw new Error('no doubt')
    const { candidates } = await publishing['publishing.look'](world.deps, { id: first.id })
    expect(candidates.map((one) => one.id)).toEqual([statuses()[0]?.id])
    const remote = { kind: 'candidate' as const, id: candidates[0]?.id ?? '' }
    publishing['publishing.resolve'](world.deps, { id: first.id, as: 'published', remote })
    await publishing['publishing.edit'](world.deps, { id: first.id, text: 'Rättad text' })
    expect(statuses()[0]).toMatchObject({
      text: 'Rättad text',
      media: [expect.anything(), expect.anything()],
    })
  })
})

describe('broken off', () => {
  it('in the middle of a thread by a revoked token, it pauses and asks', async () => {
    const id = await plan()
    server.misbehave('POST /api/v1/statuses', '503', true)
    await run()
    expect(show(id).state).toBe('running')
    server.revokeTokens()
    later({ minutes: 2 })
    await run()
    expect(show(id)).toMatchObject({ state: 'paused', trouble: { code: 'account-sign-in-lost' } })
    expect(statuses()).toEqual([])
  })

  it('by an answer that is lost after it was taken, nothing is published twice', async () => {
    const id = await plan()
    server.set({ ignoresIdempotency: true })
    server.misbehave('POST /api/v1/statuses', 'cut-after')
    const scheduler = createScheduler(world.deps, hurried())
    scheduler.start()
    await expect.poll(() => phases(id)).toContain('begun')
    await expect.poll(() => statuses()).toHaveLength(1)
    await scheduler.stop()
    expect(phases(id)).toContain('begun')
    later({ minutes: 2 })
    await run()
    expect(show(id).state).toBe('done')
    const texts = statuses().map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('by a refusal, it is paused, says which post, and is resumed from there', async () => {
    const id = await plan()
    server.misbehave('POST /api/v1/statuses', '422')
    await run()
    expect(show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'network-post-refused', values: { number: 1 } },
    })
    await publications['publications.resume'](world.deps, { id })
    await run()
    expect(show(id).state).toBe('done')
  })

  it('a post that is out is edited and deleted, there and here', async () => {
    const id = await plan()
    await run()
    const first = steps(id).find(({ content }) => content.kind === 'post')
    if (first === undefined) throw new Error('no post')
    const edited = await publishing['publishing.edit'](world.deps, { id: first.id, text: 'Rättad text' })
    expect(edited.content).toMatchObject({ text: 'Rättad text' })
    expect(statuses()[0]?.text).toBe('Rättad text')
    const removed = await publishing['publishing.remove'](world.deps, { id: first.id })
    expect(removed.removedAt).not.toBeNull()
    expect(server.state.deleted.size).toBe(1)
  })
})
