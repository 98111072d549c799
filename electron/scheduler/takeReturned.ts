import type { DeliveryEngine, Returned } from '../../shared/delivery/deliveryEngine.ts'
import type { InboxKind } from '../../shared/inbox/inboxMail.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { changeHandover, type Handover, type HandoverRow, handedRows } from '../store/handovers.ts'
import { letterById } from '../store/lettersOut.ts'
import { audienceChanged } from '../usecases/contacts.ts'
import type { Deps } from '../usecases/deps.ts'
import { noteReturn } from '../usecases/noteReturn.ts'
import { publicationsChanged } from '../usecases/startPublication.ts'

/** For so long after the end an engine is asked what has come back. */
const days = 30

/**
 * Takes over what has come back of a part that is done: letters that bounced, complaints, and who has signed off there; as if it had
 * come by mail. What counts is noted once however often it is told.
 */
export async function takeReturned(
  { deps, engine }: { readonly deps: Deps; readonly engine: DeliveryEngine },
  handover: Handover,
): Promise<null> {
  const { campaignId, listId } = handover
  const { database } = deps.workspace
  const step =
    campaignId === null || listId === null ? undefined : await engine.returned({ campaignId, listId })
  if (step?.kind === 'done' && database.transaction(() => noteAll(deps, handover, step.value))) {
    deps.emit({ name: 'area.changed', payload: { area: 'inbox' } })
    publicationsChanged(deps)
    audienceChanged(deps)
  }
  changeHandover(database, handover.id, { lookAt: nextLook(deps, handover) })
  return null
}

/** @returns whether anything was new */
function noteAll(deps: Deps, handover: Handover, { bounces, unsubscribed }: Returned): boolean {
  const letters = new Map<string, HandoverRow>()
  for (const state of ['sent', 'in-doubt', 'bounced'] as const)
    for (const row of handedRows(deps.workspace.database, handover.id, state)) letters.set(row.emailKey, row)
  const note = (address: string, kind: InboxKind, weight: 'hard' | 'soft' | null) => {
    const row = letters.get(address)
    const letter = row === undefined ? undefined : letterById(deps.workspace.database, row.id)
    if (letter === undefined) return false
    const came = noteReturn(deps, {
      identity: `${handover.key} ${kind} ${letter.id}`,
      ...{ kind, at: instantText(deps.now()), letter, weight, place: null, settled: true },
      ...{ email: letter.email, emailKey: letter.emailKey, name: letter.name },
      ...{
        subject: '',
        words: '',
        status: '',
        diagnostic: weight === null ? '' : `listmonk: ${weight} bounce`,
      },
    })
    return came !== undefined
  }
  const noted = [
    ...bounces.map(({ address, kind }) =>
      kind === 'complaint' ? note(address, 'complaint', null) : note(address, 'bounce', kind),
    ),
    ...unsubscribed.map((address) => note(address, 'unsubscribe', null)),
  ]
  return noted.includes(true)
}

/** What comes back comes in the first days. */
function nextLook({ now }: Deps, { finishedAt }: Handover): string | null {
  const since = finishedAt === null ? days * 24 : now().since(finishedAt).total('hours')
  if (since >= days * 24) return null
  return instantText(now().add({ hours: since < 48 ? 1 : 24 }))
}
