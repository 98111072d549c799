import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { QueueSlotId } from '../../../shared/calendar/queueSlot.ts'
import type { Channel } from '../../../shared/contract/channels.ts'
import { ChannelId, PostId, SegmentId } from '../../../shared/contract/scalars.ts'
import { plainSmtp } from '../../../shared/delivery/emailChannelConfig.ts'
import { firstLate } from './late/lateDraft.ts'
import { draftOf } from './recurrence/recurrenceDraft.ts'
import { planSchedule, queuedInput, type ScheduleChoice } from './schedulePlan.ts'

const now = Temporal.Instant.from('2026-12-18T07:00:00Z')
const post = PostId.parse(1)
const email: Channel = {
  id: ChannelId.parse(2),
  kind: 'email',
  name: 'Nyhetsbrev',
  kept: ['password'],
  proven: true,
  config: {
    host: 'smtp.example.com',
    port: 465,
    security: 'tls',
    user: '',
    fromName: '',
    fromAddress: 'kansli@example.com',
    connections: 5,
    perMinute: 600,
    ...plainSmtp,
  },
}
const choice: ScheduleChoice = {
  channel: email,
  segmentId: SegmentId.parse(3),
  when: 'later',
  day: '2026-12-18',
  time: '09:00',
  zone: 'Europe/Stockholm',
  repeats: draftOf('2026-12-18'),
  late: firstLate,
  handsAhead: true,
}

describe('what the schedule dialogue leads to', () => {
  it('is the wall time that was chosen, in the zone that is shown', () => {
    const plan = planSchedule(post, choice, 34, null, now)
    expect(plan.kind === 'ready' && plan.dueAt?.toString()).toBe('2026-12-18T08:00:00Z')
    expect(plan.kind === 'ready' && plan.input).toEqual({
      postId: 1,
      channelId: 2,
      segmentId: 3,
      at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
      recurrence: null,
      missed: 'ask',
      lateness: null,
    })
  })

  it('is the next free place of the queue, which the queue itself chooses; nothing where there is none', () => {
    const queued = { ...choice, when: 'queue', repeats: { ...draftOf('2026-12-18'), kind: 'words' } } as const
    const next = {
      ...{ slotId: QueueSlotId.parse(1), wallTime: '2026-12-22T09:00', dueAt: '2026-12-22T08:00:00.000Z' },
      leftOut: false,
    }
    const plan = planSchedule(post, queued, 34, null, now, next)
    expect(plan.kind === 'ready' && plan.dueAt?.toString()).toBe('2026-12-22T08:00:00Z')
    expect(plan.kind === 'ready' && queuedInput(plan.input)).toEqual({
      ...{ postId: 1, channelId: 2, segmentId: 3, missed: 'ask', lateness: null },
    })
    expect(planSchedule(post, queued, 34, null, now, null)).toEqual({ kind: 'refused', reason: 'no-place' })
  })

  it('is handed over at once only where a server can keep the time, and the officer wants it so', () => {
    const engine = { ...email.config, engine: 'listmonk', address: 'https://utskick.inland.example' }
    const channel = { ...email, config: engine } as unknown as ScheduleChoice['channel']
    for (const handsAhead of [true, false])
      expect(planSchedule(post, { ...choice, channel, handsAhead }, 34, null, now)).toMatchObject({
        input: { handsAhead },
      })
  })

  it('is refused for a time that has passed; the minute that has just begun is now', () => {
    expect(planSchedule(post, { ...choice, time: '07:58' }, 34, null, now)).toEqual({
      kind: 'refused',
      reason: 'time-passed',
    })
    expect(planSchedule(post, { ...choice, time: '08:00' }, 34, null, now.add({ seconds: 30 })).kind).toBe(
      'ready',
    )
  })

  it('carries how late it may go by itself, and is refused where that would end before it begins', () => {
    const late = { ...firstLate, window: 'clock', until: '12:00', otherwise: 'move' } as const
    expect(planSchedule(post, { ...choice, late }, 34, null, now)).toMatchObject({
      input: { missed: 'move', lateness: { window: { kind: 'clock', until: '12:00' }, moveTo: '09:00' } },
    })
    expect(planSchedule(post, { ...choice, time: '13:00', late }, 34, null, now)).toEqual({
      kind: 'refused',
      reason: 'late',
    })
  })

  it('is refused without channel, without time, and by e-mail to nobody', () => {
    const reasonOf = (part: Partial<ScheduleChoice>, recipients: number) =>
      planSchedule(post, { ...choice, ...part }, recipients, null, now)
    expect(reasonOf({ channel: undefined }, 34)).toEqual({ kind: 'refused', reason: 'no-channel' })
    expect(reasonOf({ time: '' }, 34)).toEqual({ kind: 'refused', reason: 'no-time' })
    expect(reasonOf({ day: null }, 34)).toEqual({ kind: 'refused', reason: 'no-time' })
    expect(reasonOf({ when: 'now' }, 0)).toEqual({ kind: 'refused', reason: 'no-recipients' })
  })

  it('needs neither time nor recipients for a network now', () => {
    const channel: Channel = {
      id: ChannelId.parse(7),
      kind: 'assisted',
      name: 'Bluesky',
      network: 'bluesky',
      page: null,
    }
    const plan = planSchedule(post, { ...choice, channel, when: 'now', day: null }, 0, null, now)
    expect(plan.kind === 'ready' && plan.input).toMatchObject({ channelId: 7, segmentId: null, at: null })
  })

  it('is the first of a recurrence, and what main says that it is called', () => {
    const repeating = { ...choice, repeats: { ...choice.repeats, kind: 'weekly' as const } }
    const occurrence = { wallTime: '2026-12-28T09:00', dueAt: '2026-12-28T08:00:00.000Z' }
    const marks = {
      shows: occurrence.wallTime,
      movedFrom: '2026-12-25',
      clock: null,
      red: false,
      squeeze: false,
    }
    const text = 'every Friday 09:00; moved to the next working day if red'
    const upcoming = { text, occurrences: [{ ...occurrence, ...marks, dayName: null }] }
    expect(planSchedule(post, repeating, 34, upcoming, now)).toMatchObject({
      input: { recurrence: text, at: { wallTime: '2026-12-28T09:00', zone: 'Europe/Stockholm' } },
    })
    expect(planSchedule(post, repeating, 34, null, now)).toEqual({ kind: 'refused', reason: 'no-recurrence' })
  })
})
