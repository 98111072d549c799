import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { ChannelId, PublicationId } from '../contract/scalars.ts'
import { dueAt } from './dueAt.ts'
import { type MissedPolicy, missedPolicies } from './publication.ts'
import {
  followingOccurrence,
  type Pending,
  type Sending,
  type TickState,
  tick,
  type Waiting,
} from './tick.ts'

const zone = 'Europe/Stockholm'
const at = (text: string) => Temporal.Instant.from(text)
const id = (number: number) => number as PublicationId
const channel = (number: number) => number as ChannelId

const noRedDays = () => false

const state = (pending: readonly Pending[], rest: Partial<TickState> = {}): TickState => ({
  pending,
  starting: new Set(),
  busy: new Set(),
  resting: new Map(),
  isRed: noRedDays,
  ...rest,
})

const waiting = (number: number, wallTime: string, rest: Partial<Waiting> = {}): Waiting => ({
  kind: 'waiting',
  id: id(number),
  dueAt: dueAt(wallTime, zone),
  wallTime,
  zone,
  recurrence: null,
  missed: 'ask',
  lateness: null,
  handsAhead: false,
  mostAheadDays: null,
  ...rest,
})

const missedOne = (missed: MissedPolicy): Pending => ({
  ...{ kind: 'missed', id: id(1), wallTime: '2026-12-18T09:00', zone, missed, lateness: null },
})

const sending = (number: number, rest: Partial<Sending> = {}): Sending => ({
  kind: 'sending',
  id: id(number),
  channelId: channel(1),
  ends: true,
  queued: false,
  inTheAir: false,
  retryAt: null,
  lookAt: null,
  ...rest,
})

describe('a publication that an engine can keep the time of', () => {
  const publication = waiting(1, '2026-12-18T09:00', { handsAhead: true })

  it('is started beforehand, as long as there are ten minutes left', () => {
    for (const now of ['2026-12-01T08:00:00Z', '2026-12-18T07:50:00Z'])
      expect(tick(state([publication]), at(now)).actions).toEqual([{ kind: 'start', id: id(1) }])
  })

  it('waits for its time like any other after that', () => {
    expect(tick(state([publication]), at('2026-12-18T07:50:01Z'))).toEqual({
      actions: [],
      wakeAt: at('2026-12-18T08:00:00Z'),
    })
  })
})

describe('a publication that waits for its time', () => {
  const publication = waiting(1, '2026-12-18T09:00')

  it('is left alone before, and says when to look again', () => {
    expect(tick(state([publication]), at('2026-12-18T07:59:59.999Z'))).toEqual({
      actions: [],
      wakeAt: at('2026-12-18T08:00:00Z'),
    })
  })

  it('starts at its time and within the grace after it', () => {
    for (const now of ['2026-12-18T08:00:00Z', '2026-12-18T08:05:00Z']) {
      expect(tick(state([publication]), at(now)).actions).toEqual([{ kind: 'start', id: 1 }])
    }
  })

  it('is not started twice while it is being started', () => {
    const being = state([publication], { starting: new Set([id(1)]) })
    expect(tick(being, at('2026-12-18T08:00:00Z'))).toEqual({ actions: [], wakeAt: null })
  })

  it.each([
    ['ask', []],
    ['run', [{ kind: 'start', id: 1 }]],
    ['skip', [{ kind: 'skip', id: 1 }]],
  ] as const)('was missed when it is found later than that; its policy %s says what then', (missed, then) => {
    const { actions } = tick(state([{ ...publication, missed }]), at('2026-12-18T08:05:00.001Z'))
    expect(actions).toEqual([{ kind: 'miss', id: 1, next: null }, ...then])
  })
})

