import { setTimeout as sleep } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { asWork, cancelWork } from './work.ts'

/** A clock that goes on when it is told to, and what is said meanwhile. */
function world() {
  let at = Temporal.Instant.from('2026-12-01T08:00:00Z')
  const told: ContractEvent[] = []
  return {
    told,
    pass(milliseconds: number) {
      at = at.add({ milliseconds })
    },
    deps: { now: () => at, emit: (event: ContractEvent) => void told.push(event) },
  }
}

it('says nothing of what is over at once', async () => {
  const { deps, told } = world()
  const answer = await asWork(deps, 'save-contacts', async ({ step }) => {
    for (let row = 0; row < 100; row += 1) await step(row, 100)
    return 'saved'
  })
  expect(answer).toBe('saved')
  expect(told).toEqual([])
})

it('tells how far it has come, now and then, and when it is over', async () => {
  const { deps, told, pass } = world()
  await asWork(deps, 'save-contacts', async ({ step }) => {
    for (let row = 0; row < 1000; row += 1) {
      pass(2)
      await step(row, 1000)
    }
  })
  const rows = told.flatMap(({ name, payload }) => (name === 'work.progress' ? [payload.done] : []))
  expect(rows[0]).toBe(249)
  expect(rows).toEqual(rows.toSorted((one, other) => one - other))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.length).toBeLessThan(20)
  expect(told.at(-1)).toEqual({ name: 'work.ended', payload: { work: 'save-contacts' } })
})

it('tells of what stands still at its first step, too', async () => {
  const { deps, told } = world()
  await asWork(deps, 'look-in-inboxes', async ({ tell }) => {
    tell(0, 3)
    await sleep(600)
  })
  expect(told.map(({ name }) => name)).toEqual(['work.progress', 'work.ended'])
  expect(told[0]?.payload).toEqual({ work: 'look-in-inboxes', done: 0, total: 3, mayCancel: true })
})

it('ends between two steps when it is called off, and says so', async () => {
  const { deps, told, pass } = world()
  const kept: number[] = []
  const working = asWork(deps, 'save-images', async ({ step }) => {
    for (let image = 0; image < 10; image += 1) {
      pass(200)
      if (image === 5) cancelWork('save-images')
      await step(image, 10)
      kept.push(image)
    }
  })
  await expect(working).rejects.toMatchObject({ code: 'work-cancelled', values: { work: 'save-images' } })
  expect(kept).toEqual([0, 1, 2, 3, 4])
  expect(told.at(-1)?.name).toBe('work.ended')
})

it('lets nobody wait for what cannot be stopped, and throws its answer away', async () => {
  const { deps } = world()
  const late = Promise.withResolvers<string>()
  const working = asWork(deps, 'save-report', ({ unlessCancelled }) => unlessCancelled(late.promise))
  cancelWork('save-report')
  await expect(working).rejects.toMatchObject({ code: 'work-cancelled' })
  // What comes of it afterwards is nobody's.
  late.reject(new Error('too late'))
  await sleep(1)
})

it('hears no more of what goes on after it was called off', async () => {
  const { deps, told, pass } = world()
  const threadTells = Promise.withResolvers<(done: number) => void>()
  const working = asWork(deps, 'save-contacts', ({ tell, unlessCancelled }) => {
    threadTells.resolve((done) => tell(done, 1000))
    return unlessCancelled(new Promise<never>(() => undefined))
  })
  const thread = await threadTells.promise
  pass(600)
  thread(300)
  cancelWork('save-contacts')
  await expect(working).rejects.toMatchObject({ code: 'work-cancelled' })
  pass(600)
  thread(600)
  expect(told.map(({ name }) => name)).toEqual(['work.progress', 'work.ended'])
})

it('is called off before the step after which it must be whole, and not after it', async () => {
  const { deps, told, pass } = world()
  const work = (cancelAt: number) =>
    asWork(deps, 'put-back', async ({ step, goThrough }) => {
      for (let at = 0; at < 4; at += 1) {
        pass(600)
        if (at === cancelAt) cancelWork('put-back')
        if (at === 2) goThrough()
        await step(at, 4)
      }
      return 'whole'
    })
  await expect(work(2)).rejects.toMatchObject({ code: 'work-cancelled' })
  told.length = 0
  expect(await work(3)).toBe('whole')
  const may = told.flatMap(({ name, payload }) => (name === 'work.progress' ? [payload.mayCancel] : []))
  expect(may).toEqual([true, true, false, false])
})

it('does not end what must be whole, nor another kind of work', async () => {
  const { deps } = world()
  const whole = asWork(
    deps,
    'make-sample',
    async ({ step }) => {
      cancelWork('make-sample')
      await step(1, 4)
      return 'whole'
    },
    { mayCancel: false },
  )
  expect(await whole).toBe('whole')
  const other = asWork(deps, 'verify-archive', async ({ step }) => {
    cancelWork('save-archive')
    await step(1, 2)
    return 'verified'
  })
  expect(await other).toBe('verified')
})
