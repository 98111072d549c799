import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Contact, ContactContent } from '../../../shared/audience/contact.ts'
import type { ContactImportReport } from '../../../shared/contract/contactImport.ts'
import { audience } from '../audience.ts'
import { importContacts, lookAtContacts } from '../importContacts.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { fileOf } from './testFile.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const bring = async (csv: string): Promise<ContactImportReport> => {
  const path = fileOf(csv)
  const { mapping } = await lookAtContacts(workspace.deps, path)
  return await importContacts(workspace.deps, {
    ...{ path, mapping, dryRun: false },
    ...{ consent: 'public-task', consentSource: 'kontakter.csv', consentDate: '2026-12-01' },
  })
}
const list = (): Contact[] => audience['contacts.list'](workspace.deps, { rule: '', search: '' }).contacts
const geo = () => workspace.deps.geo
const nobody: ContactContent = {
  ...{
    email: 'a@b.example',
    name: 'Växeln',
    role: 'rektor',
    organisation: '',
    municipality: null,
    county: null,
  },
  ...{
    language: 'sv',
    tags: [],
    consent: 'consent',
    consentSource: 'blankett',
    consentDate: '2020-01-01',
    notes: '',
  },
}
const know = (content: Partial<ContactContent> = {}) =>
  audience['contacts.save'](workspace.deps, { id: null, content: { ...nobody, ...content } })

describe('a row that is fine', () => {
  it('becomes a contact with its municipality, county and tags, and the basis of the import', async () => {
    await bring(
      'e-post;förnamn;efternamn;roll;kommun;taggar\nA@B.example;Växeln;Ek;Rektor;Lycksele kommun;"medlem, Press, press"',
    )
    expect(list()).toMatchObject([
      {
        ...{ email: 'A@b.example', name: 'Växeln Ek', role: 'Rektor', organisation: '' },
        ...{ municipality: '2481', county: '24', language: 'sv', tags: ['medlem', 'Press'], notes: '' },
        ...{ consent: 'public-task', consentSource: 'kontakter.csv', consentDate: '2026-12-01' },
      },
    ])
  })

  it('cannot carry a line break into a name or a role', async () => {
    await bring('epost;namn;roll\na@b.example;"Växeln\nBcc: x@y.example";"re\tktor"')
    expect(list()).toMatchObject([{ name: 'Växeln Bcc: x@y.example', role: 're ktor' }])
  })

  it('has a basis of its own where a column says it, in the words of lawyers or of our export', async () => {
    await bring(
      [
        'epost;grund;källa;datum',
        'a@b.example;Samtycke;anmälan på mässan;2026-02-03',
        'c@d.example;Berättigat intresse;;20260204',
        'e@f.example;;;',
        'g@h.example;Inte angiven;;',
      ].join('\n'),
    )
    const bases = list().map(({ consent, consentSource, consentDate }) => [
      consent,
      consentSource,
      consentDate,
    ])
    expect(bases).toEqual([
      ['consent', 'anmälan på mässan', '2026-02-03'],
      ['legitimate-interest', '', '2026-02-04'],
      ['public-task', 'kontakter.csv', '2026-12-01'],
      ['public-task', 'kontakter.csv', '2026-12-01'],
    ])
  })
})

describe('a row about somebody known', () => {
  it('replaces what it says, keeps what it leaves empty, and adds tags', async () => {
    const place = geo().municipalities.find(({ code }) => code === '2481')
    const known = know({
      ...{ municipality: place?.code ?? null, county: place?.county ?? null },
      ...{ tags: ['medlem'], notes: 'ring' },
    })
    const report = await bring('epost;namn;roll;kommun;taggar;anteckningar\nA@B.example;;Kommunchef;;press;')
    expect(report).toMatchObject({ added: 0, updated: 1 })
    const { updatedAt: _, ...before } = known
    expect(list()).toMatchObject([{ ...before, role: 'Kommunchef', tags: ['medlem', 'press'] }])
  })

  it('is unchanged where it says nothing new', async () => {
    know()
    expect(await bring('epost;namn\na@b.example;Växeln')).toMatchObject({ unchanged: 1, updated: 0 })
  })

  it('brings a deleted one back', async () => {
    audience['contacts.delete'](workspace.deps, { id: know().id })
    expect(await bring('epost;namn\na@b.example;Växeln')).toMatchObject({ added: 1 })
    expect(list()).toMatchObject([{ name: 'Växeln' }])
  })

  it('fills in the basis for mailing only where none was recorded', async () => {
    know()
    know({ email: 'c@d.example', consent: null, consentSource: '', consentDate: null })
    expect(await bring('epost\na@b.example\nc@d.example')).toMatchObject({ updated: 1, unchanged: 1 })
    expect(list()).toMatchObject([
      { consent: 'consent', consentSource: 'blankett', consentDate: '2020-01-01' },
      { consent: 'public-task', consentSource: 'kontakter.csv', consentDate: '2026-12-01' },
    ])
  })

  it('is found by the words it has now, and no longer by those it had', async () => {
    know()
    await bring('epost;namn;roll\na@b.example;Arkivet;\nny@b.example;Nyregistret;')
    const find = (search: string) =>
      audience['contacts.list'](workspace.deps, { rule: '', search }).contacts.map(({ email }) => email)
    expect(find('arkiv')).toEqual(['a@b.example'])
    expect(find('växel')).toEqual([])
    expect(find('registret')).toEqual(['ny@b.example'])
  })
})

