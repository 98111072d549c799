import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ical from 'ical.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { insertPublication, movePublication } from '../store/publications.ts'
import { sendLetters } from '../usecases/lettersForTest.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { calendarCommands } from './calendar.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-01T08:00:00Z')
  sendLetters(workspace.deps, ['rektor@lycksele.example'])
})
afterEach(() => workspace.close())

const run = (...words: string[]) => runInTestWorkspace(workspace, [calendarCommands], ['calendar', ...words])

function plan(title: string, wallTime: string, due: string, recurrence: string | null = null) {
  const { deps } = workspace
  const { id: postId } = posts['posts.create'](deps, { title })
  return insertPublication(
    deps.workspace.database,
    {
      ...{ postId, channelId: 1 as ChannelId, segmentId: null, recurrence, missed: 'ask', handsAhead: false },
      ...{ wallTime, zone: 'Europe/Stockholm', dueAt: due },
    },
    { now: '2026-12-01T08:00:00.000Z', plannedBy: 'officer' },
  )
}

/** What a calendar reads in the file: ical.js, a reader that is not the writer. */
async function exported(...words: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-cli-')), 'plan.ics')
  const { result } = await run('export', file, ...words)
  const text = readFileSync(file, 'utf8')
  const events = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').map((found) => {
    const { uid, summary, startDate, endDate, description } = new ical.Event(found)
    const stamp = String(found.getFirstPropertyValue('dtstamp'))
    return { uid, summary, description, start: startDate.toString(), end: endDate.toString(), stamp }
  })
  return { result, text, events }
}

it('writes a calendar file of what has gone, what is planned and the fixed points, which a calendar reads', async () => {
  const title =
    'Årsbrevet; med komma, semikolon \\ och en rad som är så lång att den måste vikas över flera rader åäö'
  plan(title, '2026-12-18T09:00', '2026-12-18T08:00:00.000Z')
  plan('Månadsbrevet', '2027-06-01T09:00', '2027-06-01T07:00:00.000Z', '0 9 1 * *')
  await run('add-point', 'Budgetråd', '--from', '2026-12-10', '--to', '2026-12-11', '--yearly', 'date')
  const { result, text, events } = await exported('--from', '2026-11-01', '--to', '2027-08-01')
  expect(result).toMatchObject({ publications: 5, points: 1 })
  expect(events.map(({ summary, start, end }) => [summary, start, end])).toEqual([
    ['Decemberbrevet (Prov)', '2026-11-30T08:00:00Z', '2026-11-30T08:00:00Z'],
    [`${title} (Prov)`, '2026-12-18T08:00:00Z', '2026-12-18T08:00:00Z'],
    ['Månadsbrevet (Prov)', '2027-06-01T07:00:00Z', '2027-06-01T07:00:00Z'],
    ['Månadsbrevet (Prov)', '2027-07-01T07:00:00Z', '2027-07-01T07:00:00Z'],
    ['Månadsbrevet (Prov)', '2027-08-01T07:00:00Z', '2027-08-01T07:00:00Z'],
    ['Budgetråd', '2026-12-10', '2026-12-12'],
  ])
  expect(new Set(events.map(({ stamp }) => stamp))).toEqual(new Set(['2026-12-01T08:00:00Z']))
  expect(text.match(/^DTEND.*$/gm)).toEqual([expect.stringMatching(/^DTEND;VALUE=DATE:20261212\r?$/)])
  const lines = text.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

it('knows everything again: moved, and when a series has gone on', async () => {
  const once = plan('Årsbrevet', '2026-12-18T09:00', '2026-12-18T08:00:00.000Z')
  const series = plan('Månadsbrevet', '2027-01-04T09:00', '2027-01-04T08:00:00.000Z', '0 9 4 * *')
  const uids = async () => Object.fromEntries((await exported()).events.map(({ start, uid }) => [start, uid]))
  const before = await uids()
  expect(new Set(Object.values(before)).size).toBe(Object.keys(before).length)

  const { $client: sqlite } = workspace.deps.workspace.database
  sqlite
    .prepare(
      `UPDATE publications SET due_at = '2026-12-17T08:00:00.000Z', wall_time = '2026-12-17T09:00' WHERE id = ?`,
    )
    .run(once)
  movePublication(workspace.deps.workspace.database, series, 'cancelled')
  sqlite
    .prepare(
      `INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, missed, recurrence, state, created_at)
       SELECT post_id, channel_id, '2027-02-04T09:00', zone, '2027-02-04T08:00:00.000Z', missed, recurrence, 'scheduled', created_at
         FROM publications WHERE id = ?`,
    )
    .run(series)
  const after = await uids()
  expect(after['2026-12-17T08:00:00Z']).toBe(before['2026-12-18T08:00:00Z'])
  expect(after['2027-02-04T08:00:00Z']).toBe(before['2027-02-04T08:00:00Z'])
  expect(after['2027-01-04T08:00:00Z']).toBeUndefined()
})

it('keeps fixed points, and refuses days that run backwards', async () => {
  expect((await run('points')).text).toBe('Inga fasta punkter finns.')
  const added = await run('add-point', 'Ansökan', '--from', '2026-12-10')
  expect(added.result).toMatchObject({ point: { id: 1, from: '2026-12-10', to: '2026-12-10', yearly: 'no' } })
  expect(workspace.events).toContainEqual({ name: 'area.changed', payload: { area: 'calendar' } })
  const words = (from: string, to: string) => ['add-point', 'X', '--from', from, '--to', to]
  await expect(run(...words('2026-12-10', '2026-12-09'))).rejects.toMatchObject({ code: 'days-backwards' })
  await expect(run(...words('2026-12-10', 'snart'))).rejects.toMatchObject({ code: 'day-unreadable' })
  expect((await run('remove-point', '1')).text).toBe('”Ansökan” är borttagen.')
  await expect(run('remove-point', '1')).rejects.toMatchObject({ code: 'not-found' })
})

it('puts a county’s usual school breaks into the calendar, in place of another’s, beside what is the officer’s own', async () => {
  await run('add-point', 'Ansökan', '--from', '2026-12-10')
  await run('school-breaks', 'Stockholm')
  const { result, text } = await run('school-breaks', 'ac')
  expect(result.points).toMatchObject([
    { name: 'Sportlov', layer: 'school', yearly: 'week', from: '2026-03-02', to: '2026-03-06' },
    { name: 'Höstlov', yearly: 'week', from: '2026-10-26', to: '2026-10-30' },
    { name: 'Jullov', yearly: 'date', from: '2025-12-22', to: '2026-01-07' },
  ])
  expect(text).toContain('Kommunerna bestämmer själva')
  expect((await run('points')).result.points).toHaveLength(4)
  await expect(run('school-breaks', '99')).rejects.toMatchObject({ code: 'not-found' })
})
