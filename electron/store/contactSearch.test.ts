import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gt } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { holdsWords, soughtWords } from '../../shared/audience/contactSearch.ts'
import { type ContactId, CountyCode, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { emptySearch, fillContactSearch } from './contactSearch.ts'
import { insertContact, listContacts, removeContact, updateContact } from './contacts.ts'
import { openDatabase } from './database.ts'
import { contacts } from './schema.ts'

const at = '2026-12-01T08:00:00.000Z'
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

type Step =
  | { readonly kind: 'add'; readonly content: Partial<ContactContent> }
  | { readonly kind: 'change'; readonly content: Partial<ContactContent>; readonly which: number }
  | { readonly kind: 'remove'; readonly which: number }

const nobody: ContactContent = {
  ...{ email: 'nobody@b.example', name: '', role: '', organisation: '', municipality: null, county: null },
  ...{ language: 'sv', tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
}
const add = (content: Partial<ContactContent>, emailKey = content.email ?? nobody.email) =>
  insertContact(
    workspace.deps.workspace.database,
    workspace.deps.workspace.identityKey,
    { ...nobody, ...content },
    { emailKey, at, importId: null },
  )
const indexed = () =>
  workspace.deps.workspace.database.$client.prepare('SELECT count(*) FROM contact_search').pluck().get()
const find = (search: string): number[] => {
  const { database, identityKey } = workspace.deps.workspace
  return listContacts(database, identityKey, {
    rule: null,
    search: soughtWords(search, workspace.deps.geo),
  }).map(({ id }) => id)
}

it('finds words as they are typed, within other words, in addresses, and without the dots and rings', () => {
  const chief = add({
    email: 'chef@asele.example',
    name: 'Kommunchefen',
    role: 'kommunchef',
    organisation: 'Åsele',
  })
  const principal = add({ email: 'skolan@lycksele.example', name: 'Rektorn', role: 'rektor' })
  expect(find('asele')).toEqual([chief])
  expect(find('Åsele')).toEqual([chief])
  expect(find('rekt lyck')).toEqual([principal])
  expect(find('lyck rekt')).toEqual([principal])
  expect(find('@lycksele')).toEqual([principal])
  expect(find('chef')).toEqual([chief])
  expect(find('sele')).toEqual([chief, principal])
  expect(find('re')).toEqual([principal])
  expect(find('rektor re åsele')).toEqual([])
})

it('takes nothing that is typed for a query of its own', () => {
  const odd = add({ email: 'odd@b.example', name: '"NEAR" (a* OR b) -c {x}:y ^z', role: "o'ring 100%_" })
  add({ email: 'even@b.example', name: 'near enough' })
  for (const search of ['"near"', '(a*', 'OR b)', '-c', '{x}:y', '^z', '"', "o'ring", '100%', '%_']) {
    expect(find(search), search).toEqual([odd])
  }
  for (const search of ['NEAR(odd even)', 'odd OR even', 'odd NOT even', 'text:odd', "odd' --", 'od*']) {
    expect(find(search), search).toEqual([])
  }
  expect(find('odd\0')).toEqual([odd])
  expect(find('o\0dd')).toEqual([odd])
  expect(find('odd \ud800')).toEqual([])
  expect(find(' \t\0 ')).toHaveLength(2)
})

it('answers as reading every contact through would, whatever has been added, changed and removed', () => {
  const { database, identityKey } = workspace.deps.workspace
  const word = fc.constantFrom(
    ...[
      'rektor',
      'Åsele',
      'Lycksele',
      'bottens',
      'lä',
      'asele',
      'kommunchef',
      'Ö',
      'ö-vik',
      '"',
      'OR',
      '*',
      'ﬁn',
      '日本語',
      '👍🏽',
      'İ',
      'e\u0301',
    ],
  )
  const words = fc.array(word, { maxLength: 3 }).map((some) => some.join(' '))
  const content = fc.record({
    ...{ name: words, role: words, organisation: words, notes: words },
    tags: fc.uniqueArray(word, { maxLength: 2 }),
    municipality: fc.constantFrom(null, MunicipalityCode.parse('2463'), MunicipalityCode.parse('2481')),
    county: fc.constantFrom(null, CountyCode.parse('24')),
  })
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), content }),
    fc.record({ kind: fc.constant('change' as const), content, which: fc.nat(30) }),
    fc.record({ kind: fc.constant('remove' as const), which: fc.nat(30) }),
  )
  const search = fc
    .tuple(words, fc.nat(4), fc.nat(4))
    .map(([text, before, after]) => [...text].slice(before, [...text].length - after).join(''))
  const kept = new Map<ContactId, ContactContent>()
  let added = 0
  const carryOut = (change: Step) => {
    const ids = [...kept.keys()]
    const id = change.kind === 'add' ? undefined : ids[change.which % Math.max(1, ids.length)]
    if (change.kind === 'add') {
      added += 1
      const email = `p${added}@b.example`
      kept.set(add({ ...change.content, email }), { ...nobody, ...change.content, email })
    } else if (id !== undefined && change.kind === 'remove') {
      removeContact(database, id)
      kept.delete(id)
    } else if (id !== undefined && change.kind === 'change') {
      const email = kept.get(id)?.email ?? ''
      kept.set(id, { ...nobody, ...change.content, email })
      updateContact(
        database,
        identityKey,
        id,
        { ...nobody, ...change.content, email },
        { emailKey: email, at },
      )
    }
  }
  let found = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.array(search, { maxLength: 4 }), (steps, searches) => {
      for (const change of steps) carryOut(change)
      for (const text of searches) {
        const sought = soughtWords(text, workspace.deps.geo)
        const expected = [...kept].filter(([, content]) => holdsWords(content, sought)).map(([id]) => id)
        expect(find(text), text).toEqual(expected)
        found += expected.length > 0 && expected.length < kept.size ? 1 : 0
      }
    }),
    { numRuns: 150, seed: 11 },
  )
  expect(found).toBeGreaterThan(20)
  find('åsele')
  expect(indexed()).toBe(kept.size)
})

