import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir, uptime } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished } from 'vitest'
import type { SchedulerProcess } from '../../e2e/schedulerProcess.ts'
import { hurried, openSendingWorld } from '../../e2e/sendingWorld.ts'
import { startSmtpServer } from '../../e2e/smtpServer.ts'
import type { LeaseHolder } from '../../shared/schedule/schedulerLease.ts'
import { openForCli } from '../cli/openForCli.ts'
import { openConnection } from '../store/database.ts'
import { claimableRows } from '../store/ledger.ts'
import { giveUpLease, mayClaim, readLease, takeLease, tenureSince } from '../store/schedulerLease.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { publications } from '../usecases/publications.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { databaseName } from '../workspace/openWorkspace.ts'
import { holdLease } from './holdLease.ts'
import { keepSpells } from './keepSpells.ts'
import { prepareSending } from './prepareSending.ts'
import { createScheduler } from './scheduler.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const elsewhere: LeaseHolder = { kind: 'service', bootId: 'other', host: 'server.example', pid: 4711 }
const now = '2026-12-01T08:00:00.000Z'
const inAMinute = '2026-12-01T08:01:00.000Z'
const never = { mayTake: () => false }

function openWorld() {
  const world = openSendingWorld(now)
  onTestFinished(() => world.close())
  const { database } = world.deps.workspace
  const hold = (bootId: string, leaseMs = 45_000) =>
    holdLease({
      ...{ database, bootId, kind: 'app', now: world.deps.now, leaseMs },
      spells: keepSpells({
        database,
        bootId,
        now: world.deps.now,
        elapsed: uptime,
        isHeld: () => false,
        longestMs: leaseMs,
      }),
    })
  return { world, database, hold }
}

it('takes the schedule where it is free, keeps it, and gives it up', () => {
  const { database, hold } = openWorld()
  const lease = hold('mine')
  expect(lease.keep()).toEqual({ kind: 'ours', taken: true })
  expect(lease.keep()).toEqual({ kind: 'ours', taken: false })
  expect(readLease(database)).toMatchObject({ holder: { bootId: 'mine', host: hostname() } })
  lease.giveUp()
  expect(readLease(database)).toBeUndefined()
})

it('leaves it to another computer until its time is over', () => {
  const { world, database, hold } = openWorld()
  takeLease(database, elsewhere, { now, until: inAMinute, ...never })
  const lease = hold('mine')
  expect(lease.keep()).toMatchObject({ kind: 'theirs', lease: { holder: elsewhere }, proven: false })
  world.setNow(inAMinute)
  expect(lease.keep()).toEqual({ kind: 'ours', taken: true })
})

it('waits no longer for one whose clock is years ahead than for any other', async () => {
  const { database, hold } = openWorld()
  takeLease(database, elsewhere, { now, until: '2036-12-01T08:01:00.000Z', ...never })
  const lease = hold('mine', 30)
  expect(lease.keep()).toMatchObject({ kind: 'theirs' })
  await sleep(35)
  expect(lease.keep()).toEqual({ kind: 'ours', taken: true })
})

it('takes it at once from a process of this computer that is no more', async () => {
  const { database, hold } = openWorld()
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  const gone = { ...elsewhere, host: hostname(), pid: child.pid ?? 0 }
  takeLease(database, gone, { now, until: inAMinute, ...never })
  expect(hold('mine').keep()).toEqual({ kind: 'ours', taken: true })
  takeLease(database, { ...gone, pid: process.ppid }, { now, until: inAMinute, mayTake: () => true })
  expect(hold('next').keep()).toMatchObject({ kind: 'theirs' })
})

it('says who runs the schedule once that one has been heard of, and claims nothing meanwhile', async () => {
  const { world, database } = openWorld()
  const server = await world.serve()
  const id = await world.prepare(server, 3)
  takeLease(database, elsewhere, { now, until: inAMinute, ...never })
  const heard = sleep(300).then(() =>
    takeLease(database, elsewhere, { now, until: '2026-12-01T08:01:10.000Z', ...never }),
  )
  await expect(createScheduler(world.deps, hurried()).runUntilIdle()).rejects.toMatchObject({
    code: 'schedule-held',
    values: { host: 'server.example', pid: 4711, program: 'rundbrev run --service' },
  })
  await heard
  expect(world.show(id).state).toBe('scheduled')
})

it('whoever has lost it starts nothing and takes no row out of the line; whoever has it does', async () => {
  const { world, database, hold } = openWorld()
  const id = await world.prepare(await world.serve(), 3)
  const lease = hold('mine')
  lease.keep()
  takeLease(database, elsewhere, { now, until: inAMinute, mayTake: () => true })
  expect(mayClaim(database)).toBe(false)
  await expect(startPublication(world.deps, id)).rejects.toMatchObject({ code: 'schedule-held' })
  expect(world.show(id).state).toBe('scheduled')

  takeLease(database, { ...elsewhere, bootId: 'mine' }, { now, until: inAMinute, mayTake: () => true })
  await startPublication(world.deps, id)
  const claim = { hold: { bootId: 'mine', until: inAMinute }, now }
  expect(claimableRows(database, id).claim(1, claim)).toHaveLength(1)
  takeLease(database, elsewhere, { now, until: inAMinute, mayTake: () => true })
  expect(claimableRows(database, id).claim(1, claim)).toEqual([])
  expect(claimableRows(database, id).any(now)).toBe(false)
  lease.giveUp()
  expect(readLease(database)?.holder).toEqual(elsewhere)
})

