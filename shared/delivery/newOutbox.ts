import { parseEmailAddress } from '../audience/emailAddress.ts'
import type { Organisation } from '../workspace/settings.ts'
import { OutboxConfig } from './emailChannelConfig.ts'

/** An address that is nobody's and never will be (RFC 2606). */
const nobody = 'prova@rundbrev.example'

/**
 * The built-in outbox for an organisation. Letters are from somebody, also those that nobody gets: from the organisation where it has an
 * address that a sender can have, else from an address that leads nowhere.
 */
export function newOutbox({ name, email }: Pick<Organisation, 'name' | 'email'>): OutboxConfig {
  const reading = parseEmailAddress(email)
  const isUsable = reading.kind === 'address' && !reading.needsUtf8
  return OutboxConfig.parse({
    ...{ engine: 'outbox', perMinute: 100_000 },
    ...{ fromName: name, fromAddress: isUsable ? email.trim() : nobody },
  })
}
