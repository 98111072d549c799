import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { useCases } from '../usecases/useCases.ts'
import { createScheduler } from './scheduler.ts'

let world: TestWorkspace
beforeEach(async () => {
  world = openTestWorkspace('2026-12-18T07:00:00Z')
  await furnishWorkspace(world.deps, { sample: false })
})
afterEach(() => world.close())

const calls = () => world.events.filter(({ name }) => name === 'publication.needsYou')

async function plan() {
  const { id: postId } = await useCases['posts.create'](world.deps, { title: 'Decemberbrev' })
  const { channels } = await useCases['channels.list'](world.deps, {})
  const channelId = channels.find(({ kind }) => kind === 'assisted')?.id as ChannelId
  return useCases['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'run' },
    at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
  })
}

it('calls the officer once when the time of a publication by hand has come, and not before', async () => {
  const { id, channelName } = await plan()
  await createScheduler(world.deps).runUntilIdle()
  expect(calls()).toEqual([])
  world.setNow('2026-12-18T08:00:00Z')
  await createScheduler(world.deps).runUntilIdle()
  await createScheduler(world.deps).runUntilIdle()
  expect(calls()).toEqual([
    {
      name: 'publication.needsYou',
      payload: { id, title: 'Decemberbrev', channel: channelName, why: 'assisted' },
    },
  ])
})

it('calls the officer to one that cannot be started', async () => {
  const { id, postId } = await plan()
  await useCases['posts.delete'](world.deps, { id: postId })
  world.setNow('2026-12-18T08:00:00Z')
  await createScheduler(world.deps).runUntilIdle()
  expect(calls()).toMatchObject([{ payload: { id, why: 'stopped' } }])
})