it('whoever has lost the schedule, and has it again, knows that it was not theirs all the time', async () => {
  const { database, hold } = openWorld()
  const lease = hold('mine', 40)
  lease.keep()
  const isOurs = tenureSince(database)
  // Long enough for another sign of life.
  await sleep(15)
  lease.keep()
  expect(isOurs()).toBe(true)
  takeLease(database, elsewhere, { now, until: inAMinute, mayTake: () => true })
  expect(isOurs()).toBe(false)
  giveUpLease(database, elsewhere.bootId)
  expect(lease.keep()).toEqual({ kind: 'ours', taken: true })
  expect([mayClaim(database), isOurs()]).toEqual([true, false])
})

it('a process that was frozen, and has lost the schedule where locks are nothing, does nothing more when it wakes', {
  timeout: 600_000,
}, async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-lease-')), 'workspace')
  const [connections, leaseMs] = [2, 600]
  const server = await startSmtpServer({ takeAfterMs: 60 })
  onTestFinished(() => server.kill())
  const created = openForCli({ folder, programRoot, create: true })
  const { publicationId } = await prepareSending(created.deps, {
    ...{ port: server.port, contacts: 40, connections },
  })
  created.close()
  const frozen = run({ folder, leaseMs })
  const says = createInterface({ input: frozen.stdout ?? process.stdin })[Symbol.asyncIterator]()
  expect((await says.next()).value).toBe('ours')
  while (server.accepted().length < 6) await sleep(5)
  await freeze(frozen, join(folder, databaseName))
  // What a share does whose locks are nothing: the next one gets one of its own.
  rmSync(join(folder, 'rundbrev.lock'))
  const { deps, close } = openForCli({ folder, programRoot, create: false })
  onTestFinished(close)
  const { database, databaseFile } = deps.workspace
  const beside = openConnection(databaseFile)
  onTestFinished(() => void beside.$client.close())
  const manner = { ...hurried(), leaseMs: 60_000 }
  const takeOver = (at: Temporal.Instant) =>
    takeLease(
      beside,
      { ...elsewhere, bootId: manner.bootId, host: hostname(), pid: process.pid },
      {
        now: at.toString(),
        until: at.add({ minutes: 1 }).toString(),
        mayTake: ({ expiresAt }) => Temporal.Instant.compare(Temporal.Instant.from(expiresAt), at) <= 0,
      },
    )
  const held = readLease(beside)
  expect(held).toMatchObject({ holder: { pid: frozen.pid } })
  const ends = Temporal.Instant.from(held?.expiresAt ?? '')
  expect(takeOver(ends.subtract({ milliseconds: 1 }))).toMatchObject({ holder: { pid: frozen.pid } })
  while (takeOver(deps.now()) !== undefined) await sleep(20)

  const before = server.accepted().length
  frozen.kill('SIGCONT')
  expect((await says.next()).value).toBe(String(process.pid))
  await sleep(400)
  // At most the letters that it had in its hands already.
  expect(server.accepted().length).toBeLessThanOrEqual(before + connections)
  expect(publications['publications.get'](deps, { id: publicationId }).state).toBe('running')

  const gone = once(frozen, 'exit')
  frozen.kill('SIGTERM')
  await gone
  expect(readLease(database)?.holder.pid).toBe(process.pid)

  await createScheduler(deps, manner).runUntilIdle()
  const rows = deliveries['deliveries.list'](deps, { publicationId, state: null }).deliveries
  const recipients = server.accepted().map(({ recipient }) => recipient)
  expect(recipients).toHaveLength(new Set(recipients).size)
  expect(rows.filter(({ state }) => state === 'in-doubt').length).toBeLessThanOrEqual(connections)
  expect(rows.filter(({ state }) => state !== 'sent' && state !== 'in-doubt')).toEqual([])
  expect(rows.filter(({ state, email }) => state === 'sent' && !recipients.includes(email))).toEqual([])
  expect(mayClaim(database)).toBe(true)
})

/** Between two of its commits: whoever is frozen in the midst of one keeps the database from everybody, and nothing can happen. */
async function freeze(child: ChildProcess, file: string): Promise<void> {
  const beside = openConnection(file)
  beside.$client.pragma('busy_timeout = 0')
  try {
    for (;;) {
      child.kill('SIGSTOP')
      await sleep(5)
      try {
        beside.$client.exec('BEGIN IMMEDIATE; ROLLBACK')
        return
      } catch {
        child.kill('SIGCONT')
        await sleep(3)
      }
    }
  } finally {
    beside.$client.close()
  }
}

function run(options: SchedulerProcess): ChildProcess {
  const script = join(programRoot, 'e2e', 'schedulerProcess.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
