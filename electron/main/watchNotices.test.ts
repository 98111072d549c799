import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { usualNotices } from '../../shared/schedule/noticeKind.ts'
import type { NoticeText } from '../../shared/schedule/noticeText.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { watchedQuery } from '../store/watchedPublications.ts'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { useCases } from '../usecases/useCases.ts'
import { saveWanted } from './keptNotices.ts'
import { lookOnce, type NoticeDesk } from './watchNotices.ts'

let world: TestWorkspace
let shown: NoticeText[]
let desk: NoticeDesk
beforeEach(async () => {
  world = openTestWorkspace('2026-12-18T07:00:00Z')
  await furnishWorkspace(world.deps, { sample: false })
  shown = []
  desk = {
    userData: mkdtempSync(join(tmpdir(), 'rundbrev-notices-')),
    deps: () => world.deps,
    inFront: () => false,
    show: (text) => shown.push(text),
    tell: () => undefined,
  }
  look()
})
afterEach(() => world.close())

/** As after a start of the program, each time. */
const look = () => lookOnce(desk, world.deps, null)
const titles = () => shown.map(({ title }) => title)

async function plan() {
  const { id: postId } = await useCases['posts.create'](world.deps, { title: 'Decemberbrev' })
  const { channels } = await useCases['channels.list'](world.deps, {})
  const channelId = channels.find(({ kind }) => kind === 'assisted')?.id as ChannelId
  return await useCases['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'run' },
    at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
  })
}

it('tells of a publication before its time and when it is to be done by hand, once each, over restarts', async () => {
  const { id, channelName } = await plan()
  look()
  expect(shown).toEqual([])
  world.setNow('2026-12-18T07:44:30Z')
  expect(look()?.toString()).toBe('2026-12-18T07:45:00Z')
  world.setNow('2026-12-18T07:45:00Z')
  look()
  look()
  expect(titles()).toEqual(['Decemberbrev går ut kl. 09.00'])
  world.setNow('2026-12-18T08:00:00Z')
  await createScheduler(world.deps).runUntilIdle()
  look()
  look()
  expect(titles().slice(1)).toEqual([`Dags att publicera på ${channelName}`])
  expect(shown.at(-1)?.path).toBe(`/sending/${id}`)
})

it('tells of one that cannot be started, and of nothing that is not wanted', async () => {
  const { postId } = await plan()
  await useCases['posts.delete'](world.deps, { id: postId })
  saveWanted(desk.userData, { ...usualNotices, soon: false })
  world.setNow('2026-12-18T07:50:00Z')
  look()
  expect(shown).toEqual([])
  world.setNow('2026-12-18T08:00:00Z')
  await createScheduler(world.deps).runUntilIdle()
  look()
  expect(titles()).toEqual(['Decemberbrev står still'])
})

it('says nothing beforehand while everything is paused', async () => {
  await plan()
  await useCases['schedule.pauseAll'](world.deps, {})
  world.setNow('2026-12-18T07:50:00Z')
  look()
  expect(shown).toEqual([])
})

it('finds what there may be to tell by state and time, however many wait for next year', () => {
  const { database } = world.deps.workspace
  const day = (days: number) =>
    Temporal.Instant.from('2026-12-18T08:00:00Z')
      .add({ hours: days * 24 })
      .toString()
  const span = { dueUntil: day(0), dueSince: day(-14), endedSince: day(-1) }
  const details = database
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${watchedQuery(span)}`)
    .map(({ detail }) => detail)
  expect(details.join('\n')).toContain('publications_due')
  expect(details.join('\n')).not.toContain('SCAN p')
})
