import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished } from 'vitest'
import type { HandingProcess } from '../../e2e/handingProcess.ts'
import { serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { openMastodon } from '../channels/mastodon/mastodon.ts'
import { createAskServer } from '../internet/askServer.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { insertSteps, listSteps } from '../store/publicationSteps.ts'
import { insertPublication, movePublication, readPublication } from '../store/publications.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { usualPatience } from './patience.ts'
import { publishSteps } from './publishSteps.ts'

const points: readonly (Pick<HandingProcess, 'dies' | 'does'> & { readonly ends: 'handed' | 'in-doubt' })[] =
  [
    { does: 'hand', dies: { when: 'before', call: 'hand' }, ends: 'handed' },
    // The server has it, and nobody here knows.
    { does: 'hand', dies: { when: 'after', call: 'hand' }, ends: 'handed' },
    { does: 'hand', dies: { when: 'before', call: 'readBack' }, ends: 'handed' },
    { does: 'hand', dies: { when: 'after', call: 'readBack' }, ends: 'handed' },
    { does: 'take back', dies: { when: 'before', call: 'cancel' }, ends: 'handed' },
    // It is there no longer, and the officer has not been told that it was called off: they are asked.
    { does: 'take back', dies: { when: 'after', call: 'cancel' }, ends: 'in-doubt' },
  ]

it('a program that is killed between any two steps of handing over or taking back goes on where it was: one post, and none is lost', {
  timeout: 360_000,
}, async () => {
  // With keys a server would make up for whoever does not look.
  const server = await serveMastodon({ ignoresIdempotency: true })
  const world = openTestWorkspace(new Date().toISOString())
  onTestFinished(async () => {
    world.close()
    await server.close()
  })
  const { deps, where } = world
  const { database } = deps.workspace
  const config: SocialChannelConfig = {
    ...{ network: 'mastodon', address: server.address, privateAllowed: true },
    ...{ visibility: 'public', clientId: '', tokenEnv: null },
  }
  const now = instantText(deps.now())
  const due = deps.now().add({ hours: 2 }).round('second')
  const postId = posts['posts.create'](deps, { title: 'Vintern i norr' }).id
  const channelId = insertSocialChannel(database, { name: 'Kansliet', config, now })
  const ids = points.map((_, number) => {
    const at = {
      wallTime: '2026-12-18T09:00',
      zone: 'Europe/Stockholm',
      dueAt: instantText(due),
      recurrence: null,
    }
    const id = insertPublication(
      database,
      { postId, channelId, segmentId: null, missed: 'ask', handsAhead: true, ...at },
      { now, plannedBy: '' },
    )
    movePublication(database, id, 'running', { startedAt: now })
    const post = { kind: 'post' as const, language: 'sv' as const, card: null, images: [], answers: null }
    insertSteps(database, id, [{ content: { ...post, text: textOf(number) }, key: `${id}-post` }])
    return id
  })
  const adapter = openMastodon({
    ...{ config, secret: () => server.token, keep: () => undefined, now: deps.now },
    ask: createAskServer({ privateAllowed: true }),
  })
  const goOn = (publicationId: PublicationId) =>
    publishSteps({
      ...{
        database,
        publicationId,
        adapter,
        now: deps.now,
        missed: 'ask',
        host: 'social',
        isRed: () => false,
      },
      ...{ channel: { id: channelId, kind: 'social', name: 'Kansliet', network: 'mastodon', config } },
      ...{ patience: usualPatience(() => 0), stop: new AbortController().signal, changed: () => undefined },
      isOurs: () => true,
      ...{ session: { value: undefined }, read: () => new Uint8Array(), note: () => undefined },
    })
  const waiting = (number: number) =>
    [...server.state.scheduled.values()].filter(({ text }) => text === textOf(number)).length

  for (const [number, { does, dies, ends }] of points.entries()) {
    const publicationId = ids[number] as PublicationId
    const said = `${does}, ${dies.when} ${dies.call}`
    if (does === 'take back') await goOn(publicationId)
    const file = join(where.folder, 'rundbrev.db')
    expect(await killed({ file, config, secret: server.token, publicationId, does, dies }), said).toBe(
      'SIGKILL',
    )
    // Begun again, a program that does not know waits for a moment before it looks.
    for (const seconds of [0, 10]) {
      world.setNow(Temporal.Now.instant().add({ seconds }).toString())
      await goOn(publicationId)
    }
    expect([listSteps(database, publicationId)[0]?.phase, waiting(number)], said).toEqual([
      ends,
      ends === 'handed' ? 1 : 0,
    ])
  }
  // None was ever given twice.
  expect(server.state.everScheduled.size).toBe(points.length)

  server.set({ clockAhead: due.add({ seconds: 20 }).epochMilliseconds - Date.now() })
  world.setNow(due.add({ seconds: 20 }).toString())
  for (const id of ids) await goOn(id)
  expect(ids.map((id) => listSteps(database, id)[0]?.phase)).toEqual(
    points.map(({ ends }) => (ends === 'handed' ? 'done' : 'in-doubt')),
  )
  expect([...server.state.statuses.values()].map(({ text }) => text).toSorted()).toEqual(
    points.flatMap(({ ends }, number) => (ends === 'handed' ? [textOf(number)] : [])),
  )
  expect(ids.map((id) => readPublication(database, id)?.state)).toEqual(points.map(() => 'running'))
})

const textOf = (number: number) => `Utskick nummer ${number} från kansliet`

/** @returns by what it ended */
function killed(process_: HandingProcess): Promise<NodeJS.Signals | number | null> {
  const script = resolve(import.meta.dirname, '../../e2e/handingProcess.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(process_)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'rundbrev-compiled') },
  })
  return new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)))
}
