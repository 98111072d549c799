import type { PublicationId } from '../../shared/contract/scalars.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { journalled } from '../archive/journalled.ts'
import type { ChannelLimits } from '../delivery/channelLimits.ts'
import { type Letter, messageComposer } from '../delivery/composeMessage.ts'
import { noteHolding } from '../delivery/livePace.ts'
import type { SendingManner } from '../delivery/sendingManner.ts'
import { sendPublication } from '../delivery/sendPublication.ts'
import { type ChannelRow, readChannel } from '../store/channels.ts'
import { postponeLooks } from '../store/handovers.ts'
import type { ClaimedDelivery } from '../store/ledger.ts'
import { isAsFrozen, readRendering } from '../store/renderings.ts'
import { suppressionAsker } from '../store/suppressions.ts'
import { engineOf } from '../usecases/deliveryEngine.ts'
import type { Deps } from '../usecases/deps.ts'
import { mailOpener } from '../usecases/openMail.ts'
import { outgoingLetter } from '../usecases/outgoingLetter.ts'
import { requirePublication } from '../usecases/startPublication.ts'
import { handOver } from './handOver.ts'

export interface SendOptions {
  readonly manner: SendingManner
  readonly limits: ChannelLimits
  readonly watch: (refusal: string | null) => Trouble | null
  readonly stop: AbortSignal
  /** Called after every row that has changed. */
  readonly changed: () => void
}

/**
 * Puts channel, frozen letter and ledger together and sends until nothing can go now.
 *
 * @returns what somebody has to mend before it can go on; null where nothing stands in the way
 * @throws RundbrevError `channel-removed`, `not-found`, `letter-changed`
 */
export async function sendNewsletter(deps: Deps, id: PublicationId, options: SendOptions) {
  const { database, identityKey } = deps.workspace
  const { channelId } = requirePublication(deps, id)
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'email') throw new RundbrevError('channel-removed')
  const { config } = channel
  const found = engineOf(deps, channel, options.stop)
  if (found.kind === 'engine')
    return handOver(deps, { id, channel, engine: found.engine, stop: options.stop })
  if (config.engine === 'listmonk') {
    postponeLooks(database, id, instantText(deps.now().add({ minutes: 10 })))
    return found.kind === 'trouble' ? found.trouble : null
  }
  const compose = messageComposer(frozenLetter(deps, id, channel))
  const suppressionOf = suppressionAsker(database, identityKey)
  const isTrial = config.engine === 'outbox'
  // The journal is of what has left this computer, so that no copy sends it again.
  const journal = isTrial ? null : deps.guard.journal(id)
  const ways = {
    open: mailOpener(deps, channel),
    compose: (delivery: ClaimedDelivery) => compose(delivery, deps.now()),
  }
  return sendPublication({
    ...(journal === null ? ways : journalled(journal, ways)),
    takenAs: isTrial ? 'tried' : 'sent',
    database,
    publicationId: id,
    host: serverOf(config),
    config,
    isSuppressed: (emailKey) => suppressionOf(emailKey) !== undefined,
    held: (holding) => noteHolding(database, id, holding),
    now: deps.now,
    ...options,
  }).finally(() => journal?.close())
}

function frozenLetter(
  deps: Deps,
  id: PublicationId,
  channel: Extract<ChannelRow, { kind: 'email' }>,
): Letter {
  const rendering = readRendering(deps.workspace.database, id)
  if (rendering === undefined)
    throw new RundbrevError('not-found', { id: String(id) }, { what: `letter ${id}` })
  // What was frozen is what everybody gets: some have it already.
  if (!isAsFrozen(rendering)) throw new RundbrevError('letter-changed')
  return outgoingLetter(deps, channel, rendering)
}
