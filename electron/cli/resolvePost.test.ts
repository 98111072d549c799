import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { StepContent } from '../../shared/social/publicationStep.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { beginStep, insertSteps, listSteps } from '../store/publicationSteps.ts'
import { insertPublication, movePublication } from '../store/publications.ts'
import { doubtFrozen } from '../store/stepsInDoubt.ts'
import { addAccount } from '../usecases/figuresForTest.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { publishing } from '../usecases/publishing.ts'
import { publicationCommands } from './publication.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

// The officer's word for posts in doubt, over a server that checks what it is sent.

let world: TestWorkspace
let server: MastodonServer
beforeEach(async () => {
  world = openTestWorkspace(instantText(Temporal.Now.instant()))
  server = await serveMastodon()
})
afterEach(async () => {
  world.close()
  await server.close()
})

const database = () => world.deps.workspace.database
const steps = (id: PublicationId) => listSteps(database(), id)
const phases = (id: PublicationId) => steps(id).map(({ phase }) => phase)
const show = (id: PublicationId) => publications['publications.get'](world.deps, { id })
const statuses = () => [...server.state.statuses.values()]
const run = () => createScheduler(world.deps, hurried()).runUntilIdle()

/** A running thread, all of it in doubt. @param out how many of its posts are out all the same */
async function doubtful(texts: readonly string[], { out }: { readonly out: number }): Promise<PublicationId> {
  const { deps } = world
  const now = instantText(deps.now())
  const channelId = addAccount(world, server.address, texts.join(' '))
  deps.secrets.set(channelId, 'oauth', server.token)
  const { id: postId } = posts['posts.create'](deps, { title: 'Vintern' })
  const id = insertPublication(
    database(),
    {
      ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'ask', handsAhead: false },
      ...{ wallTime: '2026-12-01T09:00', zone: 'Europe/Stockholm', dueAt: now },
    },
    { now, plannedBy: 'officer' },
  )
  movePublication(database(), id, 'running', { startedAt: now })
  const contents = texts.map(
    (text, at): StepContent => ({
      ...{ kind: 'post', text, language: 'sv', images: [], card: null },
      answers: at === 0 ? null : at - 1,
    }),
  )
  insertSteps(
    database(),
    id,
    contents.map((content) => ({ content, key: randomUUID() })),
  )
  let answered: string | null = null
  for (const text of texts.slice(0, out)) {
    const body = new URLSearchParams({ status: text, ...(answered !== null && { in_reply_to_id: answered }) })
    const headers = { authorization: `Bearer ${server.token}` }
    const reply = await fetch(`${server.address}/api/v1/statuses`, { method: 'POST', headers, body })
    answered = ((await reply.json()) as { readonly id: string }).id
  }
  const journal = deps.guard.journal(id)
  for (const { key } of steps(id)) journal.note(key, 'begun')
  journal.close()
  doubtFrozen(database(), steps(id), { since: now, now })
  return id
}

function stepAt(id: PublicationId, at: number) {
  const step = steps(id)[at]
  if (step === undefined) throw new Error(`no step ${at}`)
  return step
}
const resolve = (
  id: PublicationId,
  at: number,
  as: 'again' | { readonly candidate: string } | { readonly url: string },
) =>
  publishing['publishing.resolve'](world.deps, {
    id: stepAt(id, at).id,
    ...(as === 'again'
      ? { as }
      : {
          as: 'published',
          remote: 'url' in as ? { kind: 'url', url: as.url } : { kind: 'candidate', id: as.candidate },
        }),
  })
const look = (id: PublicationId, at: number) =>
  publishing['publishing.look'](world.deps, { id: stepAt(id, at).id })

