import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { isProposed, retentionLimits } from './retention.ts'

const zone = 'Europe/Stockholm'
const day = (days: number) =>
  Temporal.Instant.from('2026-12-01T08:00:00Z')
    .add({ hours: 24 * days })
    .toString({ smallestUnit: 'millisecond' })
const instants = fc.integer({ min: -4000, max: 0 }).map(day)
const days = fc.integer({ min: -400, max: 400 }).map((number) => day(number).slice(0, 10))
const contacts = fc.record({
  lastMailedAt: fc.option(instants),
  createdAt: instants,
  retainUntil: fc.option(days),
})
const now = Temporal.Instant.from('2026-12-01T08:00:00Z')

it('proposes nobody without a rule', () => {
  expect(retentionLimits({ months: null }, now, zone)).toBeUndefined()
})

it('counts months by the calendar, through summer time', () => {
  expect(retentionLimits({ months: 6 }, now, zone)).toEqual({
    before: '2026-06-01T07:00:00.000Z',
    today: '2026-12-01',
  })
})

it('never proposes anybody younger than the months, or kept until today or later', () => {
  fc.assert(
    fc.property(contacts, fc.integer({ min: 6, max: 120 }), (contact, months) => {
      const limits = retentionLimits({ months }, now, zone)
      if (limits === undefined || !isProposed(contact, limits)) return
      const earliest = now.toZonedDateTimeISO(zone).subtract({ months }).toInstant()
      for (const at of [contact.createdAt, contact.lastMailedAt ?? contact.createdAt]) {
        expect(Temporal.Instant.compare(Temporal.Instant.from(at), earliest)).toBe(-1)
      }
      expect((contact.retainUntil ?? '') < '2026-12-01').toBe(true)
    }),
  )
})

it('proposes nobody more under a longer rule', () => {
  fc.assert(
    fc.property(contacts, fc.integer({ min: 6, max: 119 }), (contact, months) => {
      const [short, long] = [months, months + 1].map((number) =>
        retentionLimits({ months: number }, now, zone),
      )
      if (short === undefined || long === undefined) return
      if (isProposed(contact, long)) expect(isProposed(contact, short)).toBe(true)
    }),
  )
})

it('proposes whoever has been forgotten for long enough', () => {
  const limits = retentionLimits({ months: 24 }, now, zone)
  const old = { lastMailedAt: null, createdAt: '2023-01-01T00:00:00.000Z', retainUntil: null }
  expect(limits && isProposed(old, limits)).toBe(true)
  expect(limits && isProposed({ ...old, lastMailedAt: '2026-01-01T00:00:00.000Z' }, limits)).toBe(false)
  expect(limits && isProposed({ ...old, retainUntil: '2026-12-01' }, limits)).toBe(false)
  expect(limits && isProposed({ ...old, retainUntil: '2026-11-30' }, limits)).toBe(true)
})
