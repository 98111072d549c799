import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished } from 'vitest'
import { takeLease } from '../store/schedulerLease.ts'
import { beginSpell, readSpells } from '../store/schedulerSpells.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { holdLease } from './holdLease.ts'
import { keepSpells } from './keepSpells.ts'

const always = { from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' }

/** The lease and the spells of runs on one workspace; both clocks stand where they are put, in seconds from eight o'clock. */
function openWorld() {
  const workspace = openTestWorkspace('2026-12-18T08:00:00Z')
  onTestFinished(() => workspace.close())
  const { database } = workspace.deps.workspace
  const clock = { wall: 0, elapsed: 0, held: false }
  const now = () => Temporal.Instant.from('2026-12-18T08:00:00Z').add({ seconds: clock.wall })
  const run = (bootId: string) => {
    const spells = keepSpells({
      ...{ database, bootId, now, longestMs: 45_000 },
      ...{ elapsed: () => clock.elapsed, isHeld: () => clock.held },
    })
    return { spells, lease: holdLease({ database, bootId, kind: 'app', now, leaseMs: 45_000, spells }) }
  }
  return {
    ...{ clock, database, run },
    pass(seconds: number, elapsed = seconds) {
      clock.wall += seconds
      clock.elapsed += elapsed
    },
    kept: () =>
      readSpells(database, always).map(({ startedAt, lastSeenAt, ended, held }) => [
        ...[startedAt.slice(11, 19), lastSeenAt.slice(11, 19), ended],
        ...(held ? ['held'] : []),
      ]),
  }
}

it('is one row from the first look to the end', () => {
  const { run, pass, kept } = openWorld()
  const { lease } = run('a')
  lease.keep()
  pass(20)
  lease.keep()
  pass(20)
  lease.giveUp()
  expect(kept()).toEqual([['08:00:00', '08:00:40', 'quit']])
})

it('is broken by a sleep of which nobody was told, and begins anew at once', () => {
  const { run, pass, kept } = openWorld()
  const { lease, spells } = run('a')
  lease.keep()
  pass(3600)
  expect(spells.isBroken()).toBe(true)
  lease.keep()
  expect(kept()).toEqual([
    ['08:00:00', '08:00:00', 'suspended'],
    ['09:00:00', '09:00:00', null],
  ])
})

it('is broken by a sleep that the computer tells of, to the second', () => {
  const { run, pass, kept } = openWorld()
  const { lease, spells } = run('a')
  lease.keep()
  pass(7)
  spells.suspended()
  spells.suspended()
  pass(3600)
  lease.keep()
  expect(kept()).toEqual([
    ['08:00:00', '08:00:07', 'suspended'],
    ['09:00:07', '09:00:07', null],
  ])
})

it('goes on where only the clock was put forward, and begins anew where it was put back behind its beginning', () => {
  const { run, pass, kept } = openWorld()
  const { lease } = run('a')
  lease.keep()
  pass(7200, 1)
  lease.keep()
  expect(kept()).toEqual([['08:00:00', '10:00:00', null]])
  pass(-3600, 1)
  lease.keep()
  expect(kept()).toEqual([['08:00:00', '09:00:00', null]])
  pass(-5400, 1)
  lease.keep()
  lease.giveUp()
  expect(kept()).toEqual([
    ['07:30:00', '07:30:00', 'quit'],
    ['08:00:00', '09:00:00', null],
  ])
})

it('says for how long nothing was sent', () => {
  const { run, pass, kept, clock } = openWorld()
  const { lease } = run('a')
  clock.held = true
  lease.keep()
  pass(30)
  clock.held = false
  lease.keep()
  expect(kept()).toEqual([
    ['08:00:00', '08:00:30', null, 'held'],
    ['08:00:30', '08:00:30', null],
  ])
})

it('is written by whoever has the schedule, and by nobody else: one that has lost it writes nothing more', () => {
  const { run, pass, kept, database } = openWorld()
  const mine = run('mine')
  mine.lease.keep()
  pass(20)
  const elsewhere = { kind: 'service', bootId: 'other', host: 'server.example', pid: 4711 } as const
  const term = { now: '2026-12-18T08:00:20.000Z', until: '2026-12-18T08:01:00.000Z' }
  takeLease(database, elsewhere, { ...term, mayTake: () => true })
  mine.spells.suspended()
  expect(mine.lease.keep()).toMatchObject({ kind: 'theirs' })
  mine.lease.giveUp()
  expect(kept()).toEqual([['08:00:00', '08:00:00', null]])

  pass(60)
  expect(run('next').lease.keep()).toEqual({ kind: 'ours', taken: true })
  expect(kept()).toEqual([
    ['08:00:00', '08:00:00', null],
    ['08:01:20', '08:01:20', null],
  ])
})

it('is kept for two months', () => {
  const { database, kept, run } = openWorld()
  for (const now of ['2026-10-18T08:00:00.000Z', '2026-10-20T08:00:00.000Z'])
    beginSpell(database, { bootId: 'old', now, held: false })
  run('a').lease.keep()
  expect(kept()).toHaveLength(2)
})
