import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from './privateAddress.ts'

/** A name, or an address, that leads into a private network. */
export class PrivateAddress extends Error {}

/** A name that leads into a private network is refused, and so is one with an address of each kind. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return callback(error, [])
    const inside = found.find(({ address }) => isPrivateAddress(address))
    if (inside !== undefined) return callback(new PrivateAddress(inside.address), [])
    if (options.all) return callback(null, found)
    const [first] = found
    callback(null, first?.address ?? '', first?.family)
  })
}
