import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { reachCommands } from './reach.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const run = (...words: string[]) =>
  runInTestWorkspace(workspace, [reachCommands], ['reach', 'event', ...words])
const openHouse = ['add', 'Öppet hus', '--from', '2026-11-13']

it('adds an event with who came from where, lists it, and takes it away', async () => {
  const added = await run(
    ...openHouse,
    '--total',
    '42',
    '--at',
    'Lycksele=30',
    '--at',
    'BD=5',
    '--at',
    'abroad=1',
  )
  expect(added.text).toBe('Tillagt: Öppet hus, 42 deltagare.')
  expect(added.result).toMatchObject({
    event: {
      dayTo: '2026-11-13',
      participants: [
        { municipality: '2481', value: 30 },
        { municipality: null, county: null, abroad: false, value: 6 },
        { county: '25', value: 5 },
        { abroad: true, value: 1 },
      ],
    },
  })
  expect((await run('list')).text).toContain('Öppet hus  2026-11-13         42')
  await run('remove', '1')
  expect((await run('list')).text).toBe('Inget evenemang i perioden.')
})

it.each([
  [[...openHouse, '--total', '2', '--at', 'Lycksele=30'], 'event-total-too-small'],
  [[...openHouse, '--at', 'Lappland=3'], 'not-found'],
  [[...openHouse, '--to', '2026-11-12', '--total', '3'], 'period-reversed'],
  [['add', 'x', '--from', 'i går', '--total', '3'], 'day-unreadable'],
  [[...openHouse, '--at', 'Lycksele=3', '--at', '2481=4'], 'invalid-input'],
  [[...openHouse, '--at', 'Lycksele'], 'commander.invalidArgument'],
])('refuses %j with %s', async (words, code) => {
  await expect(run(...words)).rejects.toMatchObject({ code })
})