describe('a post in doubt', () => {
  it('that is found is taken for what it is, and its thread goes on after it', async () => {
    const id = await doubtful(['Första inlägget', 'Andra inlägget'], { out: 1 })
    const { candidates } = await look(id, 0)
    const found = statuses()[0]?.id ?? ''
    expect(candidates.map((one) => one.id)).toEqual([found])
    resolve(id, 0, { candidate: found })
    expect(phases(id)).toEqual(['done', 'in-doubt'])
    expect((await look(id, 1)).candidates).toEqual([])
    resolve(id, 1, 'again')
    await run()
    expect(show(id)).toMatchObject({ state: 'done', receipt: { url: expect.stringContaining(found) } })
    expect(statuses().map(({ text, answers }) => [text, answers])).toEqual([
      ['Första inlägget', null],
      ['Andra inlägget', found],
    ])
  })

  it('that waits there for its time is taken up again and not handed over twice', async () => {
    const id = await doubtful(['Inlägget'], { out: 0 })
    const at = Temporal.Now.instant().add({ hours: 2 })
    const body = new URLSearchParams({ status: 'Inlägget', scheduled_at: at.toString() })
    const headers = { authorization: `Bearer ${server.token}` }
    await fetch(`${server.address}/api/v1/statuses`, { method: 'POST', headers, body })
    expect(await look(id, 0)).toMatchObject({ phase: 'handed', trouble: null })
    await run()
    expect(show(id)).toMatchObject({ state: 'running', ahead: 'handed' })
    expect([server.state.scheduled.size, statuses().length]).toEqual([1, 0])
  })

  it('cannot be looked for while the one that it answers is in doubt itself: it says so and stays', async () => {
    const id = await doubtful(['Första inlägget', 'Andra inlägget'], { out: 2 })
    const told = await look(id, 1)
    expect(told).toMatchObject({ phase: 'in-doubt', trouble: { code: 'post-before-open' } })
    expect(stepAt(id, 1).trouble).toMatchObject({ code: 'post-maybe-out', values: { network: 'Mastodon' } })
    await look(id, 0)
    resolve(id, 0, { candidate: statuses()[0]?.id ?? '' })
    expect((await look(id, 1)).candidates.map((one) => one.id)).toEqual([statuses()[1]?.id])
  })

  it('of which only an address is known is done by it where nothing comes after, and not where a thread must go on', async () => {
    const id = await doubtful(['Första inlägget', 'Andra inlägget'], { out: 1 })
    const url = 'https://social.example/@kansliet/1'
    expect(() => resolve(id, 0, { url })).toThrow(expect.objectContaining({ code: 'post-not-found-there' }))
    expect(phases(id)).toEqual(['in-doubt', 'in-doubt'])
    const alone = await doubtful(['Ensamt inlägg'], { out: 0 })
    resolve(alone, 0, { url })
    expect(stepAt(alone, 0)).toMatchObject({ phase: 'done', result: { post: { id: '', url } } })
    expect(() => resolve(alone, 0, 'again')).toThrow(expect.objectContaining({ code: 'step-not-in-doubt' }))
    expect(stepAt(alone, 0).phase).toBe('done')
    expect(world.deps.guard.gone(alone).get(stepAt(alone, 0).key)).toBe('taken')
  })

  it('that is to go again goes once, however often one says so', async () => {
    const id = await doubtful(['Ensamt inlägg'], { out: 0 })
    expect(world.deps.guard.gone(id).size).toBe(1)
    resolve(id, 0, 'again')
    expect(() => resolve(id, 0, 'again')).toThrow(expect.objectContaining({ code: 'step-not-in-doubt' }))
    expect(world.deps.guard.gone(id).size).toBe(0)
    await run()
    expect(show(id).state).toBe('done')
    expect(statuses()).toHaveLength(1)
  })

  it('that somebody decides on while it is being looked for is as they have said', async () => {
    const id = await doubtful(['Ensamt inlägg'], { out: 0 })
    const looking = look(id, 0)
    resolve(id, 0, 'again')
    beginStep(database(), stepAt(id, 0), instantText(world.deps.now()))
    expect(await looking).toMatchObject({ phase: 'begun', candidates: [] })
  })

  it('is what becomes of one that was being asked for when it was all called off, and its receipt is kept', async () => {
    const id = await doubtful(['Ensamt inlägg'], { out: 0 })
    resolve(id, 0, 'again')
    server.misbehave('POST /api/v1/statuses', 'cut-after')
    const scheduler = createScheduler(world.deps, hurried())
    scheduler.start()
    await expect.poll(() => stepAt(id, 0).nextAttemptAt).not.toBeNull()
    await scheduler.stop()
    await publications['publications.cancel'](world.deps, { id })
    expect(stepAt(id, 0)).toMatchObject({ phase: 'in-doubt', trouble: { code: 'network-unknown' } })
    expect(show(id).receipt).toBeNull()
    const [found] = (await look(id, 0)).candidates
    resolve(id, 0, { candidate: found?.id ?? '' })
    expect(show(id)).toMatchObject({ state: 'cancelled', receipt: { url: found?.url } })
    expect(statuses()).toHaveLength(1)
  })

  it('is decided on the command line: by what is found, by an address, or again, and once', async () => {
    const resolveBy = (id: PublicationId, at: number, ...words: string[]) =>
      runInTestWorkspace(
        world,
        [publicationCommands],
        [...['publication', 'resolve', String(id), '--step', String(stepAt(id, at).id), '--as', ...words]],
      )
    const id = await doubtful(['Första inlägget', 'Andra inlägget'], { out: 1 })
    const { result } = await resolveBy(id, 0, 'published')
    expect(result).toMatchObject({ step: { phase: 'done', result: { post: { id: statuses()[0]?.id } } } })
    await expect(resolveBy(id, 0, 'published')).rejects.toMatchObject({ code: 'step-not-in-doubt' })
    await expect(resolveBy(id, 1, 'published', '--url', 'javascript:1')).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect((await resolveBy(id, 1, 'again')).result).toMatchObject({ step: { phase: 'waiting' } })
    const other = await doubtful(['Ensamt inlägg'], { out: 0 })
    const foreign = [
      'publication',
      'resolve',
      String(other),
      '--step',
      String(stepAt(id, 0).id),
      '--as',
      'again',
    ]
    await expect(runInTestWorkspace(world, [publicationCommands], foreign)).rejects.toMatchObject({
      code: 'not-found',
    })
    const url = 'https://social.example/@kansliet/2'
    expect((await resolveBy(other, 0, 'published', '--url', url)).result).toMatchObject({
      step: { phase: 'done', result: { post: { url } } },
    })
  })
})

it('keeps in the receipt what an edited post says now', async () => {
  const id = await doubtful(['Första inlägget', 'Andra inlägget'], { out: 0 })
  resolve(id, 0, 'again')
  resolve(id, 1, 'again')
  await run()
  const text = () =>
    database().$client.prepare('SELECT text FROM receipts WHERE publication_id = ?').pluck().get(id)
  expect(text()).toBe('Första inlägget\n\nAndra inlägget')
  await publishing['publishing.edit'](world.deps, { id: stepAt(id, 1).id, text: 'Rättat inlägg' })
  expect(text()).toBe('Första inlägget\n\nRättat inlägg')
})
