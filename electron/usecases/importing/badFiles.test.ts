import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mostRejected } from '../../../shared/contract/contactImport.ts'
import { audience } from '../audience.ts'
import { importContacts, lookAtContacts } from '../importContacts.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { csvRecords } from './csvRecords.ts'
import { surveyFile, textPieces } from './fileText.ts'
import { openFile } from './openFile.ts'
import { fileOf } from './testFile.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const bring = async (contents: Uint8Array | string, fileName?: string) => {
  const path = fileOf(contents, fileName)
  const { mapping } = await lookAtContacts(workspace.deps, path)
  return await importContacts(workspace.deps, { path, mapping, consent: null, dryRun: false })
}
const list = () => audience['contacts.list'](workspace.deps, { rule: '', search: '' }).contacts
const names = () =>
  list()
    .map(({ name }) => name)
    .toSorted()
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const windows = (text: string) => Buffer.from(text, 'latin1')

it('reads a large file in pieces, none of which holds more than a stretch of it', () => {
  const row = 'epost;"Namn; med\nradbrytning och ""citat""";Åsele;rektor'
  const file = openFile(fileOf(`epost;namn;kommun;roll\n${`${row}\r\n`.repeat(200_000)}`))
  try {
    expect(file.size).toBeGreaterThan(10_000_000)
    let rows = 0
    let largest = 0
    let next = 1
    for (const { from, records } of csvRecords(textPieces(file, surveyFile(file)), file.fileName).batches) {
      expect(from).toBe(next)
      next += records.length
      rows += records.filter(([first]) => first === 'epost').length
      largest = Math.max(largest, records.length)
    }
    expect(rows).toBe(200_001)
    expect(largest).toBeLessThan(6_000)
  } finally {
    file.close()
  }
})

it('keeps what is good where two rows of five have bad addresses, counts all and shows the first', async () => {
  const rows = Array.from({ length: 6_000 }, (_, at) =>
    at % 5 < 2 ? `fel ${at};Fel` : `p${at}@b.example;Rätt`,
  )
  const report = await bring(['epost;namn', ...rows].join('\n'))
  expect(report).toMatchObject({ rows: 6_000, added: 3_600, rejectedCount: 2_400 })
  expect(report.rejected).toHaveLength(mostRejected)
  expect(report.rejected[0]).toEqual({ row: 2, column: 'epost', reason: 'email-invalid', value: 'fel 0' })
  expect(report.reasons).toEqual([{ reason: 'email-invalid', count: 2_400, row: 2 }])
  expect(list()).toHaveLength(3_600)

  const target = join(fileOf(''), '..', 'avvisade.csv')
  expect(await workspace.deps.importer.saveRejected(target, 'sv')).toBe(2_400)
  const saved = readFileSync(target, 'utf8').trimEnd().split('\r\n')
  expect(saved).toHaveLength(2_401)
  expect(saved.at(-1)).toBe('5998;Ingen giltig e-postadress;fel 5996;Fel')
})

it('tells that there is no heading row, and takes the first row for the person it is', async () => {
  const path = fileOf('rektor@lycksele.example;Rektorn;Lycksele\nkansli@mala.example;Kansliet;Malå\n')
  const look = await lookAtContacts(workspace.deps, path)
  expect(look).toMatchObject({
    hasHeadings: false,
    headings: ['Kolumn 1', 'Kolumn 2', 'Kolumn 3'],
    mapping: { email: 'Kolumn 1' },
  })
  const mapping = { ...look.mapping, name: 'Kolumn 2', municipality: 'Kolumn 3' }
  const report = await importContacts(workspace.deps, { path, mapping, consent: null, dryRun: false })
  expect(report).toMatchObject({ added: 2, notes: [{ kind: 'headings-missing', row: 1, count: 1 }] })
  expect(list()).toMatchObject([{ name: 'Kansliet' }, { name: 'Rektorn', municipality: '2481' }])
})

