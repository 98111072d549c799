import type { DeliveryFilter } from '../../../../shared/contract/deliveries.ts'

/** A publication's whole ledger. */
export const everyDelivery: DeliveryFilter = {
  ...{ states: [], search: '', answer: null, county: null, municipality: null },
}
