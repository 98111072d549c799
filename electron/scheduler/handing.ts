import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryEngine } from '../../shared/delivery/deliveryEngine.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Deps } from '../usecases/deps.ts'

/** A publication and the engine that is given it. */
export interface Handing {
  readonly deps: Deps
  readonly id: PublicationId
  readonly channel: Extract<ChannelRow, { kind: 'email' }>
  readonly engine: DeliveryEngine
}
