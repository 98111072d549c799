import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { approvalCommands } from './approvals.ts'
import { channelCommands } from './channel.ts'
import { publicationCommands } from './publication.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let world: TestWorkspace
beforeEach(async () => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  posts['posts.create'](world.deps, { title: 'God jul' })
  await run(
    'channel',
    'add',
    'assisted',
    '--name',
    'Gruppen',
    '--as',
    'facebook',
    ...page,
    '--needs-approval',
  )
})
afterEach(() => world.close())

const page = ['--page', 'https://www.facebook.com/groups/ansia']
const run = (...words: string[]) =>
  runInTestWorkspace(world, [channelCommands, publicationCommands, approvalCommands], words)
const on = (verb: string, ...more: string[]) => run('publication', verb, '1', '--channel', 'Gruppen', ...more)
const waiting = async () => (await run('approvals', 'list', '--waiting')).result.approvals

it('a post is said to be ready, waits in the list, is approved by name, and no longer so when that is withdrawn', async () => {
  expect(await waiting()).toEqual([])
  expect((await on('ready')).result).toMatchObject({ approval: { state: 'asked' } })
  expect(await waiting()).toMatchObject([{ postTitle: 'God jul', channelName: 'Gruppen', state: 'asked' }])
  const { result, text } = await on('approve', '--by', 'Kanslichefen')
  expect(result).toMatchObject({ approval: { state: 'approved', approval: { by: 'Kanslichefen' } } })
  expect(text).toMatch(/ [0-9a-f]{64}$/)
  expect(await waiting()).toEqual([])
  await on('schedule', '--at', '2026-12-18T09:00')
  expect((await run('approvals', 'list')).text).toMatch(
    /God jul +Gruppen +\S.*Kanslichefen +2026-12-18 09:00/,
  )
  expect((await on('withdraw-approval')).result).toMatchObject({ approval: { state: 'none' } })
})

it.each([
  ['ses', '--region', 'eu-north-1', '--access-key-id', 'AKIAIOSFODNN7EXAMPLE', '--key-env', 'SES_KEY'],
  ['listmonk', '--address', 'https://utskick.forbund.example', '--user', 'rundbrev', '--key-env', 'KEY'],
])(
  'channel add %s may want approval from the beginning, and channel approval --off ends that',
  async (...words) => {
    const from = ['--from', 'Kansli <kansli@forbund.example>']
    await run('channel', 'add', ...words, ...from, '--name', 'Utskick', '--needs-approval')
    await expect(run('publication', 'schedule', '1', '--channel', 'Utskick', '--now')).rejects.toMatchObject({
      code: 'approval-missing',
    })
    expect((await run('channel', 'approval', 'Utskick', '--off')).result).toEqual({
      ...{ channel: 'Utskick', needsApproval: false },
    })
  },
)

it('publication move gives it another time in its own zone, or in one that is named', async () => {
  await on('schedule', '--at', '2026-12-18T09:00', '--zone', 'Europe/Helsinki')
  const move = (...words: string[]) => run('publication', 'move', '1', ...words)
  expect((await move('--at', '2026-12-21T10:00')).result).toMatchObject({
    publication: { wallTime: '2026-12-21T10:00', zone: 'Europe/Helsinki', dueAt: '2026-12-21T08:00:00.000Z' },
    before: { wallTime: '2026-12-18T09:00', zone: 'Europe/Helsinki' },
  })
  const { result, text } = await move('--at', '2026-12-21T10:00', '--zone', 'Europe/Stockholm')
  expect(result).toMatchObject({ publication: { dueAt: '2026-12-21T09:00:00.000Z' } })
  expect(text).toContain('2026-12-21 10:00')
  await expect(move('--at', '2026-11-30T10:00')).rejects.toMatchObject({ code: 'time-in-the-past' })
})
