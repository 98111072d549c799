import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { draftOf, draftStart, draftText, type RecurrenceDraft } from './recurrenceDraft.ts'

const day = '2026-12-18'
const textOf = (part: Partial<RecurrenceDraft>, time = '09:00') =>
  draftText({ ...draftOf(day), ...part }, day, time)
const moved = { when: 'not-working', instead: 'next' } as const

it('begins with the day that was chosen', () => {
  expect(textOf({})).toBeNull()
  expect(textOf({ kind: 'weekly' })).toBe('every Friday 09:00')
  expect(textOf({ kind: 'monthly' })).toBe('the 18th of every month 09:00')
  expect(textOf({ kind: 'yearly' })).toBe('every year 18 December 09:00')
})

it('counts weeks and months from that day', () => {
  expect(textOf({ kind: 'weekly', weeks: 2, weekdays: [4, 2] })).toBe(
    'every second week on Tuesday and Thursday 09:00 from 2026-12-18',
  )
  expect(textOf({ kind: 'monthly', months: 3 })).toBe('the 18th of every third month 09:00 from 2026-12-18')
})

it('says of free days only what can come of it', () => {
  expect(textOf({ kind: 'weekly', freeDays: moved })).toBe(
    'every Friday 09:00; moved to the next working day if red',
  )
  expect(textOf({ kind: 'monthly', freeDays: moved })).toContain('if not a working day')
  const on = { kind: 'working-day', nth: 1 } as const
  expect(textOf({ kind: 'monthly', on, freeDays: moved })).toBe('the first working day of every month 09:00')
})

it('waits for what is missing, and takes words as they are', () => {
  expect(textOf({ kind: 'weekly', weekdays: [] })).toBeNull()
  expect(textOf({ kind: 'weekly' }, '')).toBeNull()
  expect(textOf({ kind: 'words', words: ' 0 9 1 * * ' })).toBe('0 9 1 * *')
  expect(textOf({ kind: 'yearly', month: 2, on: { kind: 'day', day: 31 } })).toBe(
    'the last day of February every year 09:00',
  )
})

it('never begins before now', () => {
  const now = Temporal.Instant.from('2026-12-18T07:30:10Z')
  expect(draftStart(day, 'Europe/Stockholm', now)).toBe('2026-12-18T08:30')
  expect(draftStart('2026-12-19', 'Europe/Stockholm', now)).toBe('2026-12-19T00:00')
})
