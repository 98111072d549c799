import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryEngine, EngineProgress, EngineStep } from '../../shared/delivery/deliveryEngine.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../shared/errors/troubleRecord.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { readChannel } from '../store/channels.ts'
import { type HandoverRow, handedRows, listHandovers } from '../store/handovers.ts'
import { type Unstarted, unstart } from '../store/unstart.ts'
import { engineOf } from './deliveryEngine.ts'
import type { Deps } from './deps.ts'
import { oneAtATime } from './oneAtATime.ts'

/** begun: some of it has begun at the engine, or has had an answer; then nothing has changed here. */
export type Withdrawn =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'begun' }
  | Exclude<EngineStep<never>, { readonly kind: 'done' }>

/**
 * Takes a publication back from an engine that was given it before its time: every part is a draft again there, read back, before
 * anything is said here. Then it is one that has not started.
 *
 * Call it within `oneAtATime`.
 */
export async function withdraw(
  deps: Deps,
  id: PublicationId,
  engine: DeliveryEngine,
  become: Unstarted,
): Promise<Withdrawn> {
  const { database } = deps.workspace
  const parts = listHandovers(database, id)
  for (const { campaignId } of parts) {
    if (campaignId === null) continue
    const step = await engine.takeBack(campaignId)
    if (step.kind !== 'done') return step
    if (!isUnsent(step.value)) return { kind: 'begun' }
  }
  // Before the commit: what has not gone must not look as if it had.
  for (const part of parts) noteReleased(deps, id, handedRows(database, part.id, 'sending'))
  return { kind: unstart(database, id, become) ? 'withdrawn' : 'begun' }
}

function isUnsent({ state, sent }: EngineProgress): boolean {
  return state === 'draft' || (sent === 0 && (state === 'cancelled' || state === 'gone'))
}

/** Tells the journal that these are in line again, or set aside, after an engine had them. */
export function noteReleased(deps: Deps, id: PublicationId, rows: readonly HandoverRow[]): void {
  if (rows.length === 0) return
  const journal = deps.guard.journal(id)
  for (const { messageId } of rows) journal.note(messageId, 'released')
  journal.close()
}

/**
 * The officer's word about a publication that an engine has been given before its time.
 *
 * @returns false where it has begun meanwhile
 * @throws RundbrevError `engine-keeps-it` where the engine could not be asked: it may still send it, and nothing has changed
 */
export async function takeBack(deps: Deps, publication: Publication, become: Unstarted): Promise<boolean> {
  const { database } = deps.workspace
  const { id, channelId } = publication
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'email') throw new RundbrevError('channel-removed')
  const found = engineOf(deps, channel)
  if (found.kind === 'none') return false
  if (found.kind === 'trouble') throw troubleError(found.trouble)
  const done = await oneAtATime(database, id, () => withdraw(deps, id, found.engine, become))
  if (done.kind === 'withdrawn' || done.kind === 'begun') return done.kind === 'withdrawn'
  const host = serverOf(channel.config)
  const reason =
    done.kind === 'later' ? done.reason : String(done.trouble.values.response ?? done.trouble.code)
  throw new RundbrevError('engine-keeps-it', { host }, { host, reason })
}
