import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { everybody, openSendingWorld, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { type SmtpServer, startSmtpServer } from '../../e2e/smtpServer.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { deliveries } from './deliveries.ts'
import type { WhereItIs } from './openTestWorkspace.ts'
import { publications } from './publications.ts'

// Everything real: files, ledger, sockets, and an SMTP server in a process of its own, whose journal judges.

const files = ['rundbrev.db', 'rundbrev.db-wal', 'rundbrev.db-shm']

it('sends nobody twice from a database that was put back from before a send', async () => {
  const server = fresh(quick)
  const world = openSendingWorld()
  const id = await world.prepare(server, 12)
  const backup = await keepCopy(world)
  const sending = reopen(backup.where)
  await sending.run()
  expect(recipientsOf(server).toSorted()).toEqual(everybody(12))
  await sending.close()

  putBack(backup, files)
  const older = reopen(backup.where)
  await older.run()
  expect(server.accepted()).toHaveLength(12)
  expect(older.deps.guard.hold()).toMatchObject({
    reasons: ['older-database'],
    publications: [
      { id, title: 'Decemberbrev från åtta kommuner', state: 'scheduled', taken: 12, inDoubt: 0 },
    ],
  })
  await expect(
    Promise.resolve(publications['publications.schedule'](older.deps, laterOf(older, id))),
  ).resolves.toBeTruthy()

  older.deps.guard.confirm()
  expect(older.deps.guard.hold()).toBeNull()
  await older.run()
  await older.run()
  expect(server.accepted()).toHaveLength(12)
  expect(older.show(id)).toMatchObject({ state: 'done', counts: { sent: 12, queued: 0 } })
  await older.close()
  // What was confirmed once is not asked again.
  const again = reopen(backup.where)
  expect(again.deps.guard.hold()).toBeNull()
  await again.close()
})

it('sends the rest, and nobody twice, from a copy that was made in the middle of a send', async () => {
  const server = fresh(slow)
  const world = openSendingWorld()
  const [connections, since] = [3, 12]
  const id = await world.prepare(server, 40, { connections })
  const { where } = world
  const scheduler = createScheduler(world.deps)
  const finished = scheduler.runUntilIdle()
  while (server.accepted().length < 8) await sleep(2)
  const backup = join(mkdtempSync(join(tmpdir(), 'rundbrev-backup-')), 'middle.db')
  await world.deps.workspace.database.$client.backup(backup)
  const taken = server.accepted().length
  while (server.accepted().length < taken + since) await sleep(2)
  await scheduler.stop()
  await finished
  await world.close()
  const gone = server.accepted().length

  // The whole folder is put back as it was: nothing in it knows, but this computer does.
  for (const name of files) rmSync(join(where.folder, name), { force: true })
  rmSync(join(where.folder, 'outbox'), { recursive: true })
  cpSync(backup, join(where.folder, 'rundbrev.db'))
  const older = reopen(where)
  await older.run()
  expect(server.accepted()).toHaveLength(gone)
  const told = older.deps.guard.hold()?.publications[0]
  expect(told).toMatchObject({ id, state: 'running', over: false, taken: gone })
  // All but those that were in the air when the copy was made.
  expect(told?.wouldGoAgain).toBeGreaterThanOrEqual(since - connections)

  older.deps.guard.confirm()
  await older.run()
  expect(recipientsOf(server).toSorted()).toEqual(everybody(40))
  // What was in doubt in the copy had been taken, and the journal knows.
  expect(older.show(id)).toMatchObject({ state: 'done', counts: { sent: 40 } })
  await older.close()
})

it('knows from the archive alone who has it, where the journals are gone as well', async () => {
  const server = fresh(quick)
  const world = openSendingWorld()
  const id = await world.prepare(server, 6)
  const backup = await keepCopy(world)
  const sending = reopen(backup.where)
  await sending.run()
  expect(server.accepted()).toHaveLength(6)
  await sending.close()

  putBack(backup, files)
  rmSync(join(backup.where.folder, 'outbox'), { recursive: true })
  const stateFolder = mkdtempSync(join(tmpdir(), 'rundbrev-other-'))
  const older = reopen({ ...backup.where, stateFolder })
  expect(older.deps.guard.hold()?.publications).toMatchObject([{ id, over: true, taken: 6 }])
  expect(older.deps.guard.gone(id).size).toBe(6)
  older.deps.guard.confirm()
  await older.run()
  expect(server.accepted()).toHaveLength(6)
  expect(older.show(id)).toMatchObject({ state: 'done', counts: { sent: 6, queued: 0 } })
  await older.close()
})

it('leaves out who has it when a send that was cut short begins anew from a backup of before it', async () => {
  const server = fresh(slow)
  const world = openSendingWorld()
  const id = await world.prepare(server, 20, { connections: 2 })
  const backup = await keepCopy(world)
  const sending = reopen(backup.where)
  const scheduler = createScheduler(sending.deps)
  const finished = scheduler.runUntilIdle()
  while (server.accepted().length < 5) await sleep(2)
  await scheduler.stop()
  await finished
  await sending.close()
  const gone = server.accepted().length
  expect(gone).toBeLessThan(20)

  putBack(backup, files)
  const older = reopen(backup.where)
  expect(older.deps.guard.hold()?.publications).toMatchObject([
    { id, state: 'scheduled', over: false, taken: gone, wouldGoAgain: null },
  ])
  older.deps.guard.confirm()
  await older.run()
  expect(recipientsOf(server).toSorted()).toEqual(everybody(20))
  expect(older.show(id)).toMatchObject({ state: 'done', counts: { sent: 20 } })
  await older.close()
})

it('waits for a word after a move to another computer, also where nothing has gone yet', async () => {
  const server = fresh(quick)
  const world = openSendingWorld()
  const id = await world.prepare(server, 3)
  const { where } = await keepCopy(world)
  const elsewhere = reopen({ ...where, stateFolder: mkdtempSync(join(tmpdir(), 'rundbrev-other-')) })
  await elsewhere.run()
  expect(server.accepted()).toEqual([])
  expect(elsewhere.deps.guard.hold()).toMatchObject({ reasons: ['other-computer'], publications: [] })
  expect(elsewhere.deps.guard.confirm()).toEqual({ sent: 0, inDoubt: 0, closed: 0 })
  await elsewhere.run()
  expect(elsewhere.show(id)).toMatchObject({ state: 'done', counts: { sent: 3 } })
  await elsewhere.close()
  // Back on the first one, the folder says that it has been elsewhere.
  const back = reopen(where)
  expect(back.deps.guard.hold()?.reasons).toContain('other-computer')
  await back.close()
})

it('is not stopped by a crash, nor by a row in doubt that the officer puts back in line', async () => {
  const server = fresh(quick)
  const world = openSendingWorld()
  const id = await world.prepare(server, 4, { connections: 1 })
  await world.run()
  const [row] = world.rows(id)
  if (row === undefined) throw new Error('no row')
  world.deps.workspace.database.$client
    .prepare("UPDATE deliveries SET state = 'in-doubt' WHERE id = ?")
    .run(row.id)
  deliveries['deliveries.resolve'](world.deps, { id: row.id, as: 'queued' })
  const { where } = await keepCopy(world)
  const next = reopen(where)
  expect(next.deps.guard.hold()).toBeNull()
  await next.run()
  expect(recipientsOf(server).filter((one) => one === testAddress(0))).toHaveLength(2)
  await next.close()
})

it('changes nothing where everything is as it should be', async () => {
  const server = fresh(quick)
  const world = openSendingWorld()
  const id = await world.prepare(server, 3)
  await world.run()
  const before = world.rows(id)
  const mark = readFileSync(join(world.where.folder, 'outbox', 'sending.json'), 'utf8')
  expect(world.deps.guard.confirm()).toEqual({ sent: 0, inDoubt: 0, closed: 0 })
  expect(world.rows(id)).toEqual(before)
  expect(readFileSync(join(world.where.folder, 'outbox', 'sending.json'), 'utf8')).toBe(mark)
  await world.close()
})

it('never gives out again the number of a publication that an older database has forgotten', async () => {
  const server = fresh(quick)
  const world = openSendingWorld()
  const first = await world.prepare(server, 2)
  const backup = await keepCopy(world)
  const sending = reopen(backup.where)
  const second = (await publications['publications.schedule'](sending.deps, laterOf(sending, first, null))).id
  await sending.run()
  expect(server.accepted()).toHaveLength(4)
  await sending.close()

  putBack(backup, files)
  const older = reopen(backup.where)
  expect(older.deps.guard.hold()?.publications).toMatchObject([{ id: first }, { id: second, state: null }])
  const third = (await publications['publications.schedule'](older.deps, laterOf(older, first, null))).id
  expect(third).toBeGreaterThan(second)
  older.deps.guard.confirm()
  await older.run()
  // The third is a letter of its own: it goes to everybody.
  expect(server.accepted()).toHaveLength(6)
  await older.close()
})

it('keeps no address in its journal', async () => {
  const server = fresh(quick)
  const world = openSendingWorld()
  const id = await world.prepare(server, 3)
  await world.run()
  const journal = readFileSync(join(world.where.folder, 'outbox', `${id}.journal`), 'utf8')
  expect(journal.match(/^t /gm)).toHaveLength(3)
  expect(journal).not.toMatch(/@|mottagare|lycksele/)
  expect(existsSync(join(world.where.stateFolder, 'workspaces'))).toBe(true)
  await world.close()
})

interface Backup {
  readonly where: WhereItIs
  readonly copy: string
}

let quick: SmtpServer
let slow: SmtpServer
beforeAll(async () => {
  ;[quick, slow] = await Promise.all([startSmtpServer(), startSmtpServer({ answerAfterMs: 15 })])
})
afterAll(() => Promise.all([quick.kill(), slow.kill()]))

/** A server as if it had just been started. */
function fresh(server: SmtpServer): SmtpServer {
  const before = server.accepted().length
  return { ...server, accepted: () => server.accepted().slice(before) }
}

/** Closes a workspace and keeps a copy of its folder. */
async function keepCopy(world: SendingWorld): Promise<Backup> {
  await world.close()
  const copy = join(mkdtempSync(join(tmpdir(), 'rundbrev-backup-')), 'workspace')
  cpSync(world.where.folder, copy, { recursive: true })
  return { where: world.where, copy }
}

function putBack({ where, copy }: Backup, names: readonly string[]): void {
  for (const name of names) {
    rmSync(join(where.folder, name), { force: true })
    if (existsSync(join(copy, name))) cpSync(join(copy, name), join(where.folder, name))
  }
}

function reopen(where: WhereItIs): SendingWorld {
  return openSendingWorld('2026-12-01T08:00:30Z', where)
}

function laterOf(
  world: SendingWorld,
  id: PublicationId,
  at: { wallTime: string; zone: string } | null = { wallTime: '2026-12-24T09:00', zone: 'Europe/Stockholm' },
) {
  const { postId, channelId } = world.show(id)
  return { postId, channelId, segmentId: null, at, recurrence: null, missed: 'ask' as const }
}

it('asks each of two computers that share a folder with a service once, and anew where another file lies in its place', async () => {
  const world = openSendingWorld()
  const { folder } = world.where
  const here = world.where
  const there = { folder, stateFolder: mkdtempSync(join(tmpdir(), 'rundbrev-there-')) }
  await world.close()
  const reasonsOn = async (where: WhereItIs, confirms = false) => {
    const opened = openSendingWorld(undefined, where)
    const reasons = opened.deps.guard.hold()?.reasons ?? []
    if (confirms) opened.deps.guard.confirm()
    opened.deps.guard.isHeld() || opened.deps.guard.beginRound()
    await opened.close()
    return reasons
  }
  writeFileSync(join(folder, 'rundbrev.service'), '')
  expect(await reasonsOn(there)).toEqual(['other-computer'])
  expect(await reasonsOn(there, true)).toEqual(['other-computer'])
  for (const where of [here, there, here]) expect(await reasonsOn(where)).toEqual([])

  const copy = { ...there, folder: `${folder}-copy` }
  cpSync(folder, copy.folder, { recursive: true })
  expect(await reasonsOn(copy)).toEqual(['other-computer'])
  cpSync(join(folder, 'rundbrev.db'), join(folder, 'rundbrev.new'))
  renameSync(join(folder, 'rundbrev.new'), join(folder, 'rundbrev.db'))
  expect(await reasonsOn(there)).toEqual(['other-computer'])
})
