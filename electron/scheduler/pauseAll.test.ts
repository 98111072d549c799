import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  everybody,
  hurried,
  openSendingWorld,
  recipientsOf,
  type SendingWorld,
} from '../../e2e/sendingWorld.ts'
import { publicationCommands } from '../cli/publication.ts'
import { runInTestWorkspace } from '../cli/runInTestWorkspace.ts'
import { auditTrail } from '../usecases/auditTrail.ts'
import { publications } from '../usecases/publications.ts'
import { standstill } from '../usecases/standstill.ts'
import { stopping } from '../usecases/stopping.ts'
import { createScheduler } from './scheduler.ts'

// Everything paused at once, over the real scheduler, a real ledger and a real server.

let world: SendingWorld
beforeEach(() => {
  world = openSendingWorld('2026-12-18T08:00:00Z')
})
afterEach(() => world.close())

const pauseAll = () => standstill['schedule.pauseAll'](world.deps)
const goOn = () => standstill['schedule.goOn'](world.deps)
const toBeStopped = () =>
  stopping['publications.justStarted'](world.deps).started.map(({ publication }) => publication.id)

it('starts nothing, whatever is due and however often the program starts, until somebody goes on', async () => {
  const server = await world.serve()
  const id = await world.prepare(server, 2)
  pauseAll()
  await world.run()
  world.setNow('2026-12-18T08:02:00Z')
  await world.run()
  expect(world.show(id).state).toBe('scheduled')
  expect(standstill['schedule.standstill'](world.deps)).toEqual({
    ...{ paused: { since: '2026-12-18T08:00:00.000Z', by: 'officer' }, overdue: 1, elsewhere: 0 },
  })
  expect(goOn()).toMatchObject({ paused: null })
  await world.run()
  expect(world.show(id).state).toBe('done')
  expect(recipientsOf(server).toSorted()).toEqual(everybody(2))
})

it('leaves what has come due meanwhile to its own policy, once somebody goes on', async () => {
  const id = await world.prepare(await world.serve(), 2)
  pauseAll()
  world.setNow('2026-12-18T11:00:00Z')
  await world.run()
  expect(world.show(id).state).toBe('scheduled')
  goOn()
  await world.run()
  expect(world.show(id).state).toBe('missed')
})

it('stops in the middle of a sending: what is in the air is finished, and the rest gets it afterwards, once', async () => {
  const server = await world.serve({ answerAfterMs: 20 })
  const id = await world.prepare(server, 40, { connections: 3 })
  const scheduler = createScheduler(world.deps, hurried())
  scheduler.start()
  while (server.accepted().length < 5) await sleep(5)
  expect(toBeStopped()).toEqual([id])
  pauseAll()
  expect(toBeStopped()).toEqual([])
  while (world.show(id).counts.sending > 0) await sleep(5)
  const gone = world.show(id).counts.sent
  scheduler.wake()
  await scheduler.stop()
  expect(world.show(id)).toMatchObject({
    state: 'running',
    trouble: null,
    counts: { sent: gone, 'in-doubt': 0 },
  })
  expect(server.accepted()).toHaveLength(gone)
  expect(gone).toBeLessThan(40)
  goOn()
  expect(toBeStopped()).toEqual([id])
  await world.run()
  expect(recipientsOf(server).toSorted()).toEqual(everybody(40))
})

it('refuses to start one by hand, and nothing has changed', async () => {
  const id = await world.prepare(await world.serve(), 2, {})
  world.setNow('2026-12-18T11:00:00Z')
  await world.run()
  expect(world.show(id).state).toBe('missed')
  pauseAll()
  await expect(publications['publications.runMissed'](world.deps, { id })).rejects.toMatchObject({
    code: 'all-paused',
    values: { by: 'officer' },
  })
  expect(world.show(id)).toMatchObject({ state: 'missed', startedAt: null, trouble: null })
})

it('is noted once, said once, and kept for the next program', async () => {
  pauseAll()
  pauseAll()
  goOn()
  goOn()
  const everything = { actions: [], fromDay: null, toDay: null, actor: '', contactId: null }
  const { entries } = auditTrail['audit.page'](world.deps, { ...everything, from: 0, count: 9 })
  expect(entries.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
    'schedule.resumed officer',
    'schedule.paused officer',
  ])
  const told = world.events.filter(
    (event) => event.name === 'area.changed' && event.payload.area === 'schedule',
  )
  expect(told).toHaveLength(2)
})

it('is said on the command line too, with what goes out all the same', async () => {
  await world.prepare(await world.serve(), 1)
  const run = (name: string) => runInTestWorkspace(world, [publicationCommands], ['publication', name])
  const paused = await run('pause-all')
  expect(paused.result).toMatchObject({ paused: { by: 'officer' }, overdue: 1, elsewhere: 0 })
  expect(paused.text).toContain('Allt är pausat sedan 2026-12-18T08:00:00.000Z (av officer)')
  expect(paused.text).toContain('Tiden för en publicering har passerat')
  const on = await run('resume-all')
  expect(on.result).toMatchObject({ paused: null })
})
