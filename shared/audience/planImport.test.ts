import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { ContactId } from '../contract/scalars.ts'
import { decodeTable } from '../text/decodeTable.ts'
import type { ContactContent, SuppressionReason } from './contact.ts'
import { guessMapping } from './headings.ts'
import { type ImportPlan, type KnownContact, planImport } from './planImport.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const nobody = { known: new Map<string, KnownContact>(), suppressed: new Map<string, SuppressionReason>() }

function plan(csv: string, about: typeof nobody = nobody): ImportPlan {
  const table = decodeTable(new TextEncoder().encode(csv), 'kontakter.csv')
  return planImport({
    table,
    mapping: guessMapping(table.headings, []),
    defaults: { language: 'sv', consent: 'public-task' },
    geo,
    known: (key) => about.known.get(key),
    suppressed: (key) => about.suppressed.get(key),
  })
}

const known = (content: Partial<ContactContent>, deleted = false): KnownContact => ({
  id: ContactId.parse(7),
  deleted,
  content: {
    email: 'a@b.example',
    name: 'Växeln',
    role: 'rektor',
    organisation: '',
    municipality: null,
    county: null,
    language: 'sv',
    tags: [],
    consent: 'consent',
    consentSource: '',
    consentDate: null,
    notes: '',
    ...content,
  },
})
const knowing = (contact: KnownContact) => ({ ...nobody, known: new Map([['a@b.example', contact]]) })

describe('a row that is fine', () => {
  it('becomes a contact with its municipality, county and tags', () => {
    expect(
      plan(
        'e-post;förnamn;efternamn;roll;kommun;taggar\nA@B.example;Växeln;Ek;Rektor;Lycksele kommun;"medlem, Press, press"',
      ).changes,
    ).toEqual([
      {
        kind: 'add',
        emailKey: 'a@b.example',
        content: {
          email: 'A@b.example',
          name: 'Växeln Ek',
          role: 'Rektor',
          organisation: '',
          municipality: '2481',
          county: '24',
          language: 'sv',
          tags: ['medlem', 'Press'],
          consent: 'public-task',
          consentSource: '',
          consentDate: null,
          notes: '',
        },
      },
    ])
  })

  it('cannot carry a line break into a name or a role', () => {
    const [change] = plan('epost;namn;roll\na@b.example;"Växeln\nBcc: x@y.example";"re\tktor"').changes
    expect(change?.content).toMatchObject({ name: 'Växeln Bcc: x@y.example', role: 're ktor' })
  })
})

describe('a row about somebody known', () => {
  it('replaces what it says, keeps what it leaves empty, and adds tags', () => {
    const contact = known({
      municipality: geo.municipalities.find(({ code }) => code === '2481')?.code ?? null,
      tags: ['medlem'],
      notes: 'ring',
    })
    const { changes } = plan(
      'epost;namn;roll;kommun;taggar;anteckningar\nA@B.example;;Kommunchef;;press;',
      knowing(contact),
    )
    expect(changes).toEqual([
      {
        kind: 'update',
        emailKey: 'a@b.example',
        id: 7,
        content: { ...contact.content, role: 'Kommunchef', tags: ['medlem', 'press'] },
        before: contact.content,
      },
    ])
  })

  it('is unchanged where it says nothing new', () => {
    expect(plan('epost;namn\na@b.example;Växeln', knowing(known({})))).toMatchObject({
      changes: [],
      unchanged: 1,
    })
  })

  it('brings a deleted one back', () => {
    expect(plan('epost;namn\na@b.example;Växeln', knowing(known({}, true))).changes).toMatchObject([
      { kind: 'restore', id: 7 },
    ])
  })

  it('fills in the basis for mailing only where none was recorded', () => {
    expect(plan('epost\na@b.example', knowing(known({ consent: null }))).changes).toMatchObject([
      { content: { consent: 'public-task' } },
    ])
    expect(plan('epost\na@b.example', knowing(known({ consent: 'consent' }))).changes).toEqual([])
  })
})

