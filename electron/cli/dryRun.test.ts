import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId, SegmentId } from '../../shared/contract/scalars.ts'
import { dueAt } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { insertPublication } from '../store/publications.ts'
import { sendLetters } from '../usecases/lettersForTest.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { segments } from '../usecases/segments.ts'
import { publicationCommands } from './publication.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-01T08:00:00Z')
  sendLetters(workspace.deps, ['rektor@lycksele.example', 'kansli@mala.example'])
})
afterEach(() => workspace.close())

const run = (...words: string[]) =>
  runInTestWorkspace(workspace, [publicationCommands], ['publication', 'dry-run', ...words])

function plan(
  title: string,
  wallTime: string,
  { recurrence = null as string | null, segmentId = null as SegmentId | null } = {},
) {
  const { deps } = workspace
  const { id: postId } = posts['posts.create'](deps, { title })
  const zone = 'Europe/Stockholm'
  return insertPublication(
    deps.workspace.database,
    {
      ...{ postId, channelId: 1 as ChannelId, segmentId, recurrence, missed: 'ask', handsAhead: false },
      ...{ wallTime, zone, dueAt: instantText(dueAt(wallTime, zone)) },
    },
    { now: instantText(deps.now()), plannedBy: 'officer' },
  )
}

it('lists every time of a year, with what speaks against it, and changes nothing', async () => {
  plan('Årsbrevet', '2026-12-24T08:00')
  plan('Månadsbrevet', '2027-01-01T09:00', { recurrence: '0 9 1 * *' })
  const { result, text } = await run()
  const times = result.times as { wallTime: string; comesBack: boolean; conflicts: { kind: string }[] }[]
  expect(times).toHaveLength(12)
  expect(times.map(({ wallTime, conflicts }) => [wallTime, ...conflicts.map(({ kind }) => kind)])).toEqual([
    ['2026-12-24T08:00', 'red-day'],
    ['2027-01-01T09:00', 'red-day'],
    ['2027-02-01T09:00'],
    ['2027-03-01T09:00'],
    ['2027-04-01T09:00'],
    ['2027-05-01T09:00', 'red-day'],
    ['2027-06-01T09:00'],
    ['2027-07-01T09:00'],
    ['2027-08-01T09:00', 'red-day'],
    ['2027-09-01T09:00'],
    ['2027-10-01T09:00'],
    ['2027-11-01T09:00'],
  ])
  expect(times.map(({ comesBack }) => comesBack)).toEqual([false, false, ...Array(10).fill(true)])
  expect(text).toMatch(/2026-12-24\s+tors\s+52\s+08:00\s+Årsbrevet.*alla.*röd dag \(julafton\)/i)
  expect(text).toContain('12 tillfällen till och med 2027-12-01. Att tänka på vid 4 av dem.')
  expect((await run()).result).toEqual(result)
})

it('holds letters against each other by who is in their segments', async () => {
  const { deps } = workspace
  const segment = (name: string, rule: string) => segments['segments.save'](deps, { id: null, name, rule }).id
  const { $client: sqlite } = deps.workspace.database
  sqlite.exec(`UPDATE contacts SET role_key = CASE WHEN email LIKE 'rektor%' THEN 'rektor' ELSE 'vd' END`)
  const rektorer = segment('Rektorer', 'role = rektor')
  const both = segment('Båda', 'role = rektor or role = vd')
  const chiefs = segment('Chefer', 'role = vd')
  plan('Ett', '2026-12-08T09:00', { segmentId: rektorer })
  plan('Två', '2026-12-09T09:00', { segmentId: both })
  plan('Tre', '2026-12-09T13:00', { segmentId: chiefs })
  const { text } = await run('--months', '1')
  const lines = text.split('\n').filter((line) => line.startsWith('2026'))
  expect(lines[0]).toContain('1 dag från ”Två” (2026-12-09 09:00) till samma mottagare')
  expect(lines[0]).not.toContain('Tre')
  expect(lines[1]).toContain('”Ett”')
  expect(lines[2]).toContain('samma dag som ”Två”')
  expect((await run('--months', '1', '--within', '0')).text.split('\n')[1]).not.toContain('”Två”')
})

it('gives a table for a spreadsheet, in which nothing is a formula', async () => {
  plan('=2+2', '2026-12-08T22:30')
  const { text } = await run('--format', 'csv')
  expect(text.split('\r\n')).toEqual([
    'Datum;Dag;Vecka;Tid;Inlägg;Kanal;Till;Upprepning;Att tänka på',
    expect.stringMatching(/^2026-12-08;tis;50;22:30;'=2\+2;Prov;alla;;på natten \(21–07\)$/),
  ])
})

it('says of what comes back every few minutes that it is cut short, and that nothing is planned', async () => {
  expect((await run()).text).toBe('Inget är planerat till och med 2027-12-01.')
  plan('Ofta', '2026-12-02T09:00', { recurrence: '*/5 * * * *' })
  const { result, text } = await run('--months', '2')
  expect(result.cutShort).toEqual([{ id: 2, postTitle: 'Ofta', shown: 400 }])
  expect(text).toContain('”Ofta” återkommer så ofta att bara de 400 närmaste gångerna visas.')
})

it('tells what speaks against a time when it is chosen, and plans it all the same', async () => {
  const { database } = workspace.deps.workspace
  insertAssistedChannel(database, {
    name: 'Gruppen',
    network: 'facebook',
    page: 'https://www.facebook.com/groups/ansia',
    now: '2026-12-01T08:00:00Z',
  })
  const { id } = posts['posts.create'](workspace.deps, { title: 'God jul' })
  const at = (time: string) =>
    runInTestWorkspace(
      workspace,
      [publicationCommands],
      ['publication', 'schedule', String(id), '--channel', 'Gruppen', '--at', time],
    )
  expect(await at('2026-12-24T22:00')).toMatchObject({
    result: { publication: { state: 'scheduled', conflicts: [{ kind: 'red-day' }, { kind: 'night' }] } },
    text: expect.stringContaining('\nAtt tänka på: röd dag; på natten (21–07).'),
  })
  expect((await at('2026-12-24T22:30')).text).toContain('30 minuter från ”God jul” i samma kanal')
  expect(await at('2026-12-22T09:00')).toMatchObject({
    result: { publication: { conflicts: [] } },
    text: expect.not.stringContaining('\n'),
  })
})

it.each([['0'], ['25'], ['ett']])('refuses %s months', async (months) => {
  await expect(run('--months', months)).rejects.toMatchObject({ code: 'commander.invalidArgument' })
})