describe('one that may be late', () => {
  const withWindow = (until: string, missed: MissedPolicy = 'ask') =>
    waiting(1, '2026-12-18T09:00', {
      missed,
      lateness: { window: { kind: 'clock', until }, moveTo: '09:00' },
    })
  const lateStart = [
    { kind: 'late', id: 1 },
    { kind: 'start', id: 1 },
  ]

  it('starts by itself to the last moment of its window, whatever its policy, and it is kept that it was late', () => {
    for (const missed of missedPolicies)
      for (const now of ['2026-12-18T08:05:00.001Z', '2026-12-18T11:00:00Z'])
        expect(tick(state([withWindow('12:00', missed)]), at(now)).actions).toEqual(lateStart)
  })

  it('is an ordinary start within the grace, also with a window that is shorter', () => {
    expect(tick(state([withWindow('09:01')]), at('2026-12-18T08:05:00Z')).actions).toEqual([
      { kind: 'start', id: 1 },
    ])
  })

  it('is left to its policy after that: moved to the next working day, its series planned on', () => {
    const daily = { ...withWindow('12:00', 'move'), recurrence: '0 9 * * *' }
    const isRed = (date: string) => date === '2026-12-21' || date === '2026-12-20'
    expect(tick(state([daily], { isRed }), at('2026-12-18T11:00:00.001Z')).actions).toEqual([
      { kind: 'miss', id: 1, next: { wallTime: '2026-12-19T09:00', dueAt: at('2026-12-19T08:00:00Z') } },
      { kind: 'move', id: 1, to: { wallTime: '2026-12-22T09:00', dueAt: at('2026-12-22T08:00:00Z') } },
    ])
  })

  it('never starts by itself past its window unless it is to run, never before its time, and twice the same', () => {
    const hours = fc.double({ min: 0.1, max: 168, noNaN: true })
    const policy = fc.constantFrom(...missedPolicies)
    const early = fc.integer({ min: -20_000, max: 20_000 })
    fc.assert(
      fc.property(
        hours,
        policy,
        early,
        fc.constantFrom(null, '0 9 * * *'),
        (most, missed, minutes, recurrence) => {
          const lateness = { window: { kind: 'hours' as const, hours: most }, moveTo: '09:00' }
          const one = waiting(1, '2026-12-18T09:00', { missed, recurrence, lateness })
          const now = one.dueAt.add({ minutes })
          const { actions } = tick(state([one]), now)
          expect(tick(state([one]), now).actions).toEqual(actions)
          const starts = actions.some(({ kind }) => kind === 'start')
          const isPast = minutes > Math.max(5, recurrence === null ? most * 60 : Math.min(most * 60, 1439))
          if (minutes < 0) expect(actions).toEqual([])
          else if (missed === 'run') expect(starts).toBe(true)
          else expect(starts).toBe(!isPast)
          for (const action of actions)
            if (action.kind === 'move') expect(Temporal.Instant.compare(action.to.dueAt, now)).toBe(1)
        },
      ),
    )
  })
})

describe('a missed one', () => {
  it('waits for the officer, or goes by its policy', () => {
    const missed = (policy: MissedPolicy) =>
      tick(state([missedOne(policy)]), at('2027-01-01T00:00:00Z')).actions
    expect(missed('ask')).toEqual([])
    expect(missed('run')).toEqual([{ kind: 'start', id: 1 }])
    expect(missed('skip')).toEqual([{ kind: 'skip', id: 1 }])
    expect(missed('move')).toEqual([
      { kind: 'move', id: 1, to: { wallTime: '2027-01-01T09:00', dueAt: at('2027-01-01T08:00:00Z') } },
    ])
  })
})

describe('one that is being sent', () => {
  const now = at('2026-12-18T08:00:00Z')
  const later = at('2026-12-18T08:01:00Z')

  it('goes on after a restart while rows are in line or a retry is due', () => {
    const send = [{ kind: 'send', id: 1, channelId: 1 }]
    expect(tick(state([sending(1, { queued: true })]), now).actions).toEqual(send)
    expect(tick(state([sending(1, { retryAt: now })]), now).actions).toEqual(send)
    expect(tick(state([sending(1, { retryAt: later })]), now)).toEqual({ actions: [], wakeAt: later })
  })

  it('rests with its channel, whose share of the hour has gone, and goes on when that opens', () => {
    const queued = [sending(1, { queued: true })]
    const until = now.add({ minutes: 20 })
    const resting = new Map([[channel(1), until]])
    expect(tick(state(queued, { resting }), now)).toEqual({ actions: [], wakeAt: until })
    expect(tick(state(queued, { resting }), until).actions).toHaveLength(1)
    const elsewhere = new Map([[channel(2), until]])
    expect(tick(state(queued, { resting: elsewhere }), now).actions).toHaveLength(1)
  })

  it('finishes when every row has its answer, unless it is done already', () => {
    expect(tick(state([sending(1)]), now).actions).toEqual([{ kind: 'finish', id: 1 }])
    expect(tick(state([sending(1, { ends: false })]), now).actions).toEqual([])
    expect(tick(state([sending(1, { inTheAir: true })]), now).actions).toEqual([])
  })

  it('neither starts again nor finishes while its channel is in use', () => {
    const busy = new Set([channel(1)])
    expect(tick(state([sending(1, { queued: true }), sending(2)], { busy }), now).actions).toEqual([])
  })

  it('leaves each channel one publication at a time, the one due first', () => {
    const pending = [
      sending(1, { queued: true }),
      sending(2, { queued: true }),
      sending(3, { queued: true, channelId: channel(2) }),
    ]
    expect(tick(state(pending), now).actions).toEqual([
      { kind: 'send', id: 1, channelId: 1 },
      { kind: 'send', id: 3, channelId: 2 },
    ])
  })
})

