import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Recipient } from '../store/contacts.ts'
import type { NewDelivery } from '../store/ledger.ts'
import { messageIdOf } from './messageIdentity.ts'

/**
 * A segment's recipients as the ledger's rows, from now on independent of the contacts: one row per address, in the order
 * of the contacts. Whoever is suppressed gets a row that says so and is never contacted; so does an address that is none.
 *
 * @param domain the sender's, for Message-IDs
 * @param now ISO 8601
 */
export function freezeRecipients(
  recipients: readonly Recipient[],
  frozen: {
    readonly publicationId: PublicationId
    readonly identityKey: string
    readonly domain: string
    readonly now: string
  },
): NewDelivery[] {
  const { publicationId, identityKey, domain, now } = frozen
  const byAddress = new Map<string, NewDelivery>()
  for (const recipient of recipients) {
    const { contactId, email, emailKey, name, municipality, county } = recipient
    if (byAddress.has(emailKey)) continue
    const state = stateAtStart(recipient)
    byAddress.set(emailKey, {
      ...{ publicationId, contactId, email, emailKey, name, municipality, county, state },
      messageId: messageIdOf(identityKey, publicationId, emailKey, domain),
      settledAt: state === 'queued' ? null : now,
    })
  }
  return [...byAddress.values()]
}

function stateAtStart({ email, suppressed }: Recipient): NewDelivery['state'] {
  if (suppressed !== null) return 'suppressed'
  return parseEmailAddress(email).kind === 'address' ? 'queued' : 'rejected'
}