describe('a row is rejected, with its place and reason, and the others are not,', () => {
  it.each([
    ['epost;namn\n;Växeln', 'epost', 'email-missing', ''],
    ['epost;namn\nvaxeln at b.example;Växeln', 'epost', 'email-invalid', 'vaxeln at b.example'],
    ['epost;kommun\na@b.example;Lyksele', 'kommun', 'municipality-unknown', 'Lyksele'],
    ['epost;län\na@b.example;Norrland', 'län', 'county-unknown', 'Norrland'],
    ['epost;kommun;län\na@b.example;Lycksele;BD', 'län', 'county-contradicts-municipality', 'BD'],
    ['epost;språk\na@b.example;finska', 'språk', 'language-unknown', 'finska'],
    [`epost;roll\na@b.example;${'x'.repeat(101)}`, 'roll', 'too-long', 'x'.repeat(101)],
    [
      `epost;efternamn;förnamn\na@b.example;${'x'.repeat(150)};${'y'.repeat(150)}`,
      'förnamn',
      'too-long',
      'y'.repeat(150),
    ],
    ['epost;namn\na@b.example;Växeln;Ek', '', 'columns-do-not-match', 'a@b.example;Växeln;Ek'],
  ])('%j', (csv, column, reason, value) => {
    const { changes, rejected } = plan(`${csv}\nok@b.example`)
    expect(rejected).toEqual([{ row: 2, column, reason, value }])
    expect(changes).toMatchObject([{ content: { email: 'ok@b.example' } }])
  })

  it('where the same address stood in an earlier row', () => {
    const { changes, rejected } = plan('epost;namn\na@b.example;Växeln\nA@B.EXAMPLE;Växeln Ek')
    expect(changes).toHaveLength(1)
    expect(rejected).toEqual([{ row: 3, column: 'epost', reason: 'duplicate-in-file', value: 'A@B.EXAMPLE' }])
  })

  it('where it moves somebody out of the county of the municipality that is known', () => {
    const contact = known({
      municipality: geo.municipalities[0]?.code ?? null,
      county: geo.municipalities[0]?.county ?? null,
    })
    expect(plan('epost;län\na@b.example;BD', knowing(contact)).rejected).toMatchObject([
      { row: 2, column: 'län', reason: 'county-contradicts-municipality' },
    ])
  })

  it('where the person has asked to be forgotten', () => {
    const erased = { ...nobody, suppressed: new Map<string, SuppressionReason>([['a@b.example', 'erased']]) }
    expect(plan('epost\na@b.example', erased)).toMatchObject({
      changes: [],
      rejected: [{ reason: 'erased' }],
    })
  })
})

it('keeps a suppressed address as a contact and counts it', () => {
  const suppressed = {
    ...nobody,
    suppressed: new Map<string, SuppressionReason>([['a@b.example', 'unsubscribed']]),
  }
  expect(plan('epost\na@b.example\nc@d.example', suppressed)).toMatchObject({ suppressed: 1, rejected: [] })
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
  ].join('\n')

it('accounts for every row that is not blank', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const filled = decodeTable(new TextEncoder().encode(csvOf(cells)), 'f').rows.length
      const { changes, unchanged, rejected } = plan(csvOf(cells))
      expect(changes.length + unchanged + rejected.length).toBe(filled)
    }),
  )
})

it('changes nothing when the same file is imported again', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const first = plan(csvOf(cells))
      const kept = new Map(
        first.changes.map(({ emailKey, content }, index) => [
          emailKey,
          { id: ContactId.parse(index + 1), content, deleted: false },
        ]),
      )
      const second = plan(csvOf(cells), { ...nobody, known: kept })
      expect(second.changes).toEqual([])
      expect(second.unchanged).toBe(first.changes.length)
      expect(second.rejected).toEqual(first.rejected)
    }),
  )
})
