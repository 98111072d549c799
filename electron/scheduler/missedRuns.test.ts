import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Lateness } from '../../shared/schedule/lateness.ts'
import type { MissedPolicy, Publication } from '../../shared/schedule/publication.ts'
import { usualManner } from '../delivery/sendingManner.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { useCases } from '../usecases/useCases.ts'
import { createScheduler } from './scheduler.ts'

// The real scheduler on a real database; only the clocks stand where the test puts them. A channel that is published by hand starts
// without a server.

const zone = 'Europe/Stockholm'
let world: TestWorkspace
let channelId: ChannelId
/** Seconds, as the computer counts them. */
let elapsed = 0
beforeEach(() => {
  world = openTestWorkspace('2026-12-17T08:00:00Z')
  channelId = insertAssistedChannel(world.deps.workspace.database, {
    ...{ name: 'Ortens grupp', network: 'facebook', page: 'https://www.facebook.com/groups/ansia' },
    now: '2026-12-17T08:00:00Z',
  })
})
afterEach(() => world.close())

interface Rest {
  readonly missed?: MissedPolicy
  readonly lateness?: Lateness
  readonly recurrence?: string
}

async function plan(wallTime: string, rest: Rest = {}): Promise<PublicationId> {
  const post = await useCases['posts.create'](world.deps, { title: 'Julmarknad i Sorsele' })
  const planned = await useCases['publications.schedule'](world.deps, {
    ...{ postId: post.id, channelId, segmentId: null, recurrence: null, missed: 'ask' },
    ...{ at: { wallTime, zone }, ...rest },
  })
  return planned.id
}
const show = (id: PublicationId) => useCases['publications.get'](world.deps, { id }) as Publication
const all = async () => (await useCases['publications.list'](world.deps, {})).publications
const scheduler = () =>
  createScheduler(world.deps, usualManner(), { kind: 'command', elapsed: () => elapsed })
/** A program that is started at an instant and ends when there is nothing to do. */
const runAt = async (instant: string) => {
  world.setNow(instant)
  await scheduler().runUntilIdle()
}
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise(setImmediate)
}

describe('after a night off', () => {
  it('each goes by its window and its policy, and keeps the time that was meant and why it was missed', async () => {
    const late = { window: { kind: 'hours', hours: 12 }, moveTo: null } as const
    const past = { window: { kind: 'clock', until: '20:00' }, moveTo: '09:00' } as const
    const [within, asks, moves, skips, runs] = [
      await plan('2026-12-17T19:00', { lateness: late }),
      await plan('2026-12-17T18:00', { lateness: { window: { kind: 'hours', hours: 3 }, moveTo: null } }),
      await plan('2026-12-17T18:30', { missed: 'move', lateness: past }),
      await plan('2026-12-17T19:30', { missed: 'skip' }),
      await plan('2026-12-17T19:31', { missed: 'run' }),
    ]
    await runAt('2026-12-17T16:00:00Z')
    await runAt('2026-12-18T05:30:00Z')
    const found = { missedAt: '2026-12-18T05:30:00.000Z', missedWhy: 'off' }
    expect(show(within)).toMatchObject({
      ...found,
      state: 'running',
      missedDueAt: '2026-12-17T18:00:00.000Z',
    })
    expect(show(asks)).toMatchObject({ ...found, state: 'missed', startedAt: null })
    expect(show(moves)).toMatchObject({
      ...{ ...found, state: 'scheduled', wallTime: '2026-12-18T09:00', dueAt: '2026-12-18T08:00:00.000Z' },
      ...{ missedDueAt: '2026-12-17T17:30:00.000Z', lateness: past },
    })
    expect(show(skips)).toMatchObject({ ...found, state: 'cancelled' })
    expect(show(runs)).toMatchObject({ ...found, state: 'running' })
    await runAt('2026-12-18T08:00:00Z')
    expect(show(moves)).toMatchObject({ state: 'running', startedAt: '2026-12-18T08:00:00.000Z' })
  })

  it('one that is moved leaves its series, which goes on, once', async () => {
    const lateness = { window: null, moveTo: '10:00' }
    const id = await plan('2026-12-18T09:00', { missed: 'move', lateness, recurrence: '0 9 * * FRI' })
    await runAt('2026-12-18T15:00:00Z')
    expect(show(id)).toMatchObject({ wallTime: '2026-12-21T10:00', recurrence: null })
    await runAt('2026-12-21T09:00:00Z')
    expect(show(id).state).toBe('running')
    expect((await all()).filter((one) => one.id !== id)).toMatchObject([
      { state: 'scheduled', wallTime: '2026-12-25T09:00', recurrence: '0 9 * * FRI', lateness },
    ])
  })

  it('a recurring one that goes late is followed by its next time, once', async () => {
    const lateness = { window: { kind: 'hours', hours: 48 }, moveTo: null } as const
    const id = await plan('2026-12-17T12:00', { lateness, recurrence: '0 12 * * *' })
    await runAt('2026-12-18T10:59:00Z')
    expect(show(id)).toMatchObject({ state: 'running', missedDueAt: '2026-12-17T11:00:00.000Z' })
    await runAt('2026-12-18T11:00:00Z')
    expect((await all()).map(({ wallTime, state }) => [wallTime.slice(8), state])).toEqual([
      ['19T12:00', 'scheduled'],
      ['18T12:00', 'running'],
      ['17T12:00', 'running'],
    ])
  })
})

