import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContactContent } from '../../../shared/audience/contact.ts'
import { audience } from '../audience.ts'
import { importContacts, lookAtContacts } from '../importContacts.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { importReach } from '../reachImport.ts'
import { type ContactImporter, createContactImporter } from './contactImporter.ts'
import { fileOf } from './testFile.ts'

let workspace: TestWorkspace
let importer: ContactImporter
beforeEach(() => {
  workspace = openTestWorkspace()
  const { deps } = workspace
  importer = createContactImporter({ ...deps.workspace, programRoot: deps.programRoot })
})
afterEach(async () => {
  await importer.close()
  workspace.close()
})

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `person${at}@b.example;Person ${at};rektor`)
const csvOf = (...rows: readonly string[]) => ['epost;namn;roll', ...rows].join('\r\n')
const mapping = { email: 'epost', name: 'namn', role: 'roll' } as const
const threaded = () => ({ ...workspace.deps, importer })
const bring = (path: string) => importContacts(threaded(), { path, mapping, consent: null, dryRun: false })
const emails = (search = '') =>
  audience['contacts.list'](workspace.deps, { rule: '', search }).contacts.map(({ email }) => email)

it('looks at a file, imports it and makes its people found, in a thread of its own', async () => {
  const path = fileOf(csvOf('a@b.example;Åsa;rektor', 'fel;Fel;', 'c@d.example;Örjan;'))
  expect(await lookAtContacts(threaded(), path)).toMatchObject({ mapping, delimiter: ';', hasHeadings: true })
  expect(await bring(path)).toMatchObject({ importId: 1, added: 2, rejectedCount: 1 })
  expect(emails()).toEqual(['a@b.example', 'c@d.example'])
  expect(emails('asa')).toEqual(['a@b.example'])
})

it('saves the rows that were rejected until it is told to forget them', async () => {
  await bring(fileOf(csvOf('a@b.example;Åsa;rektor', 'fel;"Fel; Åke";')))
  const target = join(fileOf(''), '..', 'avvisade.csv')
  expect(await importer.saveRejected(target, 'sv')).toBe(1)
  expect(readFileSync(target, 'utf8')).toBe(
    '\ufeffRad;Orsak;epost;namn;roll\r\n3;Ingen giltig e-postadress;fel;"Fel; Åke";\r\n',
  )
  rmSync(target)
  await importer.forget()
  await expect(importer.saveRejected(target, 'sv')).rejects.toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
  expect(existsSync(target)).toBe(false)
})

it('tells what is wrong with a file as an error with its place, and goes on with the next', async () => {
  await expect(bring(fileOf('epost;namn;roll\na@b.example;"Åsa;rektor'))).rejects.toThrow(
    expect.objectContaining({ code: 'table-quote-open', place: { file: 'kontakter.csv', row: 2 } }),
  )
  await expect(bring('/no/such/file.csv')).rejects.toThrow(
    expect.objectContaining({ code: 'file-unreadable' }),
  )
  expect(await bring(fileOf(csvOf('a@b.example;Åsa;rektor')))).toMatchObject({ added: 1 })
})

it('stops when it is told to, keeps nothing, and can be asked again', async () => {
  const path = fileOf(csvOf(...rowsOf(60_000)))
  const run = bring(path)
  await expect(bring(path)).rejects.toThrow(expect.objectContaining({ code: 'import-busy' }))
  importer.cancel()
  await expect(run).rejects.toThrow(expect.objectContaining({ code: 'import-cancelled' }))
  expect(emails()).toEqual([])
  expect(await bring(fileOf(csvOf('a@b.example;Åsa;rektor')))).toMatchObject({ added: 1 })
})

it('lets the program write while a file is read, and compares again what was changed under it', async () => {
  const { deps } = workspace
  const content: ContactContent = {
    ...{
      email: 'person7@b.example',
      name: 'Annan',
      role: '',
      organisation: '',
      municipality: null,
      county: null,
    },
    ...{ language: 'sv', tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
  }
  const path = fileOf(csvOf(...rowsOf(3_000)))
  let saved = false
  const report = await importContacts(
    {
      ...deps,
      emit() {
        if (!saved) audience['contacts.save'](deps, { id: null, content })
        saved = true
      },
    },
    { path, mapping, consent: null, dryRun: false },
  )
  expect(saved).toBe(true)
  expect(report).toMatchObject({ added: 2_999, updated: 1, rejectedCount: 0 })
})

it('refuses a file that changes or goes while it is read, and leaves the contacts as they were', async () => {
  for (const spoil of [
    (path: string) => appendFileSync(path, 'x@y.example;;\n'),
    (path: string) => rmSync(path),
  ]) {
    const path = fileOf(csvOf(...rowsOf(3_000)))
    let told = 0
    const emit = () => {
      told += 1
      if (told === 2) spoil(path)
    }
    await expect(
      importContacts({ ...workspace.deps, emit }, { path, mapping, consent: null, dryRun: false }),
    ).rejects.toThrow(expect.objectContaining({ code: 'file-changed', place: { file: 'kontakter.csv' } }))
    expect(emails()).toEqual([])
  }
})

it('refuses another file than the one that was looked at', async () => {
  const path = fileOf(csvOf('a@b.example;Åsa;rektor'))
  const { sha256 } = await lookAtContacts(workspace.deps, path)
  appendFileSync(path, '\r\nc@d.example;;')
  await expect(
    importContacts(workspace.deps, { path, sha256, mapping, consent: null, dryRun: false }),
  ).rejects.toThrow(expect.objectContaining({ code: 'file-changed' }))
})

it('takes a file of numbers in, in the same thread, one file at a time; meanwhile the program goes on', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Källan;webb ${at};besök;24;${at};2026-11`)
  const file = {
    fileName: 'matningar.csv',
    bytes: new TextEncoder().encode(['källa;kanal;mått;län;värde;period', ...rows].join('\n')),
  }
  expect(await importer.lookAtReach(file)).toMatchObject({
    recognised: [{ source: 'generic' }],
    rows: 20_000,
  })
  let turns = 0
  const turning = setInterval(() => (turns += 1), 5)
  const first = importReach(threaded(), file)
  await expect(importReach(threaded(), file)).rejects.toThrow(
    expect.objectContaining({ code: 'import-busy' }),
  )
  const report = await first
  clearInterval(turning)
  expect(report).toMatchObject({ added: 20_000, rejected: [], overlaps: [] })
  expect(turns).toBeGreaterThan(10)
  await expect(importReach(threaded(), { fileName: 'tom.csv', bytes: new Uint8Array() })).rejects.toThrow(
    expect.objectContaining({ code: 'table-empty', place: { file: 'tom.csv' } }),
  )
  expect(await importReach(threaded(), file)).toMatchObject({ added: 0, unchanged: 20_000 })
})
