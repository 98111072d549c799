import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { audience } from './audience.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { suppressionsFile } from './privacyFiles.ts'
import { writeSheet } from './writeSheet.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const bring = (text: string | Uint8Array, dryRun = false, fileName = 'lista.csv') =>
  audience['suppressions.import'](workspace.deps, {
    ...{ fileName, reason: 'unsubscribed', dryRun },
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  })
const page = () => audience['suppressions.page'](workspace.deps, { reason: null, from: 0, count: 100 })
const lookUp = (email: string) => audience['suppressions.lookUp'](workspace.deps, { email }).suppression
const save = (email: string) =>
  audience['contacts.save'](workspace.deps, {
    id: null,
    content: {
      ...{ email, name: '', role: '', organisation: '', municipality: null, county: null, language: 'sv' },
      ...{ tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
    },
  })
const suppressedIn = (email: string) =>
  audience['contacts.list'](workspace.deps, { rule: '', search: email }).contacts[0]?.suppressed

it('reads a bare list of addresses, and blocks the contacts among them', async () => {
  save('a@x.example')
  expect(await bring('a@x.example\nB@X.example\n\nfel\n', false, 'nej.txt')).toMatchObject({
    ...{ rows: 3, added: 2, raised: 0, known: 0, contacts: 1, rejectedCount: 1 },
    rejected: [{ row: 4, reason: 'address-invalid', value: 'fel' }],
  })
  expect(suppressedIn('a@x.example')).toBe('unsubscribed')
  expect(lookUp('b@x.example')).toMatchObject({ reason: 'unsubscribed', source: 'nej.txt', email: null })
})

it('reads reasons, days and sources under their headings, from CSV and from a workbook', async () => {
  const rows = [
    ['Namn', 'E-post', 'Orsak', 'Datum', 'Källa'],
    ['A', 'a@x.example', 'Studsar', '2025-03-01', 'gamla programmet'],
    ['B', 'b@x.example', 'complaint', '2025-03-02 14:30', ''],
    ['C', 'c@x.example', 'nonsens', '', ''],
    ['D', 'd@x.example', '', 'i går', ''],
    ['', '', '', '2025-01-01', ''],
    ['A', 'A@x.example', '', '', ''],
  ]
  const expected = {
    added: 2,
    rejected: [
      { row: 4, reason: 'reason-unknown', value: 'nonsens' },
      { row: 5, reason: 'date-invalid', value: 'i går' },
      { row: 6, reason: 'address-missing' },
      { row: 7, reason: 'duplicate' },
    ],
  }
  expect(await bring(rows.map((cells) => cells.join(';')).join('\n'), true)).toMatchObject(expected)
  expect(page().found).toBe(0)
  expect(await bring(await writeSheet(rows, 'Blad'))).toMatchObject(expected)
  expect(lookUp('a@x.example')).toMatchObject({
    ...{ reason: 'hard-bounce', source: 'gamla programmet', at: '2025-03-01T12:00:00.000Z' },
  })
  expect(lookUp('b@x.example')).toMatchObject({ reason: 'complaint', source: 'lista.csv' })
})

it('lets a weightier reason stand, and is taken back whole but for what it made weightier', async () => {
  save('a@x.example')
  audience['suppressions.add'](workspace.deps, { email: 'a@x.example', source: 'ringde' })
  audience['contacts.suppress'](workspace.deps, { email: 'c@x.example', reason: 'complaint' })
  const { batch, ...report } = await bring('a@x.example\nb@x.example\nc@x.example')
  expect(report).toMatchObject({ added: 1, raised: 1, known: 1 })
  expect(lookUp('c@x.example')?.reason).toBe('complaint')
  expect(audience['suppressions.undoImport'](workspace.deps, { batch: batch ?? 0 })).toEqual({ removed: 1 })
  expect(lookUp('b@x.example')).toBeNull()
  expect(lookUp('a@x.example')).toMatchObject({ reason: 'unsubscribed', email: 'a@x.example' })
  expect(suppressedIn('a@x.example')).toBe('unsubscribed')
})

it.each([true, false])(
  'exports what an import reads back as it was (with addresses: %s)',
  async (withAddresses) => {
    for (const email of ['a@x.example', '=1+1@x.example']) save(email)
    await bring('a@x.example;2025-03-01\n=1+1@x.example;\nborta@x.example;'.replace(/^/, 'adress;datum\n'))
    const before = page()
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await suppressionsFile(workspace.deps, { format, withAddresses }, createTranslator('sv'))
      expect(file.rows).toBe(3)
      const text = new TextDecoder().decode(file.bytes)
      if (format === 'csv') expect(text).not.toMatch(/(?:^|;)=/m)
      if (format === 'csv') expect(text.includes('a@x.example')).toBe(withAddresses)
      workspace.deps.workspace.database.$client.exec('DELETE FROM suppressions')
      expect(await bring(file.bytes, false, file.fileName)).toMatchObject({ added: 3, rejected: [] })
      expect(page().rows.map(({ hash, reason, source }) => [hash, reason, source])).toEqual(
        before.rows.map(({ hash, reason, source }) => [hash, reason, source]),
      )
      expect(page().rows.map(({ at }) => at.slice(0, 10))).toEqual(
        before.rows.map(({ at }) => at.slice(0, 10)),
      )
    }
  },
)

it('refuses a file without addresses, and changes nothing', async () => {
  await expect(bring('namn;roll\nA;vd')).rejects.toMatchObject({ code: 'suppressions-none-found' })
  expect(page().found).toBe(0)
})

it('counts by reason and tells what is blocked by hand', () => {
  expect(audience['suppressions.add'](workspace.deps, { email: 'A@x.example', source: ' ringde ' })).toEqual({
    email: 'A@x.example',
    added: true,
  })
  expect(audience['suppressions.add'](workspace.deps, { email: 'a@x.example', source: '' }).added).toBe(false)
  expect(lookUp('a@x.example')).toMatchObject({ reason: 'by-hand', source: 'ringde' })
  expect(page().counts).toMatchObject({ 'by-hand': 1, unsubscribed: 0 })
  audience['contacts.liftSuppression'](workspace.deps, { email: 'a@x.example' })
  expect(page().found).toBe(0)
})
