import type { PublicationId } from '../../shared/contract/scalars.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { journalled } from '../archive/journalled.ts'
import { type Letter, messageComposer } from '../delivery/composeMessage.ts'
import { sendPublication } from '../delivery/sendPublication.ts'
import { type ChannelRow, readChannel } from '../store/channels.ts'
import type { ClaimedDelivery } from '../store/ledger.ts'
import { readRendering } from '../store/renderings.ts'
import { suppressionOf } from '../store/suppressions.ts'
import type { Deps } from '../usecases/deps.ts'
import { mailOpener } from '../usecases/openMail.ts'
import { outgoingLetter } from '../usecases/outgoingLetter.ts'
import { requirePublication } from '../usecases/startPublication.ts'

export interface SendOptions {
  /** Takes a message's turn under the channel's rate limit; milliseconds to wait. */
  readonly takeTurn: (perMinute: number) => number
  readonly stop: AbortSignal
  /** Called after every row that has changed. */
  readonly changed: () => void
}

/**
 * Puts channel, frozen letter and ledger together and sends until nothing can go now.
 *
 * @returns what somebody has to mend before it can go on; null where nothing stands in the way
 * @throws RundbrevError `channel-removed`, `not-found`
 */
export async function sendNewsletter(deps: Deps, id: PublicationId, options: SendOptions) {
  const { database, identityKey } = deps.workspace
  const { channelId } = requirePublication(deps, id)
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'email') throw new RundbrevError('channel-removed')
  const { config } = channel
  const compose = messageComposer(frozenLetter(deps, id, channel))
  const journal = deps.guard.journal(id)
  const noted = journalled(journal, {
    open: mailOpener(deps, channel),
    compose: (delivery: ClaimedDelivery) => compose(delivery, deps.now()),
  })
  return sendPublication({
    ...noted,
    database,
    publicationId: id,
    host: serverOf(config),
    connections: config.connections,
    isSuppressed: (emailKey) => suppressionOf(database, identityKey, emailKey) !== undefined,
    takeTurn: () => options.takeTurn(config.perMinute),
    now: deps.now,
    stop: options.stop,
    changed: options.changed,
  }).finally(() => journal.close())
}

function frozenLetter(
  deps: Deps,
  id: PublicationId,
  channel: Extract<ChannelRow, { kind: 'email' }>,
): Letter {
  const rendering = readRendering(deps.workspace.database, id)
  if (rendering === undefined)
    throw new RundbrevError('not-found', { id: String(id) }, { what: `letter ${id}` })
  return outgoingLetter(deps, channel, rendering)
}
