import type { AnswerGroup } from '../../../../shared/contract/deliveries.ts'
import type { ContactId, PublicationId } from '../../../../shared/contract/scalars.ts'
import { call } from '../../../app/call.ts'
import { everyDelivery } from '../ledger/everyDelivery.ts'

/** As many rows as are asked for at once. */
const count = 500

/** The contacts of a group's recipients, as far as there still are such. */
export async function contactsOfAnswer(
  publicationId: PublicationId,
  { answer, state }: AnswerGroup,
): Promise<ContactId[]> {
  const filter = { ...everyDelivery, answer, states: [state] }
  const ids: ContactId[] = []
  for (let from = 0; ; from += count) {
    const { deliveries, found } = await call('deliveries.page', { publicationId, filter, from, count })
    ids.push(...deliveries.flatMap(({ contactId }) => (contactId === null ? [] : [contactId])))
    if (from + count >= found) return ids
  }
}
