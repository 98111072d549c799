import { afterEach, beforeEach, expect, it } from 'vitest'
import { usualManner } from '../delivery/sendingManner.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publicationCommands } from './publication.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-17T08:00:00Z')
  insertAssistedChannel(workspace.deps.workspace.database, {
    ...{ name: 'Gruppen', network: 'facebook', page: 'https://www.facebook.com/groups/ansia', now: '' },
  })
})
afterEach(() => workspace.close())

const run = (...words: string[]) =>
  runInTestWorkspace(workspace, [publicationCommands], ['publication', ...words])

async function schedule(...words: string[]) {
  const { id } = posts['posts.create'](workspace.deps, { title: 'Julmarknad i Sorsele' })
  const { result } = await run('schedule', String(id), '--channel', 'Gruppen', ...words)
  return result.publication as { id: number; missed: string; lateness: unknown }
}

it('plans how late it may be, and what becomes of it then', async () => {
  const at = ['--at', '2026-12-17T17:00'] as const
  expect(await schedule(...at, '--late', '3h')).toMatchObject({
    ...{ missed: 'ask', lateness: { window: { kind: 'hours', hours: 3 }, moveTo: null } },
  })
  expect(await schedule(...at, '--late', '90m', '--missed', 'skip')).toMatchObject({
    lateness: { window: { kind: 'hours', hours: 1.5 } },
  })
  expect(await schedule(...at, '--until', '20:00', '--missed', 'move', '--move-to', '09:00')).toMatchObject({
    ...{ missed: 'move', lateness: { window: { kind: 'clock', until: '20:00' }, moveTo: '09:00' } },
  })
  expect(await schedule(...at)).toMatchObject({ missed: 'ask', lateness: null })
  await expect(schedule(...at, '--missed', 'move')).rejects.toMatchObject({ code: 'missed-move-time' })
  await expect(schedule(...at, '--until', '12:00')).rejects.toMatchObject({ code: 'late-until-passed' })
  for (const wrong of [
    ['--late', '3'],
    ['--late', '169h'],
    ['--until', '25:00'],
    ['--late', '3h', '--until', '20:00'],
  ])
    await expect(schedule(...at, ...wrong)).rejects.toMatchObject({ name: 'CommanderError' })
})

it('lists what was missed, answers for it, undoes it and dismisses it', async () => {
  const first = String((await schedule('--at', '2026-12-17T17:00')).id)
  const second = String((await schedule('--at', '2026-12-17T18:00', '--missed', 'skip')).id)
  expect((await run('missed')).text).toBe('Inget har missats.')
  for (const instant of ['2026-12-17T15:00:00Z', '2026-12-18T06:00:00Z']) {
    workspace.setNow(instant)
    await createScheduler(workspace.deps, usualManner()).runUntilIdle()
  }
  const { result, text } = await run('missed')
  expect(result).toMatchObject({ idle: { why: 'off' }, runs: [{ became: 'waits' }, { became: 'skipped' }] })
  expect(text).toContain('väntar på svar; move flyttar den till 2026-12-18 17:00')
  expect(text).toContain('Inget var igång mellan 2026-12-17T15:00:00.000Z och 2026-12-18T06:00:00.000Z.')

  await run('dismiss-missed', second)
  expect((await run('missed')).result.runs).toHaveLength(1)
  const answered = await run('answer-missed', first, second, '--as', 'move')
  expect(answered).toMatchObject({ refused: true, result: { done: [1], refused: [{ id: 2 }] } })
  const restored = await run('restore-missed', first)
  expect(restored.result).toMatchObject({ publication: { state: 'missed', wallTime: '2026-12-17T17:00' } })
})
