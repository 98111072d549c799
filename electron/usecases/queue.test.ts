import { afterEach, beforeEach, expect, it } from 'vitest'
import { movesBack } from '../../shared/calendar/queueMove.ts'
import type { QueueSlot } from '../../shared/calendar/queueSlot.ts'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { movePublication } from '../store/publications.ts'
import { publications } from '../store/schema.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

// A Tuesday, half past nine on the wall in Stockholm.
const now = '2026-12-01T08:30:00Z'
const zone = 'Europe/Stockholm'
let world: TestWorkspace
let channelId: ChannelId
let slots: readonly QueueSlot[]
beforeEach(async () => {
  world = openTestWorkspace(now)
  channelId = insertAssistedChannel(world.deps.workspace.database, {
    ...{ name: 'Ortens grupp', network: 'facebook', now },
    page: 'https://www.facebook.com/groups/ansia',
  })
  slots = [await addSlot(2, '09:00'), await addSlot(4, '15:00')]
})
afterEach(() => world.close())

const addSlot = async (weekday: number, at: string) =>
  await useCases['queue.addSlot'](world.deps, { channelId, weekday, at })
const refuses = (code: string) => expect.objectContaining({ code })
async function newPost(title = 'Julmarknad i Sorsele') {
  return (await useCases['posts.create'](world.deps, { title })).id
}
async function add(title?: string) {
  const asked = { channelId, segmentId: null, missed: 'ask' as const }
  return await useCases['queue.add'](world.deps, { ...asked, postId: await newPost(title) })
}
async function addAll(count: number): Promise<PublicationId[]> {
  const ids: PublicationId[] = []
  for (let post = 0; post < count; post += 1) ids.push((await add()).publication.id)
  return ids
}
async function planAt(wallTime: string, recurrence: string | null = null) {
  const asked = { postId: await newPost(), channelId, segmentId: null, recurrence, missed: 'ask' as const }
  return await useCases['publications.schedule'](world.deps, { ...asked, at: { wallTime, zone } })
}
const timeOf = async (id: PublicationId) => {
  const { wallTime, slotId } = await useCases['publications.get'](world.deps, { id })
  return `${wallTime.slice(5)}${slotId === null ? ' own' : ''}`
}
const times = (ids: readonly PublicationId[]) => Promise.all(ids.map(timeOf))
const move = (id: PublicationId, to: 'up' | 'down' | 'next-free') =>
  useCases['queue.move'](world.deps, { id, to: { kind: to } })
const lines = async (weeks = 2) => {
  const { channels } = await useCases['queue.upcoming'](world.deps, { weeks })
  return channels.map(({ lines: shown }) =>
    shown.map((line) => {
      const at = line.kind === 'taken' || line.kind === 'coming' ? line.item.wallTime : line.place.wallTime
      return `${line.kind} ${at.slice(5)}`
    }),
  )[0]
}
const first4 = ['12-03T15:00', '12-08T09:00', '12-10T15:00', '12-15T09:00']

it('gives ready posts the channel’s times of the week one after the other, passing over what is planned or comes back then', async () => {
  await planAt('2026-12-08T09:00')
  // Every other Thursday, the first time on the 10th: it comes back on the 24th, which is red besides.
  await planAt('2026-12-10T15:00', '0 15 10 12 *')
  expect(await times(await addAll(3))).toEqual(['12-03T15:00', '12-15T09:00', '12-17T15:00'])
})

it('passes over red days, and tells which; and takes them where the channel does', async () => {
  await addAll(6)
  const tuesday = await add()
  expect([await timeOf(tuesday.publication.id), tuesday.leftOut]).toEqual([
    '12-29T09:00',
    [expect.objectContaining({ wallTime: '2026-12-24T15:00' })],
  ])
  await useCases['queue.takeRedDays'](world.deps, { channelId, takes: true })
  expect(await timeOf((await add()).publication.id)).toBe('12-24T15:00')
  const { $client: sqlite } = world.deps.workspace.database
  expect(sqlite.prepare('SELECT action FROM audit_entries').pluck().all()).toContain('queue.redDaysTaken')
})

it('refuses a channel without slots, and a time of the week twice', async () => {
  await expect(addSlot(2, '09:00')).rejects.toThrow(refuses('queue-slot-exists'))
  for (const { id } of slots) await useCases['queue.removeSlot'](world.deps, { id, queued: 'move' })
  await expect(add()).rejects.toThrow(refuses('queue-no-place'))
  expect(await useCases['queue.next'](world.deps, { channelId })).toEqual({ place: null, leftOut: [] })
})

it('never gives one place twice: the database itself refuses', async () => {
  const [one, other] = await addAll(2)
  const { $client: sqlite } = world.deps.workspace.database
  const same = sqlite.prepare(
    `UPDATE publications SET (slot_id, due_at) = (SELECT slot_id, due_at FROM publications WHERE id = ?) WHERE id = ?`,
  )
  expect(() => same.run(one, other)).toThrow('UNIQUE')
})

it('shows the coming weeks: who has which place, what is planned beside it, what is free and what is left out', async () => {
  await addAll(1)
  await planAt('2026-12-04T12:00')
  expect(await lines()).toEqual([
    ...['taken 12-03T15:00', 'taken 12-04T12:00', 'free 12-08T09:00', 'free 12-10T15:00', 'free 12-15T09:00'],
  ])
  expect(await lines(4)).toContain('left-out 12-24T15:00')
})

