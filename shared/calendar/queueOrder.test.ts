import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { PublicationId } from '../contract/scalars.ts'
import { dueAt } from '../schedule/dueAt.ts'
import { instantText } from '../schedule/instantText.ts'
import type { QueueMove } from './queueMove.ts'
import { movesBack } from './queueMove.ts'
import { closedUp, movedAlong, type Queued, reordered } from './queueOrder.ts'
import type { QueuePlace } from './queuePlace.ts'
import { queueRows } from './queueRows.ts'
import { QueueSlotId } from './queueSlot.ts'

const zone = 'Europe/Stockholm'
const due = (wallTime: string) => instantText(dueAt(wallTime, zone))
const place = (wallTime: string, slot = 1): QueuePlace => ({
  ...{ slotId: QueueSlotId.parse(slot), wallTime, dueAt: due(wallTime), leftOut: false },
})
const queued = (id: number, wallTime: string, slot = 1): Queued => ({
  ...{ id: PublicationId.parse(id), slotId: QueueSlotId.parse(slot), wallTime, zone, dueAt: due(wallTime) },
})
const tuesdays = ['2026-12-08T09:00', '2026-12-15T09:00', '2026-12-22T09:00', '2026-12-29T09:00']
const four = tuesdays.map((at, index) => queued(index + 1, at))
const id = (number: number) => PublicationId.parse(number)
const mondayOf = (wallTime: string) => {
  const day = Temporal.PlainDate.from(wallTime.slice(0, 10))
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}
/** Who stands where after some moves, by time. */
const after = (queue: readonly Queued[], moves: readonly QueueMove[]) =>
  queue
    .map((one) => ({ ...one, ...moves.find((move) => move.id === one.id)?.to }))
    .toSorted((a, b) => a.wallTime.localeCompare(b.wallTime))
const told = (queue: readonly Queued[], moves: readonly QueueMove[]) =>
  after(queue, moves).map((one) => `${one.id} ${one.wallTime.slice(5, 10)}`)

it('swaps with the neighbour, and moves far by shifting those between', () => {
  expect(told(four, reordered(four, id(3), 1))).toEqual(['1 12-08', '3 12-15', '2 12-22', '4 12-29'])
  expect(told(four, reordered(four, id(1), 9))).toEqual(['2 12-08', '3 12-15', '4 12-22', '1 12-29'])
  expect(reordered(four, id(2), 1)).toEqual([])
  expect(reordered(four, id(9), 1)).toEqual([])
})

it('keeps every time, loses nobody and leaves the others’ order as it was; and back is as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -2, max: 6 }), (which, position) => {
      const moves = reordered(four, id(which), position)
      const now = after(four, moves)
      expect(now.map(({ wallTime }) => wallTime)).toEqual(tuesdays)
      const others = now.filter((one) => one.id !== which).map((one) => Number(one.id))
      expect(others).toEqual(others.toSorted((a, b) => a - b))
      expect(now.findIndex((one) => one.id === which)).toBe(Math.min(Math.max(position, 0), 3))
      expect(after(now, movesBack(moves))).toEqual(four)
    }),
  )
})

it('closes up over places that became free, in order, and moves nobody back', () => {
  const [, second, third, fourth] = tuesdays.map((at) => place(at))
  const queue = four.slice(2)
  const places = [second, third, fourth].flatMap((one) => one ?? [])
  expect(told(queue, closedUp(queue, places, zone))).toEqual(['3 12-15', '4 12-22'])
  expect(closedUp(four.slice(0, 1), places, zone)).toEqual([])
})

it('moves with a slot within the week, and where that is taken or has been, to the next free place', () => {
  const wednesdays = ['2026-12-16T10:00', '2026-12-23T10:00', '2026-12-30T10:00'].map((at) => place(at))
  expect(told(four.slice(1, 3), movedAlong(four.slice(1, 3), wednesdays, zone))).toEqual([
    '2 12-16',
    '3 12-23',
  ])
  // The first one's week has no such place any more.
  expect(told(four.slice(0, 2), movedAlong(four.slice(0, 2), wednesdays, zone))).toEqual([
    '1 12-16',
    '2 12-23',
  ])
})

it('leaves the queue with its own time where there is no place to go to', () => {
  const [move] = movedAlong(four.slice(0, 1), [], zone)
  expect(move?.to).toEqual({ slotId: null, wallTime: tuesdays[0], zone })
})

it('puts no two of those who move along in one place, keeps their order, and moves nobody before its week', () => {
  const days = fc.integer({ min: 0, max: 60 })
  const at = (day: number) => `${new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10)}T09:00`
  fc.assert(
    fc.property(
      fc.uniqueArray(days, { maxLength: 8 }),
      fc.uniqueArray(days, { maxLength: 20 }),
      (standing, free) => {
        const inOrder = (list: readonly number[]) => list.toSorted((a, b) => a - b)
        const affected = inOrder(standing).map((day, index) => queued(index + 1, at(day)))
        const places = inOrder(free).map((day) => place(`${at(day).slice(0, 10)}T10:00`, 1 + (day % 2)))
        const moves = movedAlong(affected, places, zone)
        expect(moves.map((move) => move.id)).toEqual(affected.map((one) => one.id))
        const into = moves.filter(({ to }) => to.slotId !== null).map(({ to }) => to.wallTime)
        expect(new Set(into).size).toBe(into.length)
        expect(into).toEqual(into.toSorted())
        for (const { from, to } of moves) expect(to.wallTime >= mondayOf(from.wallTime)).toBe(true)
      },
    ),
    { numRuns: 100 },
  )
})

it('shows places with those who have them, what is planned beside them, and what is free or left out', () => {
  const places = [
    place(tuesdays[0] ?? ''),
    { ...place(tuesdays[1] ?? ''), leftOut: true },
    place(tuesdays[2] ?? ''),
  ]
  const items = [queued(1, '2026-12-08T09:00'), queued(2, '2026-12-09T12:00')]
  const rows = queueRows(places, items).map((row) =>
    row.kind === 'taken' ? [row.item.id, row.place?.wallTime ?? null] : [row.kind, row.place.wallTime],
  )
  expect(rows).toEqual([
    [1, '2026-12-08T09:00'],
    [2, null],
    ['left-out', '2026-12-15T09:00'],
    ['free', '2026-12-22T09:00'],
  ])
})
