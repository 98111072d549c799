import { expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import { placeKey } from '../../shared/reach/reachEvent.ts'
import { readEventTable } from './eventTable.ts'
import { fileSaying, known } from './testReading.ts'

const read = (...lines: string[]) =>
  readEventTable(fileSaying(lines.join('\n'), 'evenemang.csv'), {
    placeOf: known.placeOf,
    posts: [{ id: 3 as PostId, title: 'Öppet hus' }],
  })
const told = ({ events }: ReturnType<typeof read>) =>
  events.map(({ row, event, participants }) => [
    ...[row, event.name, event.dayFrom, event.dayTo],
    participants.map((one) => `${placeKey(one)}=${one.value}`).join(' '),
  ])

it('makes one event of its rows, a place in each, and keeps those from nobody knows where apart', () => {
  const reading = read(
    'Datum;Evenemang;Kommun;Deltagare;Inlägg;Anteckning',
    '2026-11-13;Öppet hus;Lycksele;1 030;;',
    '13.11.2026;ÖPPET HUS;Malå;8;Öppet hus;Vid dörren',
    '2026-11-13;Öppet hus;;4;;',
    '2026-11-14;Öppet hus;okänt;12;;',
    'Summa;;;1054;;',
  )
  expect(told(reading)).toEqual([
    [2, 'Öppet hus', '2026-11-13', '2026-11-13', '2481=1030 2418=8 unknown=4'],
    [5, 'Öppet hus', '2026-11-14', '2026-11-14', 'unknown=12'],
  ])
  expect(reading.events[0]?.event).toMatchObject({ postId: 3, note: 'Vid dörren' })
  expect(reading.leftOut).toEqual([{ row: 6, why: 'total' }])
  expect(reading.rejected).toEqual([])
})

it('reads English headings, several days, counties and abroad, whatever the order of the columns', () => {
  const reading = read(
    'Participants,County,Event,First day,Last day',
    '212,Västerbotten,Study fair,2026-02-04,2026-02-05',
    '4,abroad,Study fair,2026-02-04,2026-02-05',
  )
  expect(told(reading)).toEqual([[2, 'Study fair', '2026-02-04', '2026-02-05', '24=212 abroad=4']])
})

it('takes Uppsala in a column of municipalities for the municipality', () => {
  expect(told(read('Datum;Namn;Kommun;Antal', '2026-11-13;x;Uppsala;3'))[0]?.[4]).toBe('0380=3')
  expect(told(read('Datum;Namn;Län;Antal', '2026-11-13;x;Uppsala;3'))[0]?.[4]).toBe('03=3')
})

it.each([
  ['i går;Möte;;Lycksele;3', 'Datum', 'day-unreadable'],
  ['2026-11-13;Möte;2026-11-12;Lycksele;3', 'Slutdatum', 'days-reversed'],
  ['2026-11-13;;;Lycksele;3', 'Namn', 'name-missing'],
  ['2026-11-13;Möte;;Lycksele;', 'Antal', 'participants-missing'],
  ['2026-11-13;Möte;;Lycksele;många', 'Antal', 'participants-unreadable'],
  ['2026-11-13;Möte;;Lycksele;−3', 'Antal', 'participants-unreadable'],
  ['2026-11-13;Möte;;Lappland;3', 'Kommun', 'place-unknown'],
  [`2026-11-13;${'x'.repeat(201)};;Lycksele;3`, 'Namn', 'too-long'],
])('rejects "%s" by row and column, and keeps the events around it', (line, column, reason) => {
  const good = (name: string) => `2026-11-13;${name};;Lycksele;3`
  const reading = read('Datum;Namn;Slutdatum;Kommun;Antal', good('Ett'), line, good('Två'))
  expect(reading.rejected).toMatchObject([{ row: 3, column, reason }])
  expect(reading.events).toHaveLength(2)
})

it('takes no event in by halves: a fault in one of its rows leaves all of them out', () => {
  const reading = read(
    'Datum;Namn;Kommun;Antal',
    '2026-11-13;Möte;Lycksele;3',
    '2026-11-13;Möte;Lappland;2',
    '2026-11-13;Möte;Lycksele;1',
  )
  expect(reading.events).toEqual([])
  expect(reading.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'another-row'],
    [3, 'place-unknown'],
    [4, 'place-twice'],
  ])
})

it('says which columns it lacks', () => {
  expect(() => read('Kommun;Antal', 'Lycksele;3')).toThrow(
    expect.objectContaining({
      code: 'table-columns-missing',
      values: expect.objectContaining({ missing: 'datum (date), evenemang (event)' }),
    }),
  )
})
