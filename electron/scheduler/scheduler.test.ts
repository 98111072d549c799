import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everybody, openSendingWorld, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import type { SmtpServer } from '../../e2e/smtpServer.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { MissedPolicy } from '../../shared/schedule/publication.ts'
import { claimableRows } from '../store/ledger.ts'
import { createLedgerWriter } from '../store/ledgerWriter.ts'
import { publications } from '../usecases/publications.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { createScheduler } from './scheduler.ts'

// The whole clock with a real ledger and a real server; only the time stands where the test puts it.

const zone = 'Europe/Stockholm'
let world: SendingWorld
let server: SmtpServer
beforeEach(async () => {
  world = openSendingWorld()
  server = await world.serve()
})
afterEach(() => world.close())

/** A letter to two contacts, planned for a wall time in Stockholm and not for now. */
const plan = async (wallTime: string, rest: { missed?: MissedPolicy; recurrence?: string } = {}) => {
  const now = await world.prepare(server, 2)
  publications['publications.cancel'](world.deps, { id: now })
  const { postId, channelId } = world.show(now)
  const planned = await publications['publications.schedule'](world.deps, {
    ...{
      postId,
      channelId,
      segmentId: null,
      at: { wallTime, zone },
      recurrence: null,
      missed: 'ask',
      ...rest,
    },
  })
  return planned.id
}

const runAt = async (instant: string) => {
  world.setNow(instant)
  await world.run()
}
const others = (id: PublicationId) =>
  publications['publications.list'](world.deps).publications.filter(
    (publication) => publication.id > id && publication.state !== 'cancelled',
  )

describe('at its time', () => {
  it('a letter goes, and not a second before', async () => {
    const id = await plan('2026-12-18T09:00')
    await runAt('2026-12-18T07:58:59Z')
    expect(world.show(id).state).toBe('scheduled')
    expect(recipientsOf(server)).toEqual([])
    await runAt('2026-12-18T08:00:00Z')
    expect(world.show(id)).toMatchObject({ state: 'done', startedAt: '2026-12-18T08:00:00.000Z' })
    expect(recipientsOf(server).toSorted()).toEqual(everybody(2))
  })

  it('in an hour that spring skips goes an hour later on the clock, and goes', async () => {
    const id = await plan('2027-03-28T02:30')
    expect(world.show(id)).toMatchObject({ wallTime: '2027-03-28T02:30', dueAt: '2027-03-28T01:30:00.000Z' })
    await runAt('2027-03-28T01:28:00Z')
    expect(world.show(id).state).toBe('scheduled')
    await runAt('2027-03-28T01:30:00Z')
    expect(world.show(id).state).toBe('done')
    expect(recipientsOf(server)).toHaveLength(2)
  })

  it('in an hour that autumn shows twice goes the first time, and not again', async () => {
    const nightly = await plan('2027-10-31T02:30', { recurrence: '30 2 * * *' })
    await runAt('2027-10-31T00:28:00Z')
    expect(world.show(nightly).state).toBe('scheduled')
    await runAt('2027-10-31T00:30:00Z')
    expect(world.show(nightly).state).toBe('done')
    await runAt('2027-10-31T01:30:00Z')
    expect(recipientsOf(server)).toHaveLength(2)
    expect(others(nightly)).toMatchObject([
      { state: 'scheduled', wallTime: '2027-11-01T02:30', dueAt: '2027-11-01T01:30:00.000Z' },
    ])
  })

  it('found a little late is not missed', async () => {
    const id = await plan('2026-12-18T09:00')
    await runAt('2026-12-18T08:04:00Z')
    expect(world.show(id).state).toBe('done')
  })
})

describe('whose time passed while the program was off', () => {
  it('waits for the officer when it was to ask, and goes at their word', async () => {
    const id = await plan('2026-12-18T09:00', { missed: 'ask' })
    await runAt('2026-12-19T06:00:00Z')
    expect(world.show(id)).toMatchObject({ state: 'missed', startedAt: null })
    expect(recipientsOf(server)).toEqual([])
    await publications['publications.runMissed'](world.deps, { id })
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', startedAt: '2026-12-19T06:00:00.000Z' })
    expect(recipientsOf(server).toSorted()).toEqual(everybody(2))
  })

  it('goes at once when it was to run', async () => {
    const id = await plan('2026-12-18T09:00', { missed: 'run' })
    await runAt('2026-12-19T06:00:00Z')
    expect(world.show(id).state).toBe('done')
    expect(recipientsOf(server).toSorted()).toEqual(everybody(2))
  })

  it('is let go when it was to be skipped', async () => {
    const id = await plan('2026-12-18T09:00', { missed: 'skip' })
    await runAt('2026-12-19T06:00:00Z')
    expect(world.show(id)).toMatchObject({ state: 'cancelled', finishedAt: '2026-12-19T06:00:00.000Z' })
    await world.run()
    expect(recipientsOf(server)).toEqual([])
  })

  it('many times over is missed once, and planned anew for its next time', async () => {
    const id = await plan('2026-12-01T09:00', { recurrence: '0 9 * * MON' })
    expect(world.show(id).wallTime).toBe('2026-12-07T09:00')
    await runAt('2027-02-18T12:00:00Z')
    expect(world.show(id).state).toBe('missed')
    expect(others(id)).toMatchObject([{ state: 'scheduled', wallTime: '2027-02-22T09:00' }])
    await publications['publications.runMissed'](world.deps, { id })
    await world.run()
    expect(others(id)).toHaveLength(1)
    await runAt('2027-02-22T08:00:00Z')
    expect(others(id)).toMatchObject([
      { state: 'scheduled', wallTime: '2027-03-01T09:00' },
      { state: 'done', wallTime: '2027-02-22T09:00' },
    ])
  })
})

it('is woken when the computer wakes, and finds what has come due meanwhile', async () => {
  const id = await plan('2026-12-18T09:00')
  const scheduler = createScheduler(world.deps)
  scheduler.start()
  world.setNow('2026-12-18T08:00:00Z')
  scheduler.wake()
  while (world.show(id).state !== 'done') await sleep(5)
  await scheduler.stop()
  expect(recipientsOf(server).toSorted()).toEqual(everybody(2))
})

it('goes on after a crash: who had not been written to gets the letter, who may have been is in doubt', async () => {
  const id = await world.prepare(server, 5)
  const { database } = world.deps.workspace
  await startPublication(world.deps, id)
  // What a process leaves behind that died with three rows in the air.
  const hold = { bootId: 'gone', until: '2026-12-31T08:00:00.000Z' }
  const claim = { hold, now: world.deps.now().toString() }
  const [, before, within] = claimableRows(database, id).claim(3, claim)
  if (before === undefined || within === undefined) throw new Error('five rows')
  const writer = createLedgerWriter(database, 'gone')
  await Promise.all([writer.envelope(before.id, hold.until), writer.data(within.id, hold.until)])

  world.setNow('2026-12-03T08:00:00Z')
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 4, 'in-doubt': 1 } })
  expect(recipientsOf(server).toSorted()).toEqual(everybody(5).filter((email) => email !== within.email))
  expect(world.rows(id).find((row) => row.id === within.id)).toMatchObject({
    state: 'in-doubt',
    phase: null,
    settledAt: '2026-12-03T08:00:00.000Z',
  })
  expect(world.events).toContainEqual({ name: 'area.changed', payload: { area: 'publications' } })
  await world.run()
  expect(recipientsOf(server)).toHaveLength(4)
})
