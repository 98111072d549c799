import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CommanderError } from 'commander'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { contactsCommands } from './contacts.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'
import { segmentCommands } from './segment.ts'
import { suppressionsCommands } from './suppressions.ts'

const sample = resolve(import.meta.dirname, '../../resources/sample/kontakter.csv')
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const run = (...words: string[]) =>
  runInTestWorkspace(workspace, [contactsCommands, segmentCommands, suppressionsCommands], words)

const newFile = (name: string, text: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-cli-')), name)
  writeFileSync(file, text)
  return file
}

it('imports, lists, counts, exports and imports again without a change', async () => {
  const imported = await run('contacts', 'import', sample, '--consent', 'public-task')
  const { added } = imported.result
  expect(imported).toMatchObject({ refused: false, result: { updated: 0, unchanged: 0, rejected: [] } })
  expect(Number(added)).toBeGreaterThan(33)

  await run('segment', 'save', 'Rektorer i AC', 'län = AC och roll = rektor')
  const listed = await run('contacts', 'list', '--segment', 'rektorer i ac')
  expect(listed.text).toContain('rektor@lycksele.example')
  expect(listed.text).not.toContain('rektor@arjeplog.example')

  const counted = await run('segment', 'count', 'role = rektor')
  expect(counted.result).toMatchObject({ suppressed: 0 })
  expect(counted.text).toMatch(/Västerbotten\s+\d+/)
  const everybody = await run('segment', 'count', '')
  expect(everybody.result).toMatchObject({ count: added })

  const file = newFile('ut.csv', '')
  expect(await run('contacts', 'export', file)).toMatchObject({ result: { rows: added, file } })
  expect(readFileSync(file, 'utf8').startsWith('\ufeffE-post;Namn;')).toBe(true)
  expect(await run('contacts', 'import', file)).toMatchObject({
    result: { format: 'csv', added: 0, updated: 0, unchanged: added },
  })

  const book = newFile('ut.xlsx', '')
  expect(await run('contacts', 'export', book)).toMatchObject({ result: { rows: added, file: book } })
  expect(await run('contacts', 'import', book)).toMatchObject({
    result: { format: 'xlsx', sheet: 'Kontakter', added: 0, updated: 0, unchanged: added },
  })
})

it('replaces the rule of a segment that has the name already', async () => {
  await run('segment', 'save', 'Rektorer', 'role = vd')
  const { result } = await run('segment', 'save', 'rektorer', 'role = rektor')
  expect(result).toMatchObject({ segment: { id: 1, name: 'rektorer', rule: 'role = rektor' } })
})

it('asks for lists, and tells where a rule goes wrong', async () => {
  await run('contacts', 'import', sample)
  const rule = 'roll = rektor och (län = AC eller aldrig mejlad) och inte mejlad de senaste 6 månaderna'
  await run('segment', 'save', 'Nya rektorer', rule)
  expect((await run('segment', 'count', 'nya rektorer')).result).toMatchObject({ count: 17, rule })
  expect((await run('contacts', 'list', '--segment', 'mailings > 0')).result).toMatchObject({ contacts: [] })
  await expect(run('segment', 'count', 'role = rektor and list = Borta')).rejects.toMatchObject({
    code: 'rule-list-unknown',
    values: { position: 26, value: 'Borta' },
  })
  await expect(run('segment', 'save', 'Fel', 'mailed within a year')).rejects.toMatchObject({
    code: 'rule-period-expected',
  })
})

it('shows rejected rows, and refuses only where nothing could be imported', async () => {
  const some = await run(
    'contacts',
    'import',
    newFile('a.csv', 'epost;namn\nfel;Växeln\na@b.example;Arkivet'),
  )
  expect(some).toMatchObject({
    refused: false,
    result: { added: 1, rejected: [{ row: 2, column: 'epost' }] },
  })
  expect(some.text).toContain('Ingen giltig e-postadress')
  const none = await run('contacts', 'import', newFile('b.csv', 'epost;namn\nfel;Växeln'))
  expect(none).toMatchObject({ refused: true, result: { added: 0 } })
})

