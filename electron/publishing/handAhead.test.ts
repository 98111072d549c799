import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ahead, due } from '../../e2e/handingAhead.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readAccountState } from '../store/accountStates.ts'
import { beginHanding, lookAtHandedNow } from '../store/handedSteps.ts'
import { postponeStep } from '../store/publicationSteps.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'

let workspace: TestWorkspace
beforeAll(() => {
  workspace = openTestWorkspace('2026-12-18T08:00:00Z')
})
beforeEach(() => workspace.setNow('2026-12-18T08:00:00Z'))
afterAll(() => workspace.close())

const lost = { kind: 'lost', reason: 'ECONNRESET' } as const

describe('a post whose network publishes it at its time', () => {
  it('is handed over, read back, and looked for when its time has come', async () => {
    const one = ahead(workspace)
    expect(await one.run()).toBeNull()
    expect(one.phases()).toEqual(['done', 'handed'])
    expect(one.network.calls).toEqual(['signIn', 'prepare', 'hand', 'readBack'])
    expect(one.publication()).toMatchObject({ state: 'running', ahead: 'handed', trouble: null })
    expect(one.network.posts).toEqual([])
    workspace.setNow('2026-12-18T10:00:20Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.network.posts).toHaveLength(1)
    expect(one.network.calls).not.toContain('publish')
    expect(one.noted).toEqual([`begun ${one.id}-post`, `taken ${one.id}-post`])
  })

  it('is taken back and waits in this program where another time is read back', async () => {
    const one = ahead(workspace, { keeps: 'another' })
    expect(await one.run()).toBeNull()
    expect(one.network.scheduled).toEqual([])
    expect(one.publication()).toMatchObject({
      ...{ state: 'scheduled', handsAhead: false, startedAt: null },
      trouble: { code: 'network-time-not-kept' },
    })
  })

  it('is out, once, where the server knows of no times, and says so', async () => {
    const one = ahead(workspace, { keeps: 'nothing' })
    await one.run()
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.publication()?.trouble?.code).toBe('network-published-at-once')
    await one.run()
    expect(one.network.posts).toHaveLength(1)
  })

  it.each(['after-look', 'never'] as const)(
    'is looked for among what waits before it is given again (%s)',
    async (repeating) => {
      const one = ahead(workspace, { repeating })
      one.network.next('hand', { fault: lost, taken: true })
      await one.run()
      expect(one.phases()).toEqual(['done', 'begun'])
      workspace.setNow('2026-12-18T08:05:00Z')
      await one.run()
      expect(one.phases()).toEqual(['done', 'handed'])
      expect(one.network.scheduled).toHaveLength(1)
    },
  )

  it('is given again where it does not wait there, unless a look settles nothing', async () => {
    const again = ahead(workspace)
    again.network.next('hand', { fault: lost })
    await again.run()
    const never = ahead(workspace, { repeating: 'never' })
    never.network.next('hand', { fault: lost })
    await never.run()
    workspace.setNow('2026-12-18T08:05:00Z')
    await again.run()
    await never.run()
    expect(again.phases()).toEqual(['done', 'handed'])
    expect(again.network.scheduled).toHaveLength(1)
    expect(never.phases()).toEqual(['done', 'in-doubt'])
  })

  it('is looked for some seconds after the program has begun again, however long ago its first attempt was', async () => {
    const one = ahead(workspace)
    one.network.next('hand', { fault: lost })
    await one.run()
    workspace.setNow('2026-12-18T08:05:00Z')
    const request = killedInAnotherAttempt(one)
    expect(await one.stop('paused')).toBe('going')
    const looks = one.network.calls.length
    await one.run()
    expect(one.network.calls).toHaveLength(looks)
    request.arrives()
    workspace.setNow('2026-12-18T08:05:06Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'handed'])
    expect(one.network.scheduled).toHaveLength(1)
  })

  it('waits in this program where it is refused, as a thread does from the beginning', async () => {
    const refused = ahead(workspace)
    const fault = { kind: 'answered', status: 422, code: '', message: 'in the future', until: null } as const
    refused.network.next('hand', { fault })
    await refused.run()
    expect(refused.publication()).toMatchObject({ state: 'scheduled', handsAhead: false })
    expect(refused.publication()?.trouble?.code).toBe('network-not-handed')
    expect(refused.noted.at(-1)).toBe(`refused ${refused.id}-post`)
    const thread = ahead(workspace, { thread: true })
    await thread.run()
    expect(thread.network.calls).toEqual([])
    expect(thread.publication()).toMatchObject({ state: 'scheduled', handsAhead: false, trouble: null })
  })

  it('is never published here while the network has it, and is in doubt where it is not to be seen', async () => {
    const one = ahead(workspace, { missed: 'run' })
    await one.run()
    one.network.scheduled.length = 0
    workspace.setNow('2026-12-18T10:01:00Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'handed'])
    workspace.setNow('2026-12-18T10:09:00Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'in-doubt'])
    expect(one.network.calls).not.toContain('publish')
  })

  it('is asked about for as long as it takes where the network cannot be asked', async () => {
    const one = ahead(workspace)
    await one.run()
    one.network.next('readBack', ...Array.from({ length: 5 }, () => ({ fault: lost })))
    for (let minute = 10; minute < 30; minute += 3) {
      workspace.setNow(`2026-12-18T10:${minute}:00Z`)
      expect(await one.run()).toBeNull()
    }
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.network.posts).toHaveLength(1)
  })

  it.each(['ask', 'skip', 'move'] as const)(
    'is missed as any other (%s) where it was not handed over in time',
    async (missed) => {
      const one = ahead(workspace, { missed, lateness: { window: null, moveTo: '08:30' } })
      workspace.setNow('2026-12-18T12:00:00Z')
      expect(await one.run()).toBeNull()
      expect(one.network.calls).toEqual([])
      expect(one.publication()).toMatchObject({
        ...{ state: 'scheduled', startedAt: null, handsAhead: true, dueAt: due, trouble: null },
      })
      expect(one.phases()).toEqual([])
    },
  )

  it('still goes within the window that it was given for that', async () => {
    const lateness = { window: { kind: 'clock', until: '13:00' }, moveTo: null } as const
    const [early, late] = [ahead(workspace, { lateness }), ahead(workspace, { lateness })]
    workspace.setNow('2026-12-18T12:00:00Z')
    expect(await early.run()).toBeNull()
    expect(early.network.calls).toContain('publish')
    workspace.setNow('2026-12-18T12:00:01Z')
    expect(await late.run()).toBeNull()
    expect(late.publication()?.state).toBe('scheduled')
    expect(late.network.calls).toEqual([])
  })

  it('tells what somebody has changed there: a time moved either way, and one moved back', async () => {
    const one = ahead(workspace)
    await one.run()
    const [waits] = one.network.scheduled
    if (waits === undefined) throw new Error('nothing waits')
    const told = async (now: string, hours: number) => {
      one.network.scheduled[0] = { ...waits, at: waits.at.add({ minutes: hours * 60 }) }
      workspace.setNow(`2026-12-18T${now}:00Z`)
      await one.run()
      return one.publication()?.trouble
    }
    expect((await told('09:01', -0.25))?.values).toMatchObject({ at: '2026-12-18 10:45' })
    expect((await told('09:46', 3))?.values).toMatchObject({ at: '2026-12-18 14:00' })
    expect(await told('10:47', 0)).toBeNull()
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.network.posts).toHaveLength(1)
  })

  it('is in doubt before its time where somebody has deleted it there, and the officer’s word hands it over again', async () => {
    const one = ahead(workspace)
    await one.run()
    one.network.scheduled.length = 0
    for (const now of ['09:01:00', '09:01:40']) {
      workspace.setNow(`2026-12-18T${now}Z`)
      await one.run()
    }
    expect(one.phases()).toEqual(['done', 'in-doubt'])
    expect(one.publication()).toMatchObject({ ahead: null, handsAhead: true })
    again(one)
    await one.run()
    expect(one.phases()).toEqual(['done', 'handed'])
    expect(one.network.posts).toEqual([])
  })

  it('is not taken for gone where the network does not show it at once', async () => {
    const one = ahead(workspace)
    one.network.hide(true)
    await one.run()
    expect(one.phases()).toEqual(['done', 'begun'])
    one.network.hide(false)
    workspace.setNow('2026-12-18T08:00:10Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'handed'])
    expect(one.network.scheduled).toHaveLength(1)
  })

  it('says that the account must be signed in again, asks more and more seldom, and at once when it is', async () => {
    const one = ahead(workspace)
    await one.run()
    const fault = { kind: 'answered', status: 401, code: '', message: '', until: null } as const
    one.network.next('readBack', { fault })
    one.network.next('signIn', ...Array.from({ length: 40 }, () => ({ fault })))
    for (let minute = 1; minute < 240; minute += 4) {
      workspace.setNow(new Date(Date.parse('2026-12-18T09:00:00Z') + minute * 60_000).toISOString())
      expect(await one.run()).toBeNull()
    }
    const asked = one.network.calls.filter((call) => call === 'signIn').length
    expect(asked).toBeGreaterThan(4)
    expect(asked).toBeLessThan(12)
    expect(one.publication()).toMatchObject({ state: 'running', trouble: { code: 'account-sign-in-lost' } })
    const { database } = workspace.deps.workspace
    expect(readAccountState(database, one.channelId)?.signInLostAt).not.toBeNull()
    one.network.calm()
    lookAtHandedNow(database, one.channelId)
    await one.run()
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.publication()?.trouble).toBeNull()
    expect(readAccountState(database, one.channelId)?.signInLostAt).toBeNull()
  })

  it('is left to the officer where the network lets nobody ask for a day after its time', async () => {
    const one = ahead(workspace)
    await one.run()
    one.network.next('readBack', { fault: lost }, { fault: lost })
    for (const now of ['2026-12-19T09:59:00Z', '2026-12-19T10:02:00Z']) {
      workspace.setNow(now)
      await one.run()
    }
    expect(one.phases()).toEqual(['done', 'in-doubt'])
  })

  it.each([
    ['an hour ahead', 1],
    ['an hour behind', -1],
  ])('goes out once where this computer’s clock is %s', async (_, hours) => {
    const one = ahead(workspace, { missed: 'run', clockApart: -hours })
    for (let minute = 60 * hours; minute < 60 * hours + 150; minute += 5) {
      workspace.setNow(new Date(Date.parse('2026-12-18T08:00:00Z') + minute * 60_000).toISOString())
      await one.run()
    }
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.network.posts.map(({ at }) => at)).toEqual(['2026-12-18T10:00:00Z'])
    expect(one.network.calls).not.toContain('publish')
  })
})

