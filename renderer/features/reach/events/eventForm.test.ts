import { expect, it } from 'vitest'
import { draftOfEvent, type EventDraft, emptyEvent, leftOf, readEvent, withPlace } from './eventForm.ts'

const typed: EventDraft = {
  ...emptyEvent,
  ...{ name: ' Öppet hus ', dayFrom: '2026-11-13', total: 42 },
  places: [
    { line: 1, place: '2481', value: 30 },
    { line: 2, place: '25', value: 5 },
    { line: 3, place: null, value: null },
  ],
}

it('is taken as typed: one day, each place with its county, the rest from nobody knows where', () => {
  expect(leftOf(typed)).toBe(7)
  const read = readEvent(typed)
  expect(read).toMatchObject({
    kind: 'ready',
    content: {
      ...{ name: 'Öppet hus', dayFrom: '2026-11-13', dayTo: '2026-11-13' },
      participants: [
        { county: '24', municipality: '2481', abroad: false, value: 30 },
        { county: '25', municipality: null, abroad: false, value: 5 },
        { county: null, municipality: null, abroad: false, value: 7 },
      ],
    },
  })
})

it('comes back as it was typed when it is changed', () => {
  const read = readEvent(typed)
  if (read.kind === 'wrong') throw new Error('is ready')
  const event = { ...read.content, id: 1 as never, enteredAt: '2026-11-14T08:00:00Z' }
  expect(readEvent(draftOfEvent(event))).toEqual(read)
})

it.each<[Partial<EventDraft>, object]>([
  [{ name: ' ' }, { name: 'required' }],
  [{ dayFrom: null }, { dayFrom: 'required' }],
  [{ dayTo: '2026-11-12' }, { dayTo: 'reversed' }],
  [{ total: 34 }, { total: 'tooMany' }],
  [{ total: null, places: [] }, { total: 'nobody' }],
  [{ places: [{ line: 1, place: null, value: 4 }] }, { places: 'required' }],
  [
    {
      places: [
        { line: 1, place: '2481', value: 4 },
        { line: 2, place: '2481', value: 4 },
      ],
    },
    { places: 'twice' },
  ],
])('%j is wrong, and says where', (change, problems) => {
  expect(readEvent({ ...typed, ...change })).toEqual({ kind: 'wrong', problems })
})

it('gives every new line a number of its own', () => {
  expect(withPlace(withPlace(emptyEvent)).places.map(({ line }) => line)).toEqual([1, 2, 3])
})
