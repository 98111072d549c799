import { Temporal } from 'temporal-polyfill'
import { asArchived } from '../../shared/archive/archivedLetter.ts'
import type { DeliveryId } from '../../shared/contract/scalars.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { messageComposer } from '../delivery/composeMessage.ts'
import { unsubscribeToken } from '../delivery/messageIdentity.ts'
import type { ArchiveSubject } from '../store/archiveSubject.ts'
import type { ClaimedDelivery } from '../store/ledger.ts'
import type { FrozenRendering } from '../store/renderings.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** RFC 2606: a recipient that is nobody. */
const nobody = 'recipient@rundbrev.invalid'

/**
 * The headers that every message of a letter had, as the composer writes them, made out to nobody: where a recipient's own stood is
 * a word in braces. Without the signature, which is another one for every message.
 */
export async function headersTemplate(
  { workspace, geo }: Deps,
  channel: EmailChannelConfig,
  rendering: FrozenRendering,
  { publication }: ArchiveSubject,
): Promise<string> {
  const { identityKey, database } = workspace
  const compose = messageComposer({
    ...{
      subject: asArchived(rendering.subject, 'text'),
      html: rendering.html,
      text: 'x',
      calendars: [],
      images: [],
    },
    ...{ channel, identityKey, geo, signing: null },
    organisation: readSettings(database).organisation.name,
  })
  const delivery = templateDelivery(publication.id, channel.fromAddress)
  const at = Temporal.Instant.from(publication.startedAt ?? publication.dueAt)
  const { pieces } = await compose(delivery, at)
  const [headers = ''] = Buffer.concat(pieces).toString('latin1').split('\r\n\r\n')
  return `${headers.replaceAll(unsubscribeToken(identityKey, delivery), '{{token}}').replaceAll(nobody, '{{recipient}}')}\r\n`
}

function templateDelivery(publicationId: ClaimedDelivery['publicationId'], from: string): ClaimedDelivery {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    ...{ id: 0 as DeliveryId, publicationId, contactId: null, email: nobody, emailKey: nobody, name: '' },
    ...{ municipality: null, county: null, state: 'sending', phase: null, attempts: 0 },
    ...{ messageId: `<{{message}}@${domain}>`, response: null, nextAttemptAt: null, settledAt: null },
    ...{ heldBy: null, heldUntil: null, domain: null },
  }
}
