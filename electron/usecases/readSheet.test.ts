import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { isWorkbook, readSheet } from './readSheet.ts'

const words = { true: 'SANT', false: 'FALSKT' }
const read = async (bytes: Uint8Array) => await readSheet(bytes, 'register.xlsx', words)

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The least that Excel itself would open; the cells of each sheet as XML. */
function workbook(sheets: readonly string[], more: Record<string, Uint8Array> = {}): Uint8Array {
  const numbered = sheets.map((rows, index) => ({ rows, number: index + 1 }))
  return zipSync(
    {
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ number }) => `<sheet name="Blad${number}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packages}">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
      ),
      ...Object.fromEntries(
        numbered.map(({ rows, number }) => [
          `xl/worksheets/sheet${number}.xml`,
          strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
        ]),
      ),
      ...more,
    },
    { level: 1 },
  )
}

describe('what a person reads in the cells', () => {
  it('is kept of what Excel writes: numbers whole, dates as dates, truths in words', async () => {
    const day = new Date(Date.UTC(2026, 10, 25))
    const time = new Date(Date.UTC(2026, 10, 25, 14, 30))
    const file = await writeWorkbook([
      ['Postnr', 'Telefon', 'Andel', 'Möte', 'Start', 'Medlem', 'Text'],
      [
        92131,
        46701234567,
        0.1 + 0.2,
        { value: day, type: Date, format: 'yyyy-mm-dd' },
        { value: time, type: Date, format: 'yyyy-mm-dd hh:mm' },
        true,
        ' Åsele\nkommun ',
      ],
      [-1, 1e20, 1.5, null, null, false, '=1+1'],
    ]).toBuffer()
    expect(await read(file)).toEqual({
      name: 'Sheet1',
      records: [
        ['Postnr', 'Telefon', 'Andel', 'Möte', 'Start', 'Medlem', 'Text'],
        ['92131', '46701234567', '0.3', '2026-11-25', '2026-11-25 14:30', 'SANT', 'Åsele\nkommun'],
        ['-1', '100000000000000000000', '1.5', '', '', 'FALSKT', '=1+1'],
      ],
    })
  })

  it('is never in scientific form, however it was stored', async () => {
    const { records } = await read(
      workbook([
        '<row r="1"><c r="A1"><v>4.6701234567E10</v></c><c r="B1"><v>9.2130999999999996E4</v></c></row>',
      ]),
    )
    expect(records).toEqual([['46701234567', '92131']])
  })

  it('is the last result of a formula; one that failed is empty', async () => {
    const { records } = await read(
      workbook([
        '<row r="1"><c r="A1" t="str"><f>HYPERLINK("https://x.example")</f><v>länk</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="inlineStr"><is><r><t>a &amp; </t></r><r><t>b</t></r></is></c></row>',
      ]),
    )
    expect(records).toEqual([['länk', '2', '', 'a & b']])
  })
})

it('reads the first sheet that holds anything, its rows where they stand', async () => {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const sheets = [
    '<row r="1"><c r="A1" s="0"/></row>',
    `<row r="2">${text('B2', 'E-post')}</row><row r="5">${text('A5', 'x')}</row>`,
    `<row r="1">${text('A1', 'annat')}</row>`,
  ]
  const styles = strToU8(`<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`)
  expect(await read(workbook(sheets, { 'xl/styles.xml': styles }))).toEqual({
    name: 'Blad2',
    records: [[], ['', 'E-post'], [], [], ['x', '']].map((row) => (row.length === 0 ? ['', ''] : row)),
  })
})

it('is told by its bytes, not by its name', () => {
  expect(isWorkbook(workbook(['']))).toBe(true)
  expect(isWorkbook(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe(false)
  expect(isWorkbook(strToU8('e-post;namn'))).toBe(false)
})

describe('a workbook that cannot be used is refused by its name', () => {
  const refused = (code: string) => expect.objectContaining({ code, place: { file: 'register.xlsx' } })
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>'

  it.each([
    [
      'one that unpacks to more than the limit',
      workbook([row], { 'xl/media/a.xml': new Uint8Array(100_000_001) }),
    ],
    ['a picture of nothing', workbook([row], { 'xl/media/a.png': new Uint8Array(100_000_001) })],
    ['a cell far off', workbook([`${row}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`])],
    ['a row beyond the last', workbook([`${row}<row r='1000000000'></row>`])],
    ['a row whose number is written by its characters', workbook([`<row r="&#57;99999999"></row>`])],
  ])('%s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(refused('sheet-too-large'))
  })

  it('one whose stated sizes lie', async () => {
    const bytes = Buffer.from(workbook([row], { 'xl/media/a.xml': new Uint8Array(100_000_001) }))
    for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      bytes.writeUInt32LE(1, at + 24)
    }
    await expect(read(bytes)).rejects.toThrow(refused('sheet-too-large'))
  })

  it.each([
    ['cut off', workbook([row]).subarray(0, 400)],
    ['without its sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['with broken markup', workbook(['<row r="1"><c r="A1"'])],
  ])('%s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(refused('sheet-unreadable'))
  })

  it('one with nothing in it', async () => {
    await expect(read(workbook(['']))).rejects.toThrow(refused('table-empty'))
  })
})
