import type { deliveriesContract } from '../../shared/contract/deliveries.ts'
import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Delivery } from '../../shared/delivery/delivery.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { countDeliveries, listDeliveries, readDelivery } from '../store/deliveries.ts'
import { answerGroups, pageDeliveries } from '../store/deliveryPages.ts'
import { resolveDeliveries } from '../store/ledger.ts'
import { noteTrouble } from '../store/publications.ts'
import { reopenDeliveries } from '../store/reopenDeliveries.ts'
import { rowsInDoubt } from '../store/sendingState.ts'
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

  'deliveries.page': (deps, { publicationId, filter, from, count }) => {
    const { database } = deps.workspace
    requirePublication(deps, publicationId)
    const page = pageDeliveries(database, publicationId, filter, { from, count })
    return { ...page, from, counts: countDeliveries(database, publicationId) }
  },

  'deliveries.refusals': (deps, { publicationId }) => {
    requirePublication(deps, publicationId)
    return { groups: answerGroups(deps.workspace.database, publicationId) }
  },

  /** The officer's word counts once: a row that is not in doubt (any more) is left as it is. */
  'deliveries.resolve': (deps, { id, as }) => {
    const { email, publicationId } = requireDelivery(deps, id)
    if (resolve(deps, publicationId, [id], as).resolved === 0) {
      throw new RundbrevError('delivery-not-in-doubt', { id: email }, { email })
    }
    return requireDelivery(deps, id)
  },

  'deliveries.resolveMany': (deps, { publicationId, ids, as }) => {
    requirePublication(deps, publicationId)
    return resolve(deps, publicationId, ids, as)
  },

  'deliveries.reopen': (deps, { publicationId, at }) => {
    requirePublication(deps, publicationId)
    const reopened = reopenDeliveries(deps.workspace.database, publicationId, at)
    if (reopened > 0) publicationsChanged(deps)
    return { reopened }
  },
} satisfies UseCases<keyof typeof deliveriesContract>

/**
 * @param ids null: all of the publication that are in doubt
 * @returns how many were in doubt, and when their word was given
 * @throws RundbrevError `publication-state` where nothing is sent of it any more
 */
function resolve(
  deps: Deps,
  publicationId: PublicationId,
  ids: readonly DeliveryId[] | null,
  as: 'sent' | 'queued',
): { readonly resolved: number; readonly at: string } {
  const { database } = deps.workspace
  const { state } = requirePublication(deps, publicationId)
  if (as === 'queued' && (state === 'cancelled' || state === 'failed')) {
    throw new RundbrevError('publication-state')
  }
  const at = instantText(deps.now())
  if (as === 'queued') release(deps, publicationId, ids)
  const resolved = resolveDeliveries(database, publicationId, ids, as, at)
  if (resolved === 0) return { resolved, at }
  if (state === 'done') noteTrouble(database, publicationId, null)
  publicationsChanged(deps)
  deps.wakeScheduler()
  return { resolved, at }
}

/** Before they are in line again: what may have gone by now must not look, after a crash between the two, as if it went unseen. */
function release(deps: Deps, publicationId: PublicationId, ids: readonly DeliveryId[] | null): void {
  const chosen = ids === null ? null : new Set(ids)
  // A row in the air is its connection's to tell of, and no word of the officer's changes it.
  const rows = rowsInDoubt(deps.workspace.database, publicationId).filter(
    ({ id, state }) => state === 'in-doubt' && (chosen?.has(id) ?? true),
  )
  deps.guard.released(
    publicationId,
    rows.map(({ messageId }) => messageId),
  )
}

/** @throws RundbrevError `not-found` */
function requireDelivery(deps: Deps, id: DeliveryId): Delivery {
  const delivery = readDelivery(deps.workspace.database, id)
  if (delivery === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `delivery ${id}` })
  }
  return delivery
}
