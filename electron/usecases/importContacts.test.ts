import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { audience } from './audience.ts'
import { importContacts, lookAtContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const look = (text: string) => lookAtContacts(workspace.deps, fileOf(text))
const bring = async (text: string, dryRun = false) => {
  const path = fileOf(text)
  const { mapping, sha256 } = await lookAtContacts(workspace.deps, path)
  return await importContacts(workspace.deps, { path, sha256, mapping, consent: 'public-task', dryRun })
}
const list = () => audience['contacts.list'](workspace.deps, { rule: '', search: '' }).contacts

const csv = [
  'Namn;E-post;Kommun;Taggar',
  'Växeln Ek;vaxeln@lycksele.example;Lycksele;medlem, press',
  'Ärendeenheten;arkivet@malå.example;Malå kommun;',
  'Fel;inte en adress;Malå;',
  'Dubblett;VAXELN@lycksele.example;;',
].join('\r\n')

it('shows a file before it is imported', async () => {
  expect(await look(csv)).toEqual({
    format: 'csv',
    sheet: null,
    encoding: 'utf-8',
    delimiter: ';',
    sha256: createHash('sha256').update(csv).digest('hex'),
    hasHeadings: true,
    headings: ['Namn', 'E-post', 'Kommun', 'Taggar'],
    mapping: { name: 'Namn', email: 'E-post', municipality: 'Kommun', tags: 'Taggar' },
    sample: [
      ['Växeln Ek', 'vaxeln@lycksele.example', 'Lycksele', 'medlem, press'],
      ['Ärendeenheten', 'arkivet@malå.example', 'Malå kommun', ''],
      ['Fel', 'inte en adress', 'Malå', ''],
      ['Dubblett', 'VAXELN@lycksele.example', '', ''],
    ],
  })
})

it('says in a dry run what the import then does, and changes nothing until then', async () => {
  const dry = await bring(csv, true)
  expect(dry).toMatchObject({ dryRun: true, importId: null, rows: 4, added: 2, updated: 0, unchanged: 0 })
  expect(dry.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [4, 'email-invalid'],
    [5, 'duplicate-in-file'],
  ])
  expect(list()).toEqual([])
  expect(workspace.events.map(({ name }) => name)).not.toContain('area.changed')

  expect(await bring(csv)).toEqual({ ...dry, dryRun: false, importId: 1 })
  expect(list()).toMatchObject([
    {
      name: 'Växeln Ek',
      county: '24',
      municipality: '2481',
      tags: ['medlem', 'press'],
      consent: 'public-task',
    },
    { name: 'Ärendeenheten', email: 'arkivet@malå.example', county: '24' },
  ])
  expect(workspace.events.at(-1)).toEqual({ name: 'area.changed', payload: { area: 'audience' } })
  expect(await bring(csv)).toMatchObject({ importId: null, added: 0, updated: 0, unchanged: 2 })
})

it('updates what a later file says, and brings deleted contacts back', async () => {
  await bring(csv)
  const [reception, archive] = list()
  if (reception === undefined || archive === undefined) expect.unreachable()
  audience['contacts.delete'](workspace.deps, { id: archive.id })
  const later = 'mejl,titel,namn,taggar\nvaxeln@lycksele.example,Rektor,,ledning\narkivet@malå.example,,,\n'
  expect(await bring(later)).toMatchObject({ added: 1, updated: 1, unchanged: 0, delimiter: ',' })
  expect(list()).toMatchObject([
    { id: reception.id, name: 'Växeln Ek', role: 'Rektor', tags: ['ledning', 'medlem', 'press'] },
    { id: archive.id, name: 'Ärendeenheten' },
  ])
})

it('reads what Excel saves in Sweden', async () => {
  const bytes = latin1('e-post;namn;l\u00e4n\r\narkivet@b.example;\u00c5ke \u00d6berg;J\u00e4mtland\r\n')
  const path = fileOf(bytes, 'excel.csv')
  const { mapping, encoding } = await lookAtContacts(workspace.deps, path)
  expect(encoding).toBe('windows-1252')
  await importContacts(workspace.deps, {
    path,
    mapping,
    consent: null,
    dryRun: false,
  })
  expect(list()).toMatchObject([{ name: 'Åke Öberg', county: '23' }])
})

it('counts suppressed people, keeps them suppressed, and never brings the erased back', async () => {
  audience['contacts.suppress'](workspace.deps, { email: 'vaxeln@lycksele.example', reason: 'unsubscribed' })
  audience['contacts.erase'](workspace.deps, { email: 'arkivet@malå.example' })
  const report = await bring(csv)
  expect(report).toMatchObject({ added: 1, suppressed: 1 })
  expect(report.rejected[0]).toEqual({
    row: 3,
    column: 'E-post',
    reason: 'erased',
    value: 'arkivet@malå.example',
  })
  expect(list()).toMatchObject([{ email: 'vaxeln@lycksele.example', suppressed: 'unsubscribed' }])
})

describe('a file that cannot be used', () => {
  it.each([
    ['', 'table-empty'],
    ['e-post;namn\n', 'table-empty'],
    ['namn;roll\nVäxeln;rektor', 'contacts-email-column-missing'],
    ['epost;namn\na@b.example,Växeln\nc@d.example,Arkivet', 'contacts-rows-do-not-match'],
    ['epost;namn\na@b.example;Växeln;Ek\nc@d.example;Arkivet;Ek', 'contacts-rows-do-not-match'],
    ['epost;namn\na@b.example;"Växeln\nc@d.example;Arkivet', 'table-quote-open'],
    ['PK\u0003\u0004 xl/workbook.xml', 'sheet-unreadable'],
    ['PK\u0003\u0004 word/document.xml', 'table-binary'],
  ])('%j is refused with its name and nothing is changed', async (text, code) => {
    const refused = expect.objectContaining({
      code,
      place: expect.objectContaining({ file: 'kontakter.csv' }),
    })
    await expect(bring(text)).rejects.toThrow(refused)
    expect(list()).toEqual([])
  })

  it('names the headings there are when a mapping names one that is not', async () => {
    await expect(
      importContacts(workspace.deps, {
        path: fileOf(csv),
        mapping: { email: 'Mejl' },
        consent: null,
        dryRun: false,
      }),
    ).rejects.toThrow(
      expect.objectContaining({
        code: 'table-columns-missing',
        values: expect.objectContaining({ missing: 'Mejl', found: 'Namn, E-post, Kommun, Taggar' }),
      }),
    )
  })
})

it('is one transaction: a fault midway leaves everything as it was', async () => {
  await bring(csv)
  const before = list()
  workspace.deps.workspace.database.$client.exec(
    `CREATE TRIGGER fault BEFORE INSERT ON contacts WHEN new.name = 'Sist' BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  )
  const later = 'epost;namn\nvaxeln@lycksele.example;Nytt namn\nny@b.example;Ny\nsist@b.example;Sist\n'
  await expect(bring(later)).rejects.toThrow()
  expect(list()).toEqual(before)
  workspace.deps.workspace.database.$client.exec('DROP TRIGGER fault')
  expect(await bring(later)).toMatchObject({ added: 2, updated: 1 })
})
