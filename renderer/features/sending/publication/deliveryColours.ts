import type { DeliveryState } from '../../../../shared/delivery/delivery.ts'

/** The theme's colour that a delivery's state has everywhere. */
export const deliveryColours: Readonly<Record<DeliveryState, string>> = {
  queued: 'gray',
  sending: 'gray',
  sent: 'pine',
  deferred: 'yellow',
  rejected: 'red',
  'in-doubt': 'orange',
  bounced: 'red',
  suppressed: 'gray',
  tried: 'pine',
}