it('writes all rejected rows to a file, and takes the file and the day for where a basis comes from', async () => {
  const file = newFile('register.csv', 'epost;postort\nfel;Malå\na@b.example;Tärnaby\nc@lycksele.se;')
  const rejected = newFile('avvisade.csv', '')
  const { text } = await run('contacts', 'import', file, '--consent', 'consent', '--rejected', rejected)
  expect(text).toContain('efter postort: 1, efter adressens domän: 1')
  expect(readFileSync(rejected, 'utf8')).toBe(
    '\ufeffRad;Orsak;epost;postort\r\n2;Ingen giltig e-postadress;fel;Malå\r\n',
  )
  const { result } = await run('contacts', 'list')
  expect(result).toMatchObject({
    contacts: [
      { municipality: '2421', consent: 'consent', consentSource: 'register.csv', consentDate: '2026-12-01' },
      { municipality: '2481' },
    ],
  })
  const other = newFile('d.csv', 'epost\nd@lycksele.se')
  const said = ['--consent-source', 'anmälan', '--consent-date', '2026-02-03', '--no-inferred-place']
  await run('contacts', 'import', other, '--consent', 'consent', ...said)
  expect((await run('contacts', 'list')).result).toMatchObject({
    contacts: expect.arrayContaining([
      expect.objectContaining({ municipality: null, consentSource: 'anmälan', consentDate: '2026-02-03' }),
    ]),
  })
  await expect(run('contacts', 'import', other, '--consent-date', '3/2')).rejects.toThrow()
})

it('takes a mapping for what the headings do not say, and changes nothing in a dry run', async () => {
  const file = newFile('c.csv', 'kontaktväg,vem,ort\na@b.example,Arkivet,Lycksele')
  const { result, text } = await run(
    ...['contacts', 'import', file, '--dry-run', '--map', 'name=vem', '--map', 'municipality=ort'],
  )
  expect(result).toMatchObject({ dryRun: true, added: 1, rejected: [] })
  expect(text).toContain('inget har ändrats')
  expect((await run('contacts', 'list')).result).toMatchObject({ contacts: [], total: 0 })
})

it.each([
  [['contacts', 'import', sample, '--map', 'shoe=size']],
  [['contacts', 'import', sample, '--consent', 'maybe']],
  [['contacts', 'import']],
])('calls %j a fault of usage', async (words) => {
  await expect(run(...words)).rejects.toThrow(CommanderError)
})

it.each([
  [['contacts', 'import', '/nowhere/at/all.csv'], 'file-unreadable'],
  [['contacts', 'export', '/nowhere/at/all.csv'], 'file-unwritable'],
  [['contacts', 'list', '--segment', 'Rektorer'], 'not-found'],
  [['segment', 'count', 'role == rektor'], 'rule-value-expected'],
  [['contacts', 'erase', 'nobody'], 'contact-email-invalid'],
])('refuses %j with %s', async (words, code) => {
  await expect(run(...words)).rejects.toMatchObject({ code })
})

it('erases a person, and says whether anything was known', async () => {
  await run('contacts', 'import', sample)
  expect((await run('contacts', 'erase', 'Rektor@LYCKSELE.example')).result).toMatchObject({
    erased: true,
    cleared: true,
  })
  expect((await run('contacts', 'erase', 'rektor@lycksele.example')).result).toMatchObject({
    erased: false,
  })
  expect((await run('contacts', 'import', sample)).result).toMatchObject({
    added: 0,
    rejected: [{ reason: 'erased', value: 'rektor@lycksele.example' }],
  })
})

it('hands out what is held about a person, and says where nothing is', async () => {
  await run('contacts', 'import', sample)
  const file = newFile('ut.json', '')
  expect(await run('contacts', 'handout', 'rektor@lycksele.example', file)).toMatchObject({
    result: { held: true, file },
  })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ contact: { municipality: 'Lycksele' } })
  const page = newFile('ut.html', '')
  const { result, text } = await run('contacts', 'handout', 'ingen@a.example', page)
  expect(result).toMatchObject({ held: false })
  expect(text).toContain('Inget finns om ingen@a.example')
  expect(readFileSync(page, 'utf8')).toContain('<html lang="sv">')
})

it('imports a suppression list, shows it and writes it', async () => {
  await run('contacts', 'import', sample)
  const list = newFile('nej.txt', 'Rektor@lycksele.example\nfel')
  expect((await run('suppressions', 'import', list, '--dry-run')).text).toContain('inget har ändrats')
  const imported = await run('suppressions', 'import', list, '--reason', 'complaint')
  expect(imported).toMatchObject({ result: { added: 1, contacts: 1, rejectedCount: 1 } })
  const listed = await run('suppressions', 'list', '--reason', 'complaint')
  expect(listed.result).toMatchObject({ found: 1, suppressions: [{ email: 'rektor@lycksele.example' }] })
  expect(listed.text).toMatch(/rektor@lycksele\.example\s+Anmäld\s+2026-12-01\s+nej\.txt/)
  const bare = newFile('ut.csv', '')
  expect((await run('suppressions', 'export', bare)).result).toMatchObject({ rows: 1 })
  expect(readFileSync(bare, 'utf8')).not.toContain('lycksele')
  await run('suppressions', 'export', bare, '--with-addresses')
  expect(readFileSync(bare, 'utf8')).toContain('rektor@lycksele.example')
  await expect(run('suppressions', 'import', list, '--reason', 'erased')).rejects.toThrow(CommanderError)
})
