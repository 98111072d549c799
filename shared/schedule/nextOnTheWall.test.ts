import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { isRedDay } from '../../electron/calendar/redDays.ts'
import { cronAsRule } from './cronAsRule.ts'
import { nextOnTheWall } from './nextOnTheWall.ts'
import { readRecurrence } from './recurrence.ts'
import { anyRule, freeDays } from './recurrenceRule.arbitrary.ts'
import type { Rule } from './recurrenceRule.ts'
import { isWorkingDay, type RedDays } from './redDays.ts'
import { writeRecurrence } from './writeRecurrence.ts'

function walls(text: string, after: string, count: number, isRed: RedDays = isRedDay): string[] {
  const recurrence = readRecurrence(text)
  const found: string[] = []
  let at = Temporal.PlainDateTime.from(after)
  while (found.length < count) {
    const next = nextOnTheWall(recurrence, at, isRed)
    if (next === null) break
    const from = next.movedFrom === null ? '' : ` from ${next.movedFrom.toString().slice(5)}`
    found.push(`${next.at.toString({ smallestUnit: 'minute' })}${from}`)
    at = next.at
  }
  return found
}

it('names days as people do', () => {
  expect(walls('first working day of the month 09:00', '2026-12-02T00:00', 3)).toEqual([
    '2027-01-04T09:00',
    '2027-02-01T09:00',
    '2027-03-01T09:00',
  ])
  expect(walls('last Friday of every third month 09:00', '2026-01-01T00:00', 3)).toEqual([
    '2026-01-30T09:00',
    '2026-04-24T09:00',
    '2026-07-31T09:00',
  ])
  expect(walls('the 31st of every month 09:00', '2027-01-31T09:00', 2)).toEqual([
    '2027-02-28T09:00',
    '2027-03-31T09:00',
  ])
  expect(walls('every second Monday 08:30 from 2026-12-07', '2026-12-07T08:30', 3)).toEqual([
    '2026-12-21T08:30',
    '2027-01-04T08:30',
    '2027-01-18T08:30',
  ])
  expect(walls('every day 09:00 from 2026-12-07 until 2026-12-08', '2026-01-01T00:00', 3)).toEqual([
    '2026-12-07T09:00',
    '2026-12-08T09:00',
  ])
  expect(walls('every year 29 February 09:00', '2027-01-01T00:00', 2)).toEqual([
    '2027-02-28T09:00',
    '2028-02-29T09:00',
  ])
})

it('moves red days to a working day, and says from where', () => {
  const text = 'the 25th of every month 09:00; moved to the'
  // 25 and 26 December 2026 are red, and 27 is a Sunday; 25 July is a Saturday, which is not red.
  expect(walls(`${text} next working day if red`, '2026-12-01T00:00', 1)).toEqual([
    '2026-12-28T09:00 from 12-25',
  ])
  expect(walls(`${text} previous working day if red`, '2026-12-01T00:00', 1)).toEqual([
    '2026-12-23T09:00 from 12-25',
  ])
  expect(walls(`${text} next working day if red`, '2026-07-01T00:00', 1)).toEqual(['2026-07-25T09:00'])
  expect(walls(`${text} next working day if not a working day`, '2026-07-01T00:00', 1)).toEqual([
    '2026-07-27T09:00 from 07-25',
  ])
})

it('does not come again for the 1st that was moved to 30 December', () => {
  const text = 'the 1st of every month 09:00; moved to the previous working day if red'
  expect(walls(text, '2026-12-02T00:00', 3)).toEqual([
    '2026-12-30T09:00 from 01-01',
    '2027-02-01T09:00',
    '2027-03-01T09:00',
  ])
})

it('comes once where several days are moved to one, in the order of the clock', () => {
  expect(
    walls('0 9,15 * * *; moved to the next working day if not a working day', '2026-11-27T15:00', 3),
  ).toEqual(['2026-11-30T09:00', '2026-11-30T15:00', '2026-12-01T09:00'])
  // Friday is red and goes to Monday; Saturday is not, and stays before it.
  expect(walls('0 9 * * 5,6; moved to the next working day if red', '2026-12-24T00:00', 4)).toEqual(
    [
      '2026-12-28T09:00 from 12-25',
      '2027-01-04T09:00 from 01-01',
      '2027-01-02T09:00',
      '2027-01-08T09:00',
    ].sort(),
  )
})

it('says that there is none where every day is left out', () => {
  const isRed: RedDays = (date) => date.endsWith('-12-25') || Temporal.PlainDate.from(date).dayOfWeek === 7
  expect(walls('every Sunday 09:00; skipped if red', '2026-01-01T00:00', 1, isRed)).toEqual([])
  expect(walls('every year 25 December 09:00; skipped if red', '2026-01-01T00:00', 1, isRed)).toEqual([])
})

/** Every day that a rule names, and then moved as it says: one by one, and in the order that comes of it. */
function meantByHand(rule: Rule, isRed: RedDays): string[] {
  const named = writeRecurrence({ kind: 'words', rule: { ...rule, freeDays: null } })
  const stands = walls(named, '2026-10-01T00:00', 90, isRed).flatMap((at) => {
    const day = moved(Temporal.PlainDate.from(at.slice(0, 10)), rule, isRed)
    return day === null ? [] : [`${day}T${rule.time}`]
  })
  return [...new Set(stands)].sort()
}

function moved(day: Temporal.PlainDate, { freeDays: free }: Rule, isRed: RedDays): Temporal.PlainDate | null {
  const works = (date: Temporal.PlainDate) => isWorkingDay(date.toString(), isRed)
  if (free === null || (free.when === 'red' ? !isRed(day.toString()) : works(day))) return day
  if (free.instead === 'skip') return null
  let stands = day
  while (!works(stands)) stands = stands.add({ days: free.instead === 'next' ? 1 : -1 })
  return stands
}

it('is every named day, moved, once each and in order, whatever days are red', () => {
  const redDays = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 150 })
  fc.assert(
    fc.property(anyRule, freeDays, redDays, (rule, free, red) => {
      const dates = new Set(red.map((days) => Temporal.PlainDate.from('2026-11-01').add({ days }).toString()))
      const isRed: RedDays = (date) => dates.has(date) || Temporal.PlainDate.from(date).dayOfWeek === 7
      const moving = { ...rule, freeDays: free }
      // The last may be passed by one that is named after them.
      const expected = meantByHand(moving, isRed).slice(0, 40)
      const text = writeRecurrence({ kind: 'words', rule: moving })
      const found = walls(text, '2026-10-01T00:00', expected.length, isRed)
      expect(found.map((at) => at.slice(0, 16))).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})

it('says a cron in words only where they name the same times', () => {
  for (const cron of ['0 9 * * *', '5 7 * * 0', '30 7 * * 1-5', '0 9 28 * *', '0 9 10 12 *', '0 9 * * 7,2']) {
    const rule = cronAsRule(cron)
    if (rule === null) throw new Error(`${cron} has words`)
    const words = writeRecurrence({ kind: 'words', rule })
    expect(walls(words, '2026-01-01T00:00', 30)).toEqual(walls(cron, '2026-01-01T00:00', 30))
  }
  for (const cron of ['0 9 29 * *', '*/5 9 * * *', '0 9 1 * 1', '0 9 1,15 * *', '0 9 1W * *'])
    expect(cronAsRule(cron)).toBeNull()
})