describe('a post that is taken back from its network', () => {
  it('is gone there, and looked at at once by whoever comes after a crash', async () => {
    const one = ahead(workspace)
    await one.run()
    one.network.next('cancel', { fault: 'crash', taken: true })
    await expect(one.stop('cancelled')).rejects.toThrow()
    expect(one.publication()?.state).toBe('running')
    await one.run()
    expect(one.phases()).toEqual(['done', 'in-doubt'])
    expect(await one.stop('cancelled')).toBe('back')
    expect(one.publication()?.state).toBe('cancelled')
    expect(one.network.scheduled).toEqual([])
  })

  it('keeps its receipt, and is never said to have stopped, where it goes out in that moment', async () => {
    const one = ahead(workspace)
    await one.run()
    workspace.setNow('2026-12-18T10:00:00Z')
    expect(await one.stop('cancelled')).toBe('out')
    expect(one.publication()?.state).toBe('running')
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.noted.at(-1)).toBe(`taken ${one.id}-post`)
  })

  it('is not said to have stopped while it is in neither of the network’s lists at its time', async () => {
    const one = ahead(workspace)
    await one.run()
    one.network.scheduled.length = 0
    workspace.setNow('2026-12-18T10:00:01Z')
    expect(await one.stop('cancelled')).toBe('going')
    expect(one.publication()?.state).toBe('running')
  })

  it('that nobody knows of is looked for among what waits, and what was lost is not said to have stopped where a look settles nothing', async () => {
    for (const [taken, told] of [
      [true, 'back'],
      [false, 'unclear'],
    ] as const) {
      const one = ahead(workspace, { repeating: 'never' })
      one.network.next('hand', { fault: lost, taken })
      await one.run()
      expect(await one.stop('paused')).toBe(told)
      expect(one.network.scheduled).toEqual([])
    }
  })
})

/** As a program leaves it that is killed in another attempt, whose request is still on its way. */
function killedInAnotherAttempt({ network, postStep }: ReturnType<typeof ahead>) {
  const { deps } = workspace
  const step = postStep()
  if (step === undefined) throw new Error('no post')
  beginHanding(deps.workspace.database, step, { at: due, now: instantText(deps.now()) })
  const waits = { id: 's1', at: Temporal.Instant.from(due), text: 'Inlägg', key: step.key }
  return { arrives: () => void network.scheduled.push(waits) }
}

/** "Publish again", of a post in doubt. */
function again({ postStep }: ReturnType<typeof ahead>): void {
  const step = postStep()
  if (step !== undefined)
    postponeStep(workspace.deps.workspace.database, step.id, {
      trouble: null,
      nextAttemptAt: null,
      attempts: 0,
    })
}
