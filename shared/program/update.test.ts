import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Coming } from './outlook.ts'
import { isCheckDue, mayRestart, plainNotes } from './update.ts'

const now = Temporal.Instant.from('2026-12-17T11:00:00Z')
const calm = { isPaused: false, isHeld: false, next: null, underWay: [] }
const letter = (dueAt: string, rest: Partial<Coming> = {}): Coming => ({
  ...{
    title: 'Decemberbrevet',
    channel: 'Nyhetsbrev',
    recipients: 128,
    zone: 'Europe/Stockholm',
    missed: 'ask',
  },
  ...{ dueAt: Temporal.Instant.from(dueAt), lateUntil: null, isElsewhere: false, ...rest },
})

describe('the program may be stopped for a newer version', () => {
  it('where nothing is open or planned', () => {
    expect(mayRestart(null, now)).toEqual({ kind: 'now' })
    expect(mayRestart(calm, now)).toEqual({ kind: 'now' })
  })

  it('never while something is sent, paused or not', () => {
    const underWay = [{ title: 'Novemberbrevet', channel: 'Nyhetsbrev', done: 1, all: 2 }]
    expect(mayRestart({ ...calm, underWay }, now)).toEqual({ kind: 'sending' })
    expect(mayRestart({ ...calm, isPaused: true, underWay }, now)).toEqual({ kind: 'sending' })
  })

  it.each([
    ['2026-12-17T10:59:59Z', 'due'],
    ['2026-12-17T11:00:00Z', 'due'],
    ['2026-12-17T11:30:00Z', 'due'],
    ['2026-12-17T11:30:01Z', 'now'],
  ])('with a letter due at %s: %s', (dueAt, verdict) => {
    expect(mayRestart({ ...calm, next: letter(dueAt) }, now).kind).toBe(verdict)
  })

  it('though something is due that does not need it, or that does not go', () => {
    const soon = letter('2026-12-17T11:05:00Z')
    expect(mayRestart({ ...calm, next: { ...soon, isElsewhere: true } }, now).kind).toBe('now')
    expect(mayRestart({ ...calm, isPaused: true, next: soon }, now).kind).toBe('now')
    expect(mayRestart({ ...calm, isHeld: true, next: soon }, now).kind).toBe('now')
  })

  it('once what comes next has gone out, which is told', () => {
    expect(mayRestart({ ...calm, next: letter('2026-12-17T11:20:00Z') }, now)).toEqual({
      ...{ kind: 'due', title: 'Decemberbrevet', at: '2026-12-17T11:20:00.000Z', zone: 'Europe/Stockholm' },
    })
  })
})

it('shows notes as text, whatever a server sends', () => {
  expect(plainNotes('<h2>Nytt</h2><ul><li>Kartan</li><li>Listan</li></ul><script>alert(1)</script>')).toBe(
    'Nytt\n\n• Kartan\n• Listan',
  )
  expect(plainNotes(null)).toBe('')
  expect(plainNotes('x'.repeat(9000))).toHaveLength(4000)
})

describe('by itself it is asked for', () => {
  const asked = (hoursAgo: number, answered = true) => ({
    ...{ at: now.subtract({ minutes: 60 * hoursAgo }), answered },
  })

  it('once a day, and an hour after there was no answer', () => {
    expect(isCheckDue('ask', null, now)).toBe(true)
    expect(isCheckDue('ask', asked(23), now)).toBe(false)
    expect(isCheckDue('auto', asked(24), now)).toBe(true)
    expect(isCheckDue('ask', asked(0.5, false), now)).toBe(false)
    expect(isCheckDue('ask', asked(1, false), now)).toBe(true)
  })

  it('never where nobody wants that, and at once where the clock was put back', () => {
    expect(isCheckDue('off', null, now)).toBe(false)
    expect(isCheckDue('off', asked(99), now)).toBe(false)
    expect(isCheckDue('ask', asked(-5), now)).toBe(true)
  })
})
