import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { decodeTable } from './decodeTable.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, mark: boolean, littleEndian: boolean) => {
  const units = (mark ? '\ufeff' : '') + text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let index = 0; index < units.length; index += 1) {
    view.setUint16(index * 2, units.charCodeAt(index), littleEndian)
  }
  return new Uint8Array(view.buffer)
}
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const read = (text: string) => decodeTable(utf8(text), 'file.csv')

describe('the encoding', () => {
  const text = 'Län;Värde\nVästerbotten;12\n'
  const cells = [{ row: 2, cells: ['Västerbotten', '12'] }]

  it('is told for UTF-8 with and without a byte order mark', () => {
    expect(read(text)).toMatchObject({ encoding: 'utf-8', headings: ['Län', 'Värde'], rows: cells })
    expect(read(`\ufeff${text}`)).toMatchObject({
      encoding: 'utf-8',
      headings: ['Län', 'Värde'],
      rows: cells,
    })
  })

  it('is told for UTF-16 of either order, with and without a byte order mark', () => {
    for (const mark of [true, false]) {
      expect(decodeTable(utf16(text, mark, true), 'f')).toMatchObject({ encoding: 'utf-16le', rows: cells })
      expect(decodeTable(utf16(text, mark, false), 'f')).toMatchObject({ encoding: 'utf-16be', rows: cells })
    }
  })

  it('is Windows-1252 where the bytes are not UTF-8', () => {
    expect(decodeTable(latin1(text), 'f')).toMatchObject({
      encoding: 'windows-1252',
      headings: ['Län', 'Värde'],
      rows: cells,
    })
  })
})

describe('the delimiter', () => {
  it.each([';', ',', '\t', '|'])('is told from the file: %j', (delimiter) => {
    const text = ['a', 'b', 'c'].join(delimiter)
    expect(read(`${text}\n${text}`)).toMatchObject({ delimiter, headings: ['a', 'b', 'c'] })
  })

  it('is not taken for a decimal comma', () => {
    expect(read('Källa;Värde, tusental\nA;1,5\nB;2,5\n')).toMatchObject({
      delimiter: ';',
      headings: ['Källa', 'Värde, tusental'],
    })
  })

  it('is the one that a sep= line names, and that line is no row', () => {
    expect(read('sep=|\na,b|c,d\n1|2')).toMatchObject({
      delimiter: '|',
      headings: ['a,b', 'c,d'],
      rows: [{ row: 2, cells: ['1', '2'] }],
    })
  })
})

it('counts rows as a spreadsheet does: blank rows count, a line break inside quotes does not', () => {
  expect(read('\r\na;b\r\n"one\r\ntwo";2\r\n;\r\n\r\n3;4\r\n').rows).toEqual([
    { row: 3, cells: ['one\ntwo', '2'] },
    { row: 6, cells: ['3', '4'] },
  ])
})

it('fills a short row with empty cells and sets a row with too many apart', () => {
  const table = read('a;b\n1\n1;2;3\n1;2;;\n')
  expect(table.rows).toEqual([
    { row: 2, cells: ['1', ''] },
    { row: 4, cells: ['1', '2'] },
  ])
  expect(table.problems).toEqual([{ row: 3, kind: 'columns-do-not-match', value: '1;2;3' }])
})

it('refuses an empty file, a spreadsheet saved as it is, and a quote that never closes', () => {
  for (const empty of ['', '\n\n', ' ; ;\n']) {
    expect(() => read(empty)).toThrow(expect.objectContaining({ code: 'table-empty' }))
  }
  const notText = [latin1('PK\u0003\u0004rest'), Uint8Array.from([1, 0, 0, 0, 2, 0, 0])]
  for (const bytes of notText) {
    expect(() => decodeTable(bytes, 'f.xlsx')).toThrow(
      expect.objectContaining({ code: 'table-binary', place: { file: 'f.xlsx' } }),
    )
  }
  expect(() => read('a;b\n1;2\n3;"4\n5;6\n')).toThrow(
    expect.objectContaining({ code: 'table-quote-open', place: { file: 'file.csv', row: 3 } }),
  )
})

it('reads back whatever a CSV writer wrote, whatever the delimiter', () => {
  const cell = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((text) => `x${text}x`)
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2 }))
  fc.assert(
    fc.property(table, fc.constantFrom(';', ',', '\t', '|'), (cells, delimiter) => {
      const text = `sep=${delimiter}\n${Papa.unparse(cells, { delimiter })}`
      const [headings, ...rows] = cells
      const decoded = decodeTable(utf8(text), 'f')
      expect(decoded.headings).toEqual(headings)
      expect(decoded.rows.map((row) => row.cells)).toEqual(rows)
    }),
  )
})
