import fc from 'fast-check'
import { type DayOfMonth, type FreeDays, monthSteps, type Rule, type RuleDays } from './recurrenceRule.ts'

const nth = (most: number) => fc.oneof(fc.integer({ min: 1, max: most }), fc.constant('last' as const))
const weekday = fc.integer({ min: 1, max: 7 })

const dayOfMonth: fc.Arbitrary<DayOfMonth> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day: nth(29) }),
  fc.record({ kind: fc.constant('weekday' as const), nth: nth(4), weekday }),
  fc.record({ kind: fc.constant('working-day' as const), nth: nth(15) }),
)

const ruleDays: fc.Arbitrary<RuleDays> = fc.oneof(
  fc.record({ kind: fc.constantFrom('daily' as const, 'working-days' as const) }),
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.integer({ min: 1, max: 8 }),
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.sort()),
  }),
  fc.record({ kind: fc.constant('monthly' as const), every: fc.constantFrom(...monthSteps), on: dayOfMonth }),
  fc.record({
    kind: fc.constant('yearly' as const),
    month: fc.integer({ min: 1, max: 12 }),
    on: dayOfMonth,
  }),
)

export const freeDays: fc.Arbitrary<FreeDays> = fc.record({
  when: fc.constantFrom('red' as const, 'not-working' as const),
  instead: fc.constantFrom('next' as const, 'previous' as const, 'skip' as const),
})

/** Any rule in words; one that counts weeks says from when. */
export const anyRule: fc.Arbitrary<Rule> = fc.record({
  days: ruleDays,
  time: fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  from: fc.constantFrom('2026-12-07', '2027-02-28'),
  until: fc.constantFrom(null, '2031-06-30'),
  freeDays: fc.oneof(fc.constant(null), freeDays),
})
