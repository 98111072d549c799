import { isIP } from 'node:net'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { handleExamples, readHandle } from '../../shared/social/handle.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { readServerAddress } from '../../shared/social/serverAddress.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { isPrivateAddress } from '../internet/privateAddress.ts'

/**
 * An account's settings as they are kept. Nothing is asked of anybody before this.
 *
 * @throws RundbrevError `account-address-*`: an address that is none, carries something besides, is not encrypted, or leads into a
 * private network that nobody has said is meant; `mention-handle-unusable`
 */
export function tidyAccount(config: SocialChannelConfig): SocialChannelConfig {
  switch (config.network) {
    case 'bluesky':
      return { ...config, ...server(config), handle: handleOf(config.handle) }
    case 'mastodon':
      return { ...config, ...server(config), clientId: config.clientId.trim() }
    case 'facebook':
      return { ...config, ...registered(config), pageId: config.pageId.trim() }
    case 'linkedin':
      return { ...config, ...registered(config), author: authorOf(config.author) }
    case 'x':
      return { ...config, ...registered(config) }
  }
}

function server(written: { readonly address: string; readonly privateAllowed: boolean }) {
  const address = requireAddress(written.address)
  const host = new URL(address).hostname.replace(/^\[(.*)\]$/, '$1')
  if (!written.privateAllowed && isInside(host))
    throw new RundbrevError('account-address-private', { host }, { host })
  return { address }
}

function registered(config: {
  readonly clientId: string
  readonly apiAddress: string
  readonly apiVersion?: string
}) {
  const clientId = config.clientId.trim()
  return {
    clientId,
    apiAddress: requireAddress(config.apiAddress),
    ...(config.apiVersion !== undefined && { apiVersion: config.apiVersion.trim() }),
  }
}

function requireAddress(written: string): string {
  const reading = readServerAddress(written)
  if (reading.kind === 'address') return reading.address
  // What was written may hold a password: it is not said again.
  const values = reading.why === 'credentials' ? {} : { address: written.trim().slice(0, 300) }
  throw new RundbrevError(`account-address-${reading.why}`, { field: 'address' }, values)
}

/** A name may lead into a private network as well: that is seen when it is looked up. */
function isInside(host: string): boolean {
  return isLoopbackHost(host) || (isIP(host) !== 0 && isPrivateAddress(host))
}

function handleOf(written: string): string {
  const reading = readHandle(written, 'bluesky')
  if (reading.kind === 'handle') return reading.handle.toLowerCase()
  throw new RundbrevError(
    'mention-handle-unusable',
    { field: 'handle' },
    { handle: written.trim(), network: networkNames.bluesky, example: handleExamples.bluesky },
  )
}

/** "urn:li:organization:123", or the number alone, which an organisation's page has in its address. */
function authorOf(written: string): string {
  const author = written.trim()
  return /^\d+$/.test(author) ? `urn:li:organization:${author}` : author
}
