import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ChannelId, PublicationId, SegmentId } from '../contract/scalars.ts'
import { dueAt } from '../schedule/dueAt.ts'
import { instantText } from '../schedule/instantText.ts'
import { type ConflictRules, conflictsOfTime, findConflicts, type Planned } from './findConflicts.ts'
import { usualPlanning } from './planningRules.ts'

// Ascension Day 2027 is Thursday 6 May, and the Friday after it is squeezed; 30 April is an eve.
const isRed = (date: string) => date === '2027-05-06' || new Date(`${date}T00:00:00Z`).getUTCDay() === 0
const rules: ConflictRules = {
  isRed,
  isEve: (date) => date === '2027-04-30',
  planning: usualPlanning,
  overlaps: (one, other) => one + other === 5,
}

const planned = (
  id: number,
  wallTime: string,
  { channel = 1, kind = 'email', segment = null as number | null } = {},
): Planned => ({
  id: PublicationId.parse(id),
  postTitle: `Brev ${id}`,
  channelId: ChannelId.parse(channel),
  channelKind: kind,
  segmentId: segment === null ? null : SegmentId.parse(segment),
  wallTime,
  dueAt: instantText(dueAt(wallTime, 'Europe/Stockholm')),
})
const kindsOf = (...all: readonly Planned[]) =>
  findConflicts(all, rules).map((found) => found.map(({ kind }) => kind))

it.each([
  ['2027-05-05T09:00', []],
  ['2027-05-06T09:00', ['red-day']],
  ['2027-05-07T09:00', ['squeeze-day']],
  ['2027-05-08T09:00', []],
  ['2027-05-09T22:00', ['red-day', 'night']],
  ['2027-04-30T11:59', []],
  ['2027-04-30T12:00', ['eve-afternoon']],
  ['2027-05-10T06:59', ['night']],
  ['2027-05-10T07:00', []],
  ['2027-05-10T20:59', []],
  ['2027-05-10T21:00', ['night']],
])('%s has %j against it', (wallTime, kinds) => {
  expect(conflictsOfTime(wallTime, rules).map(({ kind }) => kind)).toEqual(kinds)
})

it('says of both letters that they reach the same people within three days, and of which', () => {
  const [monday, thursday] = [planned(1, '2027-05-10T20:00'), planned(2, '2027-05-13T08:00')]
  expect(findConflicts([thursday, monday], rules)).toEqual([
    [
      {
        kind: 'letters-close',
        days: 3,
        other: { id: 1, postTitle: 'Brev 1', wallTime: '2027-05-10T20:00' },
      },
    ],
    [
      {
        kind: 'letters-close',
        days: 3,
        other: { id: 2, postTitle: 'Brev 2', wallTime: '2027-05-13T08:00' },
      },
    ],
  ])
  expect(kindsOf(monday, planned(2, '2027-05-14T08:00'))).toEqual([[], []])
})

it('holds two segments against each other only where somebody is in both', () => {
  const at = (id: number, segment: number | null) => planned(id, '2027-05-10T09:00', { channel: id, segment })
  expect(kindsOf(at(1, 2), at(2, 2))).toEqual([['letters-close'], ['letters-close']])
  expect(kindsOf(at(1, 2), at(2, 3))).toEqual([['letters-close'], ['letters-close']])
  expect(kindsOf(at(1, 2), at(2, null))).toEqual([['letters-close'], ['letters-close']])
  expect(kindsOf(at(1, 2), at(2, 4))).toEqual([[], []])
})

it('keeps two posts of one channel an hour apart, and leaves those of two alone', () => {
  const post = (id: number, wallTime: string, channel = 7) =>
    planned(id, wallTime, { channel, kind: 'social' })
  expect(kindsOf(post(1, '2027-05-10T09:00'), post(2, '2027-05-10T09:59'))).toEqual([
    ['channel-close'],
    ['channel-close'],
  ])
  expect(kindsOf(post(1, '2027-05-10T09:00'), post(2, '2027-05-10T10:00'))).toEqual([[], []])
  expect(kindsOf(post(1, '2027-05-10T09:00'), post(2, '2027-05-10T09:00', 8))).toEqual([[], []])
})

it('reckons the hour in time, not on the wall, where the clock is put back', () => {
  // Autumn 2027 in Stockholm: 02:59 the first time and 03:00 are an hour and a minute apart.
  const post = (id: number, wallTime: string) => planned(id, wallTime, { channel: 7, kind: 'social' })
  expect(kindsOf(post(1, '2027-10-31T02:59'), post(2, '2027-10-31T03:00')).flat()).not.toContain(
    'channel-close',
  )
})

it('does not hold a series against itself', () => {
  expect(kindsOf(planned(1, '2027-05-11T09:00'), planned(1, '2027-05-12T09:00'))).toEqual([[], []])
})

it('finds every pair that is close and no other, in whatever order they are given', () => {
  const day = fc.integer({ min: 10, max: 27 })
  const some = fc.array(
    fc.record({
      day,
      hour: fc.integer({ min: 8, max: 20 }),
      minute: fc.constantFrom('00', '30'),
      channel: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom('email', 'social'),
      segment: fc.constantFrom(1, 2, 4, null),
    }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(some, (drawn) => {
      const all = drawn.map(({ day, hour, minute, ...rest }, index) =>
        planned(index + 1, `2027-05-${day}T${String(hour).padStart(2, '0')}:${minute}`, rest),
      )
      const found = findConflicts(all, rules)
      for (const [index, one] of all.entries()) {
        const others = (found[index] ?? []).flatMap((conflict) =>
          'other' in conflict ? [conflict.other.id] : [],
        )
        const alone = all
          .filter((other) => kindsOf(one, other)[0]?.some((kind) => kind.endsWith('-close')))
          .map(({ id }) => id)
        expect(others.toSorted((a, b) => a - b)).toEqual(alone)
      }
      expect(
        findConflicts(all.toReversed(), rules)
          .toReversed()
          .map((list) => list.length),
      ).toEqual(found.map((list) => list.length))
    }),
    { numRuns: 60 },
  )
})
