import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EventOf } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { describeRefusedPolicy } from '../../shared/i18n/describeRefusedPolicy.ts'
import { stateKey } from '../../shared/schedule/stateKey.ts'
import type { SendingManner } from '../delivery/sendingManner.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { watchInboxes } from '../scheduler/watchInboxes.ts'
import { readPublication } from '../store/publications.ts'
import type { Deps } from '../usecases/deps.ts'
import { type Holder, heldBy, tryLock } from '../workspace/lock.ts'
import { askedBy } from '../workspace/turns.ts'
import type { CliContext } from './context.ts'
import { cliHolder, type OpenedForCli, openForCli } from './openForCli.ts'
import { sayIfPaused } from './pauseAll.ts'
import { sentOf } from './publicationText.ts'

/** How often to look whether somebody wants the workspace, or has left it. */
const lookEveryMs = 250
/** So long nobody must want it before it is taken back: the commands of a script come one after the other. */
const quietMs = 1000

/**
 * Looks after a workspace until it is asked to stop: has it open and runs its schedule whenever nobody else wants it, and steps aside for
 * whoever opens it, after what is in the air.
 *
 * @param stop SIGTERM, or Ctrl-C
 * @returns how many times it has had the workspace
 * @throws RundbrevError `service-running` where another one does already, and whatever opening the workspace refuses
 */
export async function runService(
  context: CliContext,
  { manner, stop }: { readonly manner: () => SendingManner; readonly stop: AbortSignal },
): Promise<{ readonly turns: number }> {
  const { t, say } = context
  const named = context.folder()
  if (named === undefined) throw new RundbrevError('workspace-none-open', { field: '--workspace' })
  const folder = resolve(named)
  const me = cliHolder('service')
  let opened = openIfFree(context, folder)
  const place = tryLock(folder, 'rundbrev.service', me)
  if (place.kind === 'held') {
    opened?.close()
    throw new RundbrevError('service-running', { file: folder }, { ...place.by })
  }
  let turns = 0
  try {
    say(t('service.log.started', { folder, host: me.host, pid: me.pid }))
    while (!stop.aborted) {
      opened ??= await openWhenFree(context, folder, stop)
      if (opened === undefined) break
      turns += 1
      say(t('service.log.took'))
      const refused = describeRefusedPolicy(opened.organisation, t)
      if (refused !== null) say(refused)
      await haveTurn(context, opened, { manner: manner(), stop })
      opened = undefined
    }
  } finally {
    opened?.close()
    place.lock.release()
  }
  say(t('service.log.ended'))
  return { turns }
}

/** Runs the schedule until somebody else wants the workspace; when this returns, it is closed. */
async function haveTurn(
  context: CliContext,
  { deps, close }: OpenedForCli,
  { manner, stop }: { readonly manner: SendingManner; readonly stop: AbortSignal },
): Promise<void> {
  const { t, say } = context
  const telling: Deps = {
    ...deps,
    emit: tellerOf(deps, context),
    wakeScheduler: () => scheduler.wake(),
  }
  const scheduler = createScheduler(telling, manner, {
    kind: 'service',
    whoseTurn: (lease) =>
      say(lease === null ? t('service.log.runs') : t('service.log.elsewhere', { ...lease.holder })),
  })
  const inboxes = watchInboxes(telling)
  if (deps.guard.isHeld()) say(t('service.log.held'))
  sayIfPaused(deps, context)
  scheduler.start()
  try {
    const asker = await wanted(deps.workspace.folder, stop)
    say(asker === null ? t('service.log.stopping') : t('service.log.asked', { ...asker }))
  } finally {
    await Promise.all([scheduler.stop(), inboxes.stop()])
    close()
  }
  if (!stop.aborted) say(t('service.log.gave'))
}

/** Who wants the workspace; null where this program is to stop. */
async function wanted(folder: string, stop: AbortSignal): Promise<Holder | null> {
  while (!stop.aborted) {
    const asker = askedBy(folder)
    if (asker !== null) return asker
    await sleep(lookEveryMs, undefined, { signal: stop }).catch(() => undefined)
  }
  return null
}

/** undefined where this program is to stop before. */
async function openWhenFree(
  context: CliContext,
  folder: string,
  stop: AbortSignal,
): Promise<OpenedForCli | undefined> {
  const { t, say } = context
  let told: number | undefined
  let quietSince = performance.now()
  while (!stop.aborted) {
    const has = heldBy(folder, 'rundbrev.lock') ?? askedBy(folder)
    if (has !== null) {
      quietSince = performance.now()
      if (told !== has.pid) say(t('service.log.waits', { ...has }))
      told = has.pid
    } else if (performance.now() - quietSince >= quietMs) {
      const opened = openIfFree(context, folder)
      if (opened !== undefined) return opened
    }
    await sleep(lookEveryMs, undefined, { signal: stop }).catch(() => undefined)
  }
  return undefined
}

/** undefined where another has it. @throws RundbrevError whatever else stands in the way */
function openIfFree({ programRoot }: CliContext, folder: string): OpenedForCli | undefined {
  try {
    return openForCli({ folder, programRoot, create: false, kind: 'service' })
  } catch (error) {
    if (error instanceof RundbrevError && error.code === 'workspace-locked') return undefined
    throw error
  }
}

/** A log names no person and no subject: publications by their number, and what they have come to. */
function tellerOf({ workspace }: Deps, { say, t }: CliContext): Deps['emit'] {
  const told = new Map<PublicationId, string>()
  const tell = ({ id, counts }: EventOf<'publication.progress'>) => {
    const publication = readPublication(workspace.database, id)
    if (publication === undefined || told.get(id) === publication.state) return
    told.set(id, publication.state)
    const { sent, total } = sentOf({ ...publication, counts })
    const { channelName: channel, trouble } = publication
    const state = t(stateKey(publication))
    say(t('service.log.publication', { id, channel, state, sent, total }))
    if (trouble !== null) say(t('service.log.trouble', { id, code: trouble.code }))
  }
  return (event) => {
    if (event.name === 'publication.progress') tell(event.payload)
  }
}
