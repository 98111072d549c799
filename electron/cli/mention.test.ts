import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { writeSettings } from '../store/settings.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { reachCommands } from './reach.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
  const aimedCounties = ['25', '24', '23', '22'] as CountyCode[]
  writeSettings(workspace.deps.workspace.database, { ...defaultSettings, aimedCounties })
})
afterEach(() => workspace.close())

const run = (...words: string[]) =>
  runInTestWorkspace(workspace, [reachCommands], ['reach', 'mention', ...words])

it('adds a mention by its link, lists it, and takes it away', async () => {
  const link = 'https://www.svt.se/nyheter/lokalt/vasterbotten/larcentrum'
  const added = await run('add', 'Lärcentrum öppnar', '--link', link, '--day', '2026-11-20')
  expect(added.text).toBe('Tillagt: SVT Nyheter Västerbotten, Lärcentrum öppnar (2026-11-20), Västerbotten.')
  expect(added.result).toMatchObject({
    mention: { kind: 'tv', counties: ['24'], day: '2026-11-20', link },
  })
  const listed = await run('list', '--from', '2026-01-01')
  expect(listed.text).toContain('2026-11-20  SVT Nyheter Västerbotten  Tv    Lärcentrum öppnar  Västerbotten')
  const { mentions } = listed.result as { mentions: { id: number }[] }
  await run('remove', String(mentions[0]?.id))
  expect((await run('list')).text).toBe('Inget omnämnande i perioden.')
})

it('takes a medium that it does not know with all that is to be known of it, today', async () => {
  const words = ['--outlet', 'Bygdebladet', '--kind', 'newspaper', '--county', 'AC', '--county', 'Jämtland']
  expect((await run('add', 'Öppet hus', ...words)).result).toMatchObject({
    mention: { outlet: 'Bygdebladet', counties: ['24', '23'], day: '2026-12-01', link: null },
  })
  expect((await run('add', 'Öppet hus', '--outlet', 'Norran', '--county', 'country')).result).toMatchObject({
    mention: { kind: 'newspaper', counties: [] },
  })
})

it.each([
  [['add', 'x', '--outlet', 'Bygdebladet'], 'media-outlet-unknown'],
  [['add', 'x'], 'media-outlet-unknown'],
  [['add', 'x', '--link', 'https://www.allehanda.se/1'], 'media-outlet-several'],
  [['add', 'x', '--outlet', 'Norran', '--county', 'Lappland'], 'not-found'],
  [['add', 'x', '--outlet', 'Norran', '--day', 'i går'], 'day-unreadable'],
  [['add', 'x', '--outlet', 'Norran', '--link', 'norran'], 'page-address-invalid'],
  [['add', ' ', '--outlet', 'Norran'], 'invalid-input'],
  [['remove', '9'], 'not-found'],
])('refuses %j with %s', async (words, code) => {
  await expect(run(...words)).rejects.toMatchObject({ code })
})

it('tells which media it recognises, and where they are read', async () => {
  const { text } = await run('outlets')
  expect(text).toMatch(/Meänraatio\s+Radio\s+25/)
  expect(text).toMatch(/Dagens Nyheter\s+Tidning\s+Hela landet/)
})