describe('a program that runs on', () => {
  /** Runs it; in the middle `happens`, and it is woken. */
  const runThrough = async (
    happens: (running: ReturnType<typeof scheduler>) => void,
    done: () => boolean,
  ) => {
    const running = scheduler()
    running.start()
    happens(running)
    running.wake()
    await until(done)
    await running.stop()
  }
  const sleepTo = (instant: string, seconds: number) => {
    world.setNow(instant)
    elapsed += seconds
  }

  it('over a sleep finds all that was due in it, and that the computer slept, told or not', async () => {
    for (const [at, isTold] of [
      ['2026-12-18', false],
      ['2026-12-22', true],
    ] as const) {
      world.setNow(`${at}T07:00:00Z`)
      const ids = [await plan(`${at}T09:00`), await plan(`${at}T10:00`), await plan(`${at}T11:00`)]
      await runThrough(
        (running) => {
          if (isTold) running.suspended()
          sleepTo(`${at}T10:01:00Z`, 3 * 3600)
        },
        () => show(ids[2] as PublicationId).state !== 'scheduled',
      )
      const [first, second, third] = ids.map(show)
      // Eleven o'clock was a minute ago: that is not late.
      expect(third).toMatchObject({ state: 'running', missedAt: null })
      for (const missed of [first, second])
        expect(missed).toMatchObject({ state: 'missed', missedWhy: 'asleep' })
      const { idle, runs } = await useCases['publications.missed'](world.deps, {})
      expect(runs.filter(({ publication }) => ids.includes(publication.id))).toHaveLength(2)
      if (!isTold)
        expect(idle).toEqual({ from: `${at}T07:00:00.000Z`, to: `${at}T10:01:00.000Z`, why: 'asleep' })
    }
  })

  it('over a clock that is put forward past several due times misses them, and does not call it sleep', async () => {
    const ids = [await plan('2026-12-18T09:00'), await plan('2026-12-18T10:00', { missed: 'run' })]
    await runThrough(
      () => world.setNow('2026-12-18T12:00:00Z'),
      () => show(ids[1] as PublicationId).state === 'running',
    )
    expect(ids.map((id) => show(id).state)).toEqual(['missed', 'running'])
    expect(show(ids[0] as PublicationId).missedWhy).toBe('unknown')
  })

  it('over a clock that is put back starts nothing twice and nothing early', async () => {
    const gone = await plan('2026-12-18T09:00')
    const daily = await plan('2026-12-18T09:10', { recurrence: '10 9 * * *' })
    const asks = await plan('2026-12-17T10:00', {
      lateness: { window: { kind: 'hours', hours: 1 }, moveTo: null },
    })
    await runAt('2026-12-18T08:10:00Z')
    const before = await all()
    expect([show(gone), show(daily), show(asks)].map(({ state }) => state)).toEqual([
      'missed',
      'running',
      'missed',
    ])
    for (const instant of ['2026-12-17T08:00:00Z', '2026-12-17T09:05:00Z', '2026-12-18T08:10:00Z']) {
      await runAt(instant)
      expect(await all()).toEqual(before)
    }
  })
})
