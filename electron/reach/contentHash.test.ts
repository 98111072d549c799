import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentHash } from './contentHash.ts'
import { fileSaying } from './testReading.ts'

const cell = fc.constantFrom('Umeå', 'Lycksele', '1', '2', '1 234', 'Malå kommun')
const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
const text = (rows: readonly (readonly string[])[], mark: string, end: string) =>
  [['ort', 'antal'], ...rows].map((cells) => cells.join(mark)).join(end)

it('is the same for the same rows in any order, with any line ends, delimiter, byte order mark and blank lines', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(';', '\t', ','),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      (rows, mark, end) => {
        const one = fileSaying(text(rows, ';', '\n'))
        const other = fileSaying(`\ufeff${text(rows.toReversed(), mark, end)}${end}`, 'kopia.csv')
        expect(contentHash(other)).toBe(contentHash(one))
      },
    ),
  )
})

it('is the same wherever its blank cells and rows stand, and another when a cell moves to the next column', () => {
  const cells = fc.array(fc.constantFrom('', '', 'Umeå', '1', '10'), { maxLength: 4 })
  const saying = (records: readonly (readonly string[])[]) =>
    contentHash({ fileName: 'a.csv', json: undefined, sheets: [{ name: '', records, remarks: [] }] })
  const said = (records: readonly (readonly string[])[]) =>
    records
      .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
      .filter((row) => row.length > 0)
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 20 }), fc.array(cells, { maxLength: 20 }), (one, other) => {
      const inOrder = (records: readonly (readonly string[])[]) =>
        JSON.stringify(said(records).map(String).sort())
      expect(saying(one)).toBe(saying([...one.toReversed(), ['', ''], []]))
      expect(saying(one) === saying(other)).toBe(inOrder(one) === inOrder(other))
    }),
  )
  expect(saying([['Umeå', '1', '0']])).not.toBe(saying([['Umeå', '10']]))
  expect(saying([['Umeå', '', '1']])).not.toBe(saying([['Umeå', '1']]))
})

it('tells two rows of the same from one', () => {
  const row = 'ort;antal\nUmeå;1'
  expect(contentHash(fileSaying(`${row}\nUmeå;1`))).not.toBe(contentHash(fileSaying(row)))
})

it('is another as soon as a row is another, or there once more', () => {
  fc.assert(
    fc.property(table, cell, (rows, more) => {
      const one = contentHash(fileSaying(text(rows, ';', '\n')))
      expect(contentHash(fileSaying(text([...rows, [more, '7']], ';', '\n')))).not.toBe(one)
    }),
  )
})

it('does not mind in which order days stand in a JSON file, but on which day a row is', () => {
  const json = (value: unknown) => contentHash(fileSaying(JSON.stringify(value)))
  const [a, b] = [
    { label: 'A', nb_visits: 1 },
    { label: 'B', nb_visits: 2 },
  ]
  expect(json({ '2026-11': [a, b], '2026-12': [] })).toBe(json({ '2026-12': [], '2026-11': [b, a] }))
  expect(json({ '2026-11': [a] })).not.toBe(json({ '2026-12': [a] }))
})
