import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryEngine } from '../../shared/delivery/deliveryEngine.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../shared/errors/troubleRecord.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { readChannel } from '../store/channels.ts'
import {
  changeHandover,
  handedRows,
  listHandovers,
  releaseHandover,
  settleHandover,
} from '../store/handovers.ts'
import { movePublication, noteTrouble } from '../store/publications.ts'
import { doubtBegun } from '../store/stepsInDoubt.ts'
import { engineOf } from './deliveryEngine.ts'
import type { Deps } from './deps.ts'
import { oneAtATime } from './oneAtATime.ts'
import { keepReceipt } from './receiptOfSteps.ts'
import { endRounds, isUnderWay } from './rounds.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'
import { noteReleased } from './withdraw.ts'

/**
 * How long the answer to a letter that is in the air is waited for. A server may take ten minutes over it; nothing else of the publication
 * goes meanwhile, and its row says that it is being sent until the answer is there.
 */
const mostMs = 5000

/**
 * Calls a publication off that has begun, or waits for its time here. When this answers, no request of it is begun any more, whatever was
 * in the air: a letter stops before its message, a thread before its next post, and what had begun has its answer, or is in doubt. An
 * engine that sends by itself has been stopped.
 *
 * @returns it as it stands: whom it reached, who is in doubt, who is left
 * @throws RundbrevError `publication-state`; `engine-not-stopped` where the engine could not be asked: it may still send, the publication
 *   stands still here, and the scheduler goes on asking
 */
export function callOff(deps: Deps, publication: Publication): Publication | Promise<Publication> {
  const { database } = deps.workspace
  const { id, channelKind } = publication
  if (listHandovers(database, id).some(({ state }) => state !== 'over'))
    return callOffAtEngine(deps, publication)
  if (!isUnderWay(database, id)) return database.transaction(() => over(deps, id), { behavior: 'immediate' })
  // On the disk before anybody is waited for: who is about to begin looks there.
  if (!cancelled(deps, id)) throw new RundbrevError('publication-state')
  return endRounds(database, id, channelKind === 'email' ? mostMs : undefined).then(() =>
    database.transaction(() => told(deps, id), { behavior: 'immediate' }),
  )
}

/** It stands still here until the engine has said that it has stopped. */
async function callOffAtEngine(deps: Deps, { id, channelId }: Publication): Promise<Publication> {
  const { database } = deps.workspace
  // Nothing new is prepared or started; and where we get no further, the engine is held as soon as it answers.
  movePublication(database, id, 'paused')
  for (const { id: part, state } of listHandovers(database, id))
    if (state !== 'over') changeHandover(database, part, { lookAt: instantText(deps.now()) })
  publicationsChanged(deps)
  await endRounds(database, id)
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'email') throw new RundbrevError('channel-removed')
  const host = serverOf(channel.config)
  const found = engineOf(deps, channel)
  if (found.kind === 'trouble') throw troubleError(found.trouble)
  const reason =
    found.kind === 'none'
      ? null
      : await oneAtATime(database, id, () => stopParts(deps, id, host, found.engine))
  if (reason !== null) {
    noteTrouble(database, id, { code: 'engine-not-stopped', place: { host }, values: { host, reason } })
    publicationsChanged(deps)
    deps.wakeScheduler()
    throw new RundbrevError('engine-not-stopped', { host }, { host, reason })
  }
  return database.transaction(() => over(deps, id), { behavior: 'immediate' })
}

/** @returns why the engine could not be asked; null where nothing of it goes there any more */
async function stopParts(
  deps: Deps,
  id: PublicationId,
  host: string,
  engine: DeliveryEngine,
): Promise<string | null> {
  const { database } = deps.workspace
  for (const part of listHandovers(database, id)) {
    const { campaignId, state } = part
    if (state === 'over') continue
    if (campaignId === null || state === 'preparing') {
      releaseHandover(database, part.id)
      continue
    }
    const step = await engine.hold(campaignId, 'cancelled')
    if (step.kind === 'later') return step.reason
    if (step.kind === 'trouble') return String(step.trouble.values.response ?? step.trouble.code)
    const { state: theirs, sent, toSend } = step.value
    // An answer that it has been told to stop is not one that it has.
    if (theirs === 'running' || theirs === 'scheduled') return `${theirs}, ${sent} / ${toSend}`
    const response = `${host}: campaign ${campaignId} ${theirs}, ${sent} of ${toSend} sent`
    const rows = handedRows(database, part.id, 'sending')
    if (theirs === 'finished' || theirs === 'gone' || sent > 0) {
      const all = theirs === 'finished' && sent >= rows.length
      settleHandover(database, part.id, {
        state: all ? 'sent' : 'in-doubt',
        response,
        now: instantText(deps.now()),
      })
      continue
    }
    // Before the commit: what has not gone must not look as if it had.
    noteReleased(deps, id, rows)
    releaseHandover(database, part.id)
  }
  return null
}

/** @throws RundbrevError `publication-state` where it has moved on meanwhile */
function over(deps: Deps, id: PublicationId): Publication {
  if (!cancelled(deps, id)) throw new RundbrevError('publication-state')
  return told(deps, id)
}

function cancelled(deps: Deps, id: PublicationId): boolean {
  return movePublication(deps.workspace.database, id, 'cancelled', {
    ...{ finishedAt: instantText(deps.now()), trouble: null },
  })
}

/** Of a thread that is broken off, what is out is kept as it is; and what may be out is not said never to have gone. */
function told(deps: Deps, id: PublicationId): Publication {
  const { database } = deps.workspace
  keepReceipt(database, id)
  doubtBegun(database, id, instantText(deps.now()))
  publicationsChanged(deps)
  deps.wakeScheduler()
  return requirePublication(deps, id)
}
