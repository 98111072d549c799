import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { ContactId } from '../contract/scalars.ts'
import { languages } from '../i18n/catalogue.ts'
import { createTranslator } from '../i18n/translator.ts'
import { decodeTable } from '../text/decodeTable.ts'
import type { Contact } from './contact.ts'
import { contactsCsv } from './contactsCsv.ts'
import { guessMapping } from './headings.ts'
import { normaliseContact } from './normaliseContact.ts'
import { planImport } from './planImport.ts'
import { rejectedCsv } from './rejectedCsv.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const plan = (text: string) => {
  const table = decodeTable(bytesOf(text), 'f.csv')
  const mapping = guessMapping(table.headings, [])
  return planImport({
    table,
    mapping,
    defaults: { language: 'sv', consent: 'consent' },
    geo,
    known: () => undefined,
    suppressed: () => undefined,
  })
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
  })
  .map(
    ({ municipality, county, ...fields }): Contact => ({
      ...normaliseContact({
        ...fields,
        email: 'a@b.example',
        municipality: municipality?.code ?? null,
        county: municipality?.county ?? county?.code ?? null,
        consent: 'consent',
        consentSource: '',
        consentDate: null,
      }),
      id: ContactId.parse(1),
      suppressed: null,
      createdAt: '2026-12-01T08:00:00.000Z',
      updatedAt: '2026-12-01T08:00:00.000Z',
    }),
  )

it('is a file that an import reads back as it was, in either language', () => {
  fc.assert(
    fc.property(contact, fc.constantFrom(...languages), (person, language) => {
      const { changes, rejected } = plan(contactsCsv([person], geo, createTranslator(language)))
      const { id: _id, suppressed: _s, createdAt: _c, updatedAt: _u, ...content } = person
      expect(rejected).toEqual([])
      expect(changes).toEqual([{ kind: 'add', emailKey: 'a@b.example', content }])
    }),
    { numRuns: 500 },
  )
})

it('opens in a Swedish Excel: byte order mark, semicolons, no cell that runs', () => {
  const [person] = fc.sample(contact, 1)
  const csv = contactsCsv(
    person === undefined ? [] : [{ ...person, name: '=cmd|calc' }],
    geo,
    createTranslator('sv'),
  )
  expect(csv.startsWith('\ufeffE-post;Namn;Roll;')).toBe(true)
  expect(csv).toContain(";'=cmd|calc;")
})

it('gives the rejected rows back with their cells, row and reason, ready to mend', () => {
  const original = 'epost;namn\nfel;Växeln\na@b.example;Arkivet\nc@d.example;Kassan;extra\n'
  const table = decodeTable(bytesOf(original), 'f.csv')
  const { rejected } = plan(original)
  const csv = rejectedCsv(table, rejected, createTranslator('sv'))
  expect(csv).toBe(
    [
      '\ufeffRad;Orsak;epost;namn',
      '2;Ingen giltig e-postadress;fel;Växeln',
      '4;Raden har fler kolumner än rubrikraden;"c@d.example;Kassan;extra";',
      '',
    ].join('\r\n'),
  )
  expect(plan(csv.replace('fel;', 'vaxeln@b.example;')).changes).toMatchObject([
    { content: { name: 'Växeln' } },
  ])
})
