import { afterEach, beforeEach, expect, it } from 'vitest'
import { media } from './media.ts'
import { importMedia } from './mediaImport.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { reachImport } from './reachImport.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const text = [
  'Datum;Medium;Rubrik;Länk',
  '2026-11-20;Norran;Lärcentrum öppnar;https://norran.se/1',
  '2026-11-21;P4 Västerbotten;Öppet hus;',
  '2026-11-21;Bygdebladet;Öppet hus;',
].join('\n')
const file = (contents = text) => ({ fileName: 'medier.csv', bytes: new TextEncoder().encode(contents) })
const listed = () => media['media.list'](workspace.deps, { period: { from: null, to: null } }).mentions

it('takes a list in, says what it left out, and adds nothing when it comes again, however it is written', async () => {
  expect(await importMedia(workspace.deps, file())).toMatchObject({
    ...{ added: 2, unchanged: 0 },
    rejected: [{ row: 4, column: 'Medium', reason: 'outlet-unknown', value: 'Bygdebladet' }],
  })
  expect(listed().map(({ origin }) => origin)).toEqual([
    { fileName: 'medier.csv', row: 3 },
    { fileName: 'medier.csv', row: 2 },
  ])
  const again = text.replace('Norran;Lärcentrum öppnar', 'Norran;LÄRCENTRUM ÖPPNAR!')
  expect(await importMedia(workspace.deps, file(again))).toMatchObject({
    added: 0,
    unchanged: 2,
    importId: null,
  })
})

it('is taken back as a whole, and brought back, but not what was taken away by itself', async () => {
  const { importId } = await importMedia(workspace.deps, file())
  if (importId === null) throw new Error('nothing was imported')
  const [first] = listed()
  if (first === undefined) throw new Error('nothing is listed')
  media['media.remove'](workspace.deps, { id: first.id })
  workspace.setNow('2026-12-02T08:00:00Z')
  expect(reachImport['reach.undoImport'](workspace.deps, { importId }).ended).toBe(1)
  expect(listed()).toEqual([])
  reachImport['reach.redoImport'](workspace.deps, { importId, overlap: 'newer' })
  expect(listed()).toHaveLength(1)
})
