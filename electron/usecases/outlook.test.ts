import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSendingWorld, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { createOutlookReader } from './outlook.ts'
import { publications } from './publications.ts'
import { standstill } from './standstill.ts'
import { startPublication } from './startPublication.ts'

let world: SendingWorld
beforeEach(() => {
  world = openSendingWorld('2026-12-17T11:00:00Z')
})
afterEach(() => world.close())

it('tells what comes, what runs, what waits for somebody, and whether the computer must stay awake', async () => {
  const reader = createOutlookReader(world.deps)
  expect(reader.outlook()).toMatchObject({ next: null, underWay: [], needs: { missed: 0 } })
  expect(reader.quitQuestion()).toBeNull()
  const now = await world.prepare(await world.serve(), 3)
  const { postId, channelId } = world.show(now)
  await publications['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'run' },
    at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
  })
  await startPublication(world.deps, now)
  expect(reader.outlook()).toMatchObject({
    ...{ isPaused: false, isHeld: false },
    next: { recipients: 3, missed: 'run', isElsewhere: false },
    underWay: [{ done: 0, all: 3 }],
  })
  expect(reader.outlook().next?.dueAt.toString()).toBe('2026-12-18T08:00:00Z')
  expect(reader.quitQuestion()).toMatchObject({
    underWay: [{ all: 3 }],
    due: [{ missed: 'run' }],
    service: null,
  })
  expect(reader.wantsAwake()).toBe(true)

  standstill['schedule.pauseAll'](world.deps)
  expect(reader.outlook().isPaused).toBe(true)
  expect(reader.quitQuestion()).toBeNull()
  expect(reader.wantsAwake()).toBe(false)

  standstill['schedule.goOn'](world.deps)
  await world.run()
  expect(reader.outlook().underWay).toEqual([])
  expect(reader.wantsAwake()).toBe(false)
  world.setNow('2026-12-18T07:59:00Z')
  expect(reader.wantsAwake()).toBe(true)
})

it('counts what needs somebody by what it needs, each once', async () => {
  const { deps } = world
  const id = await world.prepare(await world.serve(), 3)
  const { database } = deps.workspace
  const needs = () => createOutlookReader(deps).outlook().needs
  database.$client.prepare(`UPDATE publications SET state = 'missed' WHERE id = ?`).run(id)
  expect(needs()).toEqual({ missed: 1, inDoubt: 0, stopped: 0, byHand: 0 })
  database.$client.prepare(`UPDATE publications SET state = 'scheduled' WHERE id = ?`).run(id)
  await startPublication(deps, id)
  const trouble = JSON.stringify({ code: 'engine-unreachable', place: {}, values: {} })
  database.$client
    .prepare(`UPDATE publications SET state = 'paused', trouble = ? WHERE id = ?`)
    .run(trouble, id)
  expect(needs()).toEqual({ missed: 0, inDoubt: 0, stopped: 1, byHand: 0 })
  database.$client.exec(
    `UPDATE deliveries SET state = 'in-doubt' WHERE id = (SELECT min(id) FROM deliveries)`,
  )
  expect(needs()).toEqual({ missed: 0, inDoubt: 1, stopped: 0, byHand: 0 })
})
