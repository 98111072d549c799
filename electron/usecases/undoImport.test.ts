import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportId } from '../../shared/contract/scalars.ts'
import { audience } from './audience.ts'
import { importContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const later = () => workspace.setNow(workspace.deps.now().add({ seconds: 1 }).toString())
const headings = {
  ...{ email: 'e-post', name: 'namn', tags: 'taggar', role: 'roll', municipality: 'kommun' },
  ...{ notes: 'anteckningar', consent: 'grund', consentDate: 'datum' },
} as const
const bring = async (...rows: string[]): Promise<ImportId> => {
  later()
  const path = fileOf([Object.values(headings).join(';'), ...rows].join('\r\n'))
  const { importId } = await importContacts(workspace.deps, {
    ...{ path, mapping: headings, consent: null, dryRun: false },
  })
  if (importId === null) throw new Error('nothing was imported')
  return importId
}
const undo = (importId: ImportId) => {
  later()
  return audience['contacts.undoImport'](workspace.deps, { importId })
}
const list = () => audience['contacts.list'](workspace.deps, { rule: '', search: '' }).contacts
const found = (email: string) => {
  const contact = list().find((one) => one.email === email)
  if (contact === undefined) throw new Error(`${email} is not there`)
  return contact
}
const names = () => list().map(({ email, name, tags }) => [email, name, tags])

it('takes back what was added and what was changed, and is told once', async () => {
  await bring('rektor@a.example;Rektorn;skola')
  const before = names()
  const second = await bring('rektor@a.example;Rektor Ek;press', 'kansli@b.example;Kansliet;')
  expect(list()).toHaveLength(2)
  workspace.events.length = 0
  expect(undo(second)).toEqual({ removed: 1, reverted: 1, kept: 0 })
  expect(names()).toEqual(before)
  expect(workspace.events).toHaveLength(1)
  expect(undo(second)).toEqual({ removed: 0, reverted: 0, kept: 0 })
})

it('leaves alone whom somebody has changed since, and says how many', async () => {
  await bring('rektor@a.example;Rektorn;')
  const second = await bring('rektor@a.example;Rektor Ek;', 'kansli@b.example;Kansliet;', 'ny@c.example;Ny;')
  later()
  for (const email of ['rektor@a.example', 'kansli@b.example']) {
    const { id, suppressed: _, createdAt: _created, updatedAt: _updated, ...content } = found(email)
    audience['contacts.save'](workspace.deps, { id, content: { ...content, notes: 'Ringd.' } })
  }
  expect(undo(second)).toEqual({ removed: 1, reverted: 0, kept: 2 })
  expect(names()).toEqual([
    ['kansli@b.example', 'Kansliet', []],
    ['rektor@a.example', 'Rektor Ek', []],
  ])
})

it('deletes again whom the import brought back, and brings back nobody who was erased', async () => {
  await bring('rektor@a.example;Rektorn;', 'kansli@b.example;Kansliet;')
  audience['contacts.delete'](workspace.deps, { id: found('rektor@a.example').id })
  const second = await bring('rektor@a.example;Rektorn igen;', 'kansli@b.example;Kansli två;')
  audience['contacts.erase'](workspace.deps, { email: 'kansli@b.example' })
  expect(undo(second)).toEqual({ removed: 0, reverted: 1, kept: 0 })
  expect(list()).toEqual([])
})

it('knows no import of that number', () => {
  expect(() => undo(99 as ImportId)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

it('leaves the contacts as they were, whatever was in the file', async () => {
  const contents = () => list().map(({ updatedAt: _, ...content }) => content)
  const row = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('', 'Ett', 'Två'),
      fc.constantFrom('', 'x', 'y'),
      fc.constantFrom(
        ';;;;',
        'Rektor;Lycksele;;;',
        ';Malå;Ringd.;Samtycke;2026-01-02',
        'Ärkebiskop;;"Två\nrader";;',
      ),
    )
    .map(([who, name, tag, rest]) => `${who}@a.example;${name};${tag};${rest}`)
  const file = fc.array(row, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(file, file, async (first, second) => {
      workspace.close()
      workspace = openTestWorkspace()
      await bring('z@a.example;Zeta;', ...first)
      const before = contents()
      undo(await bring('y@a.example;Ypsilon;', ...second))
      expect(contents()).toEqual(before)
    }),
    { numRuns: 25 },
  )
})
