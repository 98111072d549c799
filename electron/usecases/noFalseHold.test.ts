import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSendingWorld, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { type SmtpServer, startSmtpServer } from '../../e2e/smtpServer.ts'
import type { Fate } from '../archive/sendJournal.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { channels } from './channels.ts'
import { deliveries } from './deliveries.ts'
import { openTestWorkspace, type WhereItIs } from './openTestWorkspace.ts'
import { publications } from './publications.ts'
import { openSendingGuard } from './sendingGuard.ts'
import { startPublication } from './startPublication.ts'

// Where nothing has been put back or moved, nobody is asked: a hold that comes up for nothing is confirmed unread the next time.

let server: SmtpServer
beforeAll(async () => {
  server = await startSmtpServer({ answerAfterMs: 5 })
})
afterAll(() => server.kill())

/** Each: what the journal had been told, and what the database had committed, when the program was killed. */
const killedAt: readonly (readonly [string, readonly Fate[], string])[] = [
  ['the data committed, not yet noted', [], "state = 'sending', phase = 'data'"],
  ['noted, its answer not yet heard', ['begun'], "state = 'sending', phase = 'data'"],
  ['taken, not yet committed', ['begun', 'taken'], "state = 'sending', phase = 'data'"],
  ['refused, not yet committed', ['begun', 'refused'], "state = 'sending', phase = 'data'"],
  [
    'put off after its data',
    ['begun', 'refused'],
    "state = 'deferred', next_attempt_at = '2026-12-01T08:00:00Z'",
  ],
  ['put off and taken up again', ['begun', 'refused'], "state = 'sending', phase = 'envelope'"],
  ['put back in line, not yet committed', ['begun', 'released'], "state = 'in-doubt'"],
  ['put back in line and claimed', ['begun', 'released'], "state = 'sending', phase = 'connecting'"],
]

it('holds nothing after a kill at any moment between the journal and the database', async () => {
  const world = openSendingWorld()
  const id = await world.prepare(server, killedAt.length)
  const { $client } = world.deps.workspace.database
  await startPublication(world.deps, id)
  const rows = world.rows(id)
  expect(rows).toHaveLength(killedAt.length)
  for (const [at, [, fates, set]] of killedAt.entries()) {
    const row = rows[at]
    const messageId = $client.prepare('SELECT message_id FROM deliveries WHERE id = ?').pluck().get(row?.id)
    const journal = world.deps.guard.journal(id)
    for (const fate of fates) journal.note(String(messageId), fate)
    journal.close()
    $client.prepare(`UPDATE deliveries SET ${set} WHERE id = ?`).run(row?.id)
  }
  world.deps.guard.beginRound()
  const before = server.accepted().length
  const next = await reopen(world)
  expect(next.deps.guard.hold()).toBeNull()
  await next.run()
  // Of four nobody knows, and nobody has resolved the seventh; the others go.
  expect(next.show(id).counts).toMatchObject({ 'in-doubt': 5 })
  expect(server.accepted().length - before).toBe(3)
  await next.close()
})

it('knows which publication recipients are of, also where no row has its publication’s number', async () => {
  const world = openSendingWorld()
  const { postId, channelId, segmentId } = world.show(await world.prepare(server, 1))
  const second = await publications['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId, at: null, recurrence: null, missed: 'ask' },
  })
  await startPublication(world.deps, second.id)
  const [row] = world.rows(second.id)
  expect([row?.id, second.id]).toEqual([1, 2])
  const { $client } = world.deps.workspace.database
  const journal = world.deps.guard.journal(second.id)
  journal.note(String($client.prepare('SELECT message_id FROM deliveries').pluck().get()), 'begun')
  journal.close()
  $client.exec("UPDATE deliveries SET state = 'sending', phase = 'data'")
  const next = await reopen(world)
  expect(next.deps.guard.hold()).toBeNull()
  await next.close()
})

it('asks nobody about rows that a cancelled publication will never send', async () => {
  const world = openSendingWorld()
  const id = await world.prepare(server, 2)
  await startPublication(world.deps, id)
  const { $client } = world.deps.workspace.database
  const journal = world.deps.guard.journal(id)
  for (const messageId of $client.prepare('SELECT message_id FROM deliveries').pluck().all())
    journal.note(String(messageId), 'begun')
  journal.close()
  const { workspace, now } = world.deps
  const look = () => openSendingGuard({ workspace, stateFolder: world.where.stateFolder, now }).hold()
  publications['publications.cancel'](world.deps, { id })
  expect(look()).toBeNull()
  $client.prepare("UPDATE publications SET state = 'running'").run()
  expect(look()?.publications).toMatchObject([{ id, wouldGoAgain: 2 }])
  await world.close()
})

it('leaves what is in the air alone when the officer puts all that is in doubt back in line', async () => {
  const world = openSendingWorld()
  const id = await world.prepare(server, 2)
  await startPublication(world.deps, id)
  const { $client } = world.deps.workspace.database
  const ids = $client.prepare('SELECT message_id FROM deliveries ORDER BY id').pluck().all() as string[]
  const journal = world.deps.guard.journal(id)
  for (const messageId of ids) journal.note(messageId, 'begun')
  journal.close()
  const [inDoubt, inTheAir] = world.rows(id)
  $client.prepare("UPDATE deliveries SET state = 'in-doubt' WHERE id = ?").run(inDoubt?.id)
  $client.prepare("UPDATE deliveries SET state = 'sending', phase = 'data' WHERE id = ?").run(inTheAir?.id)
  expect(
    deliveries['deliveries.resolveMany'](world.deps, { publicationId: id, ids: null, as: 'queued' }),
  ).toMatchObject({ resolved: 1 })
  expect(world.deps.guard.gone(id).size).toBe(1)
  await world.close()
})

