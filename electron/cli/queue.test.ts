import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertAssistedChannel } from '../store/channels.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { queueCommands } from './queue.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-01T08:30:00Z')
  insertAssistedChannel(workspace.deps.workspace.database, {
    ...{ name: 'Byaforum', network: 'facebook', now: '2026-12-01T08:30:00Z' },
    page: 'https://byaforum.example/write',
  })
})
afterEach(() => workspace.close())

const run = (...words: string[]) => runInTestWorkspace(workspace, [queueCommands], ['queue', ...words])
const toForum = ['--channel', 'Byaforum']
const post = (title: string) => String(posts['posts.create'](workspace.deps, { title }).id)

it('keeps a queue from the terminal: slots, posts in turn, what is free, another order, and a slot less', async () => {
  await run('slots', 'add', 'Tuesday', '09:00', ...toForum)
  expect((await run('slots', 'add', 'thursday', '15:00', ...toForum)).result).toMatchObject({
    slot: { id: 2, weekday: 4, at: '15:00' },
  })
  expect((await run('slots', 'list')).text).toMatch(
    /1 {2}Byaforum {2}tisdag\w* 09:00\n.*2 {2}Byaforum {2}torsdag/,
  )
  const first = await run('add', post('Julmarknad'), ...toForum)
  expect(first.result).toMatchObject({ publication: { wallTime: '2026-12-03T15:00' }, leftOut: [] })
  const late = ['--missed', 'move', '--move-to', '08:30', '--late', '2h']
  expect((await run('add', post('Luciatåg'), ...toForum, ...late)).result).toMatchObject({
    publication: { missed: 'move', lateness: { window: { kind: 'hours', hours: 2 }, moveTo: '08:30' } },
  })

  const { result, text } = await run('list', '--weeks', '2')
  expect(result.channels).toMatchObject([{ channel: 'Byaforum', hasGaps: false }])
  expect(text.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
    ...[
      expect.stringContaining('Kanal'),
      expect.stringContaining('2026-12-03 15:00 | Julmarknad | Schemalagd'),
    ],
    ...[expect.stringContaining('2026-12-08 09:00 | Luciatåg'), expect.stringContaining('2026-12-10 15:00')],
    expect.stringContaining('Ledig plats'),
  ])

  expect((await run('move', '2', '--up')).text).toBe(
    ['Luciatåg: 2026-12-08 09:00 → 2026-12-03 15:00', 'Julmarknad: 2026-12-03 15:00 → 2026-12-08 09:00'].join(
      '\n',
    ),
  )
  expect((await run('move', '2', '--to', '1')).result).toMatchObject({ moves: [] })
  expect((await run('slots', 'remove', '1')).result).toMatchObject({
    moves: [{ id: 1, to: { wallTime: '2026-12-10T15:00' } }],
  })
})

it('calls a weekday, a time, and a move to nowhere usage', async () => {
  await expect(run('slots', 'add', 'tisdag', '09:00', ...toForum)).rejects.toThrow(/monday/)
  await expect(run('slots', 'add', 'tuesday', '9', ...toForum)).rejects.toThrow(/09:00/)
  await expect(run('move', '1')).rejects.toThrow(/--up/)
  await expect(run('add', post('Julmarknad'), ...toForum)).rejects.toMatchObject({ code: 'queue-no-place' })
})
