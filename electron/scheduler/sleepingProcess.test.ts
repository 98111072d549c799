import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { SchedulerProcess } from '../../e2e/schedulerProcess.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { openForCli } from '../cli/openForCli.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { openConnection } from '../store/database.ts'
import { readPublication } from '../store/publications.ts'
import { useCases } from '../usecases/useCases.ts'
import { databaseName } from '../workspace/openWorkspace.ts'

const programRoot = resolve(import.meta.dirname, '../..')

it('the real program finds what was due while it slept, and while it was off, and says which', {
  timeout: 600_000,
}, async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-sleep-')), 'workspace')
  const clock = join(folder, '..', 'hours')
  const planned = await planAfterHours(folder, [1, 3, 12])
  const beside = openConnection(join(folder, databaseName))
  onTestFinished(() => void beside.$client.close())
  const show = (id: PublicationId) => readPublication(beside, id) as Publication
  const settled = async (index: number) => {
    const id = planned[index] as PublicationId
    while (show(id).state === 'scheduled') await sleep(20)
    return show(id)
  }

  const options = { folder, leaseMs: 500, clock }
  writeFileSync(clock, '0')
  const program = await run(options)
  program.kill('SIGSTOP')
  await sleep(700)
  writeFileSync(clock, '3')
  program.kill('SIGCONT')
  expect(await settled(0)).toMatchObject({ state: 'missed', missedWhy: 'asleep', startedAt: null })
  // Its time was two minutes ago when the program woke: that is not late.
  expect(await settled(1)).toMatchObject({ state: 'running', missedAt: null })

  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
  writeFileSync(clock, '20')
  const next = await run(options)
  expect(await settled(2)).toMatchObject({ state: 'missed', missedWhy: 'off' })
  const ended = once(next, 'exit')
  next.kill('SIGTERM')
  await ended
  expect(show(planned[0] as PublicationId).state).toBe('missed')
})

/** Publications so many hours ahead of this computer's clock, two minutes before the hour. */
async function planAfterHours(folder: string, hours: readonly number[]): Promise<PublicationId[]> {
  const { deps, close } = openForCli({ folder, programRoot, create: true })
  const now = deps.now()
  const channelId = insertAssistedChannel(deps.workspace.database, {
    ...{ name: 'Gruppen', network: 'facebook', page: 'https://www.facebook.com/groups/ansia' },
    now: now.toString(),
  })
  const ids: PublicationId[] = []
  for (const count of hours) {
    const { id: postId } = await useCases['posts.create'](deps, { title: 'Inlägg' })
    const wallTime = wallTimeOf(now.add({ hours: count }).subtract({ minutes: 2 }), 'Europe/Stockholm')
    const planned = await useCases['publications.schedule'](deps, {
      ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'ask' },
      at: { wallTime, zone: 'Europe/Stockholm' },
    })
    ids.push(planned.id)
  }
  close()
  return ids
}

/** @returns once it has the schedule */
async function run(options: SchedulerProcess): Promise<ChildProcess> {
  const script = join(programRoot, 'e2e', 'schedulerProcess.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const says = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]()
  expect((await says.next()).value).toBe('ours')
  return child
}
