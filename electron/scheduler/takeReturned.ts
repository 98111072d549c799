import type { SuppressionReason } from '../../shared/audience/contact.ts'
import type { DeliveryEngine } from '../../shared/delivery/deliveryEngine.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { contactIdOf } from '../store/contacts.ts'
import { changeHandover, type Handover, handedRows, markBounced } from '../store/handovers.ts'
import { suppress, suppressionOf } from '../store/suppressions.ts'
import { audienceChanged } from '../usecases/contacts.ts'
import type { Deps } from '../usecases/deps.ts'
import { publicationsChanged } from '../usecases/startPublication.ts'

/** For so long after the end an engine is asked what has come back. */
const days = 30

/**
 * Takes over what has come back of a part that is done: letters that bounced, complaints, and who has signed off there. What counts is
 * noted once however often it is told.
 */
export async function takeReturned(
  { deps, engine }: { readonly deps: Deps; readonly engine: DeliveryEngine },
  handover: Handover,
): Promise<null> {
  const { campaignId, listId, finishedAt } = handover
  const { database } = deps.workspace
  const step =
    campaignId === null || listId === null ? undefined : await engine.returned({ campaignId, listId })
  if (step?.kind === 'done') {
    const { bounces, unsubscribed } = step.value
    const changed = database.transaction(() => {
      const letters = new Map(
        (['sent', 'in-doubt', 'bounced'] as const).flatMap((state) =>
          handedRows(database, handover.id, state).map((row) => [row.emailKey, row] as const),
        ),
      )
      let changes = 0
      for (const { address, kind } of bounces) {
        const row = letters.get(address)
        if (row === undefined) continue
        if (kind !== 'complaint' && markBounced(database, row.id, `listmonk: ${kind} bounce`)) changes += 1
        if (kind === 'hard' && keepOut(deps, address, 'hard-bounce')) changes += 1
        if (kind === 'complaint' && keepOut(deps, address, 'complaint')) changes += 1
      }
      for (const address of unsubscribed)
        if (letters.has(address) && keepOut(deps, address, 'unsubscribed')) changes += 1
      return changes
    })
    if (changed > 0) {
      publicationsChanged(deps)
      audienceChanged(deps)
    }
  }
  const since = finishedAt === null ? days * 24 : deps.now().since(finishedAt).total('hours')
  // What comes back comes in the first days.
  const next = since < 48 ? 1 : 24
  const lookAt = since >= days * 24 ? null : instantText(deps.now().add({ hours: next }))
  changeHandover(database, handover.id, { lookAt })
  return null
}

/** @returns false where the address was kept out already */
function keepOut(deps: Deps, emailKey: string, reason: SuppressionReason): boolean {
  const { database, identityKey } = deps.workspace
  if (suppressionOf(database, identityKey, emailKey) !== undefined) return false
  const at = instantText(deps.now())
  suppress(database, identityKey, emailKey, reason, at)
  const contactId = contactIdOf(database, emailKey)
  noteAct(database, {
    ...{ at, actor: 'rundbrev', action: 'suppression.added', details: { values: { reason } } },
    ...(contactId !== undefined && { contactId }),
  })
  return true
}