it('holds nothing after two sends at once, one of them cancelled, another begun, a clock set back, and turns of two programs', async () => {
  let world = openSendingWorld()
  const first = await world.prepare(server, 30, { connections: 2 })
  const { postId, channelId } = world.show(first)
  const { config } = channels['channels.list'](world.deps).channels.flatMap((one) =>
    one.kind === 'email' ? [one] : [],
  )[0] ?? { config: null }
  if (config === null) throw new Error('no channel')
  const other = await channels['channels.saveEmail'](world.deps, {
    ...{ id: null, name: 'Ett till', config, secrets: {} },
  })
  const plan = (on: typeof channelId) =>
    publications['publications.schedule'](world.deps, {
      ...{ postId, channelId: on, segmentId: null, at: null, recurrence: null, missed: 'ask' as const },
    })
  const second = (await plan(other.id)).id
  const before = server.accepted().length
  const scheduler = createScheduler(world.deps)
  const finished = scheduler.runUntilIdle()
  while (server.accepted().length < before + 10) await sleep(2)
  publications['publications.cancel'](world.deps, { id: first })
  await finished
  expect(world.show(first).state).toBe('cancelled')
  expect(world.show(second)).toMatchObject({ state: 'done', counts: { sent: 30 } })
  world = await reopen(world)
  expect(world.deps.guard.hold()).toBeNull()
  const third = (await plan(channelId)).id
  await world.run()
  expect(world.show(third)).toMatchObject({ state: 'done', counts: { sent: 30 } })
  for (const now of ['2026-11-20T08:00:00Z', '2026-12-01T08:00:00Z', '2019-01-01T00:00:00Z']) {
    world = await reopen(world, { now })
    expect(world.deps.guard.hold(), now).toBeNull()
    world.deps.guard.beginRound()
  }
  await world.close()
})

it('knows a folder again that has been renamed, moved, or has another name than letters', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'rundbrev åäö '))
  const world = openSendingWorld()
  const first = await world.prepare(server, 2)
  const { postId, channelId } = world.show(first)
  await world.run()
  await world.close()
  const folder = join(parent, 'Länets nyhetsbrev & utskick (2026)')
  renameSync(world.where.folder, folder)
  const moved = openSendingWorld('2026-12-01T09:00:00Z', { ...world.where, folder })
  expect(moved.deps.guard.hold()).toBeNull()
  const { id } = await publications['publications.schedule'](moved.deps, {
    ...{ postId, channelId, segmentId: null, at: null, recurrence: null, missed: 'ask' },
  })
  await moved.run()
  expect(moved.show(id).state).toBe('done')
  renameSync(folder, `${folder} igen`)
  await moved.close()
  const again = openTestWorkspace('2026-12-01T10:00:00Z', { ...world.where, folder: `${folder} igen` })
  expect(again.deps.guard.hold()).toBeNull()
  again.close()
})

it('sends on a computer where nothing can be remembered, and asks once when it can', async () => {
  const blocked = join(mkdtempSync(join(tmpdir(), 'rundbrev-state-')), 'state')
  writeFileSync(blocked, 'a file where the folder must be')
  const made = openTestWorkspace()
  made.close()
  const where: WhereItIs = { folder: made.where.folder, stateFolder: blocked }
  let world = openSendingWorld(undefined, where)
  expect(world.deps.guard.hold()?.reasons).toEqual(['other-computer'])
  world.deps.guard.confirm()
  const id = await world.prepare(server, 3)
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 3 } })
  for (const _ of [1, 2]) {
    world = await reopen(world)
    expect(world.deps.guard.hold()).toBeNull()
  }
  rmSync(blocked)
  world = await reopen(world)
  expect(world.deps.guard.hold()?.reasons).toEqual(['other-computer'])
  world.deps.guard.confirm()
  world = await reopen(world)
  expect(world.deps.guard.hold()).toBeNull()
  await world.close()
})

it('believes the officer where the copy on this computer could not be told that a row is in line again', async () => {
  let world = openSendingWorld()
  const id = await world.prepare(server, 1)
  await world.run()
  const { stateFolder } = world.where
  renameSync(stateFolder, `${stateFolder}-away`)
  writeFileSync(stateFolder, 'not to be written to')
  const row = world.rows(id)[0]
  if (row === undefined) throw new Error('no row')
  world.deps.workspace.database.$client.prepare("UPDATE deliveries SET state = 'in-doubt'").run()
  deliveries['deliveries.resolve'](world.deps, { id: row.id, as: 'queued' })
  rmSync(stateFolder)
  renameSync(`${stateFolder}-away`, stateFolder)
  world = await reopen(world)
  expect(world.deps.guard.hold()).toBeNull()
  await world.run()
  expect(recipientsOf(server).filter((one) => one === testAddress(0)).length).toBeGreaterThanOrEqual(2)
  expect(world.show(id).counts).toMatchObject({ sent: 1, queued: 0 })
  await world.close()
})

it('stays held where the confirmation cannot be noted', async () => {
  const world = openSendingWorld()
  await world.prepare(server, 1)
  const guard = openSendingGuard({
    workspace: world.deps.workspace,
    stateFolder: mkdtempSync(join(tmpdir(), 'rundbrev-other-')),
    now: world.deps.now,
  })
  const full = () => {
    throw new Error('the disk is full')
  }
  expect(() => guard.confirm(full)).toThrow('full')
  expect(guard.isHeld()).toBe(true)
  guard.confirm()
  expect(guard.isHeld()).toBe(false)
  await world.close()
})

async function reopen(world: SendingWorld, { now = '2026-12-01T08:00:30Z' } = {}): Promise<SendingWorld> {
  await world.close()
  return openSendingWorld(now, world.where)
}
