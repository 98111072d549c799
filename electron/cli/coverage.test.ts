import { afterEach, beforeEach, expect, it } from 'vitest'
import { MunicipalityCode } from '../../shared/contract/scalars.ts'
import { audience } from '../usecases/audience.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { coverageCommands } from './coverage.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const run = (...words: string[]) => runInTestWorkspace(workspace, [coverageCommands], ['coverage', ...words])
const addGroup = (name: string, own: boolean) => {
  const { id } = audience['groups.save'](workspace.deps, { id: null, content: { name, own } })
  const municipalities = ['2481', '2418'].map((code) => MunicipalityCode.parse(code))
  audience['memberships.add'](workspace.deps, {
    ...{ group: id, municipalities, from: '2020-01-01', to: null, note: '' },
  })
}

it('tells what the association’s members lack, as a table with a list and as data with names', async () => {
  addGroup('Lärcentrum Inland', true)
  const { result, text } = await run()
  expect(text).toContain('Lycksele')
  expect(text).toContain('rektor: 0 av 2\n- Malå: rektor saknas\n- Lycksele: rektor saknas')
  expect(result).toMatchObject({
    group: 'Lärcentrum Inland',
    day: '2026-12-01',
    progress: [
      { role: 'rektor', have: 0, need: 2 },
      { role: 'kommunikatör', have: 0, need: 2 },
    ],
  })
  expect(result.tasks).toContainEqual({
    ...{ municipality: '2418', name: 'Malå', role: 'rektor', unreachable: 0, waived: false },
  })
})

it('asks about another group and another day', async () => {
  addGroup('Projektet', false)
  expect((await run('--group', 'projektet', '--on', '2019-12-31')).result).toMatchObject({ tasks: [] })
  expect((await run('--group', 'projektet')).result.tasks).toHaveLength(4)
})

it.each([
  [[], 'group-not-chosen'],
  [['--group', 'Ingen'], 'not-found'],
  [['--group', 'Projektet', '--on', 'igår'], 'day-unreadable'],
])('refuses %j with %s', async (words, code) => {
  addGroup('Projektet', false)
  await expect(run(...words)).rejects.toMatchObject({ code })
})
