import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { reachCommands } from './reach.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const run = (...words: string[]) => runInTestWorkspace(workspace, [reachCommands], ['reach', ...words])

it('lists the places that nobody knows, takes an answer, and takes it back', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-cli-')), 'reach.csv')
  writeFileSync(
    file,
    'källa;kanal;mått;län;värde;period\nA;b;besök;Lappland;12;2020\nA;b;besök;häbo;3;2020-03\nA;b;besök;24;1;2020\n',
  )
  await run('import', file, '--source', 'generic')
  const { text } = await run('places')
  expect(text.replace(/\u00a0/g, ' ')).toBe(
    [
      'Källan skrev  Mätningar  Summor    Period     Källor  Kan vara',
      'häbo                  1  Besök 3   mars 2020  A       Håbo (Uppsala), Habo (Jönköping)',
      'Lappland              1  Besök 12  2020       A',
    ].join('\n'),
  )
  const placed = await run('place', 'lappland', '--municipality', 'Lycksele')
  expect(placed.text).toBe('lappland är Lycksele (Västerbotten): 1 mätning rättad.')
  expect((await run('place', 'Häbo', '--abroad')).text).toBe('Häbo är utomlands: 1 mätning rättad.')
  expect((await run('places')).text).toContain('Ingen plats väntar på svar')
  expect((await run('place', 'Lappland', '--back')).text).toContain('1 mätning väntar igen')
  await expect(run('place', 'Lappland')).rejects.toMatchObject({ code: 'place-not-said' })
  await expect(run('place', 'Lappland', '--county', 'Lappland')).rejects.toMatchObject({
    code: 'place-unknown',
  })
})