describe('a recurring one', () => {
  const monthly = waiting(1, '2026-12-01T09:00', { recurrence: '0 9 1 * *' })

  it('is followed by its next occurrence', () => {
    expect(followingOccurrence(monthly, at('2026-12-01T08:00:00Z'), noRedDays)?.wallTime).toBe(
      '2027-01-01T09:00',
    )
  })

  it('skips what lies behind after a long sleep, instead of missing each of them', () => {
    const { actions } = tick(state([monthly]), at('2027-05-20T12:00:00Z'))
    expect(actions).toEqual([
      { kind: 'miss', id: 1, next: { wallTime: '2027-06-01T09:00', dueAt: at('2027-06-01T07:00:00Z') } },
    ])
  })

  it('does not come again for an hour that autumn shows a second time', () => {
    const quarterly = waiting(1, '2026-10-25T02:45', { recurrence: '*/15 * * * *' })
    const secondPass = at('2026-10-25T01:20:00Z')
    expect(followingOccurrence(quarterly, secondPass, noRedDays)?.dueAt.toString()).toBe(
      '2026-10-25T02:00:00Z',
    )
  })
})

const minutes = fc.integer({ min: -60 * 24 * 40, max: 60 * 24 * 40 })
const anyPending = fc.oneof(
  fc.record({
    late: minutes,
    missed: fc.constantFrom(...missedPolicies),
    recurrence: fc.constantFrom(null, '0 9 * * *'),
  }),
  fc.record({
    channel: fc.integer({ min: 1, max: 3 }),
    queued: fc.boolean(),
    retryIn: fc.option(minutes),
    ends: fc.boolean(),
  }),
)

it('never asks for the same thing twice, never gives a channel two, and never starts what is not due', () => {
  const now = at('2026-12-18T08:00:00Z')
  fc.assert(
    fc.property(fc.array(anyPending, { maxLength: 12 }), (shapes) => {
      const pending = shapes.map((shape, index): Pending => {
        if (!('late' in shape)) {
          const retryAt = shape.retryIn === null ? null : now.add({ minutes: shape.retryIn })
          return sending(index, {
            channelId: channel(shape.channel),
            queued: shape.queued,
            ends: shape.ends,
            retryAt,
          })
        }
        const due = now.subtract({ minutes: shape.late })
        const wallTime = due.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
        return waiting(index, wallTime, { missed: shape.missed, recurrence: shape.recurrence })
      })
      const { actions, wakeAt } = tick(state(pending), now)
      const said = actions.map((action) => `${action.kind} ${action.id}`)
      expect(new Set(said).size).toBe(said.length)
      const given = actions.flatMap((action) => (action.kind === 'send' ? [action.channelId] : []))
      expect(new Set(given).size).toBe(given.length)
      for (const action of actions) {
        const subject = pending.find((publication) => publication.id === action.id)
        if (subject?.kind !== 'waiting') continue
        expect(Temporal.Instant.compare(subject.dueAt, now)).not.toBe(1)
        if (action.kind === 'miss' && action.next !== null)
          expect(Temporal.Instant.compare(action.next.dueAt, now)).toBe(1)
      }
      if (wakeAt !== null) expect(Temporal.Instant.compare(wakeAt, now)).toBe(1)
    }),
  )
})