it('frees the place of one that is called off; those behind stay until they are moved forward, and that is undone', async () => {
  const ids = await addAll(4)
  const [, second = ids[0], ...others] = ids
  await useCases['publications.cancel'](world.deps, { id: second as PublicationId })
  expect(await times(others)).toEqual(first4.slice(2))
  const { moves } = await useCases['queue.closeUp'](world.deps, { channelId })
  expect(await times(others)).toEqual(first4.slice(1, 3))
  await useCases['queue.arrange'](world.deps, { moves: movesBack(moves) })
  expect(await times(others)).toEqual(first4.slice(2))
})

it('swaps with the neighbour by one act that is undone by one, and moves nobody beyond the ends', async () => {
  const ids = await addAll(3)
  const [one = ids[0], two] = ids
  const { moves } = await move(two as PublicationId, 'up')
  expect(await times(ids)).toEqual([first4[1], first4[0], first4[2]])
  expect((await move(two as PublicationId, 'up')).moves).toEqual([])
  await useCases['queue.arrange'](world.deps, { moves: movesBack(moves) })
  expect(await times(ids)).toEqual(first4.slice(0, 3))
  const to = { kind: 'position', position: 3 } as const
  await useCases['queue.move'](world.deps, { id: one as PublicationId, to })
  expect(await times(ids)).toEqual([first4[2], first4[0], first4[1]])
})

it('moves a paused one as paused, and nobody where one of them has begun: all or none', async () => {
  const [one = 0 as PublicationId, two = 0 as PublicationId] = await addAll(2)
  await useCases['publications.pause'](world.deps, { id: two })
  const { moves } = await move(two, 'up')
  expect((await useCases['publications.get'](world.deps, { id: two })).state).toBe('paused')
  movePublication(world.deps.workspace.database, one, 'running', { startedAt: now })
  const back = useCases['queue.arrange'](world.deps, { moves: movesBack(moves) })
  await expect(back).rejects.toThrow(refuses('publication-state'))
  expect(await times([one, two])).toEqual([first4[1], first4[0]])
})

it('takes one in from a time of its own, and to a free place that was pointed at; but not one that repeats', async () => {
  const { id } = await planAt('2026-12-20T12:00')
  await move(id, 'next-free')
  expect(await timeOf(id)).toBe(first4[0])
  const [, thursday] = slots
  const to = {
    kind: 'place',
    slotId: thursday?.id ?? (0 as never),
    dueAt: '2026-12-17T14:00:00.000Z',
  } as const
  await useCases['queue.move'](world.deps, { id, to })
  expect(await timeOf(id)).toBe('12-17T15:00')
  const again = await planAt('2026-12-22T12:00', '0 12 * * 2')
  await expect(move(again.id, 'next-free')).rejects.toThrow(refuses('queue-recurs'))
})

it('moves those who stand in a slot with it, as told before, and all of it back', async () => {
  const ids = await addAll(4)
  const [tuesday] = slots
  const asked = { id: tuesday?.id ?? (0 as never), to: { weekday: 3, at: '10:00' } }
  const preview = await useCases['queue.previewSlot'](world.deps, asked)
  const { moves, before } = await useCases['queue.changeSlot'](world.deps, { ...asked, queued: 'move' })
  expect(preview.moves.map(({ postTitle: _, ...rest }) => rest)).toEqual(moves)
  expect(await times(ids)).toEqual(['12-03T15:00', '12-09T10:00', '12-10T15:00', '12-16T10:00'])
  await useCases['queue.restoreSlot'](world.deps, { slot: before, moves: movesBack(moves) })
  expect(await times(ids)).toEqual(first4)
  expect((await useCases['queue.slots'](world.deps, {})).slots).toEqual(slots)
})

it('sends those whose slot is removed to the following free places, or lets them keep their times; and all of it back', async () => {
  const ids = await addAll(4)
  const [tuesday] = slots
  const remove = (queued: 'move' | 'keep') =>
    useCases['queue.removeSlot'](world.deps, { id: tuesday?.id ?? (0 as never), queued })
  const moved = await remove('move')
  // Thursday the 10th has somebody; the 24th is red.
  expect(await times(ids)).toEqual(['12-03T15:00', '12-17T15:00', '12-10T15:00', '01-07T15:00'])
  await useCases['queue.restoreSlot'](world.deps, { slot: moved.before, moves: movesBack(moved.moves) })
  expect(await times(ids)).toEqual(first4)
  const kept = await remove('keep')
  expect(await times(ids)).toEqual(['12-03T15:00', '12-08T09:00 own', '12-10T15:00', '12-15T09:00 own'])
  await useCases['queue.restoreSlot'](world.deps, { slot: kept.before, moves: movesBack(kept.moves) })
  expect(await times(ids)).toEqual(first4)
})

it('gives no place of the queue to one that is planned at the same time as another, and one to who is dropped on a free one', async () => {
  await addAll(1)
  expect((await planAt('2026-12-03T15:00')).slotId).toBeNull()
  expect((await planAt('2026-12-08T09:00')).slotId).toBe(slots[0]?.id)
  const { database } = world.deps.workspace
  expect(database.select({ slot: publications.slotId }).from(publications).all()).toHaveLength(3)
})
