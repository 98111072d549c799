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

const bring = async (lines: readonly string[], encoding: BufferEncoding = 'utf8') => {
  const path = fileOf(Buffer.from(`${lines.join('\r\n')}\r\n`, encoding), 'kontakter.vcf')
  const { mapping, format } = await lookAtContacts(workspace.deps, path)
  expect(format).toBe('vcard')
  return await importContacts(workspace.deps, { path, mapping, consent: null, dryRun: false })
}
const list = () => audience['contacts.list'](workspace.deps, { rule: '', search: '' }).contacts
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD']

describe('a card of each version becomes a contact', () => {
  const person = {
    email: 'rektor@lycksele.example',
    name: 'Rektorn Åsa',
    role: 'Rektor',
    organisation: 'Lycksele kommun, Skolan',
    municipality: '2481',
    county: '24',
    tags: ['medlem', 'norr', 'skola'],
    notes: 'Ringd, två gånger; tack.\nSvarade.\nAndra adresser: kansli@lycksele.example',
  }

  it('4.0', async () => {
    await bring(
      card(
        'VERSION:4.0',
        'FN:Rektorn Åsa',
        'item1.EMAIL;PREF=2:kansli@lycksele.example',
        'EMAIL;TYPE=work;PREF=1:rektor@lycksele.example',
        'ORG:Lycksele kommun;Skolan',
        'TITLE:Rektor',
        'ADR;LABEL="Storgatan 1: norr; söder":;;Storgatan 1;Lycksele;;921 31;Sverige',
        'NOTE:Ringd\\, två gånger\\; ta',
        ' ck.\\nSvarade.',
        'CATEGORIES:medlem,skola,norr',
        'PHOTO:data:image/jpeg;base64,AAAA',
      ),
    )
    expect(list()).toMatchObject([person])
  })

  it('3.0, as telephones write it', async () => {
    await bring(
      card(
        'VERSION:3.0',
        'N:Åsa;Rektorn;;;',
        'EMAIL;type=INTERNET;type=HOME:kansli@lycksele.example',
        'EMAIL;type=INTERNET;type=WORK;type=pref:rektor@lycksele.example',
        'ORG:Lycksele kommun;Skolan;',
        'ROLE:Rektor',
        'ADR;TYPE=WORK:;;;Lycksele kommun;;;',
        'NOTE:Ringd\\, två gånger\\; tack.\\nSvarade.',
        'CATEGORIES:medlem,skola,norr',
        'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
        ' BBBB',
      ),
    )
    expect(list()).toMatchObject([person])
  })

  it('2.1, with quoted-printable and bare parameters', async () => {
    await bring(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85sa;Rektorn;;;',
        'EMAIL;INTERNET:kansli@lycksele.example',
        'EMAIL;PREF;INTERNET:rektor@lycksele.example',
        'ORG:Lycksele kommun;Skolan',
        'TITLE:Rektor',
        'ADR;WORK:;;;Lycksele;;;',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Ringd, tv=E5 g=',
        '=E5nger; tack.=0D=0ASvarade.',
        'CATEGORIES:medlem,skola,norr',
        'PHOTO;JPEG;ENCODING=BASE64:',
        ' AAAA',
        '',
      ),
    )
    expect(list()).toMatchObject([person])
  })
})

it('keeps the good cards and rejects the broken ones, each by its place and reason', async () => {
  const report = await bring([
    ...card('VERSION:3.0', 'FN:Ett', 'EMAIL:ett@b.example'),
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Avbruten',
    ...card('VERSION:3.0', 'FN:Utan värde', 'EMAIL'),
    ...card('VERSION:3.0', 'FN:Utan adress'),
    ...card('VERSION:3.0', 'FN:Fem', 'EMAIL:fem@b.example', 'ADR:;;;Ingenstans;;;'),
    'BEGIN:VCARD',
    'FN:Sist',
  ])
  expect(report).toMatchObject({ format: 'vcard', rows: 6, added: 2 })
  expect(report.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'card-unreadable'],
    [3, 'card-unreadable'],
    [4, 'email-missing'],
    [6, 'card-unreadable'],
  ])
  expect(list().map(({ name, municipality }) => [name, municipality])).toEqual([
    ['Ett', null],
    ['Fem', null],
  ])
})

it('says so where every card is broken', async () => {
  const report = await bring(['BEGIN:VCARD', 'VERSION:3.0'])
  expect(report).toMatchObject({ rows: 1, added: 0, importId: null })
})

it('reads what is not UTF-8 as Windows-1252', async () => {
  await bring(card('VERSION:3.0', 'FN:Åke Öberg', 'EMAIL:a@b.example'), 'latin1')
  expect(list()).toMatchObject([{ name: 'Åke Öberg' }])
})

it('reads UTF-16 too, with its byte order mark', async () => {
  await bring(
    ['\ufeffBEGIN:VCARD', ...card('VERSION:3.0', 'FN:Åke', 'EMAIL:a@b.example').slice(1)],
    'utf16le',
  )
  expect(list()).toMatchObject([{ name: 'Åke' }])
})
