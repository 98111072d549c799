import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId, CountyCode, PublicationId } from '../../shared/contract/scalars.ts'
import { ListmonkConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { dueAt } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertEmailChannel } from '../store/channels.ts'
import { insertPublication, movePublication } from '../store/publications.ts'
import { sendLetters } from './lettersForTest.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  insertEmailChannel(world.deps.workspace.database, {
    name: 'E-post',
    config: ListmonkConfig.parse({
      ...{ engine: 'listmonk', address: 'https://brev.example', user: 'rundbrev' },
      ...{ fromName: 'Kansliet', fromAddress: 'kansli@forbund.example' },
    }),
    now: '2026-11-30T08:00:00Z',
  })
  // A letter that went yesterday, to everybody.
  sendLetters(world.deps, ['rektor@lycksele.example'])
})
afterEach(() => world.close())

const zone = 'Europe/Stockholm'
const channelId = 1 as ChannelId

async function plan(title: string, wallTime: string, recurrence: string | null = null) {
  const { deps } = world
  const { id: postId } = await useCases['posts.create'](deps, { title })
  return insertPublication(
    deps.workspace.database,
    {
      ...{ postId, channelId, segmentId: null, recurrence, missed: 'ask', handsAhead: false },
      ...{ wallTime, zone, dueAt: instantText(dueAt(wallTime, zone)) },
    },
    { now: instantText(deps.now()), plannedBy: 'officer' },
  )
}
const found = async (from: string, to: string) => {
  const { times } = await useCases['calendar.conflicts'](world.deps, { from, to })
  return times.map(({ wallTime, conflicts }) => [wallTime, ...conflicts.map(({ kind }) => kind)])
}
const judge = (wallTime: string, id: PublicationId | null = null) =>
  useCases['calendar.judge'](world.deps, { id, channelId, segmentId: null, at: { wallTime, zone } })

it('finds what speaks against a span’s times, also by what lies outside of it or has gone already', async () => {
  await plan('Tätt på gårdagens', '2026-12-03T09:00')
  await plan('Sist i spannet', '2026-12-20T22:00')
  await plan('Strax efter', '2026-12-22T09:00')
  expect(await found('2026-12-01', '2026-12-20')).toEqual([
    ['2026-12-03T09:00', 'letters-close'],
    ['2026-12-20T22:00', 'red-day', 'night', 'letters-close'],
  ])
  expect(await found('2026-12-21', '2026-12-31')).toEqual([['2026-12-22T09:00', 'letters-close']])
})

it('goes by the workspace’s own days and hours', async () => {
  await plan('Ett', '2026-12-08T20:00')
  await plan('Två', '2026-12-10T09:00')
  const settings = await useCases['settings.get'](world.deps, {})
  const planning = { daysBetweenLetters: 1, nightFrom: 19, nightUntil: 6 }
  await useCases['settings.save'](world.deps, { ...settings, planning })
  expect(await found('2026-12-01', '2026-12-31')).toEqual([['2026-12-08T20:00', 'night']])
})

it('judges a time before it is chosen: of a new one, and of one that is moved, which is not too close to itself', async () => {
  const id = await plan('Julbrevet', '2026-12-16T09:00')
  expect(await judge('2026-12-24T09:00')).toEqual({
    conflicts: [{ kind: 'red-day' }],
    dayNames: ['julafton'],
  })
  const other = { id, postTitle: 'Julbrevet', wallTime: '2026-12-16T09:00' }
  expect((await judge('2026-12-17T06:30')).conflicts).toEqual([
    { kind: 'night', from: 21, until: 7 },
    { kind: 'letters-close', days: 1, other },
  ])
  expect((await judge('2026-12-17T09:00', id)).conflicts).toEqual([])
  movePublication(world.deps.workspace.database, id, 'cancelled')
  expect((await judge('2026-12-17T09:00')).conflicts).toEqual([])
})

it('tells no more what is meant so, until another comes close or the time is another', async () => {
  const id = await plan('Nyårsbrevet', '2027-01-01T22:00')
  const setMeant = (meant: boolean) =>
    useCases['calendar.setMeant'](world.deps, { id, dueAt: '2027-01-01T21:00:00.000Z', meant })
  const told = async () => {
    const span = { from: '2027-01-01', to: '2027-01-02' }
    const { times } = await useCases['calendar.conflicts'](world.deps, span)
    const kinds = (all: readonly { kind: string }[]) => all.map(({ kind }) => kind)
    return times.map((time) => [kinds(time.conflicts), kinds(time.meant)])
  }
  await setMeant(true)
  expect(await told()).toEqual([[[], ['red-day', 'night']]])
  await plan('Ett till', '2027-01-04T09:00')
  expect(await told()).toEqual([[['letters-close'], ['red-day', 'night']]])
  await setMeant(false)
  expect(await told()).toEqual([[['red-day', 'night', 'letters-close'], []]])
  await setMeant(true)
  const at = { wallTime: '2027-01-01T21:30', zone }
  await useCases['publications.reschedule'](world.deps, { id, at, rejoins: null })
  expect(await told()).toEqual([[['red-day', 'night', 'letters-close'], []]])
  const { $client: sqlite } = world.deps.workspace.database
  const noted = sqlite
    .prepare(`SELECT action FROM audit_entries WHERE action LIKE 'conflict.%'`)
    .pluck()
    .all()
  expect(noted).toEqual(['conflict.meant', 'conflict.toldAgain', 'conflict.meant'])
})

it('puts a county’s breaks in with Easter’s on the side that was asked for, and those before them back', async () => {
  const { deps } = world
  const add = (easter: 'before' | 'after' | 'none') =>
    useCases['calendarPoints.addSchoolBreaks'](deps, { county: '24' as CountyCode, easter })
  const easterOf = (points: readonly { name: string; from: string; to: string }[]) =>
    points.filter(({ name }) => name === 'Påsklov').map(({ from, to }) => [from, to])
  expect(easterOf((await add('before')).points)).toEqual([['2026-03-30', '2026-04-02']])
  const { points, before } = await add('after')
  expect(easterOf(points)).toEqual([['2026-04-07', '2026-04-10']])
  const restored = await useCases['calendarPoints.restoreSchoolBreaks'](deps, {
    points: before.map(({ id: _, ...content }) => content),
  })
  expect(easterOf(restored.points)).toEqual([['2026-03-30', '2026-04-02']])
  const shown = await useCases['calendar.days'](deps, { from: '2027-03-01', to: '2027-03-31' })
  expect(easterOf(shown.points)).toEqual([['2027-03-22', '2027-03-25']])
})