describe('two encodings in one file', () => {
  it('are read row by row, and the rows of the fewer are told', async () => {
    const report = await bring(
      Buffer.concat([
        utf8('epost;namn\na@b.example;Åsa\nb@b.example;"Örjan\ni två rader"\n'),
        windows('c@b.example;Märta Å\n'),
        utf8('d@b.example;Pär\ne@b.example;Bo\n'),
      ]),
    )
    expect(report).toMatchObject({ encoding: 'utf-8', added: 5 })
    expect(report.notes).toEqual([{ kind: 'mixed-encoding', row: 4, count: 1 }])
    expect(names()).toEqual(['Bo', 'Märta Å', 'Pär', 'Åsa', 'Örjan i två rader'].toSorted())
  })

  it('also where most rows are Windows-1252', async () => {
    const report = await bring(
      Buffer.concat([
        windows('epost;namn\r\na@b.example;Åsa\r\nb@b.example;Örjan\r\n'),
        utf8('c@b.example;Märta\r\n'),
      ]),
    )
    expect(report).toMatchObject({ encoding: 'windows-1252', added: 3 })
    expect(report.notes).toEqual([{ kind: 'mixed-encoding', row: 4, count: 1 }])
    expect(names()).toEqual(['Märta', 'Åsa', 'Örjan'].toSorted())
  })
})

describe('a file of one encoding is read as it is meant, also where a piece ends within a letter', () => {
  const long = `epost;namn\r\n${Array.from({ length: 9_000 }, (_, at) => `p${at}@b.example;Åäö ${'å'.repeat(at % 23)}`).join('\r\n')}\r\n`
  it.each([
    ['utf-8', Buffer.from(long)],
    ['utf-8', Buffer.from(`\ufeff${long}`)],
    ['utf-16le', Buffer.from(`\ufeff${long}`, 'utf16le')],
    ['utf-16le', Buffer.from(long, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${long}`, 'utf16le').swap16()],
    ['windows-1252', windows(long)],
  ])('%s', (encoding, bytes) => {
    const file = openFile(fileOf(bytes))
    const survey = surveyFile(file)
    expect(survey).toMatchObject({ encoding, isMixed: false })
    const text = [...textPieces(file, survey)].map((piece) => piece.text).join('')
    file.close()
    expect(text === long.replaceAll('\r\n', '\n')).toBe(true)
  })
})

describe('columns that shift halfway', () => {
  it('are told with the first row that has another width', async () => {
    const report = await bring(
      'epost;namn;roll\na@b.example;Åsa;rektor\nb@b.example;Bo;Ek;rektor\nc@b.example;Li;Al;rektor\n',
    )
    expect(report).toMatchObject({ added: 1, rejectedCount: 2 })
    expect(report.reasons).toEqual([{ reason: 'columns-do-not-match', count: 2, row: 3 }])
  })

  it('are told with the first row whose address stands under another heading', async () => {
    const report = await bring(
      'epost;namn;roll\na@b.example;Åsa;rektor\n7;b@b.example;Bo\n8;c@b.example;Li\n',
    )
    expect(report).toMatchObject({ added: 1, rejectedCount: 2 })
    expect(report.reasons).toEqual([{ reason: 'email-elsewhere', count: 2, row: 3 }])
    expect(report.rejected[0]).toEqual({
      row: 3,
      column: 'namn',
      reason: 'email-elsewhere',
      value: 'b@b.example',
    })
  })
})

it('leaves out NULs, and tells in which rows they stood', async () => {
  const report = await bring('epost;namn\na@b.example;Å\0sa\0\0\0\nb@b.example;Bo\n\0;\0\n')
  expect(report).toMatchObject({ encoding: 'utf-8', added: 2, rejectedCount: 0 })
  expect(report.notes).toEqual([{ kind: 'nul', row: 2, count: 2 }])
  expect(names()).toEqual(['Bo', 'Åsa'])
})

it.each([
  [
    'a quotation mark that never ends, however long the rest is',
    `epost;namn\na@b.example;"Å\n${'b;c\n'.repeat(400_000)}`,
    'table-quote-open',
  ],
  ['nothing but zeros', new Uint8Array(5_000), 'table-binary'],
  [
    'a picture',
    Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0\0\0\u0001\0', 'latin1'),
    'table-binary',
  ],
  ['a workbook that unpacks to a thousand times its size', bomb(), 'sheet-too-large'],
])('refuses %s, by name, and changes nothing', async (_, contents, code) => {
  await expect(bring(contents)).rejects.toThrow(
    expect.objectContaining({ code, place: expect.objectContaining({ file: 'kontakter.csv' }) }),
  )
  expect(list()).toEqual([])
})

function bomb(): Uint8Array {
  return zipSync({
    'xl/workbook.xml': utf8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(150_000_000),
  })
}
