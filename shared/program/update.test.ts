import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Coming } from './outlook.ts'
import { mayRestart, plainNotes } from './update.ts'

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
    expect(mayRestart(null, now)).toBe('now')
    expect(mayRestart(calm, now)).toBe('now')
  })

  it('never while something is sent, paused or not', () => {
    const underWay = [{ title: 'Novemberbrevet', channel: 'Nyhetsbrev', done: 1, all: 2 }]
    expect(mayRestart({ ...calm, underWay }, now)).toBe('sending')
    expect(mayRestart({ ...calm, isPaused: true, underWay }, now)).toBe('sending')
  })

  it.each([
    ['2026-12-17T10:59:59Z', 'due'],
    ['2026-12-17T11:00:00Z', 'due'],
    ['2026-12-17T11:30:00Z', 'due'],
    ['2026-12-17T11:30:01Z', 'now'],
  ])('with a letter due at %s: %s', (dueAt, verdict) => {
    expect(mayRestart({ ...calm, next: letter(dueAt) }, now)).toBe(verdict)
  })

  it('though something is due that does not need it, or that does not go', () => {
    const soon = letter('2026-12-17T11:05:00Z')
    expect(mayRestart({ ...calm, next: { ...soon, isElsewhere: true } }, now)).toBe('now')
    expect(mayRestart({ ...calm, isPaused: true, next: soon }, now)).toBe('now')
    expect(mayRestart({ ...calm, isHeld: true, next: soon }, now)).toBe('now')
  })
})

it('shows notes as text, whatever a server sends', () => {
  expect(plainNotes('<h2>Nytt</h2><ul><li>Kartan</li><li>Listan</li></ul><script>alert(1)</script>')).toBe(
    'Nytt\n\n• Kartan\n• Listan',
  )
  expect(plainNotes(null)).toBe('')
  expect(plainNotes('x'.repeat(9000))).toHaveLength(4000)
})
