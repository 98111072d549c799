import { afterEach, beforeEach, expect, it } from 'vitest'
import { comingItems } from '../../shared/calendar/comingItems.ts'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { insertPublication, movePublication } from '../store/publications.ts'
import { betweenQuery } from '../store/publicationsBetween.ts'
import { queueSlots } from '../store/schema.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { startPublication } from './startPublication.ts'
import { useCases } from './useCases.ts'

let world: TestWorkspace
let channelId: ChannelId
beforeEach(() => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  channelId = insertAssistedChannel(world.deps.workspace.database, {
    name: 'Ortens grupp',
    network: 'facebook',
    page: 'https://www.facebook.com/groups/ansia',
    now: '2026-12-01T08:00:00Z',
  })
})
afterEach(() => world.close())

const zone = 'Europe/Stockholm'

async function plan(wallTime: string, recurrence: string | null = null): Promise<PublicationId> {
  const post = await useCases['posts.create'](world.deps, { title: 'Julmarknad i Sorsele' })
  const planned = await useCases['publications.schedule'](world.deps, {
    ...{ postId: post.id, channelId, segmentId: null, recurrence, missed: 'ask' },
    at: { wallTime, zone },
  })
  return planned.id
}
const move = (id: PublicationId, wallTime: string, rejoins: PublicationId | null = null) =>
  useCases['publications.reschedule'](world.deps, { id, at: { wallTime, zone }, rejoins })
const shown = (from: string, to: string) => useCases['calendar.publications'](world.deps, { from, to })
const times = async (from: string, to: string) => {
  const { publications, coming } = await shown(from, to)
  return {
    planned: publications.map(({ wallTime }) => wallTime),
    coming: coming.map(({ wallTime }) => wallTime),
  }
}
const year = ['2026-12-01', '2027-11-30'] as const

it('shows what is planned on days of the workspace’s zone, to the last minute, and not what was called off', async () => {
  const late = await plan('2026-12-31T23:59')
  await plan('2027-01-01T00:00')
  const off = await plan('2026-12-15T09:00')
  await useCases['publications.cancel'](world.deps, { id: off })
  const { publications } = await shown('2026-12-01', '2026-12-31')
  expect(publications.map(({ id }) => id)).toEqual([late])
  expect(publications[0]).toMatchObject({ state: 'scheduled', needsOfficer: false, ahead: null })
})

it('finds a span’s publications by their time, however many there are outside of it', () => {
  const { database } = world.deps.workspace
  const query = betweenQuery(database, '2026-12-01T00:00:00Z', '2027-01-12T00:00:00Z').toSQL()
  const steps = database.$client.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.params)
  const how = steps.map((step) => (step as { detail: string }).detail)
  expect(how[0]).toContain('publications USING INDEX publications_due (state=? AND due_at>? AND due_at<?)')
  expect(how.filter((detail) => detail.startsWith('SCAN'))).toEqual([])
})

it('moves one to another day at the same time of the wall’s clock, also over a change of the clock, and back', async () => {
  const id = await plan('2027-03-26T09:00')
  const { publication, before, following } = await move(id, '2027-03-29T09:00')
  expect(publication).toMatchObject({ wallTime: '2027-03-29T09:00', dueAt: '2027-03-29T07:00:00.000Z' })
  expect({ before, following }).toEqual({ before: { wallTime: '2027-03-26T09:00', zone }, following: null })
  expect((await move(id, before.wallTime)).publication.dueAt).toBe('2027-03-26T08:00:00.000Z')
})

it('notes who has moved what, from when to when', async () => {
  const id = await plan('2027-03-26T09:00')
  await move(id, '2027-03-29T09:00')
  await expect(move(id, '2026-12-01T08:59')).rejects.toThrow()
  const everything = {
    actions: ['publication.moved' as const],
    fromDay: null,
    toDay: null,
    actor: '',
    contactId: null,
  }
  const { entries } = await useCases['audit.page'](world.deps, { from: 0, count: 10, ...everything })
  expect(entries).toMatchObject([
    {
      ...{ actor: 'officer', action: 'publication.moved' },
      details: {
        values: { from: '2027-03-26 09:00 Europe/Stockholm', to: '2027-03-29 09:00 Europe/Stockholm' },
      },
    },
  ])
})

it('refuses the past, what has begun and what is over, and changes nothing', async () => {
  const id = await plan('2026-12-10T09:00')
  const refuses = (code: string) => expect.objectContaining({ code })
  await expect(move(id, '2026-12-01T08:59')).rejects.toThrow(refuses('time-in-the-past'))
  await expect(move(id, '2026-12-32T09:00')).rejects.toThrow(refuses('invalid-input'))
  await startPublication(world.deps, id)
  await expect(move(id, '2026-12-11T09:00')).rejects.toThrow(refuses('publication-state'))
  movePublication(world.deps.workspace.database, id, 'done')
  await expect(move(id, '2026-12-11T09:00')).rejects.toThrow(refuses('publication-state'))
  expect(await times(...year)).toEqual({ planned: ['2026-12-10T09:00'], coming: [] })
})

it('lets a missed one wait again, and keeps a paused one paused', async () => {
  const { database } = world.deps.workspace
  const [missed, paused] = [await plan('2026-12-10T09:00'), await plan('2026-12-11T09:00')]
  movePublication(database, missed, 'missed')
  await useCases['publications.pause'](world.deps, { id: paused })
  expect((await move(missed, '2026-12-12T09:00')).publication).toMatchObject({
    state: 'scheduled',
    trouble: null,
  })
  expect((await move(paused, '2026-12-12T10:00')).publication.state).toBe('paused')
})

