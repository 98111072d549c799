import type { publicationsContract } from '../../shared/contract/publications.ts'
import type { DeliveryId } from '../../shared/contract/scalars.ts'
import type { Delivery } from '../../shared/delivery/delivery.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { countDeliveries, listDeliveries, readDelivery } from '../store/deliveries.ts'
import { resolveDelivery } from '../store/ledger.ts'
import { noteTrouble, readPublication } from '../store/publications.ts'
import type { Deps } from './deps.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

export const deliveries = {
  'deliveries.list': (deps, { publicationId, state }) => {
    const { database } = deps.workspace
    requirePublication(deps, publicationId)
    return {
      deliveries: listDeliveries(database, publicationId, state),
      counts: countDeliveries(database, publicationId),
    }
  },

  /** The officer's word counts once: a row that is not in doubt (any more) is left as it is. */
  'deliveries.resolve': (deps, { id, as }) => {
    const { database } = deps.workspace
    const { email, publicationId } = requireDelivery(deps, id)
    const publication = readPublication(database, publicationId)
    if (as === 'queued' && (publication?.state === 'cancelled' || publication?.state === 'failed')) {
      throw new RundbrevError('publication-state')
    }
    if (!resolveDelivery(database, id, as, instantText(deps.now()))) {
      throw new RundbrevError('delivery-not-in-doubt', { id: email }, { email })
    }
    if (publication?.state === 'done') noteTrouble(database, publicationId, null)
    publicationsChanged(deps)
    deps.wakeScheduler()
    return requireDelivery(deps, id)
  },
} satisfies UseCases<Extract<keyof typeof publicationsContract, `deliveries.${string}`>>

/** @throws RundbrevError `not-found` */
function requireDelivery(deps: Deps, id: DeliveryId): Delivery {
  const delivery = readDelivery(deps.workspace.database, id)
  if (delivery === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `delivery ${id}` })
  }
  return delivery
}
