import { createHash } from 'node:crypto'
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

it('is the one of all its lines in the order of their characters, however many begin alike: files are known by it for good', () => {
  const few = fc.constantFrom('', '', 'Umeå', 'Ume', '1', '10')
  const row = fc.array(few, { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 120 }), fc.constantFrom('', 'Blad 1'), (records, name) => {
      const lines = records
        .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('\u001f'))
        .flatMap((line) => (line === '' ? [] : [`${name}\u001e${line}`]))
      const remarks = name === '' ? ['Umeå', '# 1'] : []
      const hash = createHash('sha256')
      for (const line of [...lines, ...remarks].sort()) hash.update(`${line}\n`)
      const file = { fileName: 'a.csv', json: undefined, sheets: [{ name, records, remarks }] }
      expect(contentHash(file)).toBe(hash.digest('hex'))
    }),
  )
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