it('moves one of a series alone, far beyond the next: what follows comes as it would have, and undoing leaves the series as it was', async () => {
  const mondays = '0 9 * * 1'
  const id = await plan('2026-12-07T09:00', mondays)
  const asItWas = await times('2026-12-01', '2026-12-31')
  expect(asItWas).toEqual({
    planned: ['2026-12-07T09:00'],
    coming: ['2026-12-14T09:00', '2026-12-21T09:00', '2026-12-28T09:00'],
  })
  const { publication, before, following } = await move(id, '2026-12-23T10:00')
  expect(publication.recurrence).toBeNull()
  expect(await times('2026-12-01', '2026-12-31')).toEqual({
    planned: ['2026-12-14T09:00', '2026-12-23T10:00'],
    coming: ['2026-12-21T09:00', '2026-12-28T09:00'],
  })
  const back = await move(id, before.wallTime, following)
  expect(back.publication.recurrence).toBe(mondays)
  expect(await times('2026-12-01', '2026-12-31')).toEqual(asItWas)
})

it('takes nothing away on undo that has come to something meanwhile, or is of another series', async () => {
  const id = await plan('2026-12-07T09:00', '0 9 * * 1')
  const other = await plan('2026-12-08T09:00', '0 9 * * 2')
  const { following } = await move(id, '2026-12-09T09:00')
  await startPublication(world.deps, following as PublicationId)
  expect((await move(id, '2026-12-07T09:00', following)).publication.recurrence).toBeNull()
  expect((await move(id, '2026-12-07T10:00', other)).publication.recurrence).toBeNull()
  const { publications } = await shown(...year)
  expect(publications.map((item) => item.id)).toEqual(expect.arrayContaining([id, other, following]))
})

it('gives a missed one of a series no second next', async () => {
  const { database } = world.deps.workspace
  const id = await plan('2026-12-07T09:00', '0 9 * * 1')
  const { postId } = await useCases['publications.get'](world.deps, { id })
  movePublication(database, id, 'missed')
  insertPublication(
    database,
    {
      ...{
        postId,
        channelId,
        segmentId: null,
        zone,
        recurrence: '0 9 * * 1',
        missed: 'ask',
        handsAhead: false,
      },
      ...{ wallTime: '2026-12-14T09:00', dueAt: '2026-12-14T08:00:00Z' },
    },
    { now: '2026-12-08T08:00:00Z', plannedBy: '' },
  )
  await move(id, '2026-12-10T09:00')
  await startPublication(world.deps, id)
  expect((await times(...year)).planned).toEqual(['2026-12-10T09:00', '2026-12-14T09:00'])
})

it('takes a place in the queue with its time, and leaves it with another', async () => {
  const { database } = world.deps.workspace
  const slot = database.insert(queueSlots).values({ channelId, weekday: 2, at: '09:00' }).returning().get()
  const [id, second] = [await plan('2026-12-07T09:00'), await plan('2026-12-07T10:00')]
  expect((await move(id, '2026-12-08T09:00')).publication.slotId).toBe(slot.id)
  expect((await move(second, '2026-12-08T09:00')).publication.slotId).toBeNull()
  expect((await move(id, '2026-12-08T09:30')).publication.slotId).toBeNull()
})

it('draws a series from the middle of it, and no more of one that comes every minute than can be seen', async () => {
  await plan('2026-12-07T09:00', '0 9 * * 1')
  expect((await times('2027-06-01', '2027-06-14')).coming).toEqual(['2027-06-07T09:00', '2027-06-14T09:00'])
  const id = await plan('2026-12-07T09:00', '* * * * *')
  const { publications } = await shown('2026-12-07', '2026-12-07')
  const item = publications.find((one) => one.id === id)
  if (item === undefined) throw new Error('not shown')
  const span = { from: world.deps.now(), until: world.deps.now().add({ hours: 24 * 60 }) }
  expect(comingItems(item, span, isRedDay)).toHaveLength(200)
})

it('knows a span’s days: week, red days, eves, and a working day between two free ones', async () => {
  const { days } = await useCases['calendar.days'](world.deps, { from: '2026-12-24', to: '2027-01-07' })
  expect(days.map(({ kind }) => kind).join(' ')).toBe(
    'red red red red working working working red red free red working eve red working',
  )
  expect(days[0]).toMatchObject({ date: '2026-12-24', week: 52, names: ['julafton'] })
  expect(days.at(-4)).toMatchObject({ date: '2027-01-04', week: 1 })
  const may = await useCases['calendar.days'](world.deps, { from: '2027-05-06', to: '2027-05-07' })
  expect(may.days.map(({ kind, beforeRed }) => [kind, beforeRed])).toEqual([
    ['red', false],
    ['squeeze', false],
  ])
})

it('lays the fixed points over the days, each in its years', async () => {
  const days = { from: '2026-12-10', to: '2026-12-11' }
  const content = {
    layer: 'own' as const,
    name: 'Budgetråd',
    ...days,
    yearly: 'date' as const,
    note: 'Dagordning',
  }
  const { id } = await useCases['calendarPoints.save'](world.deps, { id: null, content })
  const pointsOf = async (from: string, to: string) =>
    (await useCases['calendar.days'](world.deps, { from, to })).points
  expect(await pointsOf('2027-12-11', '2028-01-31')).toEqual([
    { id, layer: 'own', name: 'Budgetråd', from: '2027-12-10', to: '2027-12-11', note: 'Dagordning' },
  ])
  expect(await pointsOf('2027-12-12', '2028-01-31')).toEqual([])
})
