import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { retryAfter } from './retryAfter.ts'

const now = Temporal.Instant.from('2026-11-29T12:00:00Z')

it.each([
  ['90', {}, '2026-11-29T12:01:30.000Z'],
  ['Sun, 29 Nov 2026 12:05:00 GMT', {}, '2026-11-29T12:05:00.000Z'],
  // Its clock is an hour ahead.
  ['Sun, 29 Nov 2026 13:05:00 GMT', { date: 'Sun, 29 Nov 2026 13:00:00 GMT' }, '2026-11-29T12:05:00.000Z'],
  ['Sun, 29 Nov 2026 11:00:00 GMT', {}, '2026-11-29T12:00:00.000Z'],
  ['', {}, null],
  ['soon', {}, null],
  ['-5', {}, null],
])('reads “%s”', (said, headers, until) => {
  expect(retryAfter({ ...headers, 'retry-after': said }, now)).toBe(until)
})
