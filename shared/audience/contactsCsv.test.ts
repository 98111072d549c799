import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import type { RejectedRow } from '../contract/contactImport.ts'
import { ContactId } from '../contract/scalars.ts'
import { languages } from '../i18n/catalogue.ts'
import { createTranslator } from '../i18n/translator.ts'
import { decodeTable } from '../text/decodeTable.ts'
import { type Contact, ContactContent, consentBases } from './contact.ts'
import { contactRowReader } from './contactRow.ts'
import { contactCells, csvText } from './contactsCsv.ts'
import { guessMapping } from './headings.ts'
import { newContact } from './mergeContact.ts'
import { normaliseContact } from './normaliseContact.ts'
import { rejectedCsv } from './rejectedCsv.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const bytesOf = (text: string) => new TextEncoder().encode(text)
/** What an import of the text would add, and what it would reject. */
const plan = (text: string) => {
  const table = decodeTable(bytesOf(text), 'f.csv')
  const reader = contactRowReader(table.headings, guessMapping(table.headings, []), geo, null)
  const defaults = {
    language: 'sv',
    consent: 'consent',
    consentSource: 'f.csv',
    consentDate: '2026-12-01',
  } as const
  const added: ContactContent[] = []
  const rejected: (RejectedRow & { cells: readonly string[] })[] = []
  for (const { row, cells } of table.rows) {
    const reading = reader.read(cells)
    if (reading.kind === 'draft') added.push(newContact(reading.draft, defaults))
    else rejected.push({ row, cells, ...reading.rejection })
  }
  for (const { row, kind, value } of table.problems)
    rejected.push({ row, cells: [value], column: '', reason: kind, value })
  return { table, added, rejected }
}

const text = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("x")',
    '+46 70 123 45 67',
    "'=1",
    'a;b',
    'rad\nett',
    '"citat"',
    '@namn',
    '-1',
    'Rektor Å',
  ),
  fc.string({ maxLength: 12 }),
)
const contact = fc
  .record({
    name: text,
    role: text,
    organisation: text,
    municipality: fc.option(fc.constantFrom(...geo.municipalities)),
    county: fc.option(fc.constantFrom(...geo.counties)),
    language: fc.constantFrom(...languages),
    tags: fc.array(text, { maxLength: 3 }),
    notes: text,
    basis: fc.option(
      fc.record({
        consent: fc.constantFrom(...consentBases),
        consentSource: text,
        consentDate: fc.option(fc.constantFrom('2018-05-25', '2026-11-29')),
      }),
    ),
  })
  .map(
    ({ municipality, county, basis, ...fields }): Contact => ({
      ...normaliseContact({
        ...fields,
        email: 'a@b.example',
        municipality: municipality?.code ?? null,
        county: municipality?.county ?? county?.code ?? null,
        ...(basis ?? { consent: 'consent', consentSource: '', consentDate: null }),
      }),
      id: ContactId.parse(1),
      suppressed: null,
      lastMailedAt: null,
      mailedCount: 0,
      bouncedCount: 0,
      createdAt: '2026-12-01T08:00:00.000Z',
      updatedAt: '2026-12-01T08:00:00.000Z',
    }),
  )

it('is a file that an import reads back as it was, in either language', () => {
  fc.assert(
    fc.property(contact, fc.constantFrom(...languages), (person, language) => {
      const { added, rejected } = plan(csvText(contactCells([person], geo, createTranslator(language))))
      const content = ContactContent.parse(person)
      expect(rejected).toEqual([])
      expect(added).toEqual([content])
    }),
    { numRuns: 500 },
  )
})

it('opens in a Swedish Excel: byte order mark, semicolons, no cell that runs', () => {
  const [person] = fc.sample(contact, 1)
  const people = person === undefined ? [] : [{ ...person, name: '=cmd|calc' }]
  const csv = csvText(contactCells(people, geo, createTranslator('sv')))
  expect(csv.startsWith('\ufeffE-post;Namn;Roll;')).toBe(true)
  expect(csv).toContain(";'=cmd|calc;")
})

it('gives the rejected rows back with their cells, row and reason, ready to mend', () => {
  const original = 'epost;namn\nfel;Växeln\na@b.example;Arkivet\nc@d.example;Kassan;extra\n'
  const { table, rejected } = plan(original)
  const pieces = [...rejectedCsv(table.headings, rejected, createTranslator('sv'))]
  expect(pieces.map(({ rows }) => rows)).toEqual([0, 2])
  const csv = pieces.map(({ text }) => text).join('')
  expect(csv).toBe(
    [
      '\ufeffRad;Orsak;epost;namn',
      '2;Ingen giltig e-postadress;fel;Växeln',
      '4;Raden har fler kolumner än rubrikraden;"c@d.example;Kassan;extra";',
      '',
    ].join('\r\n'),
  )
  expect(plan(csv.replace('fel;', 'vaxeln@b.example;')).added).toMatchObject([{ name: 'Växeln' }])
})
