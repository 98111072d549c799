import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { ContactExportFormat } from '../../shared/contract/contacts.ts'
import type { WhichContacts } from '../../shared/contract/whichContacts.ts'
import { languages } from '../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { audience } from './audience.ts'
import { contactsFile } from './contactsFile.ts'
import { importContacts, lookAtContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const hostile = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("https://x.example")',
    "'=1+1",
    "''@SUM(A1)",
    '+cmd|calc',
    '-2+A1',
    '\t=1',
    '\r=1',
    '+46 70 123 45 67',
    '007',
    'a;b,c\t"d"',
    'rad\r\nett\n\nrad två',
    '<c>&amp;</c>',
    '_x0041_',
    '_x005F_x0041_x0042_',
    '\u0000\u0001\ufffd\ufffe\u{1fffe}',
    'sep=,',
    'toString',
    '__proto__',
    'constructor',
    'e\u0301',
    '\ufeffÅ',
  ),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '@', '_', 'x', '0', '1', '\t', '\r', '\n', ';', '"'),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const people = fc.array(
  fc.record({
    name: hostile,
    role: hostile,
    organisation: hostile,
    notes: hostile,
    tags: fc.array(
      hostile.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    start: fc.constantFrom('', '=', '+', "'", '-', "'="),
  }),
  { minLength: 1, maxLength: 8 },
)

const contents = (drafts: typeof people extends fc.Arbitrary<infer P> ? P : never): ContactContent[] =>
  drafts.map(({ start, ...texts }, index) => ({
    ...texts,
    email: `${start}kansli${index}@lycksele.example`,
    municipality: null,
    county: null,
    language: index % 2 === 0 ? 'sv' : 'en',
    consent: null,
    consentSource: '',
    consentDate: null,
  }))

const bringBack = async (file: { fileName: string; bytes: Uint8Array }) => {
  const path = fileOf(file.bytes, file.fileName)
  const { mapping } = await lookAtContacts(workspace.deps, path)
  return await importContacts(workspace.deps, { path, mapping, consent: null, dryRun: false })
}

it.each(ContactExportFormat.options)(
  'is read back by an import as it was, whatever is written: %s',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(...languages), async (drafts, language) => {
        workspace.close()
        workspace = openTestWorkspace()
        for (const content of contents(drafts))
          audience['contacts.save'](workspace.deps, { id: null, content })
        const file = await contactsFile(workspace.deps, format, createTranslator(language))
        expect(await bringBack(file)).toMatchObject({
          format,
          rows: drafts.length,
          unchanged: drafts.length,
          rejected: [],
        })
      }),
      { numRuns: 25 },
    )
  },
)

it('holds no formula and no number in its workbook, only texts', async () => {
  for (const content of contents([
    { name: '=1+1', role: '007', organisation: '+1', notes: '', tags: [], start: '=' },
  ]))
    audience['contacts.save'](workspace.deps, { id: null, content })
  const { bytes } = await contactsFile(workspace.deps, 'xlsx', createTranslator('sv'))
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const kinds = [...sheet.matchAll(/<c [^>]*?t="(\w+)"/g)].map(([, kind]) => kind)
  expect(kinds).toHaveLength(18)
  expect(kinds.filter((kind) => kind !== 's' && kind !== 'inlineStr')).toEqual([])
  expect([...sheet.matchAll(/<c /g)]).toHaveLength(18)
  expect(sheet).not.toContain('<f')
})

it('holds those alone that are chosen, and notes how many', async () => {
  const [one] = ['a@b.example', 'b@b.example', 'c@b.example'].map((email, index) =>
    audience['contacts.save'](workspace.deps, {
      id: null,
      content: {
        ...{ email, name: '', role: index === 2 ? 'rektor' : '', organisation: '', municipality: null },
        ...{ county: null, language: 'sv', tags: [], consent: null, consentSource: '', consentDate: null },
        notes: '',
      },
    }),
  )
  const t = createTranslator('sv')
  const rows = async (which: WhichContacts | null) =>
    (await contactsFile(workspace.deps, 'csv', t, which)).rows
  expect(await rows(null)).toBe(3)
  expect(await rows({ kind: 'ids', ids: one === undefined ? [] : [one.id] })).toBe(1)
  const others = { kind: 'matching', rule: 'not role = rektor', search: 'b.example', except: [] } as const
  expect(await rows({ ...others, except: [] })).toBe(2)
})
