import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { ChannelId } from '../contract/scalars.ts'
import { dueAt } from '../schedule/dueAt.ts'
import { instantText } from '../schedule/instantText.ts'
import { nextFreePlace, type QueueRules, queuePlaces } from './queuePlaces.ts'
import { QueueSlot } from './queueSlot.ts'

const zone = 'Europe/Stockholm'
// Christmas Day 2026 is a Friday; every Sunday is red.
const isRed = (date: string) => date === '2026-12-25' || new Date(`${date}T00:00:00Z`).getUTCDay() === 0
const rules: QueueRules = { zone, isRed, takesRedDays: false }
const slot = (id: number, weekday: number, at: string) =>
  QueueSlot.parse({ id, channelId: ChannelId.parse(1), weekday, at })
const tuesdayAndThursday = [slot(1, 2, '09:00'), slot(2, 4, '15:00')]
const instant = (wallTime: string) => dueAt(wallTime, zone)
const wallTimes = (
  slots: readonly QueueSlot[],
  after: string,
  until: string,
  own: Partial<QueueRules> = {},
) =>
  queuePlaces(slots, { after: instant(after), until: instant(until) }, { ...rules, ...own }).map(
    ({ wallTime, leftOut }) => (leftOut ? `${wallTime} left out` : wallTime),
  )

it('gives the times of the week one after the other, and not the one that is just now', () => {
  expect(wallTimes(tuesdayAndThursday, '2026-12-01T09:00', '2026-12-10T15:00')).toEqual([
    '2026-12-03T15:00',
    '2026-12-08T09:00',
  ])
})

it('leaves a red day out unless the channel takes them, and never a Sunday that somebody has asked for', () => {
  const slots = [slot(1, 5, '09:00'), slot(2, 7, '18:00')]
  const [from, to] = ['2026-12-24T00:00', '2026-12-28T00:00'] as const
  expect(wallTimes(slots, from, to)).toEqual(['2026-12-25T09:00 left out', '2026-12-27T18:00'])
  expect(wallTimes(slots, from, to, { takesRedDays: true })).toEqual(['2026-12-25T09:00', '2026-12-27T18:00'])
})

it('follows the wall’s clock over its changes: 02:30 is 03:30 in spring, the first 02:30 in autumn, and two that become one are one', () => {
  const nights = [slot(1, 7, '02:30'), slot(2, 7, '03:30')]
  const found = (day: string) =>
    queuePlaces(nights, { after: instant(`${day}T00:00`), until: instant(`${day}T12:00`) }, rules).map(
      (place) => [place.wallTime.slice(11), place.dueAt.slice(11, 16)],
    )
  expect(found('2027-03-28')).toEqual([['02:30', '01:30']])
  expect(found('2027-10-31')).toEqual([
    ['02:30', '00:30'],
    ['03:30', '02:30'],
  ])
})

it('passes over what is taken and what is red, and tells which', () => {
  const fridays = [slot(1, 5, '09:00')]
  const taken = new Set(['2026-12-18T08:00:00.000Z'])
  const next = nextFreePlace(fridays, { after: instant('2026-12-12T00:00'), taken }, rules)
  expect(next.place?.wallTime).toBe('2027-01-01T09:00')
  expect(next.leftOut.map(({ wallTime }) => wallTime)).toEqual(['2026-12-25T09:00'])
})

it('has no place where there is no slot, or every day is red', () => {
  const after = instant('2026-12-12T00:00')
  const none = { place: null, leftOut: [] }
  expect(nextFreePlace([], { after, taken: new Set() }, rules)).toEqual(none)
  const always = { ...rules, isRed: () => true }
  expect(nextFreePlace([slot(1, 5, '09:00')], { after, taken: new Set() }, always).place).toBeNull()
})

const weeksOfSlots = fc
  .uniqueArray(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      at: fc.constantFrom('00:00', '02:00', '02:30', '03:00', '03:30', '09:00', '23:45'),
    }),
    { selector: ({ weekday, at }) => `${weekday} ${at}`, maxLength: 6, minLength: 1 },
  )
  .map((all) => all.map(({ weekday, at }, index) => slot(index + 1, weekday, at)))
const moments = fc
  .integer({ min: 0, max: 40 * 365 * 24 * 60 })
  .map((minutes) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes }))
const zones = fc.constantFrom(
  zone,
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
)

it('fills a queue post by post: each later than the last, never in the past, none twice, each at its slot’s time by the rule for clocks', () => {
  fc.assert(
    fc.property(weeksOfSlots, moments, zones, (slots, now, zone) => {
      const own = { ...rules, zone }
      const taken = new Set<string>()
      let last = instantText(now)
      for (let post = 0; post < 8; post += 1) {
        const { place } = nextFreePlace(slots, { after: now, taken }, own)
        if (place === null) throw new Error('there is always a next week')
        expect(place.dueAt > last).toBe(true)
        expect(instantText(dueAt(place.wallTime, zone))).toBe(place.dueAt)
        const its = slots.find(({ id }) => id === place.slotId)
        expect(place.wallTime.slice(11)).toBe(its?.at)
        expect(Temporal.PlainDateTime.from(place.wallTime).dayOfWeek).toBe(its?.weekday)
        taken.add(place.dueAt)
        last = place.dueAt
      }
    }),
    { numRuns: 30 },
  )
})

it('says the same of two spans as of both together', () => {
  fc.assert(
    fc.property(
      weeksOfSlots,
      moments,
      fc.integer({ min: 1, max: 600 }),
      zones,
      (slots, after, hours, zone) => {
        const [middle, until] = [after.add({ hours }), after.add({ hours: 2 * hours + 1 })]
        const own = { ...rules, zone }
        const parts = [
          ...queuePlaces(slots, { after, until: middle.add({ milliseconds: 1 }) }, own),
          ...queuePlaces(slots, { after: middle, until }, own),
        ]
        expect(parts).toEqual(queuePlaces(slots, { after, until }, own))
      },
    ),
    { numRuns: 60 },
  )
})
