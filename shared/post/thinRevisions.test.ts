import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { type DatedRevision, revisionsToDrop } from './thinRevisions.ts'

const zone = 'Europe/Stockholm'
const now = Temporal.Instant.from('2026-12-18T08:00:00Z')
const at = (id: number, savedAt: string): DatedRevision<number> => ({ id, savedAt })
const drop = (revisions: readonly DatedRevision<number>[], when = now) =>
  revisionsToDrop(revisions, when, zone)

it('keeps every save of the last day', () => {
  const second = (n: number) => at(n, now.subtract({ seconds: 23 * 3600 + n }).toString())
  expect(drop(Array.from({ length: 600 }, (_, n) => second(n)))).toEqual([])
})

it('keeps the last of each hour after a day, and the last of each day after thirty', () => {
  expect(
    drop([
      at(1, '2026-10-01T07:00:00Z'),
      at(2, '2026-10-02T07:00:00Z'),
      at(3, '2026-10-02T15:00:00Z'),
      at(4, '2026-12-10T09:05:00Z'),
      at(5, '2026-12-10T09:40:00Z'),
      at(6, '2026-12-10T10:01:00Z'),
      at(7, '2026-12-18T07:00:00Z'),
    ]),
  ).toEqual([2, 4])
})

it('counts days as the officer lives them: late evening and the night after it are two', () => {
  const evening = at(2, '2026-10-02T21:30:00Z')
  const afterMidnight = at(3, '2026-10-02T22:30:00Z')
  expect(
    drop([at(1, '2026-09-01T07:00:00Z'), evening, afterMidnight, at(4, '2026-12-18T07:00:00Z')]),
  ).toEqual([])
})

it('keeps both of the hours that autumn has twice', () => {
  const twice = [at(2, '2026-10-25T00:30:00Z'), at(3, '2026-10-25T01:30:00Z')]
  const when = Temporal.Instant.from('2026-11-01T08:00:00Z')
  expect(drop([at(1, '2026-10-01T07:00:00Z'), ...twice, at(4, '2026-10-31T07:00:00Z')], when)).toEqual([])
})

const someRevisions = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 * 24 * 60 }), { maxLength: 200 })
  .map((minutes) => minutes.map((ago, id) => at(id, now.subtract({ minutes: ago }).toString())))

it('keeps the first, the last and all of the last day, and drops nothing more the second time', () => {
  fc.assert(
    fc.property(someRevisions, (revisions) => {
      const dropped = new Set(drop(revisions))
      const left = revisions.filter(({ id }) => !dropped.has(id))
      expect(drop(left)).toEqual([])
      const sorted = revisions.toSorted((one, other) => one.savedAt.localeCompare(other.savedAt))
      for (const end of [sorted[0], sorted.at(-1)])
        if (end !== undefined) expect(dropped.has(end.id)).toBe(false)
      for (const { id, savedAt } of revisions) {
        if (now.since(Temporal.Instant.from(savedAt)).total('hours') < 24) expect(dropped.has(id)).toBe(false)
      }
    }),
  )
})

it('leaves of every day at least one', () => {
  const dayOf = ({ savedAt }: DatedRevision<number>) =>
    Temporal.Instant.from(savedAt).toZonedDateTimeISO(zone).toPlainDate().toString()
  fc.assert(
    fc.property(someRevisions, (revisions) => {
      const dropped = new Set(drop(revisions))
      const left = revisions.filter(({ id }) => !dropped.has(id))
      expect(new Set(left.map(dayOf))).toEqual(new Set(revisions.map(dayOf)))
    }),
  )
})
