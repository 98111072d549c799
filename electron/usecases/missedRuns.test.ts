import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import type { MissedRun } from '../../shared/schedule/missedRun.ts'
import { usualManner } from '../delivery/sendingManner.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

const zone = 'Europe/Stockholm'
let world: TestWorkspace
let channelId: ChannelId
beforeEach(() => {
  world = openTestWorkspace('2026-12-17T08:00:00Z')
  channelId = insertAssistedChannel(world.deps.workspace.database, {
    ...{ name: 'Ortens grupp', network: 'facebook', page: 'https://www.facebook.com/groups/ansia' },
    now: '2026-12-17T08:00:00Z',
  })
})
afterEach(() => world.close())

type Planned = Parameters<(typeof useCases)['publications.schedule']>[1]

async function plan(wallTime: string, rest: Partial<Planned> = {}): Promise<PublicationId> {
  const post = await useCases['posts.create'](world.deps, { title: `Inlägg ${wallTime}` })
  const planned = await useCases['publications.schedule'](world.deps, {
    ...{ postId: post.id, channelId, segmentId: null, recurrence: null, missed: 'ask' },
    ...{ at: { wallTime, zone }, ...rest },
  })
  return planned.id
}
const runAt = async (instant: string) => {
  world.setNow(instant)
  await createScheduler(world.deps, usualManner()).runUntilIdle()
}
const list = async () => (await useCases['publications.missed'](world.deps, {})).runs
const short = (runs: readonly MissedRun[]) => runs.map(({ publication, became }) => [publication.id, became])
const show = async (id: PublicationId) => useCases['publications.get'](world.deps, { id })
const audited = () =>
  world.deps.workspace.database.$client
    .prepare(
      "SELECT action FROM audit_entries WHERE action LIKE 'missed.%' OR action = 'publication.moved' ORDER BY id",
    )
    .pluck()
    .all()

it('lists what waits first, then what the program did, each by its time, until it is dismissed or two weeks have gone', async () => {
  const runs = await plan('2026-12-17T12:00', { missed: 'run' })
  const skips = await plan('2026-12-17T11:00', { missed: 'skip' })
  const asks = [await plan('2026-12-17T14:00'), await plan('2026-12-17T13:00')]
  const lateness = { window: null, moveTo: '09:00' }
  const moves = await plan('2026-12-17T15:00', { missed: 'move', lateness })
  await runAt('2026-12-17T09:30:00Z')
  await runAt('2026-12-18T06:00:00Z')
  const waiting = [
    [asks[1], 'waits'],
    [asks[0], 'waits'],
  ]
  expect(short(await list())).toEqual([
    ...waiting,
    ...[
      [skips, 'skipped'],
      [runs, 'ran-late'],
      [moves, 'moved'],
    ],
  ])
  expect((await list()).at(-1)).toMatchObject({
    ...{ wallTime: '2026-12-17T15:00', missedDueAt: '2026-12-17T14:00:00.000Z', choices: null },
    publication: { wallTime: '2026-12-18T09:00' },
  })
  const dealtWith = [skips, asks[0] as PublicationId]
  await useCases['publications.dismissMissed'](world.deps, { ids: dealtWith })
  expect(short(await list())).toEqual([...waiting, [runs, 'ran-late'], [moves, 'moved']])
  await useCases['publications.undismissMissed'](world.deps, { ids: dealtWith })
  expect(await list()).toHaveLength(5)
  world.setNow('2027-01-01T06:00:01Z')
  expect(short(await list())).toEqual(waiting)
})

it('says when nothing ran, and what each answer comes to', async () => {
  const letter = await prepareSending(world.deps, { port: 1, contacts: 3 })
  const { postId, channelId: email } = await show(letter.publicationId)
  await useCases['publications.cancel'](world.deps, { id: letter.publicationId })
  await plan('2026-12-17T17:00', { postId, channelId: email, recurrence: '0 17 * * THU' })
  await runAt('2026-12-17T15:00:00Z')
  await runAt('2026-12-18T06:30:00Z')
  const { runs, idle } = await useCases['publications.missed'](world.deps, {})
  expect(idle).toEqual({ from: '2026-12-17T15:00:00.000Z', to: '2026-12-18T06:30:00.000Z', why: 'off' })
  expect(runs).toMatchObject([
    {
      ...{
        why: 'off',
        idle,
        became: 'waits',
        wallTime: '2026-12-17T17:00',
        foundAt: '2026-12-18T06:30:00.000Z',
      },
      choices: {
        run: { lateMinutes: 14 * 60 + 30, recipients: 3 },
        move: { wallTime: '2026-12-18T17:00', zone, dueAt: '2026-12-18T16:00:00.000Z' },
        skip: { next: '2026-12-24T17:00' },
      },
    },
  ])
})

