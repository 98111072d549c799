import { Resolver } from 'node:dns/promises'
import type { LookUpText } from '../../shared/delivery/dnsAnswer.ts'

/**
 * Asks the computer's own DNS servers, or others.
 *
 * @param servers "127.0.0.1:5353"; only for tests
 * @param timeout for one question to one server, in ms
 */
export function createLookUpText({
  servers,
  timeout = 3000,
}: {
  readonly servers?: readonly string[]
  readonly timeout?: number
} = {}): LookUpText {
  const resolver = new Resolver({ timeout, tries: 2 })
  if (servers !== undefined) resolver.setServers(servers)
  return async (name) => {
    try {
      // A text longer than 255 octets comes in pieces, which belong together without a blank (RFC 7208, 3.3).
      const records = (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))
      return records.length === 0 ? { kind: 'none' } : { kind: 'records', records }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      return { kind: code === 'ENOTFOUND' || code === 'ENODATA' ? 'none' : 'unanswered' }
    }
  }
}
