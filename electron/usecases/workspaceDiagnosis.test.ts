import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { diagnosisText } from '../../shared/program/diagnosisText.ts'
import { createLog } from '../log/log.ts'
import { openLogFile } from '../log/logFile.ts'
import { furnishWorkspace } from './furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { workspaceDiagnosis } from './workspaceDiagnosis.ts'

let world: TestWorkspace
beforeAll(async () => {
  world = openTestWorkspace()
  await furnishWorkspace(world.deps, { sample: true })
})
afterAll(() => world.close())

/** What people are called and have written in the workspace, from wherever it is kept. */
function words(): string[] {
  const all = (query: string) =>
    world.deps.workspace.database.$client.prepare(query).pluck().all() as string[]
  return [
    ...all('SELECT email FROM contacts'),
    ...all('SELECT name FROM contacts WHERE length(name) > 3'),
    ...all('SELECT title FROM posts WHERE length(title) > 3'),
  ]
}

it('tells how much there is of each, and nobody’s name, address or words', () => {
  const known = workspaceDiagnosis(world.deps)
  const text = diagnosisText({ workspace: known }, [], [])
  const told = words()
  expect(told.length).toBeGreaterThan(20)
  expect(told.filter((word) => text.includes(word))).toEqual([])
  expect(text).not.toContain(world.deps.workspace.folder)
  expect(known.integrity).toEqual({ ok: true, faults: 0, references: [] })
  const { count } = world.deps.workspace.database.$client
    .prepare('SELECT count(*) AS count FROM contacts')
    .get() as { count: number }
  expect(known.rows.contacts).toBe(count)
})

it('has no planted secret in it, wherever that was planted', () => {
  const { deps } = world
  deps.secrets.set(1 as ChannelId, 'password', 'planterat-hemligt-1')
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-log-'))
  const file = openLogFile({ folder, now: deps.now })
  // As careful as the log gets.
  const log = createLog(file, deps.now, () => deps.now().add({ hours: 1 }))
  for (const said of [
    'password=planterat-hemligt-1 for rektor@vasteras.example',
    '535 Authorization: Bearer planterat-hemligt-1',
    'Subject: Tack för ett år då vi syntes i fyra län',
    'no post "Tack för ett år då vi syntes i fyra län"',
    'https://karin:planterat-hemligt-1@x.example/a?token=planterat-hemligt-1',
  ])
    log('scheduler.failed', { procedure: said, code: said }, new Error(said))
  const text = diagnosisText({ workspace: workspaceDiagnosis(deps), said: 'a@x.example' }, file.last(200), [])
  for (const written of [text, readFileSync(join(folder, 'rundbrev.log'), 'utf8')])
    expect(written).not.toMatch(/planterat|hemligt|@[a-z]|Tack för/)
  expect(text.split('\n').filter((line) => line.startsWith('{"at"'))).toHaveLength(5)
})

it('leaves out the oldest of the log where there is no room for all of it', () => {
  const record = { at: '2026-12-01T08:00:00.000Z', level: 'error', event: 'window.error' } as const
  const records = Array.from({ length: 200 }, (_, id) => ({
    ...record,
    id,
    frames: Array(8).fill('x'.repeat(110)),
  }))
  const text = diagnosisText({ a: 1 }, records, [])
  expect(text.length).toBeLessThan(100_000)
  expect(text).toContain('"id":199')
  expect(text).not.toContain('"id":0,')
})