describe('a row is rejected, with its place and reason, and the others are not,', () => {
  it.each([
    ['epost;namn\n;Växeln', 'epost', 'email-missing', ''],
    ['epost;namn\nvaxeln at b.example;Växeln', 'epost', 'email-invalid', 'vaxeln at b.example'],
    ['epost;namn\nVäxeln;a@b.example', 'namn', 'email-elsewhere', 'a@b.example'],
    ['epost;kommun\na@b.example;Lyksele', 'kommun', 'municipality-unknown', 'Lyksele'],
    ['epost;län\na@b.example;Norrland', 'län', 'county-unknown', 'Norrland'],
    ['epost;kommun;län\na@b.example;Lycksele;BD', 'län', 'county-contradicts-municipality', 'BD'],
    ['epost;språk\na@b.example;finska', 'språk', 'language-unknown', 'finska'],
    ['epost;grund\na@b.example;för att jag vill', 'grund', 'consent-unknown', 'för att jag vill'],
    ['epost;datum\na@b.example;3/2/26', 'datum', 'date-unreadable', '3/2/26'],
    [`epost;roll\na@b.example;${'x'.repeat(101)}`, 'roll', 'too-long', 'x'.repeat(101)],
    [
      `epost;efternamn;förnamn\na@b.example;${'x'.repeat(150)};${'y'.repeat(150)}`,
      'förnamn',
      'too-long',
      'y'.repeat(150),
    ],
    ['epost;namn\na@b.example;Växeln;Ek', '', 'columns-do-not-match', 'a@b.example;Växeln;Ek'],
  ])('%j', async (csv, column, reason, value) => {
    const report = await bring(`${csv}\nok@b.example`)
    expect(report.rejected).toEqual([{ row: 2, column, reason, value }])
    expect(report.reasons).toEqual([{ reason, count: 1, row: 2 }])
    expect(list()).toMatchObject([{ email: 'ok@b.example' }])
  })

  it('where the same address stood in an earlier row', async () => {
    const { added, rejected } = await bring('epost;namn\na@b.example;Växeln\nA@B.EXAMPLE;Växeln Ek')
    expect(added).toBe(1)
    expect(rejected).toEqual([{ row: 3, column: 'epost', reason: 'duplicate-in-file', value: 'A@B.EXAMPLE' }])
  })

  it('where it moves somebody out of the county of the municipality that is known', async () => {
    const [place] = geo().municipalities
    know({ municipality: place?.code ?? null, county: place?.county ?? null })
    expect((await bring('epost;län\na@b.example;BD')).rejected).toMatchObject([
      { row: 2, column: 'län', reason: 'county-contradicts-municipality' },
    ])
  })

  it('where the person has asked to be forgotten', async () => {
    audience['contacts.erase'](workspace.deps, { email: 'a@b.example' })
    expect(await bring('epost\na@b.example')).toMatchObject({ added: 0, rejected: [{ reason: 'erased' }] })
    expect(list()).toEqual([])
  })
})

