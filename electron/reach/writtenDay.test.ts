import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayReader, spanOf } from './writtenDay.ts'

const read = (text: string, column: readonly string[] = [text], usual?: 'month' | 'day') =>
  dayReader(column, usual)(text)?.from

it.each([
  ['2026-09-28T00:00:00', '2026-09-28'],
  ['2026-09-28 18:12', '2026-09-28'],
  ['28.9.2026', '2026-09-28'],
  ['09/28/2026 18:12', '2026-09-28'],
  ['28/09/2026', '2026-09-28'],
  ['Lifetime', undefined],
  ['02/30/2026', undefined],
  ['', undefined],
])('reads "%s" as %s', (text, day) => expect(read(text)).toBe(day))

it('goes by the column where a day could be a month, and by what the network does where the column does not tell', () => {
  expect(read('02/03/2026')).toBe('2026-02-03')
  expect(read('02/03/2026', ['02/03/2026', '28/02/2026'])).toBe('2026-03-02')
  expect(read('02/03/2026', ['02/03/2026'], 'day')).toBe('2026-03-02')
  expect(read('02/03/2026', ['02/03/2026', '02/28/2026'], 'day')).toBe('2026-02-03')
})

it('reads every day of a year back, however it is written', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, day] = iso.split('-')
        expect(read(`${month}/${day}/${year} 10:00`, [`${month}/${day}/${year} 10:00`, '01/31/2020'])).toBe(
          iso,
        )
        expect(read(`${day}.${month}.${year}`)).toBe(iso)
      },
    ),
  )
})

it('spans from the first day to the last, and nothing where there is none', () => {
  const days = ['2026-02-03', '2026-01-01'].map((day) => ({ from: day, to: day }))
  expect(spanOf(days)).toEqual({ from: '2026-01-01', to: '2026-02-03' })
  expect(spanOf([])).toBeNull()
})
