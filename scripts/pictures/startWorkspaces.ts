import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { openForCli } from '../../electron/cli/openForCli.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { writeKeptStart } from '../../electron/store/keptStart.ts'
import { writeSampleMark } from '../../electron/store/sampleMark.ts'
import { addTrialChannel } from '../../electron/usecases/addTrialChannel.ts'
import { furnishWorkspace } from '../../electron/usecases/furnishWorkspace.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { firstStart } from '../../shared/start/gettingStarted.ts'

/** A workspace as the first screen makes it: nothing in it, and its three steps to go through. */
export async function makeBegunWorkspace(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-pictures-')), 'arbetsyta')
  const programRoot = resolve(import.meta.dirname, '..', '..')
  const { deps, close } = openForCli({ folder, programRoot, create: true })
  await furnishWorkspace(deps, { sample: false })
  writeKeptStart(deps.workspace.database, firstStart)
  close()
  return folder
}

/** The example as one press makes it, with its letter tried: it lies in the built-in outbox. */
export function makeTriedWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    const { database, folder } = deps.workspace
    addTrialChannel(deps)
    const { channels } = await useCases['channels.list'](deps, {})
    const outbox = channels.find(({ kind }) => kind === 'email')
    if (outbox === undefined) throw new Error('no outbox')
    await useCases['publications.schedule'](deps, {
      ...{ postId: 1 as PostId, channelId: outbox.id, segmentId: null },
      ...{ at: null, recurrence: null, missed: 'ask' },
    })
    await createScheduler(deps).runUntilIdle()
    writeSampleMark(database, { folder, madeAt: instantText(deps.now()) })
  })
}
