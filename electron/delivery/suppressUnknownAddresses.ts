import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { isAddressUnknown, readReply } from '../../shared/delivery/smtpReply.ts'
import type { Database } from '../store/database.ts'
import { listDeliveries } from '../store/deliveries.ts'
import { suppress } from '../store/suppressions.ts'

/**
 * Suppresses the addresses of a publication of which the server said that nobody has them: hard bounces, which no later
 * letter is to be refused for again. For publications that ended as done, where somebody's letter was taken: a server that
 * refuses everybody says more about itself, and a hard bounce is not lifted by hand.
 *
 * @param now ISO 8601
 * @returns how many there were
 */
export function suppressUnknownAddresses(
  database: Database,
  identityKey: string,
  publicationId: PublicationId,
  now: string,
): number {
  const unknown = listDeliveries(database, publicationId, 'rejected').flatMap(({ email, response }) => {
    // The row of somebody erased meanwhile has no address any more.
    const reading = parseEmailAddress(email)
    return reading.kind === 'address' && isAddressUnknown(readReply(response ?? '')) ? [reading.key] : []
  })
  for (const emailKey of unknown) suppress(database, identityKey, emailKey, 'hard-bounce', now)
  return unknown.length
}
