import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { tidFor, tidTime } from './tid.ts'

const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
// From the epoch to 2255, where the 53 bits end.
const anyMs = fc.integer({ min: 0, max: 9_007_199_254_740 - 1 })

it('writes zero as the specification does', () => {
  expect(tidFor(instant(0), '00000000-0000-4000-8000-000000000000')).toBe('2222222222222')
})

it('writes and reads what another program does', () => {
  // The example of npm's @atcute/tid: 1724171495793000 microseconds, clock 512.
  expect(tidFor(instant(1_724_171_495_793), '00000200-0000-4000-8000-000000000000')).toBe('3l25zusnsfck2')
  expect(tidTime('3l25zusnsfctk')).toBe(1_724_171_495_793)
})

it('is a key that the specification allows, and remembers its millisecond', () => {
  fc.assert(
    fc.property(anyMs, fc.uuid(), (ms, uuid) => {
      const tid = tidFor(instant(ms), uuid)
      expect(tid).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
      expect(tidTime(tid)).toBe(ms)
    }),
  )
})

it('sorts by time', () => {
  fc.assert(
    fc.property(anyMs, anyMs, fc.uuid(), fc.uuid(), (one, other, uuid, second) => {
      fc.pre(one < other)
      expect(tidFor(instant(one), uuid) < tidFor(instant(other), second)).toBe(true)
    }),
  )
})

it('tells keys of one millisecond apart', () => {
  // All that a UUID's first part can tell apart: a thousand microseconds, and a thousand clocks in each.
  const uuidOf = (random: number) => `${random.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
  const keys = Array.from({ length: 1_024_000 / 64 }, (_, n) =>
    tidFor(instant(1_764_000_000_000), uuidOf(n * 64)),
  )
  expect(new Set(keys).size).toBe(keys.length)
})

it('knows what is no key', () => {
  for (const text of [
    '',
    '3jzfcijpj2z2',
    '3jzfcijpj2z2a2',
    '0000000000000',
    'zzzzzzzzzzzzz',
    '3JZFCIJPJ2Z2A',
  ])
    expect(tidTime(text)).toBeNull()
})
