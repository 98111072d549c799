import { isOnSiteOf } from '../../../../shared/social/assistedPage.ts'
import type { Network } from '../../../../shared/social/network.ts'
import { isOnNetwork } from '../../../../shared/social/postAddress.ts'

/** Where the officer publishes by hand. */
export interface AssistedPlace {
  /** Whose form the text has. */
  readonly network: Network
  /** The network's name, or that of a place of the officer's own. */
  readonly name: string
  /** The place's own page; null: the network's. */
  readonly page: string | null
}

/** Whether an address can be a post's there. */
export function isAtPlace(address: string, { network, page }: AssistedPlace): boolean {
  return page === null ? isOnNetwork(address, network) : isOnSiteOf(address, page)
}
