import type { TFunction } from 'i18next'
import type { Delivery } from '../../../../shared/delivery/delivery.ts'

/** What a recipient is called: the name, else the address; the row of somebody who was erased has neither. */
export function recipientName({ name, email }: Delivery, t: TFunction): string {
  if (name !== '') return name
  return email.includes('@') ? email : t('publication.ledger.erased')
}
