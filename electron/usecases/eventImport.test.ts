import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportId } from '../../shared/contract/scalars.ts'
import { nowhere } from '../../shared/reach/reachEvent.ts'
import { countSumsAmiss } from '../store/settleSums.ts'
import { events } from './events.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { reach } from './reach.ts'
import { reachImport } from './reachImport.ts'
import { writeSheet } from './writeSheet.ts'

const period = { from: '2026-01-01', to: '2026-12-31' }
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const rows = [
  ['Datum', 'Evenemang', 'Kommun', 'Deltagare'],
  ['2026-11-13', 'Öppet hus', 'Lycksele', '30'],
  ['2026-11-13', 'Öppet hus', '', '7'],
  ['2026-11-14', 'Mässa', 'Umeå', '212'],
  ['2026-11-15', 'Möte', 'Lappland', '3'],
]
const csv = (cells = rows) => new TextEncoder().encode(cells.map((row) => row.join(';')).join('\r\n'))
const bringIn = (dryRun = false, bytes = csv(), fileName = 'evenemang.csv') =>
  events['events.import'](workspace.deps, { fileName, bytes, dryRun })
const listed = () => events['events.list'](workspace.deps, { period }).events
const participants = () =>
  reach['reach.report'](workspace.deps, { by: 'county', period }).total.values.participants
const imported = (importId: ImportId | null): ImportId => {
  if (importId === null) throw new Error('nothing was taken in')
  return importId
}

it('shows what it would take in, and takes nothing in before it is told to', async () => {
  const seen = await bringIn(true)
  expect(seen).toMatchObject({ importId: null, unchanged: 0 })
  expect(seen.events.map(({ row, name }) => [row, name])).toEqual([
    [2, 'Öppet hus'],
    [4, 'Mässa'],
  ])
  expect(seen.rejected).toEqual([{ row: 5, column: 'Kommun', reason: 'place-unknown', value: 'Lappland' }])
  expect(listed()).toEqual([])
  const { importId, ...taken } = await bringIn()
  expect(importId).not.toBeNull()
  expect({ ...taken, importId: null }).toEqual(seen)
  expect(participants()).toBe(249)
})

it('leads every number back to its row in the file', async () => {
  await bringIn()
  const { observations } = reach['reach.rows'](workspace.deps, {
    ...{ by: 'county', period, key: null, metric: 'participants' },
  })
  expect(observations.map(({ value, origin, note }) => [value, origin?.row, note]).sort()).toEqual([
    [212, 4, 'Mässa'],
    [30, 2, 'Öppet hus'],
    [7, 3, 'Öppet hus'],
  ])
})

it('knows an event again however its file is written, and never writes over another number', async () => {
  await bringIn()
  const workbook = await writeSheet([...rows.slice(0, 1), ...rows.slice(1).reverse()], 'blad')
  expect(await bringIn(false, new Uint8Array(workbook), 'igen.xlsx')).toMatchObject({
    ...{ events: [], unchanged: 2, importId: null },
  })
  const other = rows.map((row) => row.map((cell) => (cell === '212' ? '213' : cell)))
  expect((await bringIn(false, csv(other))).rejected).toMatchObject([
    { row: 4, reason: 'event-differs', value: 'Mässa' },
    { row: 5, reason: 'place-unknown' },
  ])
  expect(participants()).toBe(249)
})

it('is taken back as a whole, with what was added to its events since, and brought back', async () => {
  const importId = imported((await bringIn()).importId)
  const openHouse = listed().find(({ name }) => name === 'Öppet hus')
  if (openHouse === undefined) throw new Error('no event')
  const more = [...openHouse.participants, { ...nowhere, abroad: true, value: 5 }]
  events['events.save'](workspace.deps, { id: openHouse.id, content: { ...openHouse, participants: more } })
  const byHand = { name: 'Möte', dayFrom: '2026-11-20', dayTo: '2026-11-20', postId: null, note: '' }
  events['events.save'](workspace.deps, {
    id: null,
    content: { ...byHand, participants: [{ ...nowhere, value: 2 }] },
  })
  workspace.setNow('2026-12-02T08:00:00Z')
  expect(reachImport['reach.undoImport'](workspace.deps, { importId }).ended).toBe(4)
  expect(listed().map(({ name }) => name)).toEqual(['Möte'])
  expect(participants()).toBe(2)
  expect(reachImport['reach.redoImport'](workspace.deps, { importId, overlap: 'newer' })).toEqual({
    ...{ ended: 0, revived: 4 },
  })
  expect(listed()).toHaveLength(3)
  expect(participants()).toBe(256)
  expect(countSumsAmiss(workspace.deps.workspace.database)).toBe(0)
})

it('leaves an event that was taken away by hand away when its file is taken back and brought back', async () => {
  const importId = imported((await bringIn()).importId)
  const fair = listed().find(({ name }) => name === 'Mässa')
  if (fair === undefined) throw new Error('no event')
  events['events.remove'](workspace.deps, { id: fair.id })
  workspace.setNow('2026-12-02T08:00:00Z')
  reachImport['reach.undoImport'](workspace.deps, { importId })
  reachImport['reach.redoImport'](workspace.deps, { importId, overlap: 'both' })
  expect(listed().map(({ name }) => name)).toEqual(['Öppet hus'])
})