it('an answer is carried out, noted, and not listed as the program’s own doing', async () => {
  const ids = [await plan('2026-12-17T12:00'), await plan('2026-12-17T13:00'), await plan('2026-12-17T14:00')]
  const [first, second, third] = ids as [PublicationId, PublicationId, PublicationId]
  await runAt('2026-12-18T06:00:00Z')
  await useCases['publications.runMissed'](world.deps, { id: first })
  const moved = await useCases['publications.moveMissed'](world.deps, { id: second })
  expect(moved).toMatchObject({
    publication: {
      state: 'scheduled',
      wallTime: '2026-12-18T13:00',
      missedDueAt: '2026-12-17T12:00:00.000Z',
    },
    before: { wallTime: '2026-12-17T13:00', zone },
  })
  await useCases['publications.cancel'](world.deps, { id: third })
  expect(await Promise.all(ids.map(async (id) => (await show(id)).state))).toEqual([
    ...['running', 'scheduled', 'cancelled'],
  ])
  expect(await list()).toEqual([])
  expect(audited()).toEqual(['missed.run', 'publication.moved', 'missed.skipped'])
})

it('one answer is given for many, and what stands in the way of one holds up no other', async () => {
  const [one, two] = [await plan('2026-12-17T12:00'), await plan('2026-12-17T13:00')]
  const ahead = await plan('2026-12-20T12:00')
  await runAt('2026-12-18T06:00:00Z')
  const gone = 4711 as PublicationId
  const answer = { ids: [one, ahead, gone, two], answer: 'skip' as const }
  expect(await useCases['publications.answerMissed'](world.deps, answer)).toMatchObject({
    done: [one, two],
    refused: [
      { id: ahead, error: { code: 'publication-state' } },
      { id: gone, error: { code: 'not-found' } },
    ],
  })
  expect((await show(ahead)).state).toBe('scheduled')
})

it('a skip and a move are undone, the officer’s and the program’s own: it waits as it did, whatever its policy', async () => {
  const skips = await plan('2026-12-17T12:00', { missed: 'skip' })
  const lateness = { window: null, moveTo: '09:00' }
  const weekly = { missed: 'move', lateness, recurrence: '0 13 * * THU' } as const
  const moves = await plan('2026-12-17T13:00', weekly)
  await runAt('2026-12-18T06:00:00Z')
  for (const id of [skips, moves]) await useCases['publications.restoreMissed'](world.deps, { id })
  await runAt('2026-12-18T06:01:00Z')
  expect(short(await list())).toEqual([
    [skips, 'waits'],
    [moves, 'waits'],
  ])
  expect(await show(moves)).toMatchObject({
    ...{ wallTime: '2026-12-17T13:00', dueAt: '2026-12-17T12:00:00.000Z', recurrence: '0 13 * * THU' },
  })
  expect((await list())[1]?.choices).toMatchObject({
    ...{ move: { wallTime: '2026-12-18T09:00' }, skip: { next: '2026-12-24T13:00' } },
  })
  await useCases['publications.runMissed'](world.deps, { id: skips })
  await expect(
    (async () => useCases['publications.restoreMissed'](world.deps, { id: skips }))(),
  ).rejects.toMatchObject({ code: 'publication-state' })
  expect(audited()).toEqual(['missed.restored', 'missed.restored', 'missed.run'])
  const { publications } = await useCases['publications.list'](world.deps, {})
  expect(
    publications.filter(({ postId }) => postId === publications.find(({ id }) => id === moves)?.postId),
  ).toHaveLength(2)
})
