import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ahead, due } from '../../e2e/handingAhead.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { movePublication } from '../store/publications.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { Crashed, type TestStep } from './testNetwork.ts'

// Everything that may happen to a post between the officer's word and its time, in any order. What the network has is the judge.

let workspace: TestWorkspace
beforeAll(() => {
  workspace = openTestWorkspace('2026-12-18T08:00:00Z')
})
afterAll(() => workspace.close())

const lost = { kind: 'lost', reason: 'ECONNRESET' } as const
const unreachable = { kind: 'unreachable', reason: 'ENOTFOUND' } as const

const fault = fc.record({
  step: fc.constantFrom<TestStep>('hand', 'hand', 'readBack', 'find', 'findScheduled', 'cancel', 'signIn'),
  taken: fc.boolean(),
  fault: fc.constantFrom('crash' as const, lost, unreachable),
})
const act = (weight: number, ...kinds: readonly Kind[]) => ({
  weight,
  arbitrary: fc.record({
    kind: fc.constantFrom(...kinds),
    minutes: fc.nat(50),
    fault: fc.option(fault, { nil: null }),
  }),
})
type Kind = 'run' | 'pass' | 'toItsTime' | 'paused' | 'cancelled' | 'resume' | 'moved' | 'deleted'
const happening = fc.oneof(
  ...[act(6, 'run'), act(2, 'pass'), act(1, 'toItsTime'), act(2, 'paused', 'resume'), act(1, 'cancelled')],
  act(1, 'moved', 'deleted'),
)

it('there is at most one post, waiting or out, and what is told of it is so, whatever happens', async () => {
  const happenings = fc.array(happening, { minLength: 2, maxLength: 10 })
  const repeating = fc.constantFrom('after-look' as const, 'never' as const)
  await fc.assert(
    fc.asyncProperty(happenings, repeating, async (all, repeats) => {
      workspace.setNow('2026-12-18T08:00:00Z')
      const one = ahead(workspace, { repeating: repeats, missed: 'run' })
      const { network } = one
      const isThere = () => network.posts.length + network.scheduled.length
      const now = () => workspace.deps.now()
      const pass = (minutes: number) => workspace.setNow(now().add({ minutes }).toString())
      const isRunning = () => one.publication()?.state === 'running'

      /** As the scheduler does. */
      const run = async () => {
        const publication = one.publication()
        const isDue = instantText(now()) >= due
        if (publication?.state === 'scheduled' && (publication.handsAhead || isDue)) one.begin()
        await unlessKilled(one.run)
        endWhereAllIsOut()
      }
      const endWhereAllIsOut = () => {
        if (one.phases().length > 0 && one.phases().every((phase) => phase === 'done'))
          movePublication(workspace.deps.workspace.database, one.id, 'done')
      }
      const stop = async (state: 'paused' | 'cancelled') => {
        if (!isRunning()) return
        const kind = await unlessKilled(() => one.stop(state))
        if (kind === 'back') expect({ state, there: isThere() }).toEqual({ state, there: 0 })
        else expect(isRunning()).toBe(true)
        // The scheduler is woken: what has gone out in this moment is not stopped a moment later.
        endWhereAllIsOut()
      }

      for (const { kind, fault, minutes } of all) {
        if (fault !== null)
          network.next(fault.step, { ...fault, taken: fault.taken && fault.fault !== unreachable })
        const [waits] = network.scheduled
        switch (kind) {
          case 'run':
            await run()
            break
          case 'paused':
          case 'cancelled':
            await stop(kind)
            break
          case 'resume':
            one.resume()
            break
          case 'pass':
            pass(minutes)
            break
          case 'toItsTime':
            if (instantText(now()) < due) workspace.setNow(due)
            break
          case 'moved':
          case 'deleted':
            if (waits === undefined) break
            network.scheduled.length = 0
            if (kind === 'moved')
              network.scheduled.push({ ...waits, at: waits.at.add({ minutes: minutes - 25 }) })
            break
        }
        network.calm()
        expect(isThere()).toBeLessThanOrEqual(1)
      }

      one.resume()
      for (let look = 0; look < 9; look++) {
        pass(30)
        await run()
        expect(isThere()).toBeLessThanOrEqual(1)
      }
      const state = one.publication()?.state
      const isInDoubt = one.phases().includes('in-doubt')
      if (state === 'done') expect(network.posts).toHaveLength(1)
      else if (state === 'cancelled') expect(isThere()).toBe(0)
      else expect({ state, isInDoubt }).toEqual({ state: 'running', isInDoubt: true })
      // Nobody is asked where a look tells.
      const mayNotTell = ({ kind, fault }: (typeof all)[number]) =>
        kind === 'deleted' || kind === 'moved' || fault?.step === 'cancel'
      if (isInDoubt && repeats === 'after-look') expect(all.some(mayNotTell)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

async function unlessKilled<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Crashed)) throw error
    return undefined
  }
}