it('finds by tag, by note, and by the name of the municipality or the county', () => {
  const place = { municipality: MunicipalityCode.parse('2463'), county: CountyCode.parse('24') }
  const one = add({ email: 'one@b.example', tags: ['Årsmöte'], notes: 'Ringde\nom stugan', ...place })
  const other = add({ email: 'other@b.example', county: CountyCode.parse('25'), tags: ['press'] })
  expect(find('arsmot')).toEqual([one])
  expect(find('stugan ringde')).toEqual([one])
  expect(find('asele')).toEqual([one])
  expect(find('västerbottens län')).toEqual([one])
  expect(find('bottens län')).toEqual([one, other])
  expect(find('press norrbotten')).toEqual([other])
  expect(find('press åsele')).toEqual([])
})

it('finds what many were changed to, and nothing of what they were, also while the index is filled in slices', () => {
  const { database } = workspace.deps.workspace
  const ids = Array.from({ length: 301 }, (_, at) => add({ email: `p${at}@b.example`, role: 'rektor' }))
  expect(find('rektor')).toEqual(ids)
  database.update(contacts).set({ role: 'kommunchef' }).run()
  expect(fillContactSearch(database, 200)).toBe(200)
  expect(indexed()).toBe(200)
  expect(fillContactSearch(database, 200)).toBe(101)
  expect(indexed()).toBe(301)
  expect(find('rektor')).toEqual([])
  expect(find('kommunchef p300')).toEqual([ids[300]])
  emptySearch(database)
  database
    .delete(contacts)
    .where(gt(contacts.id, ids[0] as ContactId))
    .run()
  expect(find('kommunchef')).toEqual([ids[0]])
  expect(indexed()).toBe(1)
})

it('finds also who was there before there was an index', () => {
  const { programRoot } = workspace.deps
  const oldProgram = mkdtempSync(join(tmpdir(), 'rundbrev-old-program-'))
  const migrations = join('electron', 'store', 'migrations')
  cpSync(join(programRoot, migrations), join(oldProgram, migrations), { recursive: true })
  const journalFile = join(oldProgram, migrations, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const before = journal.entries.findIndex(({ tag }) => tag === '0006_contact_search')
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, before) }))
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-old-')), 'rundbrev.db')
  const old = openDatabase(file, oldProgram)
  old.$client.exec(
    `INSERT INTO contacts (email, email_key, name, role, organisation, language, notes, created_at, updated_at)
    VALUES ('chef@asele.example', 'chef@asele.example', 'Chefen', 'chef', 'Åsele kommun', 'sv', '', '${at}', '${at}')`,
  )
  // What that program said of itself, which was this one with fewer migrations.
  old.$client.pragma(`user_version = ${before}`)
  old.$client.close()
  const database = openDatabase(file, programRoot)
  const { identityKey } = workspace.deps.workspace
  expect(
    listContacts(database, identityKey, { rule: null, search: soughtWords('ÅSELE KOM', workspace.deps.geo) }),
  ).toHaveLength(1)
  database.$client.close()
})
