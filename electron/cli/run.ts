import { type Command, Option } from 'commander'
import type { EventOf } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { SchedulerLease } from '../../shared/schedule/schedulerLease.ts'
import { stateKey } from '../../shared/schedule/stateKey.ts'
import { type SendingManner, usualManner } from '../delivery/sendingManner.ts'
import { createScheduler, type Scheduler } from '../scheduler/scheduler.ts'
import { readPublication } from '../store/publications.ts'
import { scheduleHeld } from '../store/schedulerLease.ts'
import type { Deps } from '../usecases/deps.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { sayIfPaused } from './pauseAll.ts'
import { publicationTable, sentOf } from './publicationText.ts'
import { runService } from './service.ts'

/** `run` */
export const runCommand: CommandGroup = runCommandOf(usualManner)

/** `run`, in a manner of its own where a test has no time to be patient. */
export function runCommandOf(manner: () => SendingManner): CommandGroup {
  return (program: Command, context) => {
    const { inWorkspace, t } = context

    program
      .command('run')
      .description(t('sending.cli.run'))
      .option('--until-idle', t('sending.cli.untilIdle'))
      .addOption(new Option('--service', t('service.cli.service')).conflicts('untilIdle'))
      .action((options: { untilIdle?: boolean; service?: boolean }) => {
        if (options.service === true) return runAsService(manner, context)
        return inWorkspace(
          async (deps) => {
            deps.guard.requireOpen()
            sayIfPaused(deps, context)
            const ran = await runScheduler(deps, manner(), options.untilIdle === true, context)
            if (ran.some(wentWrong)) context.refuse()
            return { ran }
          },
          ({ ran }) => (ran.length === 0 ? t('sending.cli.nothingRan') : publicationTable(ran, t)),
        )
      })
  }
}

/** A trouble counts also where the publication is done: a row that the officer put back in line could not be sent. */
function wentWrong({ state, trouble }: Publication): boolean {
  return state === 'paused' || state === 'failed' || trouble !== null
}

async function runScheduler(
  deps: Deps,
  manner: SendingManner,
  untilIdle: boolean,
  context: CliContext,
): Promise<Publication[]> {
  const told = createTeller(deps, context)
  const telling: Deps = {
    ...deps,
    emit: (event) => event.name === 'publication.progress' && told(event.payload),
    wakeScheduler: () => scheduler.wake(),
  }
  const interrupted = onceInterrupted()
  let theirs: SchedulerLease | null = null
  const scheduler: Scheduler = createScheduler(telling, manner, {
    kind: 'command',
    whoseTurn: (lease) => {
      theirs = lease
      if (lease !== null) interrupted.interrupt()
    },
  })
  const stopped = interrupted.promise.then(() => {
    context.say(context.t('sending.cli.stopping'))
    return scheduler.stop()
  })
  try {
    if (untilIdle) await scheduler.runUntilIdle()
    else {
      scheduler.start()
      context.say(context.t('sending.cli.running'))
      await stopped
    }
  } finally {
    interrupted.forget()
  }
  if (theirs !== null) throw scheduleHeld(theirs)
  return scheduler.ran().flatMap((id) => readPublication(deps.workspace.database, id) ?? [])
}

async function runAsService(manner: () => SendingManner, context: CliContext): Promise<void> {
  const interrupted = onceInterrupted()
  const stopping = new AbortController()
  void interrupted.promise.then(() => stopping.abort())
  try {
    await context.answer(
      () => runService(context, { manner, stop: stopping.signal }),
      () => '',
    )
  } finally {
    interrupted.forget()
  }
}

/** The first Ctrl-C (or SIGTERM) asks; with nobody listening any more, the second ends the process as it always does. */
function onceInterrupted() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const forget = () => {
    process.off('SIGINT', asked)
    process.off('SIGTERM', asked)
  }
  const asked = () => {
    forget()
    resolve()
  }
  process.on('SIGINT', asked)
  process.on('SIGTERM', asked)
  return { promise, forget, interrupt: asked }
}

const everySeconds = 5

/** A line every few seconds while a publication is sent, and one when it has come to a stand. */
function createTeller(deps: Deps, { say, t }: CliContext) {
  const last = new Map<PublicationId, number>()
  return ({ id, state, counts }: EventOf<'publication.progress'>): void => {
    const seconds = deps.now().epochMilliseconds / 1000
    if (state === 'running' && seconds - (last.get(id) ?? 0) < everySeconds) return
    last.set(id, seconds)
    const publication = readPublication(deps.workspace.database, id)
    if (publication === undefined) return
    const { sent, total } = sentOf({ ...publication, counts })
    const words = { title: publication.postTitle, state: t(stateKey({ ...publication, state })), sent, total }
    say(t('sending.cli.progress', words))
  }
}