const field = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a@b.example', 'c@d.example', 'E@f.example', 'x', '') },
  { weight: 1, arbitrary: fc.string({ maxLength: 5 }).map((text) => text.replace(/["\n\r]/g, '')) },
)
const place = fc.constantFrom('', 'Lycksele', '2481', 'Malå', 'AC', 'BD', 'nowhere')
const rows = fc.array(fc.tuple(field, field, place, place, field), { minLength: 1, maxLength: 12 })
const csvOf = (cells: readonly (readonly string[])[]) =>
  [
    'sep=|',
    'epost|namn|kommun|län|taggar',
    ...cells.map((row) => row.map((cell) => cell.replaceAll('|', '')).join('|')),
    'sist@b.example||||',
  ].join('\n')

it('accounts for every row, and changes nothing when the same file is imported again', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      workspace.close()
      workspace = openTestWorkspace()
      const first = await bring(csvOf(cells))
      const filled =
        csvOf(cells)
          .split('\n')
          .filter((line) => line.replace(/[|\s\0]/g, '') !== '').length - 2
      expect(first.added + first.updated + first.unchanged + first.rejectedCount).toBe(filled)
      expect(first.rows).toBe(filled)
      const before = list()
      const second = await bring(csvOf(cells))
      expect(second).toMatchObject({ importId: null, added: 0, updated: 0, unchanged: first.added })
      expect(second.rejected).toEqual(first.rejected)
      expect(list()).toEqual(before)
    }),
    { numRuns: 30 },
  )
})

it('is one line of the audit trail, with what was counted', async () => {
  await bring('epost;namn\na@b.example;Växeln\nfel;Fel')
  const entries = workspace.deps.workspace.database.$client
    .prepare("SELECT actor, action, details FROM audit_entries WHERE action = 'contacts.imported'")
    .all() as { actor: string; details: string }[]
  expect(entries).toHaveLength(1)
  expect(JSON.parse(entries[0]?.details ?? '')).toEqual({
    values: { file: 'kontakter.csv', importId: 1, added: 1, updated: 0, unchanged: 0, rejected: 1 },
  })
})

it('takes an address with letters beyond ASCII before its @, and tells of it, since it is often a slip', async () => {
  const report = await bring('epost\na@b.example\nåsa@b.example\nÅSA@b.example\nlärare@b.example')
  expect(report).toMatchObject({ added: 3, rejectedCount: 1 })
  expect(report.notes).toEqual([{ kind: 'email-letters', row: 3, count: 2 }])
  expect(
    list()
      .map(({ email }) => email)
      .toSorted(),
  ).toEqual(['a@b.example', 'lärare@b.example', 'åsa@b.example'])
})

describe('a municipality that no cell names', () => {
  const places = () => list().map(({ email, municipality }) => [email, municipality])

  it('is told by the postal town, else by the domain of the address, and both are counted apart', async () => {
    const report = await bring(
      [
        'epost;kommun;postort;län',
        'a@b.example;Malå;Tärnaby;',
        'c@b.example;;Tärnaby;',
        'd@edu.lycksele.se;;;',
        'e@lycksele.se;;Ersmark;',
        'f@b.example;;Ersmark;',
        'g@b.example;;Ingenstans;',
        'h@lycksele.se;;;Norrbotten',
      ].join('\n'),
    )
    expect(report).toMatchObject({ added: 7, placed: { byName: 1, byTown: 1, byDomain: 2 } })
    expect(report.notes).toEqual([{ kind: 'town-ambiguous', row: 6, count: 1 }])
    expect(places()).toEqual([
      ['a@b.example', '2418'],
      ['c@b.example', '2421'],
      ['d@edu.lycksele.se', '2481'],
      ['e@lycksele.se', '2481'],
      ['f@b.example', null],
      ['g@b.example', null],
      ['h@lycksele.se', null],
    ])
    expect(list().at(-1)?.county).toBe('25')
  })

  it('stays unknown where the officer has said so', async () => {
    const path = fileOf('epost;postort\na@lycksele.se;Tärnaby')
    const { mapping } = await lookAtContacts(workspace.deps, path)
    const input = { path, mapping, consent: null, infersPlace: false, dryRun: false }
    expect(await importContacts(workspace.deps, input)).toMatchObject({
      placed: { byName: 0, byTown: 0, byDomain: 0 },
    })
    expect(places()).toEqual([['a@lycksele.se', null]])
  })

  it('fills in what is not known of a contact, and moves nobody', async () => {
    const place = geo().municipalities.find(({ name }) => name === 'Malå')
    know({ email: 'a@lycksele.se', municipality: place?.code ?? null, county: place?.county ?? null })
    know({ email: 'b@lycksele.se' })
    expect(await bring('epost\na@lycksele.se\nb@lycksele.se')).toMatchObject({
      ...{ unchanged: 1, updated: 1, placed: { byName: 0, byTown: 0, byDomain: 1 } },
    })
    expect(places()).toEqual([
      ['a@lycksele.se', '2418'],
      ['b@lycksele.se', '2481'],
    ])
  })
})
